#include "plenaryd/listener.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"

namespace plenary::plenaryd {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::minutes kBetweenComplaints{1};
constexpr int kPauseMs = 100;  // delay before a failed accept is tried again
// A connection whose peer does not acknowledge data for this long is ended.
constexpr unsigned kUserTimeoutMs = 20'000;

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

absl::StatusOr<Addresses> Resolve(const std::string& host) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  addrinfo* found = nullptr;
  if (const int error = getaddrinfo(host.c_str(), nullptr, &hints, &found); error != 0) {
    return absl::UnavailableError(gai_strerror(error));
  }
  return Addresses(found, &freeaddrinfo);
}

void Set(int socket, int level, int option, int value) {
  setsockopt(socket, level, option, &value, sizeof(value));
}

in_port_t& PortIn(sockaddr& address) {
  return address.sa_family == AF_INET6 ? reinterpret_cast<sockaddr_in6&>(address).sin6_port
                                       : reinterpret_cast<sockaddr_in&>(address).sin_port;
}

// A socket that listens at this address; on failure -1 with errno.
int ListenAt(const addrinfo& address, int port) {
  const int type = address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC;
  const int listening = socket(address.ai_family, type, address.ai_protocol);
  if (listening < 0) return -1;
  Set(listening, SOL_SOCKET, SO_REUSEADDR, 1);
  Set(listening, IPPROTO_TCP, TCP_NODELAY, 1);  // connections inherit it
  if (address.ai_family == AF_INET6) Set(listening, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  PortIn(*address.ai_addr) = htons(static_cast<in_port_t>(port));
  if (bind(listening, address.ai_addr, address.ai_addrlen) == 0 && listen(listening, SOMAXCONN) == 0) {
    return listening;
  }
  const int error = errno;
  close(listening);
  errno = error;
  return -1;
}

int PortOf(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof(address);
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(PortIn(reinterpret_cast<sockaddr&>(address)));
}

// The inode number of the descriptor; 0 if it is not open.
ino_t InodeOf(int descriptor) {
  struct stat file {};
  return fstat(descriptor, &file) == 0 ? file.st_ino : 0;
}

// A fault of one connection, not of the listener: try the next one.
bool IsOfThePeer(int error) {
  return error == EINTR || error == ECONNABORTED || error == EPROTO || error == EPERM || error == ENETDOWN ||
         error == ENETUNREACH || error == EHOSTDOWN || error == EHOSTUNREACH || error == ENONET ||
         error == ENOPROTOOPT || error == ETIMEDOUT;
}

}  // namespace

absl::StatusOr<std::unique_ptr<Listener>> Listener::Bind(const std::string& host, int port, std::size_t limit,
                                                         const Log& log) {
  std::unique_ptr<Listener> listener(new Listener(limit, log));
  RETURN_IF_ERROR(listener->Open(host, port));
  return listener;
}

absl::Status Listener::Open(const std::string& host, int port) {
  ASSIGN_OR_RETURN(const Addresses addresses, Resolve(host));
  int error = EADDRNOTAVAIL;
  // A name may have several addresses, not all of which this machine has.
  for (const addrinfo* address = addresses.get(); address != nullptr; address = address->ai_next) {
    const int listening = ListenAt(*address, port);
    if (listening < 0) {
      error = errno;
      if (error == EADDRINUSE) break;
      continue;
    }
    sockets_.push_back(listening);
    port = PortOf(listening);
  }
  if (sockets_.empty() || error == EADDRINUSE) return absl::UnavailableError(std::strerror(error));
  wake_ = eventfd(0, EFD_CLOEXEC);
  if (wake_ < 0) return absl::UnavailableError(std::strerror(errno));
  port_ = port;
  return absl::OkStatus();
}

Listener::~Listener() {
  Close();
  if (wake_ >= 0) close(wake_);
}

void Listener::Serve(std::unique_ptr<Acceptor> acceptor) {
  acceptor_ = std::move(acceptor);
  thread_ = std::thread([this] { Loop(); });
}

void Listener::Close() {
  if (thread_.joinable()) {
    eventfd_write(wake_, 1);
    thread_.join();
  }
  for (const int socket : std::exchange(sockets_, {})) close(socket);
}

void Listener::Cut() {
  const std::lock_guard lock(mutex_);
  Forget();
  for (const auto& [connection, inode] : open_) shutdown(connection, SHUT_RDWR);
}

ConnectionStats Listener::Stats() {
  const std::lock_guard lock(mutex_);
  Forget();
  return {.open = open_.size(), .limit = limit_, .refused = refused_};
}

void Listener::Loop() {
  pthread_setname_np(pthread_self(), "listener");
  std::vector<pollfd> waiting{{wake_, POLLIN, 0}};
  for (const int socket : sockets_) waiting.push_back({socket, POLLIN, 0});
  for (;;) {
    if (poll(waiting.data(), waiting.size(), -1) < 0) {
      Complain("no connection can be taken just now", std::strerror(errno));
      std::this_thread::sleep_for(std::chrono::milliseconds(kPauseMs));
      continue;
    }
    if (waiting.front().revents != 0) return;
    for (std::size_t i = 1; i < waiting.size(); ++i) {
      if (waiting[i].revents == 0 || AcceptFrom(waiting[i].fd)) continue;
      Complain("no connection can be taken just now", std::strerror(errno));
      poll(waiting.data(), 1, kPauseMs);  // waiting connections are accepted when it is possible again
    }
  }
}

bool Listener::AcceptFrom(int socket) {
  // Maximum in a row, so that other sockets get their turn.
  for (int i = 0; i < 64; ++i) {
    const int connection = accept4(socket, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (connection >= 0) {
      Take(connection);
    } else if (errno == EAGAIN) {
      return true;
    } else if (!IsOfThePeer(errno)) {
      return false;
    }
  }
  return true;
}

void Listener::Take(int connection) {
  if (!Admits(connection)) {
    close(connection);
    Complain("connections are refused", absl::StrCat(limit_, " are open, which is the limit").c_str());
    return;
  }
  Set(connection, IPPROTO_TCP, TCP_USER_TIMEOUT, kUserTimeoutMs);
  Acceptor::NewConnectionParameters parameters;
  parameters.fd = connection;
  acceptor_->HandleNewConnection(&parameters);
}

bool Listener::Admits(int connection) {
  const std::lock_guard lock(mutex_);
  if (open_.size() >= limit_) Forget();
  if (open_.size() >= limit_) {
    ++refused_;
    return false;
  }
  open_[connection] = InodeOf(connection);
  return true;
}

void Listener::Forget() {
  std::erase_if(open_, [](const auto& entry) { return InodeOf(entry.first) != entry.second; });
}

void Listener::Complain(const std::string& what, const char* cause) {
  const auto now = steady_clock::now();
  if (complained_ != steady_clock::time_point{} && now - complained_ < kBetweenComplaints) return;
  complained_ = now;
  log_.Error(what, {{"cause", std::string(cause)}, {"refused_so_far", Stats().refused}});
}

}  // namespace plenary::plenaryd
