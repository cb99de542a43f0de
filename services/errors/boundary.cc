#include "errors/boundary.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/concat.h"
#include "db/database_error.h"
#include "errors/constraint_errors.h"
#include "errors/errors.h"
#include "google/rpc/error_details.pb.h"

namespace plenary::errors {
namespace {

bool IsAnyOf(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  for (const auto prefix : prefixes) {
    if (text.starts_with(prefix)) return true;
  }
  return false;
}

// The public error for an error that PostgreSQL reported; OK if there is no particular one.
absl::Status FromDatabase(const absl::Status& status) {
  const auto error = db::DatabaseErrorOf(status);
  if (!error) return absl::OkStatus();
  if (auto named = FromConstraint(error->constraint); !named.ok()) return named;
  // 55P03: a lock was not available in time.
  if (db::IsRetryable(status) || error->sqlstate == "55P03") return Contention();
  // Broken connection, full disk or memory, shutdown, a standby after a failover, a failing disk.
  if (IsAnyOf(error->sqlstate, {"08", "53", "57P", "25006", "58030"})) return DatabaseUnavailable();
  return absl::OkStatus();
}

}  // namespace

google::rpc::Status ToPublicStatus(const absl::Status& status, std::string_view call_id) {
  if (status.ok()) return {};
  return *WholeOf(ToPublicError(status, call_id));
}

absl::Status ToPublicError(const absl::Status& status, std::string_view call_id) {
  if (status.ok() || WholeOf(status)) return status;
  if (auto error = FromDatabase(status); !error.ok()) return error;
  switch (status.code()) {
    case absl::StatusCode::kUnavailable:
      return DatabaseUnavailable();
    case absl::StatusCode::kDeadlineExceeded:
      return DeadlineExceeded();
    case absl::StatusCode::kCancelled:
      return Cancelled();
    default:
      return Internal(call_id);
  }
}

absl::Status OfPart(std::string_view part, std::string_view field, const absl::Status& status) {
  auto whole = WholeOf(status);
  if (!whole.has_value()) return status;
  std::vector<FieldViolation> violations = ViolationsOf(status);
  if (!violations.empty()) {
    for (FieldViolation& violation : violations) violation.field = Concat(part, violation.field);
    return InvalidFields(violations);
  }
  google::rpc::ErrorInfo info;
  if (!whole->details(0).UnpackTo(&info)) return status;
  const std::string named = info.metadata().contains("field") ? info.metadata().at("field") : "";
  const std::string full = Concat(part, named.empty() ? field : named);
  std::string message = whole->message();
  const std::size_t at = named.empty() ? std::string::npos : message.find(named);
  message = at == std::string::npos ? Concat(full, ": ", message) : message.replace(at, named.size(), full);
  (*info.mutable_metadata())["field"] = full;
  whole->set_message(message);
  whole->mutable_details(0)->PackFrom(info);
  google::rpc::PreconditionFailure failure;
  for (auto& any : *whole->mutable_details()) {
    if (!any.UnpackTo(&failure)) continue;
    for (auto& violation : *failure.mutable_violations()) violation.set_description(message);
    any.PackFrom(failure);
  }
  return StatusOf(*whole);
}

absl::Status ToldToAnonymous(const absl::Status& status) {
  if (status.code() != absl::StatusCode::kNotFound) return status;
  auto whole = WholeOf(status);
  google::rpc::ErrorInfo info;
  if (!whole.has_value() || !whole->details(0).UnpackTo(&info)) return status;
  (*info.mutable_metadata())["caller"] = "anonymous";
  whole->mutable_details(0)->PackFrom(info);
  whole->set_message(Concat(whole->message(), " You called without credentials, as anonymous."));
  return StatusOf(*whole);
}

}  // namespace plenary::errors
