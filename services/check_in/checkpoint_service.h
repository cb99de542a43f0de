// The checkpoints of ParticipantService: where people are let in and out.

#pragma once

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/plain_service.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::check_in {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class CheckpointService {
 public:
  explicit CheckpointService(const resource::ServiceContext& context);

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

  const rpc::CallLanes calls_;
  const events::PlainService<v1::Checkpoint> checkpoints_;
};

}  // namespace plenary::check_in
