// The server: lanes, services and the ports they are reached on, put together.

#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenaryd/logging.h"
#include "rpc/reflection.h"

namespace plenary::plenaryd {

struct ServerOptions {
  db::ConnectionOptions database{};

  // Where calls are taken, in plaintext. Port 0 is any that is free.
  std::string listen = "127.0.0.1";
  int port = 0;
  // On the loopback interface; 0 is any that is free, empty is none.
  std::optional<int> metrics_port;
  // Channelz, on the loopback interface; empty is none. gRPC adds it to every server that a process makes
  // later: one server with it, in a process that makes no other.
  std::optional<int> channelz_port;

  // Lanes: threads, each with a connection of its own, and how many jobs may wait for them.
  std::size_t general_threads = 4;  // writes, one call at a time
  std::size_t list_threads = 4;     // reads, one call at a time
  std::size_t call_queue = 1024;    // of each of these
  // Batches: under way at the same time, and how many calls one may hold.
  std::size_t read_loops = 1;
  std::size_t read_batch_limit = 1000;
  std::size_t group_limit = 256;
  // Streams that one caller may have open.
  std::size_t streams_per_caller = 32;
  // Of all that is on its way in and out, so many bytes are held at most; then what comes waits, and is
  // ended.
  std::size_t call_memory = std::size_t{512} << 20;
  rpc::ReflectionOptions reflection{};
};

// A server that serves as long as it lives. The database has a schema recent enough. Its sessions work as the
// role plenary_server, of which the login of `options.database` is a member.
class Server {
 public:
  static absl::StatusOr<std::unique_ptr<Server>> Start(ServerOptions options, const Log& log);

  // Stop(0), if it was not stopped.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // The ports chosen; 0 for what is not served.
  int port() const;
  int metrics_port() const;
  int channelz_port() const;

  // Tells health watchers that it is not serving, and callers that it stops; lets the calls it has
  // finish for up to `grace`, and tells streams shortly before its end. Then those that have not begun are
  // told the same, the statements of the others are cancelled, and the sessions of those that do not even let
  // go of these are ended, all of which takes 3 s at most. Connections end when every call is answered.
  void Stop(std::chrono::milliseconds grace);

 private:
  class Parts;
  explicit Server(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace plenary::plenaryd
