// Accepts connections at a port and hands them to gRPC, up to a limit. gRPC's own listener has no limit, and
// stops for ever when it runs out of descriptors.

#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "grpcpp/server_builder.h"
#include "plenaryd/logging.h"

namespace plenary::plenaryd {

struct ConnectionStats {
  std::size_t open = 0;
  std::size_t limit = 0;
  std::uint64_t refused = 0;
};

// Thread-safe except for Serve, Close and Cut, which one thread calls.
class Listener {
 public:
  using Acceptor = grpc::experimental::ExternalConnectionAcceptor;

  // Listens at the port, on every address of `host`; 0 is any free port. UNAVAILABLE, with the reason, if
  // that fails. At most `limit` connections are open at a time.
  static absl::StatusOr<std::unique_ptr<Listener>> Bind(const std::string& host, int port, std::size_t limit,
                                                        const Log& log);
  // Calls Close().
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  int port() const { return port_; }

  // Begins to accept connections, for a gRPC server that has started. Connections above the limit are closed
  // at once and counted. If descriptors or memory run out, it tries again until it succeeds.
  void Serve(std::unique_ptr<Acceptor> acceptor);
  // Stops accepting and releases the port. Open connections stay.
  void Close();
  // After Close: ends open connections when everything written to them is sent.
  void Cut();

  ConnectionStats Stats();

 private:
  Listener(std::size_t limit, const Log& log) : limit_(limit), log_(log) {}

  absl::Status Open(const std::string& host, int port);
  void Loop();
  // Accepts all waiting connections of a socket; false, with errno, if that fails now.
  bool AcceptFrom(int socket);
  void Take(int connection);
  // Counts the connection; false if there are too many.
  bool Admits(int connection);
  // With the mutex held: removes connections that gRPC has closed.
  void Forget();
  void Complain(const std::string& what, const char* cause);

  const std::size_t limit_;
  const Log log_;
  std::vector<int> sockets_;
  int port_ = 0;
  int wake_ = -1;  // an eventfd that ends the thread
  std::unique_ptr<Acceptor> acceptor_;
  std::thread thread_;
  std::chrono::steady_clock::time_point complained_{};  // only for the thread

  std::mutex mutex_;  // guards the members below
  // Descriptors handed to gRPC, which closes them without notice. The inode number shows whether a descriptor
  // is still the same socket.
  std::unordered_map<int, ino_t> open_;
  std::uint64_t refused_ = 0;
};

}  // namespace plenary::plenaryd
