#include "errors/errors.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "base/concat.h"
#include "base/count.h"
#include "contract/resource_name.h"
#include "errors/error.h"

namespace plenary::errors {
namespace {

// How long a caller should wait before it tries again after a fault that passes by itself.
constexpr std::chrono::milliseconds kContentionDelay{100};
constexpr std::chrono::milliseconds kDatabaseDelay{1'000};
constexpr std::chrono::milliseconds kStreamDelay{5'000};

// "capacity must be …", but "end_date: give …".
std::string WhatIsWrong(std::string_view field, std::string_view description) {
  const bool of_field = description.starts_with("must ") || description.starts_with("is ");
  return Concat(field, of_field ? " " : ": ", description);
}

}  // namespace

absl::Status InvalidFieldsIfAny(const std::vector<FieldViolation>& violations) {
  return violations.empty() ? absl::OkStatus() : InvalidFields(violations);
}

absl::Status InvalidFields(const std::vector<FieldViolation>& violations) {
  if (violations.size() == 1) return InvalidField(violations[0].field, violations[0].description);
  const std::string count = std::to_string(violations.size());
  const std::string field = Shortened(violations[0].field);
  const std::string description = Shortened(violations[0].description);
  return Error(absl::StatusCode::kInvalidArgument, v1::INVALID_FIELDS,
               Concat(count, " fields are not valid. The first: ", WhatIsWrong(field, description),
                      ". Correct each of those listed and send the request again."))
      .With("count", count)
      .With("field", field)
      .With("description", description)
      .Fields(violations);
}

absl::Status InvalidField(std::string_view whole_field, std::string_view whole_description) {
  const std::string field = Shortened(whole_field);
  const std::string description = Shortened(whole_description);
  return Error(absl::StatusCode::kInvalidArgument, v1::INVALID_FIELDS,
               Concat("1 field is not valid: ", WhatIsWrong(field, description),
                      ". Correct it and send the request again."))
      .With("count", "1")
      .With("field", field)
      .With("description", description)
      .Field(field, description);
}

absl::Status MalformedRequest(std::string_view message_type) {
  return Error(absl::StatusCode::kInvalidArgument, v1::MALFORMED_REQUEST,
               Concat("The request is not a valid ", message_type,
                      ". Check that the client uses this server's proto files and sends UTF-8 text."))
      .With("message_type", message_type);
}

absl::Status MalformedJson(std::string_view message_type, std::string_view problem) {
  return Error(absl::StatusCode::kInvalidArgument, v1::MALFORMED_REQUEST,
               Concat("The request is not a valid ", message_type, " in JSON: ", Shortened(problem),
                      ". Compare it with the contract: `plenary describe`."))
      .With("message_type", message_type);
}

absl::Status RequestTooLarge(std::size_t limit) {
  const std::string most = std::to_string(limit);
  return Error(absl::StatusCode::kResourceExhausted, v1::REQUEST_TOO_LARGE,
               Concat("A message of the request is longer than ", most,
                      " bytes, as many as the server takes. Send less at once."))
      .With("limit", most);
}

absl::Status UnsupportedEncoding(std::string_view encoding, std::string_view supported) {
  const std::string shown = Shortened(encoding);
  return Error(absl::StatusCode::kUnimplemented, v1::UNSUPPORTED_ENCODING,
               Concat("The server does not read the encoding ", shown,
                      ". Send the request in one of: ", supported, "."))
      .With("encoding", shown)
      .With("supported", supported);
}

absl::Status InvalidPageToken() {
  return Error(
             absl::StatusCode::kInvalidArgument, v1::INVALID_PAGE_TOKEN,
             "The page token does not belong to this query. Send it with the same parent, filter, order and "
             "credentials as the call that returned it, or start again without one.")
      .Field("page_token", "must be the next_page_token of an answer to the same query and caller");
}

absl::Status InvalidFilter(std::string_view field, int position, std::string_view problem) {
  const std::string at = std::to_string(position);
  const v1::ErrorReason reason = field == "order_by" ? v1::INVALID_ORDER_BY : v1::INVALID_FILTER;
  return Error(absl::StatusCode::kInvalidArgument, reason,
               Concat("The ", field, " cannot be understood at position ", at, ": ", problem, "."))
      .With("field", field)
      .With("position", at)
      .With("problem", problem)
      .Field(field, Concat("at position ", at, ": ", problem));
}

absl::Status RequestIdReused() {
  return Error(absl::StatusCode::kInvalidArgument, v1::REQUEST_ID_REUSED,
               "This request_id was used before with another request. Make a new UUID for each new request.")
      .Field("request_id", "was used before with another request");
}

absl::Status InvalidCredentials(std::string_view problem) {
  return Error(absl::StatusCode::kUnauthenticated, v1::INVALID_CREDENTIALS,
               Concat("The credentials are not valid: ", problem,
                      ". Send a valid API key as \"authorization: Bearer …\", or none to call anonymously."))
      .With("problem", problem);
}

absl::Status PermissionDenied(std::string_view permission, std::string_view resource,
                              std::string_view roles) {
  return Error(
             absl::StatusCode::kPermissionDenied, v1::PERMISSION_DENIED,
             Concat("You lack the permission ", permission, resource.empty() ? "" : " on ", resource,
                    ". It comes with one of these roles, which an administrator can give you: ", roles, "."))
      .With("permission", permission)
      .With("resource", resource)
      .With("roles", roles)
      .About(resource);
}

absl::Status NotFound(std::string_view resource) {
  return Error(
             absl::StatusCode::kNotFound, v1::NOT_FOUND,
             Concat(resource, " does not exist, or you may not see it. Check its name and your credentials."))
      .With("resource", resource)
      .About(resource);
}

absl::Status AlreadyExists(std::string_view resource, std::string_view instead) {
  return Error(absl::StatusCode::kAlreadyExists, v1::ALREADY_EXISTS,
               Concat(resource, " already exists. ", instead))
      .With("resource", resource)
      .With("instead", instead)
      .About(resource);
}

absl::Status EtagMismatch(std::string_view resource) {
  return Error(absl::StatusCode::kAborted, v1::ETAG_MISMATCH,
               Concat(resource,
                      " has changed since you read it, or the etag is not one of its own, which are sent "
                      "with their quotes. Read it again and repeat the change on that."))
      .With("resource", resource)
      .About(resource);
}

absl::Status Contention() {
  return Error(absl::StatusCode::kAborted, v1::CONTENTION,
               "Too many changes at the same moment. Nothing was changed; send the same request again.")
      .RetryAfter(kContentionDelay);
}

absl::Status IllegalState(std::string_view resource, std::string_view from, std::string_view to,
                          std::string_view allowed_from, const WayOn& on) {
  Error error =
      FailedPrecondition(v1::ILLEGAL_STATE, resource,
                         Concat(resource, " is ", from,
                                from == to ? " already; it becomes that from "
                                           : Concat(" and cannot become ", to, "; that is possible from "),
                                allowed_from, " only.", on.sentence));
  error.With("from", from).With("to", to).With("allowed_from", allowed_from);
  return on.methods.empty() ? error : error.With("next_methods", on.methods);
}

absl::Status WrongState(std::string_view resource, std::string_view from, std::string_view step,
                        std::string_view allowed_from, std::string_view instead) {
  return FailedPrecondition(v1::ILLEGAL_STATE, resource,
                            Concat(resource, " is ", from, " and cannot ", step, "; that is possible in ",
                                   allowed_from, " only. ", instead))
      .With("from", from)
      .With("step", step)
      .With("allowed_from", allowed_from)
      .With("instead", instead);
}

absl::Status StillReferenced(std::string_view resource, std::string_view by, std::int64_t count,
                             std::string_view instead) {
  return FailedPrecondition(v1::STILL_REFERENCED, resource,
                            Concat(resource, " is still referred to by ", by, ". ", instead))
      .With("by", by)
      .With("count", std::to_string(count));
}

absl::Status ReferenceNotFound(std::string_view field, std::string_view resource) {
  return FailedPrecondition(v1::REFERENCE_NOT_FOUND, resource,
                            Concat(resource, ", which ", field,
                                   " refers to, does not exist, or you may not see it. Create it first, or "
                                   "correct the field."))
      .With("field", field);
}

absl::Status WasPublic(std::string_view resource, std::string_view instead) {
  return FailedPrecondition(v1::WAS_PUBLIC, resource,
                            Concat(resource, " was public and is therefore kept. ", instead))
      .With("instead", instead);
}

absl::Status Incomplete(std::string_view resource, std::string_view step,
                        const std::vector<std::string>& missing) {
  const std::string list = Join(missing);
  return FailedPrecondition(
             v1::INCOMPLETE, resource,
             Concat(resource, " lacks what ", step, " requires: ", list, ". Add it and try again."))
      .With("step", step)
      .With("missing", list);
}

absl::Status Overloaded(std::chrono::milliseconds retry_after) {
  const std::string delay = std::to_string(retry_after.count());
  return Error(absl::StatusCode::kResourceExhausted, v1::OVERLOADED,
               Concat("The server is full. Nothing was changed; send the same request again after ", delay,
                      " ms."))
      .With("retry_after_ms", delay)
      .Quota("server:concurrent-calls")
      .RetryAfter(retry_after);
}

absl::Status TooManyCalls(double per_second, bool anonymous, std::chrono::milliseconds retry_after) {
  const std::string most = absl::StrCat(per_second);
  const std::string delay = std::to_string(retry_after.count());
  const char* who =
      anonymous ? "Those who call from your address without a key may together make " : "Your key may make ";
  return Error(absl::StatusCode::kResourceExhausted, v1::TOO_MANY_CALLS,
               Concat(who, most,
                      " calls a second, and there were more. Nothing was done; send the same request "
                      "again after ",
                      delay, " ms."))
      .With("limit", most)
      .With("retry_after_ms", delay)
      .Quota("caller:call-rate")
      .RetryAfter(retry_after);
}

absl::Status RightsChanged() {
  return Error(
      absl::StatusCode::kAborted, v1::RIGHTS_CHANGED,
      "The roles of your key changed while the call was under way, so that it was ended. Call again: it "
      "goes by the roles that the key has now.");
}

absl::Status TooManyStreamsOnConnection(std::size_t limit) {
  const auto most = static_cast<std::int64_t>(limit);
  return Error(
             absl::StatusCode::kResourceExhausted, v1::TOO_MANY_STREAMS,
             Concat(
                 "This connection has ", CountOf(most, "stream"),
                 " open, as many as one may, so that other calls find room on it. Open another connection."))
      .With("limit", std::to_string(most))
      .Quota("connection:open-streams")
      .RetryAfter(kStreamDelay);
}

absl::Status TooManyStreams(std::size_t limit) {
  const auto most = static_cast<std::int64_t>(limit);
  return Error(absl::StatusCode::kResourceExhausted, v1::TOO_MANY_STREAMS,
               Concat("You have ", CountOf(most, "stream"),
                      " open, as many as one caller may. End one of them first."))
      .With("limit", std::to_string(most))
      .Quota("caller:open-streams")
      .RetryAfter(kStreamDelay);
}

absl::Status DeadlineExceeded() {
  return Error(
      absl::StatusCode::kDeadlineExceeded, v1::DEADLINE_EXCEEDED,
      "The deadline passed before the answer was ready. A change may have been made; send it again with "
      "the same request_id, and allow more time.");
}

absl::Status StreamTooLong() {
  return Error(absl::StatusCode::kDeadlineExceeded, v1::DEADLINE_EXCEEDED,
               "The stream was open as long as one may be. Open another for the next question.");
}

absl::Status Cancelled() {
  return Error(
      absl::StatusCode::kCancelled, v1::CANCELLED,
      "The call was cancelled. A change may have been made; send it again with the same request_id.");
}

absl::Status DatabaseUnavailable() {
  return Error(absl::StatusCode::kUnavailable, v1::DATABASE_UNAVAILABLE,
               "The database does not answer. Send the request again, a change with the same request_id.")
      .RetryAfter(kDatabaseDelay);
}

absl::Status WritesPaused(std::string_view why) {
  return Error(absl::StatusCode::kUnavailable, v1::DATABASE_UNAVAILABLE,
               Concat("Nothing can be changed just now: ", why,
                      ". What is there can be read. Send the same request again later."))
      .RetryAfter(kDatabaseDelay);
}

absl::Status ClocksDiffer(std::int64_t seconds) {
  return Error(
             absl::StatusCode::kUnavailable, v1::DATABASE_UNAVAILABLE,
             Concat("The clocks of the server and the database differ by ", std::to_string(seconds),
                    " s. What depends on the time waits until they agree: send the same request again later. "
                    "Where a request says now, it can give the time instead."))
      .RetryAfter(kDatabaseDelay);
}

absl::Status Stopping() {
  return Error(absl::StatusCode::kUnavailable, v1::STOPPING,
               "The server is being stopped. Send the request again, a change with the same request_id.")
      .RetryAfter(kDatabaseDelay);
}

absl::Status Internal(std::string_view call_id) {
  return Error(absl::StatusCode::kInternal, v1::INTERNAL,
               Concat("The server failed. Give its operator this id, which is in its log: ", call_id, "."))
      .With("request_id", call_id);
}

absl::Status UnknownMethod(std::string_view method) {
  // Limits the caller's text: an answer that repeats all of it may be too large for the caller.
  constexpr std::size_t kShown = 200;
  method = method.substr(0, kShown);
  return Error(absl::StatusCode::kUnimplemented, v1::UNKNOWN_METHOD,
               Concat("There is no method ", method, ". Server reflection lists those there are."))
      .With("method", method);
}

absl::Status Cycle(std::string_view resource, std::string_view field) {
  return FailedPrecondition(v1::CYCLE, resource,
                            Concat("The field ", field, " would make ", resource,
                                   " its own ancestor. Choose another value."))
      .With("field", field);
}

}  // namespace plenary::errors
