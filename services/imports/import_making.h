// What a commit makes besides participants and people: the delegations and organizations that its rows name
// and that are not on record.

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

// Of one commit, in its transaction.
class ImportMaking {
 public:
  // `request` and `import` outlive it.
  ImportMaking(journal::Write& write, const v1::CommitImportRequest& request, v1::Import& import)
      : write_(write), request_(request), import_(import) {}

  // Once rows are decided. What has come to be on record since the plan, or what the request links to an
  // organization, is what the rows name from now on.
  absl::Status Adopt();
  // What rows may still name that is not on record.
  NotOnRecord Missing() const;
  // Once it is known which rows are committed: makes what they name, and has the import say what that is. The
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

// What becomes of what a commit made.
struct Unmade {
  std::vector<v1::Import::Kept> kept;
  std::set<std::string> delegations;  // ids of those that were deleted
};
// Takes back what a commit made: deletes the delegations and organizations of `import` that nothing refers to
// and nobody changed since. The counters of their places go with delegations: an admission that was read
// before is not to be saved after it.
absl::StatusOr<Unmade> Unmake(journal::Write& write, const resource::Collections& collections,
                              const v1::Import& import);

}  // namespace plenary::imports
