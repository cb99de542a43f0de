// The checkpoints of ParticipantService: where people are let in and out.

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

namespace plenary::check_in {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class CheckpointService {
 public:
  explicit CheckpointService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Checkpoint> CreateCheckpoint(rpc::Call& call, db::Connection& connection,
                                                  const v1::CreateCheckpointRequest& request);
  absl::StatusOr<v1::Checkpoint> GetCheckpoint(rpc::Call& call, db::Connection& connection,
                                               const v1::GetCheckpointRequest& request);
  absl::StatusOr<v1::ListCheckpointsResponse> ListCheckpoints(rpc::Call& call, db::Connection& connection,
                                                              const v1::ListCheckpointsRequest& request);
  absl::StatusOr<v1::Checkpoint> UpdateCheckpoint(rpc::Call& call, db::Connection& connection,
                                                  const v1::UpdateCheckpointRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteCheckpoint(rpc::Call& call, db::Connection& connection,
                                                           const v1::DeleteCheckpointRequest& request);

  // Commits a write of a checkpoint and answers with it as its caller sees it.
  absl::StatusOr<v1::Checkpoint> CommitCheckpoint(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<v1::Checkpoint>(journal::Write&)>& body);

  const resource::ServiceContext context_;
};

}  // namespace plenary::check_in
