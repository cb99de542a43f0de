// The export of ParticipantService.

#pragma once

#include <memory>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::exports {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class ExportService {
 public:
  explicit ExportService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<std::unique_ptr<rpc::Source<v1::ExportParticipantsResponse>>> ExportParticipants(
      rpc::Call& call, db::Connection& connection, const v1::ExportParticipantsRequest& request);

  const resource::ServiceContext context_;
};

}  // namespace plenary::exports
