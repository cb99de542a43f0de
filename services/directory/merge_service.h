// DirectoryService's methods that merge two records and unmerge them.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "journal/write.h"
#include "plenary/v1/directory_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::directory {

// One method for each RPC, as in DirectoryService. Thread-safe.
class MergeService {
 public:
  explicit MergeService(const resource::ServiceContext& context) : context_(context) {}

  // Answers its methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Person> MergePeople(rpc::Call& call, db::Connection& connection,
                                         const v1::MergePeopleRequest& request);
  absl::StatusOr<v1::Person> UnmergePeople(rpc::Call& call, db::Connection& connection,
                                           const v1::UnmergePeopleRequest& request);
  absl::StatusOr<v1::Organization> MergeOrganizations(rpc::Call& call, db::Connection& connection,
                                                      const v1::MergeOrganizationsRequest& request);

  // Moves the references in every collection, records the changes in `write`, and returns the resources that
  // had references.
  absl::StatusOr<std::vector<std::string>> MoveReferences(journal::Write& write,
                                                          const resource::Move& move) const;
  // The existing ones of `referrers` that are not among `moved`.
  absl::StatusOr<std::vector<std::string>> NotMoved(db::Connection& connection,
                                                    const std::vector<std::string>& referrers,
                                                    const std::vector<std::string>& moved) const;

  const resource::ServiceContext context_;
};

}  // namespace plenary::directory
