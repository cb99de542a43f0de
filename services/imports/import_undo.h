// Undoes a committed import, in the transaction of a write: deletes its participants, restores those it
// changed, and promotes others to the places that become free. What was changed or referred to since is kept,
// and named.
//
// Everything to be deleted or restored is locked before it is checked, so that nothing happens in between.
// Another transaction that needs such a row meanwhile is asked to try again (docs/adr/0028).

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
  // `collections` report references to participants.
  ImportUndo(journal::Write& write, const v1::UndoImportRequest& request,
             const resource::Collections& collections);

  // The import as undone. One that was undone before is returned as it is, and nothing is recorded. BuiltUpon
  // only if something that belongs to no collection refers to a participant or person.
  absl::StatusOr<v1::Import> Run();

 private:
  // Participants to be restored, with their stored content.
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
  // Keeps the participants of `piece` that cannot be restored, and removes them from it.
  absl::Status KeepObstructed(Restoring& piece);
  absl::Status RestorePiece(Restoring piece);
  bool FindsPlace(const v1::Participant& now, const v1::Participant& earlier);
  // Restores former heads of delegations, unless somebody else leads now.
  absl::Status GiveLeads();
  absl::Status DeletePeople();
  absl::Status TellKept();
  absl::Status GivePlaces();
  // Undoes the delegations and organizations that the import created, and records which of them stay.
  absl::Status UnmakeRest();
  void Frees(const v1::Participant& participant);

  journal::Write& write_;
  db::Connection& connection_;
  const v1::UndoImportRequest& request_;
  const resource::Collections& collections_;
  const std::string event_id_;

  v1::Import import_;
  events::Admission likely_;  // the event's admission after the undo, if nobody else changes it
  events::Admission tried_;   // the same, or with one more participant restored
  std::vector<events::Place> freed_;
  std::vector<events::Place> taken_;
  std::map<std::string, int> leads_;              // rows of former heads of delegations, by name
  std::map<std::string, std::string> referrers_;  // the first references to participants, by their names
  journal::BulkWriter participants_;
  journal::BulkWriter people_;
};

}  // namespace plenary::imports
