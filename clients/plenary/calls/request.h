// Requests as people write them, in JSON: protobuf's mapping, with shorter forms where they are clear.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace plenary::client {

// The IANA time zone of an event, by its name ("events/x"); "" if it is unknown.
using ZoneOf = std::function<std::string(const std::string& event)>;

// Reads `text` into the message. Field names may be in snake_case or lowerCamelCase, enum values without
// their prefix, masks lists of paths. A time without an offset is in the time zone of the request's event,
// which `zone_of` returns. The error lists every fault with its field and what is expected there.
absl::Status ReadRequest(const std::string& text, const ZoneOf& zone_of, google::protobuf::Message* message);

// Fields in the request's `update_mask` that the server will not change: a sentence each.
std::vector<std::string> IgnoredPaths(const google::protobuf::Message& request);

}  // namespace plenary::client
