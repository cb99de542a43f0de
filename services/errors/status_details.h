// The details of an error that callers see, and how to read them. Such an error is an absl::Status whose
// payload is a google.rpc.Status. Its first detail is the only ErrorInfo; others may follow.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "google/rpc/status.pb.h"
#include "plenary/v1/error_reason.pb.h"

namespace plenary::errors {

// One field that breaks a rule: its path as in the request ("participant.credit.display_name"), and what to
// do, as the rest of a sentence that begins with the field: "is required", "must be …".
struct FieldViolation {
  std::string field;
  std::string description;
};

// The error with this public status, and the public status of such an error; nullopt for any other status.
absl::Status StatusOf(const google::rpc::Status& whole);
std::optional<google::rpc::Status> WholeOf(const absl::Status& status);

// The reason of such an error; ERROR_REASON_UNSPECIFIED for any other status.
v1::ErrorReason ReasonOf(const absl::Status& status);
// The fields that `status` says are not valid; empty for any other error.
std::vector<FieldViolation> ViolationsOf(const absl::Status& status);

}  // namespace plenary::errors
