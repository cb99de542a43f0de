// The ports that gRPC listens on.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "grpcpp/generic/async_generic_service.h"
#include "grpcpp/impl/service_type.h"
#include "grpcpp/server.h"
#include "plenaryd/listener.h"

namespace plenary::plenaryd {

// A gRPC server and what takes its connections, which is closed first: what gRPC is handed after its end it
// does not close.
struct ListeningServer {
  std::unique_ptr<grpc::Server> server;
  std::unique_ptr<Listener> listener;
  int port() const { return listener == nullptr ? 0 : listener->port(); }
};

// Where calls are taken, and how much of them at a time.
struct Port {
  std::string host;
  int port = 0;  // 0 is any that is free
  std::size_t connections = 0;
  std::size_t memory = 0;  // bytes that gRPC holds for all of them
};

// Serves `services` and health there, in plaintext; whatever else is called is answered by `unknown`. A
// compressed request is UNIMPLEMENTED: a few bytes become any number, and gRPC looks at their number before.
// UNAVAILABLE if the port cannot be had. The services outlive the server.
absl::StatusOr<ListeningServer> ListenForCalls(const Port& port,
                                               const std::vector<std::unique_ptr<grpc::Service>>& services,
                                               grpc::CallbackGenericService& unknown, const Log& log);

// That the port cannot be had, and which flag chooses another.
absl::Status CannotListen(const std::string& host, int port, const absl::Status& cause, const char* flag);

// Serves channelz on a loopback port. Every server made after it has channelz too: gRPC knows no other way.
absl::StatusOr<ListeningServer> ListenForChannelz(int port, const Log& log);

}  // namespace plenary::plenaryd
