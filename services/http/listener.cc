#include "http/listener.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"

namespace plenary::http {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::minutes kBetweenComplaints{1};
constexpr int kPauseMs = 100;  // until it is tried again what was not possible
// An answer that the peer does not acknowledge for so long ends the connection.
constexpr unsigned kUserTimeoutMs = 20'000;
constexpr int kSocketType = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

absl::Status Unavailable(int error) { return absl::UnavailableError(std::strerror(error)); }

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

// Binds the socket and listens; -1 and errno, with the socket closed, if that fails.
int ListenOn(int socket, const sockaddr* address, socklen_t size) {
  if (bind(socket, address, size) == 0 && listen(socket, SOMAXCONN) == 0) return socket;
  const int error = errno;
  close(socket);
  errno = error;
  return -1;
}

int ListenAt(const addrinfo& address, int port) {
  const int listening = socket(address.ai_family, kSocketType, address.ai_protocol);
  if (listening < 0) return -1;
  Set(listening, SOL_SOCKET, SO_REUSEADDR, 1);
  Set(listening, IPPROTO_TCP, TCP_NODELAY, 1);  // connections inherit it
  if (address.ai_family == AF_INET6) Set(listening, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  PortIn(*address.ai_addr) = htons(static_cast<in_port_t>(port));
  return ListenOn(listening, address.ai_addr, address.ai_addrlen);
}

int PortOf(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof(address);
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(PortIn(reinterpret_cast<sockaddr&>(address)));
}

// Whether a socket lies there that a program has left behind.
bool IsLeftBehind(const sockaddr_un& address) {
  const int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool refused = connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 &&
                       errno == ECONNREFUSED;
  close(probe);
  return refused;
}

// Of one connection, not of the listener: the next may be taken.
bool IsOfThePeer(int error) {
  return error == EINTR || error == ECONNABORTED || error == EPROTO || error == EPERM || error == ENETDOWN ||
         error == ENETUNREACH || error == EHOSTDOWN || error == EHOSTUNREACH || error == ENONET ||
         error == ENOPROTOOPT || error == ETIMEDOUT;
}

}  // namespace

absl::StatusOr<std::unique_ptr<Listener>> Listener::Bind(const std::string& host, int port) {
  std::unique_ptr<Listener> listener(new Listener());
  RETURN_IF_ERROR(listener->OpenPort(host, port));
  return listener;
}

absl::StatusOr<std::unique_ptr<Listener>> Listener::BindUnix(const std::string& path) {
  std::unique_ptr<Listener> listener(new Listener());
  RETURN_IF_ERROR(listener->OpenUnix(path));
  return listener;
}

absl::Status Listener::OpenPort(const std::string& host, int port) {
  ASSIGN_OR_RETURN(const Addresses addresses, Resolve(host));
  int error = EADDRNOTAVAIL;
  // A name may stand for addresses of which this machine has not all.
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
  if (sockets_.empty() || error == EADDRINUSE) return Unavailable(error);
  port_ = port;
  return OpenWake();
}

absl::Status Listener::OpenUnix(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.empty() || path.size() >= sizeof(address.sun_path)) {
    return absl::UnavailableError(
        absl::StrCat("the path must have 1 to ", sizeof(address.sun_path) - 1, " bytes"));
  }
  std::ranges::copy(path, address.sun_path);
  if (IsLeftBehind(address)) unlink(path.c_str());
  const int listening =
      ListenOn(socket(AF_UNIX, kSocketType, 0), reinterpret_cast<const sockaddr*>(&address), sizeof(address));
  if (listening < 0) return Unavailable(errno);
  sockets_.push_back(listening);
  path_ = path;
  return OpenWake();
}

absl::Status Listener::OpenWake() {
  wake_ = eventfd(0, EFD_CLOEXEC);
  return wake_ < 0 ? Unavailable(errno) : absl::OkStatus();
}

Listener::~Listener() {
  Close();
  if (wake_ >= 0) close(wake_);
}

void Listener::Serve(Take take, Complain complain) {
  take_ = std::move(take);
  complain_ = std::move(complain);
  thread_ = std::thread([this] { Loop(); });
}

void Listener::Close() {
  if (thread_.joinable()) {
    eventfd_write(wake_, 1);
    thread_.join();
  }
  for (const int socket : std::exchange(sockets_, {})) close(socket);
  if (!path_.empty()) unlink(std::exchange(path_, {}).c_str());
}

void Listener::Loop() {
  pthread_setname_np(pthread_self(), "listener");
  std::vector<pollfd> waiting{{wake_, POLLIN, 0}};
  for (const int socket : sockets_) waiting.push_back({socket, POLLIN, 0});
  for (;;) {
    if (poll(waiting.data(), waiting.size(), -1) < 0) {
      Report("no connection can be taken just now", std::strerror(errno));
      std::this_thread::sleep_for(std::chrono::milliseconds(kPauseMs));
      continue;
    }
    if (waiting.front().revents != 0) return;
    for (std::size_t i = 1; i < waiting.size(); ++i) {
      if (waiting[i].revents == 0 || AcceptFrom(waiting[i].fd)) continue;
      Report("no connection can be taken just now", std::strerror(errno));
      poll(waiting.data(), 1, kPauseMs);  // those who wait are taken when it is possible again
    }
  }
}

bool Listener::AcceptFrom(int socket) {
  // So many in a row, for the others to get their turn.
  for (int i = 0; i < 64; ++i) {
    const int connection = accept4(socket, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (connection >= 0) {
      Set(connection, IPPROTO_TCP, TCP_USER_TIMEOUT, kUserTimeoutMs);  // means nothing to a Unix socket
      if (const absl::Status taken = take_(connection); !taken.ok()) {
        Report("connections are refused", std::string(taken.message()));
      }
    } else if (errno == EAGAIN) {
      return true;
    } else if (!IsOfThePeer(errno)) {
      return false;
    }
  }
  return true;
}

void Listener::Report(std::string_view what, std::string_view cause) {
  const auto now = steady_clock::now();
  if (complained_ != steady_clock::time_point{} && now - complained_ < kBetweenComplaints) return;
  complained_ = now;
  complain_(what, cause);
}

}  // namespace plenary::http
