// A connection of the command-line client to a server on this machine, in plaintext.

#pragma once

#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "grpcpp/security/credentials.h"
#include "plenary/calls/connection.h"
#include "plenary/calls/server_address.h"

namespace plenary::test {

inline std::unique_ptr<client::Connection> ConnectClient(int port, client::CallOptions options) {
  return std::make_unique<client::Connection>(*client::ReadServerAddress(absl::StrCat("127.0.0.1:", port)),
                                              grpc::InsecureChannelCredentials(), std::move(options));
}

}  // namespace plenary::test
