// Takes a committed import back, in the transaction of a write: its participants are deleted, those it
// changed are as before, places go to those who wait. What was changed or referred to since stays as it is,
// and is named.
//
// What it would delete or set back is locked first, and only then looked at, so that nothing comes in
// between. Who wants such a row meanwhile is told to come again (docs/adr/0028).

#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "events/admission.h"
#include "imports/import_undo_store.h"
#include "journal/bulk.h"
#include "journal/write.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/collection.h"

namespace plenary::imports {

// One undoing, in one transaction. Run once.
class ImportUndo {
 public:
  // `collections` say what refers to participants.
  ImportUndo(journal::Write& write, const v1::UndoImportRequest& request,
             const resource::Collections& collections);

  // The import as undone. One that was undone before is returned as it is, and nothing noted. BuiltUpon only
  // for what refers to a participant or person and is no collection's.
  absl::StatusOr<v1::Import> Run();

 private:
  // Participants that are to be as before, with what they are.
  struct Restoring {
    std::vector<import_plans::Undoing> undoings;
    std::vector<participants::StoredParticipant> found;
  };

  // Keeps participants that something refers to.
  absl::Status KeepReferredTo();
  absl::Status FindReferred(const resource::Collection& collection, std::span<const Made> made,
                            std::map<int, std::string>& referred);
  absl::Status DeleteMade();
  absl::Status Restore();
  // Keeps, and takes out of `piece`, those who cannot be as before.
  absl::Status KeepObstructed(Restoring& piece);
  absl::Status RestorePiece(Restoring piece);
  bool FindsPlace(const v1::Participant& now, const v1::Participant& earlier);
  // Those who led a delegation before lead it again, unless somebody else does.
  absl::Status GiveLeads();
  absl::Status DeletePeople();
  absl::Status TellKept();
  absl::Status GivePlaces();
  // Takes back the delegations and organizations that the import made, and tells which of them stay.
  absl::Status UnmakeRest();
  void Frees(const v1::Participant& participant);

  journal::Write& write_;
  db::Connection& connection_;
  const v1::UndoImportRequest& request_;
  const resource::Collections& collections_;
  const std::string event_id_;

  v1::Import import_;
  events::Admission likely_;  // what the event's admission comes to, as long as nobody else changes it
  events::Admission tried_;   // the same, or what it would come to with one participant more as before
  std::vector<events::Place> freed_;
  std::vector<events::Place> taken_;
  std::map<std::string, int> leads_;              // rows of participants who led a delegation before, by name
  std::map<std::string, std::string> referrers_;  // the first of what refers to participants, by their names
  journal::BulkWriter participants_;
  journal::BulkWriter people_;
};

}  // namespace plenary::imports
