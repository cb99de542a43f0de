#include "participants/deadline.h"

#include "base/status_macros.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "participants/participant_errors.h"
#include "rpc/clocks.h"

namespace plenary::participants {

absl::Status CheckToCome(const google::protobuf::Timestamp& respond_by_time, std::int64_t now) {
  const std::int64_t deadline = messages::MicrosFrom(respond_by_time);
  RETURN_IF_ERROR(rpc::CheckBeyondDoubt(deadline, now));
  return deadline > now ? absl::OkStatus() : errors::InvalidField("respond_by_time", "must be in the future");
}

absl::Status CheckInTime(const v1::Participant& invited, std::int64_t now) {
  if (!invited.has_respond_by_time()) return absl::OkStatus();
  const std::int64_t deadline = messages::MicrosFrom(invited.respond_by_time());
  RETURN_IF_ERROR(rpc::CheckBeyondDoubt(deadline, now));
  return now > deadline ? errors::InvitationExpired(invited.name()) : absl::OkStatus();
}

absl::Status CheckWindowIsKnown(const events::Admission& admission, rules::Registrant registrant) {
  if (registrant == rules::Registrant::kStaff) return absl::OkStatus();
  for (const auto& edge : {admission.window_start, admission.window_end}) {
    if (edge.has_value()) RETURN_IF_ERROR(rpc::CheckBeyondDoubt(*edge, admission.now));
  }
  return absl::OkStatus();
}

}  // namespace plenary::participants
