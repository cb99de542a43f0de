// Messages as JSON ("ProtoJSON"), in the same bytes as libprotobuf's MessageToJsonString with its default
// options, but several times as fast (docs/adr/0064-json-by-reflection.md).

#pragma once

#include <string>

#include "absl/status/status.h"
#include "google/protobuf/message.h"

namespace plenary::proto_json {

// Appends the message to `json`. The entries of a map come in no certain order. Refused, with `json` as it
// was: a text that is not UTF-8, where libprotobuf leaves out what is not; a time or duration out of its
// range; more than 64 messages below each other; an Any of an unknown type.
absl::Status Write(const google::protobuf::Message& message, std::string& json);

}  // namespace plenary::proto_json
