// The server: builds lanes and services, and serves them at ports.

#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "http/limits.h"
#include "http/tls.h"
#include "plenaryd/logging.h"
#include "rpc/call_rates.h"
#include "rpc/live_streams.h"
#include "rpc/open_streams.h"

namespace plenary::plenaryd {

struct ServerOptions {
  db::ConnectionOptions database{};

  // The address for calls. Port 0 is any free one.
  std::string listen = "127.0.0.1";
  int port = 0;
  // With a certificate and a key, calls at that address are encrypted; otherwise they are in plaintext.
  http::TlsFiles tls{};
  // Calls in plaintext over a Unix socket at this path as well; empty is none.
  std::string unix_socket{};
  // Calls over gRPC's own library as well, in plaintext on the loopback interface; 0 is any free port, empty
  // is none. It is there to compare with.
  std::optional<int> grpc_library_port{};
  // Threads that serve connections.
  std::size_t loops = 2;
  http::Limits limits{};
  // Scripts of pages from these origins ("https://forum.example") may read its answers.
  std::vector<std::string> cors_origins{};
  // Metrics, on the loopback interface; 0 is any free port, empty is none.
  std::optional<int> metrics_port{};
  // Channelz, on the loopback interface; empty is none. gRPC adds it to every server that the process makes
  // later, so only use it in a process with a single server.
  std::optional<int> channelz_port{};

  // Lanes: threads, each with a connection, and the maximum of waiting jobs.
  std::size_t general_threads = 4;    // writes, one call at a time
  std::size_t list_threads = 4;       // reads, one call at a time
  std::size_t anonymous_threads = 2;  // reads of callers without a key, one call at a time
  std::size_t call_queue = 1024;      // of each of these
  // The most that a statement of such a read may take, in milliseconds.
  int anonymous_statement_ms = 5'000;
  // Batches: how many at the same time, and the maximum of calls in one.
  std::size_t read_loops = 1;
  std::size_t read_batch_limit = 1000;
  std::size_t group_limit = 256;
  rpc::StreamLimits streams{};
  // Bytes of all requests and answers under way, above which requests are refused.
  std::size_t call_memory = std::size_t{512} << 20;
  rpc::OpenStreamLimits reflection{};
  // How often each key may call, and all callers without one at each address together. The defaults let 500
  // people behind one address register at the same moment, each with four calls.
  rpc::CallRate key_rate{.per_second = 2'000, .at_once = 20'000};
  rpc::CallRate anonymous_rate{.per_second = 100, .at_once = 2'000};
  // Proxies that are believed where a call comes from: addresses, ranges, "unix".
  std::vector<std::string> trusted_proxies{};
};

// A server that serves as long as it lives. The database must have a recent enough schema. Its sessions work
// as the role plenary_server, of which the login of `options.database` must be a member.
class Server {
 public:
  static absl::StatusOr<std::unique_ptr<Server>> Start(ServerOptions options, const Log& log);

  // Calls Stop(0), unless it was stopped.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // The ports in use; 0 for what is not served.
  int port() const;
  int grpc_library_port() const;
  int metrics_port() const;
  int channelz_port() const;

  // Reports to health watchers that it is not serving, and refuses new calls; gives calls under way up to
  // `grace` to finish, and tells streams shortly before its end. Then it refuses calls that have not begun,
  // cancels the statements of the others, and ends the sessions whose statements do not stop, all within 3 s.
  // Connections end when every call is answered.
  void Stop(std::chrono::milliseconds grace);

 private:
  class Parts;
  explicit Server(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace plenary::plenaryd
