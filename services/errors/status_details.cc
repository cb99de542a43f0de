#include "errors/status_details.h"

#include "absl/strings/cord.h"
#include "google/rpc/error_details.pb.h"

namespace plenary::errors {
namespace {

constexpr char kPayloadType[] = "type.googleapis.com/google.rpc.Status";

}  // namespace

absl::Status StatusOf(const google::rpc::Status& whole) {
  absl::Status status(static_cast<absl::StatusCode>(whole.code()), whole.message());
  status.SetPayload(kPayloadType, absl::Cord(whole.SerializeAsString()));
  return status;
}

std::optional<google::rpc::Status> WholeOf(const absl::Status& status) {
  const auto payload = status.GetPayload(kPayloadType);
  google::rpc::Status whole;
  if (!payload || !whole.ParseFromString(std::string(*payload))) return std::nullopt;
  return whole;
}

v1::ErrorReason ReasonOf(const absl::Status& status) {
  const auto whole = WholeOf(status);
  google::rpc::ErrorInfo info;
  v1::ErrorReason reason = v1::ERROR_REASON_UNSPECIFIED;
  if (!whole || whole->details().empty() || !whole->details(0).UnpackTo(&info)) return reason;
  v1::ErrorReason_Parse(info.reason(), &reason);
  return reason;
}

std::vector<FieldViolation> ViolationsOf(const absl::Status& status) {
  std::vector<FieldViolation> violations;
  if (ReasonOf(status) != v1::INVALID_FIELDS) return violations;
  const std::optional<google::rpc::Status> whole = WholeOf(status);
  google::rpc::BadRequest detail;
  for (const auto& any : whole->details()) {
    if (!any.UnpackTo(&detail)) continue;
    for (const auto& one : detail.field_violations()) violations.push_back({one.field(), one.description()});
  }
  return violations;
}

}  // namespace plenary::errors
