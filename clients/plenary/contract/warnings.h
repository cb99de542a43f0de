// Formats the warnings of an answer. Pure and thread-safe.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/message.h"

namespace plenary::client {

// The text of each warning in the field `warnings` of an answer; empty if there is no such field. The answer
// may be of any type, also one from the server's reflection.
std::vector<std::string> WarningsIn(const google::protobuf::Message& answer);

}  // namespace plenary::client
