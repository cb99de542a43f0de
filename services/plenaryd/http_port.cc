#include "plenaryd/http_port.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenaryd/grpc_listener.h"
#include "plenaryd/grpc_ports.h"

namespace plenary::plenaryd {

HttpPort::HttpPort(const HttpPortOptions& options, rpc::Dispatch& dispatch, const Log& log)
    : memory_(options.memory),
      door_(dispatch, memory_, options.origins, protocols::Pages(options.why_not_ready)),
      server_({.loops = options.loops, .limits = options.limits, .complain = ComplainTo(log)}, door_) {}

absl::StatusOr<std::unique_ptr<HttpPort>> HttpPort::Listen(const HttpPortOptions& options,
                                                           rpc::Dispatch& dispatch, const Log& log) {
  std::unique_ptr<HttpPort> http(new HttpPort(options, dispatch, log));
  RETURN_IF_ERROR(http->Open(options));
  http->server_.Start();
  return http;
}

absl::Status HttpPort::Open(const HttpPortOptions& options) {
  std::unique_ptr<http::Tls> tls;
  if (!options.tls.certificate.empty()) {
    ASSIGN_OR_RETURN(tls, http::Tls::Load(options.tls));
  }
  const absl::StatusOr<int> port = server_.Listen(options.host, options.port, std::move(tls));
  if (!port.ok()) return CannotListen(options.host, options.port, port.status(), "--port");
  port_ = *port;
  if (options.unix_socket.empty()) return absl::OkStatus();
  const absl::Status socket = server_.ListenUnix(options.unix_socket);
  if (socket.ok()) return socket;
  return absl::UnavailableError(
      absl::StrCat("cannot listen on the socket ", options.unix_socket, " (", std::string(socket.message()),
                   "): is another server there? Choose another path with --unix-socket"));
}

}  // namespace plenary::plenaryd
