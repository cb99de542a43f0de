// Takes a committed import back, in the transaction of a write: its participants are deleted, those it
// changed are as before, places go to those who wait.
//
// What it would delete or set back is locked first, and only then looked at, so that nothing comes in
// between. Who wants such a row meanwhile is told to come again (docs/adr/0028).

#pragma once

#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "events/admission.h"
#include "journal/bulk.h"
#include "journal/write.h"
#include "plenary/v1/participant_service.pb.h"
#include "rpc/collection.h"

namespace plenary::participants {

// One undoing, in one transaction. Run once.
class ImportUndo {
 public:
  // `collections` say what refers to participants.
  ImportUndo(journal::Write& write, const v1::UndoImportRequest& request,
             const rpc::Collections& collections);

  // The import as undone. One that was undone before is returned as it is, and nothing noted. BuiltUpon names
  // what is in the way.
  absl::StatusOr<v1::Import> Run();

 private:
  absl::Status CheckNothingBuildsOnIt();
  // Names of the resources that refer to participants that rows made, at most as many as an error counts.
  absl::StatusOr<std::set<std::string>> FindReferences();
  absl::Status DeleteMade();
  absl::Status Restore();
  absl::Status DeletePeople();
  absl::Status GivePlaces();
  void Frees(const v1::Participant& participant);
  journal::Change Removal(const std::string& scope, std::string resource, std::string_view before) const;

  journal::Write& write_;
  db::Connection& connection_;
  const v1::UndoImportRequest& request_;
  const rpc::Collections& collections_;
  const std::string event_id_;

  v1::Import import_;
  std::vector<events::Place> freed_;
  std::vector<events::Place> taken_;
  journal::BulkWriter participants_;
  journal::BulkWriter people_;
};

}  // namespace plenary::participants
