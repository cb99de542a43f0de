// The warnings of an answer, for people. Pure and thread-safe.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/message.h"

namespace plenary::client {

// What each warning in the field `warnings` of an answer says; none if it has no such field. The answer may
// be of any type, also of one that the server described.
std::vector<std::string> WarningsIn(const google::protobuf::Message& answer);

}  // namespace plenary::client
