#include "plenaryd/http_port.h"

#include <utility>

#include "plenaryd/grpc_ports.h"

namespace plenary::plenaryd {
namespace {

http::ServerOptions ServerOptionsOf(const HttpPortOptions& options, const Log& log) {
  http::ServerOptions server;
  server.loops = options.loops;
  server.limits.connections = options.connections;
  server.complain = [log](std::string_view what, std::string_view cause) {
    log.Error(std::string(what), {{"cause", std::string(cause)}});
  };
  return server;
}

}  // namespace

HttpPort::HttpPort(const HttpPortOptions& options, rpc::Dispatch& dispatch, const Log& log)
    : door_(dispatch, options.origins), server_(ServerOptionsOf(options, log), door_) {}

absl::StatusOr<std::unique_ptr<HttpPort>> HttpPort::Listen(const HttpPortOptions& options,
                                                           rpc::Dispatch& dispatch, const Log& log) {
  std::unique_ptr<HttpPort> http(new HttpPort(options, dispatch, log));
  const absl::StatusOr<int> port = http->server_.Listen(options.host, options.port);
  if (!port.ok()) return CannotListen(options.host, options.port, port.status(), "--http-port");
  http->port_ = *port;
  http->server_.Start();
  return http;
}

}  // namespace plenary::plenaryd
