// How calls travel: in plaintext or with TLS.

#pragma once

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "grpcpp/security/credentials.h"
#include "plenary/calls/server_address.h"

namespace plenary::client {

// Names of files in PEM; empty: not stated.
struct TlsFiles {
  // The CA certificates that the server's certificate may be from; by default those of the system.
  std::string ca{};
  // The client's certificate, with those between it and a CA, and its private key: for a server that wants
  // one.
  std::string client_certificate{};
  std::string client_key{};
};

// Reads the files for a server with TLS. They are ignored for a server on this machine in plaintext, and an
// error for one elsewhere, because the user expects TLS.
absl::StatusOr<std::shared_ptr<grpc::ChannelCredentials>> TransportTo(const ServerAddress& server,
                                                                      const TlsFiles& files);

}  // namespace plenary::client
