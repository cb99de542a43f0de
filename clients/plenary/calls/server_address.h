// Where the server is, as --server says it.

#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace plenary::client {

struct ServerAddress {
  // As the user wrote it.
  std::string text;
  // For gRPC: HOST:PORT, or unix:/path.
  std::string target;
  // Whether the connection is encrypted. Only the address says so.
  bool tls = false;
  // Whether it is this machine without any name lookup, so that nothing that is sent leaves the machine.
  bool local = false;
};

// HOST:PORT or http://HOST:PORT in plaintext, https://HOST:PORT with TLS, or unix:/path/to/socket.
absl::StatusOr<ServerAddress> ReadServerAddress(const std::string& text);

// Whether `server`, HOST:PORT, is this machine without any name lookup: 127.0.0.0/8, [::1] or localhost.
bool IsLoopback(const std::string& server);

}  // namespace plenary::client
