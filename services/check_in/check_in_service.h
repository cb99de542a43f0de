// The check-ins of ParticipantService: entries and exits.

#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "check_in/check_in_recorder.h"
#include "db/batcher.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::check_in {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class CheckInService {
 public:
  explicit CheckInService(const resource::ServiceContext& context);

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

  db::BatchStats Stats() const { return check_ins_.Stats(); }

 private:
  void CheckInParticipant(const rpc::CallPtr& call, const v1::CheckInParticipantRequest& request);
  absl::StatusOr<v1::BatchCheckInResponse> BatchCheckIn(rpc::Call& call, db::Connection& connection,
                                                        const v1::BatchCheckInRequest& request);
  absl::StatusOr<v1::ListCheckInsResponse> ListCheckIns(rpc::Call& call, db::Connection& connection,
                                                        const v1::ListCheckInsRequest& request);

  const resource::ServiceContext context_;
  db::Batcher<CheckInWish> check_ins_;
};

}  // namespace plenary::check_in
