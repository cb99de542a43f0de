// The badges of ParticipantService.

#pragma once

#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "journal/write.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::check_in {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class BadgeService {
 public:
  explicit BadgeService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Badge> IssueBadge(rpc::Call& call, db::Connection& connection,
                                       const v1::IssueBadgeRequest& request);
  absl::StatusOr<v1::Badge> RevokeBadge(rpc::Call& call, db::Connection& connection,
                                        const v1::RevokeBadgeRequest& request);

  const resource::ServiceContext context_;
};

}  // namespace plenary::check_in
