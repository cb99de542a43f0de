// Creates what a commit needs besides participants and people: the new delegations and organizations in its
// rows.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "imports/import_decision_store.h"
#include "journal/bulk.h"
#include "journal/write.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/collection.h"

namespace plenary::imports {

// For one commit, in its transaction.
class ImportMaking {
 public:
  // `request` and `import` outlive it.
  ImportMaking(journal::Write& write, const v1::CommitImportRequest& request, v1::Import& import)
      : write_(write), request_(request), import_(import) {}

  // Call it after the decisions. Rows are changed to name what exists by now, or what the request links an
  // organization to.
  absl::Status Adopt();
  // Names in rows that still do not exist.
  NotOnRecord Missing() const;
  // Call it when the rows to commit are known: creates what they name, and records that in the import. The
  // changes go to the bulks of the event and of the directory.
  absl::Status Make(journal::BulkWriter& of_event, journal::BulkWriter& of_directory);

 private:
  absl::Status AdoptDelegations(Renamed& renamed);
  absl::Status AdoptOrganizations(Renamed& renamed);
  absl::Status MakeDelegations(journal::BulkWriter& bulk);
  absl::Status MakeOrganizations(journal::BulkWriter& bulk);

  journal::Write& write_;
  const v1::CommitImportRequest& request_;
  v1::Import& import_;
};

// What happened to what a commit created.
struct Unmade {
  std::vector<v1::Import::Kept> kept;
  std::set<std::string> delegations;  // ids of those that were deleted
};
// Undoes what a commit created: deletes the delegations and organizations of `import` that nothing refers to
// and nobody changed since. Deletes the counters of the delegations as well: do not save an admission that
// was read before.
absl::StatusOr<Unmade> Unmake(journal::Write& write, const resource::Collections& collections,
                              const v1::Import& import);

}  // namespace plenary::imports
