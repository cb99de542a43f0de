// The errors that any folder may use, one named function each. A domain's own are in its folder, in the same
// namespace (events/event_errors.h). errors/status_details.h says what each error carries: a reason of
// error_reason.proto, the domain "plenary", and every variable of the message as metadata. Messages say what
// to do next, and hold no SQL, host, path or personal data.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "errors/status_details.h"

namespace plenary::errors {

// `violations` is not empty. Those that do not fit into the trailers are left out.
absl::Status InvalidFields(const std::vector<FieldViolation>& violations);
// The same; OK if there are none.
absl::Status InvalidFieldsIfAny(const std::vector<FieldViolation>& violations);
absl::Status InvalidField(std::string_view field, std::string_view description);
absl::Status MalformedRequest(std::string_view message_type);
// The same of JSON; `problem` says what is wrong and where.
absl::Status MalformedJson(std::string_view message_type, std::string_view problem);
// A message of the request has more than `limit` bytes.
absl::Status RequestTooLarge(std::size_t limit);
// `supported` are the encodings that are read ("gzip, identity").
absl::Status UnsupportedEncoding(std::string_view encoding, std::string_view supported);
absl::Status InvalidPageToken();
// `position` is the byte offset in `field`. The reason is INVALID_ORDER_BY for "order_by", else
// INVALID_FILTER.
absl::Status InvalidFilter(std::string_view field, int position, std::string_view problem);
absl::Status RequestIdReused();
absl::Status InvalidCredentials(std::string_view problem);
// `roles` are those that have the permission ("ADMIN, ORGANIZER").
absl::Status PermissionDenied(std::string_view permission, std::string_view resource, std::string_view roles);
absl::Status NotFound(std::string_view resource);
// `instead` is a sentence: what to do.
absl::Status AlreadyExists(std::string_view resource,
                           std::string_view instead = "Use that one, or choose another id.");
absl::Status EtagMismatch(std::string_view resource);
absl::Status Contention();
// The steps that lead on from a state: a sentence with a space before it, and methods ("AnnounceEvent,
// CancelEvent").
struct WayOn {
  std::string sentence{};
  std::string methods{};
};
// `from` and `to` are states without prefix ("CONFIRMED"); `allowed_from` are those the step starts from.
absl::Status IllegalState(std::string_view resource, std::string_view from, std::string_view to,
                          std::string_view allowed_from, const WayOn& on = {});
// `step` as the rest of "cannot …" ("be corrected"); `instead` is a sentence: what to do.
absl::Status WrongState(std::string_view resource, std::string_view from, std::string_view step,
                        std::string_view allowed_from, std::string_view instead);
// `by` names at least one resource that refers to it; there are at least `count`. `instead` is a sentence:
// what to do.
absl::Status StillReferenced(std::string_view resource, std::string_view by, std::int64_t count,
                             std::string_view instead);
absl::Status ReferenceNotFound(std::string_view field, std::string_view resource);
// `instead` is a sentence: what to do.
absl::Status WasPublic(std::string_view resource, std::string_view instead);
absl::Status Incomplete(std::string_view resource, std::string_view step,
                        const std::vector<std::string>& missing);
absl::Status Overloaded(std::chrono::milliseconds retry_after);
// The caller has made its calls of this time. `anonymous`: it has no key, and is counted together with others
// at its address.
absl::Status TooManyCalls(double per_second, bool anonymous, std::chrono::milliseconds retry_after);
// The caller has `limit` streams open already.
absl::Status TooManyStreams(std::size_t limit);
// The same of one connection.
absl::Status TooManyStreamsOnConnection(std::size_t limit);
// For a caller who still has the permission, but whose clearance differs from when the stream began.
absl::Status RightsChanged();
absl::Status DeadlineExceeded();
// A stream without a deadline of its own was open for the maximum time.
absl::Status StreamTooLong();
absl::Status Cancelled();
absl::Status DatabaseUnavailable();
// Reads are answered, writes are not; `why` is a clause.
absl::Status WritesPaused(std::string_view why);
// For calls that depend on the time; `seconds` is the difference between the clocks of the server and the
// database.
absl::Status ClocksDiffer(std::int64_t seconds);
// The server is being stopped and drops calls that it has not begun.
absl::Status Stopping();
absl::Status Internal(std::string_view call_id);
absl::Status UnknownMethod(std::string_view method);
absl::Status Cycle(std::string_view resource, std::string_view field);

}  // namespace plenary::errors
