// Times as people write them, in the time zone of an event. Pure and thread-safe.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "google/protobuf/timestamp.pb.h"

namespace plenary::client {

// "2026-10-01T18:00:00+02:00", or, in `zone` (IANA), "2026-10-01 18:00", or a day, which means its end.
// InvalidArgument with an example for anything else, and for a local time if `zone` is empty or unknown.
absl::StatusOr<google::protobuf::Timestamp> ParseDeadline(const std::string& text, const std::string& zone);

// With the offset from UTC of `zone` at that time; in UTC if there is none.
std::string ShowTime(const google::protobuf::Timestamp& time, const std::string& zone);

}  // namespace plenary::client
