// Where calls come in, over HTTP and in any of the protocols: gRPC, gRPC-Web and Connect.

#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "http/limits.h"
#include "http/server.h"
#include "http/tls.h"
#include "plenaryd/logging.h"
#include "protocols/door.h"
#include "rpc/dispatch.h"

namespace plenary::plenaryd {

struct HttpPortOptions {
  std::string host;
  int port = 0;               // 0 is any that is free
  http::TlsFiles tls{};       // without a certificate it is plaintext
  std::string unix_socket{};  // plaintext over this path as well; empty is none
  std::size_t loops = 1;      // threads that serve connections
  http::Limits limits{};
  std::size_t memory = 0;              // bytes of requests and answers, see protocols::CallMemory
  std::vector<std::string> origins{};  // pages of these may read the answers
  protocols::Pages::WhyNotReady why_not_ready{};
};

// One thread makes, stops and destroys it.
class HttpPort {
 public:
  // Serves there. `dispatch` outlives it. UNAVAILABLE if the port or the socket cannot be used,
  // FAILED_PRECONDITION if a file of TLS cannot.
  static absl::StatusOr<std::unique_ptr<HttpPort>> Listen(const HttpPortOptions& options,
                                                          rpc::Dispatch& dispatch, const Log& log);

  int port() const { return port_; }
  http::ConnectionStats Stats() { return server_.Stats(); }

  // Takes no more connections, and tells the peers of those that are open to open others elsewhere. Waits
  // until none is left, or until `deadline`.
  void Drain(std::chrono::steady_clock::time_point deadline) { server_.Drain(deadline); }
  // Ends the connections that are left.
  void Stop() { server_.Stop(); }

 private:
  HttpPort(const HttpPortOptions& options, rpc::Dispatch& dispatch, const Log& log);
  absl::Status Open(const HttpPortOptions& options);

  protocols::CallMemory memory_;
  protocols::Door door_;
  http::Server server_;
  int port_ = 0;
};

}  // namespace plenary::plenaryd
