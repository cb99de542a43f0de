// What gRPC's words about a connection that failed mean to the user. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>

#include "plenary/calls/server_address.h"

namespace plenary::client {

// The advice if nothing is known but that no server answers.
inline constexpr char kIsItRunning[] =
    "Is the server running there? deploy/run starts one; --server names another, --wait SECONDS "
    "waits "
    "for it.";

struct ConnectionFault {
  std::string what;
  // What the user can do about it.
  std::string advice;
};

// `words` is the message of gRPC 1.51 for a call that found no connection.
ConnectionFault FaultOf(const ServerAddress& server, std::string_view words);

}  // namespace plenary::client
