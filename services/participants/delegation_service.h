// The delegations of ParticipantService: participants who come together.

#pragma once

#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "google/protobuf/empty.pb.h"
#include "journal/write.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::participants {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class DelegationService {
 public:
  explicit DelegationService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Delegation> CreateDelegation(rpc::Call& call, db::Connection& connection,
                                                  const v1::CreateDelegationRequest& request);
  absl::StatusOr<v1::Delegation> GetDelegation(rpc::Call& call, db::Connection& connection,
                                               const v1::GetDelegationRequest& request);
  absl::StatusOr<v1::ListDelegationsResponse> ListDelegations(rpc::Call& call, db::Connection& connection,
                                                              const v1::ListDelegationsRequest& request);
  absl::StatusOr<v1::Delegation> UpdateDelegation(rpc::Call& call, db::Connection& connection,
                                                  const v1::UpdateDelegationRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteDelegation(rpc::Call& call, db::Connection& connection,
                                                           const v1::DeleteDelegationRequest& request);

  // Commits a write of a delegation and answers with it as its caller sees it.
  absl::StatusOr<v1::Delegation> CommitDelegation(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<v1::Delegation>(journal::Write&)>& body);

  const resource::ServiceContext context_;
};

}  // namespace plenary::participants
