#include "events/sponsor_service.h"

#include "events/event_view.h"
#include "events/sponsor_store.h"

namespace plenary::events {

using google::protobuf::Empty;
using v1::Sponsor;

SponsorService::SponsorService(const resource::ServiceContext& context)
    : calls_(context.calls), sponsors_(context, Sponsors(), {.audience = AudienceOf}) {}

void SponsorService::Bind(rpc::Router& router) {
  router.Bind(calls_, this, &SponsorService::CreateSponsor);
  router.Bind(calls_, this, &SponsorService::GetSponsor);
  router.Bind(calls_, this, &SponsorService::ListSponsors);
  router.Bind(calls_, this, &SponsorService::UpdateSponsor);
  router.Bind(calls_, this, &SponsorService::DeleteSponsor);
}

absl::StatusOr<Sponsor> SponsorService::CreateSponsor(rpc::Call& call, db::Connection& connection,
                                                      const v1::CreateSponsorRequest& request) {
  return sponsors_.Create(call, connection, request.parent(), request.sponsor_id(), request.sponsor());
}

absl::StatusOr<Sponsor> SponsorService::GetSponsor(rpc::Call& call, db::Connection& connection,
                                                   const v1::GetSponsorRequest& request) {
  return sponsors_.Get(call, connection, request.name());
}

absl::StatusOr<v1::ListSponsorsResponse> SponsorService::ListSponsors(
    rpc::Call& call, db::Connection& connection, const v1::ListSponsorsRequest& request) {
  return sponsors_.List(call, connection, request, &v1::ListSponsorsResponse::mutable_sponsors);
}

absl::StatusOr<Sponsor> SponsorService::UpdateSponsor(rpc::Call& call, db::Connection& connection,
                                                      const v1::UpdateSponsorRequest& request) {
  return sponsors_.Update(call, connection, request.sponsor(), request.update_mask());
}

absl::StatusOr<Empty> SponsorService::DeleteSponsor(rpc::Call& call, db::Connection& connection,
                                                    const v1::DeleteSponsorRequest& request) {
  return sponsors_.Delete(call, connection, request.name(), request.etag());
}

}  // namespace plenary::events
