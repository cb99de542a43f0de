// Small helpers for all resources: etags, times, new names.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "base/ids.h"
#include "google/protobuf/timestamp.pb.h"

namespace plenary::messages {

// The etag of a version: opaque, in quotes (RFC 9110, 8.8.3).
std::string EtagOf(std::int64_t version);

// EtagMismatch unless `etag`, from the caller, is empty or equals the resource's `current` one.
absl::Status CheckEtag(std::string_view resource, std::string_view etag, std::string_view current);

// The id that the client chose, or a new one.
inline std::string IdOrNew(const std::string& chosen) { return chosen.empty() ? NewResourceId() : chosen; }

// Times travel between rows and messages as microseconds since 1970.
google::protobuf::Timestamp TimestampFromMicros(std::int64_t micros);
std::int64_t MicrosFrom(const google::protobuf::Timestamp& timestamp);

}  // namespace plenary::messages
