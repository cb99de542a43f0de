// Hands the connections of a port to gRPC's own library, up to a limit. The library's listener has no limit,
// and stops for ever when it runs out of descriptors.

#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "absl/status/statusor.h"
#include "grpcpp/server_builder.h"
#include "http/connection_counts.h"
#include "http/listener.h"
#include "plenaryd/logging.h"

namespace plenary::plenaryd {

// What a listener complains about goes to the log.
http::Listener::Complain ComplainTo(const Log& log);

// Thread-safe except for Serve, Close and Cut, which one thread calls.
class GrpcListener {
 public:
  using Acceptor = grpc::experimental::ExternalConnectionAcceptor;

  // Listens at the port, on every address of `host`; 0 is any free port. UNAVAILABLE, with the reason, if
  // that fails. At most `limit` connections are open at a time.
  static absl::StatusOr<std::unique_ptr<GrpcListener>> Bind(const std::string& host, int port,
                                                            std::size_t limit, const Log& log);

  int port() const { return listener_->port(); }

  // Begins to accept connections, for a gRPC server that has started. Connections above the limit are closed
  // at once and counted.
  void Serve(std::unique_ptr<Acceptor> acceptor);
  // Stops accepting and releases the port. Open connections stay.
  void Close() { listener_->Close(); }
  // After Close: ends open connections when everything written to them is sent.
  void Cut();

  http::ConnectionStats Stats();

 private:
  GrpcListener(std::unique_ptr<http::Listener> listener, std::size_t limit, const Log& log);

  absl::Status Take(int connection);
  // Counts the connection; false if there are too many.
  bool Admits(int connection);
  // With the mutex held: removes connections that gRPC has closed.
  void Forget();

  const std::size_t limit_;
  const Log log_;
  std::unique_ptr<Acceptor> acceptor_;

  std::mutex mutex_;  // guards the members below
  // Descriptors handed to gRPC, which closes them without notice. The inode number shows whether a descriptor
  // is still the same socket.
  std::unordered_map<int, ino_t> open_;
  std::uint64_t refused_ = 0;

  const std::unique_ptr<http::Listener> listener_;  // last: its thread uses the others
};

}  // namespace plenary::plenaryd
