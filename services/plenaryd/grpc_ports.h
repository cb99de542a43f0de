// The ports that gRPC listens on.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "grpcpp/generic/async_generic_service.h"
#include "grpcpp/impl/service_type.h"
#include "grpcpp/server.h"

namespace plenary::plenaryd {

// A gRPC server and the port it was given.
struct ListeningServer {
  std::unique_ptr<grpc::Server> server;
  int port = 0;
};

// Serves `services`, server reflection and health on host:port, in plaintext; whatever else is called is
// answered by `unknown`. Port 0 is any that is free. UNAVAILABLE if the port cannot be had. The services
// outlive the server.
absl::StatusOr<ListeningServer> ListenForCalls(const std::string& host, int port,
                                               const std::vector<std::unique_ptr<grpc::Service>>& services,
                                               grpc::CallbackGenericService& unknown);

// Serves channelz on a loopback port. Every server made after it has channelz too: gRPC knows no other way.
absl::StatusOr<ListeningServer> ListenForChannelz(int port);

}  // namespace plenary::plenaryd
