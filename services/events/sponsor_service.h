// The sponsors of EventService.

#pragma once

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/plain_service.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::events {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class SponsorService {
 public:
  explicit SponsorService(const resource::ServiceContext& context);

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Sponsor> CreateSponsor(rpc::Call& call, db::Connection& connection,
                                            const v1::CreateSponsorRequest& request);
  absl::StatusOr<v1::Sponsor> GetSponsor(rpc::Call& call, db::Connection& connection,
                                         const v1::GetSponsorRequest& request);
  absl::StatusOr<v1::ListSponsorsResponse> ListSponsors(rpc::Call& call, db::Connection& connection,
                                                        const v1::ListSponsorsRequest& request);
  absl::StatusOr<v1::Sponsor> UpdateSponsor(rpc::Call& call, db::Connection& connection,
                                            const v1::UpdateSponsorRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteSponsor(rpc::Call& call, db::Connection& connection,
                                                        const v1::DeleteSponsorRequest& request);

  const rpc::CallLanes calls_;
  const PlainService<v1::Sponsor> sponsors_;
};

}  // namespace plenary::events
