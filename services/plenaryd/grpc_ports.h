// The ports that gRPC's own library listens on.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "grpcpp/generic/async_generic_service.h"
#include "grpcpp/impl/service_type.h"
#include "grpcpp/server.h"
#include "plenaryd/grpc_listener.h"

namespace plenary::plenaryd {

// A gRPC server and its listener, which is closed first, because gRPC does not close connections that it gets
// after its end.
struct ListeningServer {
  std::unique_ptr<grpc::Server> server;
  std::unique_ptr<GrpcListener> listener;
  int port() const { return listener == nullptr ? 0 : listener->port(); }
};

// The address and limits of a server.
struct Port {
  std::string host;
  int port = 0;  // 0: any free port
  std::size_t connections = 0;
  std::size_t memory = 0;  // bytes that gRPC may use for all of them
};

// Serves `service` there, in plaintext; `unknown` answers all other calls. A compressed request is
// UNIMPLEMENTED, because gRPC checks its size before it is decompressed. UNAVAILABLE if the port cannot be
// used. The service outlives the server.
absl::StatusOr<ListeningServer> ListenForCalls(const Port& port, grpc::Service& service,
                                               grpc::CallbackGenericService& unknown, const Log& log);

// The error for a port that cannot be used, with the option to choose another.
absl::Status CannotListen(const std::string& host, int port, const absl::Status& cause, const char* flag);

// Serves channelz on a loopback port. gRPC also adds channelz to every server made afterwards.
absl::StatusOr<ListeningServer> ListenForChannelz(int port, const Log& log);

}  // namespace plenary::plenaryd
