// Messages as JSON and YAML, in protobuf's JSON mapping with the field names of the contract.

#pragma once

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "nlohmann/json.hpp"

namespace plenary::client {

// JSON whose members keep the order of the contract.
using Json = nlohmann::ordered_json;

absl::StatusOr<Json> ToJson(const google::protobuf::Message& message);

// Merges the JSON text into the message. Field names may be in snake_case or lowerCamelCase.
absl::Status FromJson(std::string_view text, google::protobuf::Message* message);

// Indented, or in one line; without a line feed at the end.
std::string Pretty(const Json& json);
std::string Compact(const Json& json);
std::string Yaml(const Json& json);

}  // namespace plenary::client
