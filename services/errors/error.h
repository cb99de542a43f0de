// Helpers that build named errors, for the files that define them: errors/errors.h and each domain's own
// (events/event_errors.h).

#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "errors/status_details.h"
#include "google/protobuf/message.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "plenary/v1/error_reason.pb.h"

namespace plenary::errors {

// A precondition that `subject` does not meet, or a limit that it has reached. `type` is for programs and
// empty for limits, `description` for people.
struct Violation {
  std::string type;
  std::string subject;
  std::string description;
};

// Builds an error. Each With() adds a variable of the message. Details that do not fit into the trailers are
// left out.
class Error {
 public:
  Error(absl::StatusCode code, v1::ErrorReason reason, std::string message);

  Error& With(const char* variable, std::string_view value);
  Error& Field(std::string_view field, std::string_view description);
  Error& Fields(const std::vector<FieldViolation>& violations);
  // The resource that the error is about. Ignored if `resource` is not a resource name.
  Error& About(std::string_view resource);
  // The message as the precondition that `subject` does not meet.
  Error& Precondition(std::string_view subject);
  Error& Preconditions(const std::vector<Violation>& unmet);
  // The message as the limit of `subject` that is reached.
  Error& Quota(std::string_view subject);
  Error& Quotas(const std::vector<Violation>& reached);
  Error& RetryAfter(std::chrono::milliseconds delay);

  operator absl::Status() const;  // NOLINT: an Error ends as a status

 private:
  Error& Detail(const google::protobuf::Message& detail);

  google::rpc::Status status_;
  google::rpc::ErrorInfo info_;
};

// FAILED_PRECONDITION on a resource, the most frequent kind.
Error FailedPrecondition(v1::ErrorReason reason, std::string_view resource, std::string message);

// `text`, cut off with "…" if the caller could make it too long.
std::string Shortened(std::string_view text);
// "a, b, c".
std::string Join(const std::vector<std::string>& texts);

}  // namespace plenary::errors
