#include "http/server.h"

#include <unistd.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "http/connections.h"
#include "http/loop.h"
#include "http/peer.h"

namespace plenary::http {
namespace {

// A socket between the thread that accepts it and its loop.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.Release()) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int Get() const { return number_; }
  int Release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

}  // namespace

struct Server::Shard {
  Shard(const std::string& name, const Limits& limits, Handler& handler)
      : loop(name), connections({.loop = loop, .limits = limits, .handler = handler}) {}
  Loop loop;
  Connections connections;
};

Server::Server(ServerOptions options, Handler& handler)
    : options_(std::move(options)), counts_(options_.limits) {
  for (std::size_t i = 0; i < options_.loops; ++i) {
    shards_.push_back(std::make_unique<Shard>(absl::StrCat("loop-", i), options_.limits, handler));
  }
}

Server::~Server() { Stop(); }

absl::StatusOr<int> Server::Listen(const std::string& host, int port, std::unique_ptr<Tls> tls) {
  ASSIGN_OR_RETURN(std::unique_ptr<Listener> listener, Listener::Bind(host, port));
  const int taken = listener->port();
  doors_.push_back({.listener = std::move(listener), .tls = std::move(tls)});
  return taken;
}

absl::Status Server::ListenUnix(const std::string& path) {
  ASSIGN_OR_RETURN(std::unique_ptr<Listener> listener, Listener::BindUnix(path));
  doors_.push_back({.listener = std::move(listener), .tls = nullptr});
  return absl::OkStatus();
}

void Server::Start() {
  for (const Door& door : doors_) {
    door.listener->Serve([this, tls = door.tls.get()](int descriptor) { return Take(tls, descriptor); },
                         options_.complain);
  }
}

absl::Status Server::Take(Tls* tls, int descriptor) {
  Descriptor connection(descriptor);
  Peer peer = PeerOf(connection.Get());
  ASSIGN_OR_RETURN(ConnectionCounts::Ticket ticket, counts_.Admit(peer));
  SslPointer ssl;
  if (tls != nullptr) {
    if (const absl::Status refreshed = tls->Refresh(); !refreshed.ok()) {
      options_.complain("the certificate that was read before stays in use",
                        std::string(refreshed.message()));
    }
    ssl = tls->NewConnection();
    if (ssl == nullptr) return absl::ResourceExhaustedError("there is no memory for TLS");
  }
  Shard& shard = *shards_[next_shard_++ % shards_.size()];
  shard.loop.Post([&shard, connection = std::move(connection), address = std::move(peer.address),
                   ticket = std::move(ticket), ssl = std::move(ssl)]() mutable {
    shard.connections.Add(Socket(shard.loop.context(), connection.Release(), std::move(ssl)),
                          std::move(address), std::move(ticket));
  });
  return absl::OkStatus();
}

bool Server::Drain(std::chrono::steady_clock::time_point deadline) {
  for (const Door& door : doors_) door.listener->Close();
  for (const auto& shard : shards_) shard->loop.Post([&shard = *shard] { shard.connections.Drain(); });
  return counts_.AwaitNone(deadline);
}

void Server::Stop() {
  for (const Door& door : doors_) door.listener->Close();
  for (const auto& shard : shards_) {
    shard->loop.Post([&shard = *shard] { shard.connections.End(); });
    shard->loop.Stop();
  }
}

}  // namespace plenary::http
