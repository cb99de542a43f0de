// Takes connections from a port and hands them to gRPC: so many and no more. gRPC's own listener knows no
// limit, and one that runs out of descriptors never takes a connection again.

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

// Thread-safe but for Serve, Close and Cut, which one thread calls.
class Listener {
 public:
  using Acceptor = grpc::experimental::ExternalConnectionAcceptor;

  // Takes the port, on every address that `host` stands for; 0 is any that is free. UNAVAILABLE, with the
  // reason, if it cannot be had. At most `limit` connections will be open at a time.
  static absl::StatusOr<std::unique_ptr<Listener>> Bind(const std::string& host, int port, std::size_t limit,
                                                        const Log& log);
  // Close.
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  int port() const { return port_; }

  // Begins to take connections, for a gRPC server that has started. Those above the limit are closed at once
  // and counted. While none can be taken, for lack of descriptors or memory, it tries again and again.
  void Serve(std::unique_ptr<Acceptor> acceptor);
  // Takes no more and gives the port back. Open connections stay.
  void Close();
  // After Close: ends the connections that are open, once what was written to them is sent.
  void Cut();

  ConnectionStats Stats();

 private:
  Listener(std::size_t limit, const Log& log) : limit_(limit), log_(log) {}

  absl::Status Open(const std::string& host, int port);
  void Loop();
  // Takes all that wait at a socket; false, and the reason in errno, if that is not possible now.
  bool AcceptFrom(int socket);
  void Take(int connection);
  // Counts the connection; false if there are too many.
  bool Admits(int connection);
  // With the mutex held: forgets connections that gRPC has closed.
  void Forget();
  void Complain(const std::string& what, const char* cause);

  const std::size_t limit_;
  const Log log_;
  std::vector<int> sockets_;
  int port_ = 0;
  int wake_ = -1;  // an eventfd that ends the thread
  std::unique_ptr<Acceptor> acceptor_;
  std::thread thread_;
  std::chrono::steady_clock::time_point complained_{};  // the thread's

  std::mutex mutex_;  // guards what follows
  // Descriptors that were handed to gRPC, which closes them without a word. The number of its inode tells
  // whether a descriptor is still the same socket.
  std::unordered_map<int, ino_t> open_;
  std::uint64_t refused_ = 0;
};

}  // namespace plenary::plenaryd
