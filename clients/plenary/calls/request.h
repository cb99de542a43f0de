// Requests as a person writes them, in JSON: protobuf's mapping, and shorter forms where they are clear.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace plenary::client {

// The IANA time zone of an event, by its name ("events/x"); "" where it is not known.
using ZoneOf = std::function<std::string(const std::string& event)>;

// Reads `text` into the message. Field names may be in snake_case or lowerCamelCase, enum values without
// their prefix, masks lists of paths; a time without an offset is of the time zone of the event that the
// request names, for which `zone_of` is asked. The error lists every fault with its field and what is
// expected there.
absl::Status ReadRequest(const std::string& text, const ZoneOf& zone_of, google::protobuf::Message* message);

// What the server will leave as it is, though the `update_mask` of the request names it: a sentence each.
std::vector<std::string> IgnoredPaths(const google::protobuf::Message& request);

}  // namespace plenary::client
