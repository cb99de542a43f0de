// Loops, listeners and connections put together: a server of HTTP/2 and HTTP/1.1 for one handler.

#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "http/connection_counts.h"
#include "http/exchange.h"
#include "http/limits.h"
#include "http/listener.h"
#include "http/tls.h"

namespace plenary::http {

struct ServerOptions {
  std::size_t loops = 1;
  Limits limits{};
  // Is told, once a minute at most, what keeps connections out, and that a new certificate cannot be used.
  // Called on threads of the server.
  Listener::Complain complain;
};

// One thread calls it, but for Stats, which is thread-safe. The process ignores SIGPIPE: TLS writes to
// sockets whose peers are gone.
class Server {
 public:
  // `handler` outlives the server.
  Server(ServerOptions options, Handler& handler);
  // Stop.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Takes a port, 0 for any that is free, and gives its number. With `tls`, everything on it is encrypted.
  // UNAVAILABLE, with the reason, if it cannot be had. Connections wait until Start.
  absl::StatusOr<int> Listen(const std::string& host, int port, std::unique_ptr<Tls> tls = nullptr);
  // Takes a Unix socket, in plaintext.
  absl::Status ListenUnix(const std::string& path);
  void Start();

  // Takes no more connections, and tells the peers of those that are open to go elsewhere; requests under way
  // go on. Waits until no connection is left; false if some are at `deadline`.
  bool Drain(std::chrono::steady_clock::time_point deadline);
  // Ends all connections at once, and the loops. What is posted to them from then on does not run.
  void Stop();

  ConnectionStats Stats() { return counts_.Stats(); }

 private:
  // A loop and its connections.
  struct Shard;
  // Where connections come from.
  struct Door {
    std::unique_ptr<Listener> listener;
    std::unique_ptr<Tls> tls;
  };

  // On the listener's thread: hands the connection to the next loop.
  absl::Status Take(Tls* tls, int descriptor);

  const ServerOptions options_;
  ConnectionCounts counts_;
  std::vector<std::unique_ptr<Shard>> shards_;
  std::vector<Door> doors_;
  std::atomic<std::size_t> next_shard_{0};
};

}  // namespace plenary::http
