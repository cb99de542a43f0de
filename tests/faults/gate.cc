#include "faults/gate.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <deque>
#include <map>
#include <stdexcept>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace plenary::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t kPiece = 64 << 10;
constexpr std::size_t kMostPieces = 64;

[[noreturn]] void Fail(const char* what) {
  throw std::runtime_error(absl::StrCat("gate: cannot ", what, ": ", std::strerror(errno)));
}

sockaddr_in Internet(const std::string& host, int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  if (inet_pton(AF_INET, host.c_str(), &address.sin_addr) != 1)
    throw std::runtime_error("no address: " + host);
  return address;
}

// A connection to the server, or -1.
int Dial(const Address& server) {
  const bool local = !server.socket.empty();
  const int dialled = socket(local ? AF_UNIX : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int failed = 0;
  if (local) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    server.socket.copy(address.sun_path, sizeof(address.sun_path) - 1);
    failed = connect(dialled, reinterpret_cast<const sockaddr*>(&address), sizeof(address));
  } else {
    const sockaddr_in address = Internet(server.host, server.port);
    failed = connect(dialled, reinterpret_cast<const sockaddr*>(&address), sizeof(address));
  }
  if (failed == 0) return dialled;
  close(dialled);
  return -1;
}

// Each piece goes on at once, and nothing blocks.
void MakeQuick(int socket) {
  const int on = 1;
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
}

void Reset(int socket) {
  const linger hard{1, 0};
  setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
  close(socket);
}

}  // namespace

// One way of a connection: from one socket to the other.
struct Gate::Half {
  struct Piece {
    steady_clock::time_point due;
    std::string bytes;
  };
  int from = -1;
  int to = -1;
  std::deque<Piece> pieces{};
  bool ended = false;   // the sender has ended it
  bool broken = false;  // the receiver takes no more
};

struct Gate::Link {
  Half forth;
  Half back;
};

Gate::Gate(Address server, int network) : network_(network), server_(std::move(server)) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  sockaddr_in address = Internet("127.0.0.1", 0);
  socklen_t size = sizeof(address);
  if (bind(listener_, reinterpret_cast<const sockaddr*>(&address), size) != 0) Fail("bind");
  if (listen(listener_, 128) != 0) Fail("listen");
  getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  if (pipe2(wake_, O_CLOEXEC | O_NONBLOCK) != 0) Fail("make a pipe");
  thread_ = std::thread([this] { Run(); });
}

Gate::~Gate() {
  ends_ = true;
  Wake();
  thread_.join();
  close(listener_);
  for (const int end : wake_) close(end);
}

void Gate::Set(Mode mode) {
  forth_ = mode;
  back_ = mode;
  Wake();
}

void Gate::Set(Way way, Mode mode) {
  (way == Way::kForth ? forth_ : back_) = mode;
  Wake();
}

void Gate::SwallowFrom(const std::string& text) {
  const std::lock_guard lock(mutex_);
  text_ = text;
  found_ = false;
}

void Gate::LeadTo(const Address& server) {
  const std::lock_guard lock(mutex_);
  server_ = server;
}

Address Gate::Server() {
  const std::lock_guard lock(mutex_);
  return server_;
}

void Gate::Cut() {
  cut_ = true;
  Wake();
  while (cut_) std::this_thread::sleep_for(milliseconds(1));
}

void Gate::Wake() const {
  if (write(wake_[1], "", 1) < 0 && errno != EAGAIN) Fail("wake");
}

void Gate::Accept() {
  for (int client = 0; (client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
    const int server = Dial(Server());
    if (server < 0) {
      Reset(client);
      continue;
    }
    for (const int socket : {client, server}) MakeQuick(socket);
    links_.push_back(std::make_unique<Link>(Link{{client, server}, {server, client}}));
  }
}

void Gate::Take(Half& half, Way way) {
  std::string bytes(kPiece, '\0');
  const ssize_t size = read(half.from, bytes.data(), bytes.size());
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (size <= 0) {
    half.ended = true;
    return;
  }
  bytes.resize(static_cast<std::size_t>(size));
  if (way == Way::kForth) {
    const std::lock_guard lock(mutex_);
    if (!text_.empty() && bytes.find(text_) != std::string::npos) {
      text_.clear();
      forth_ = Mode::kSwallow;
      back_ = Mode::kSwallow;
      found_ = true;
    }
  }
  if (ModeOf(way) == Mode::kSwallow) return;
  half.pieces.push_back({steady_clock::now() + delay_.load(), std::move(bytes)});
}

void Gate::Give(Half& half, Way way) const {
  if (ModeOf(way) == Mode::kSwallow) half.pieces.clear();
  while (ModeOf(way) == Mode::kPass && !half.pieces.empty() &&
         half.pieces.front().due <= steady_clock::now()) {
    std::string& bytes = half.pieces.front().bytes;
    const ssize_t size = send(half.to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (size < 0) {
      half.broken = errno != EAGAIN && errno != EINTR;
      return;
    }
    bytes.erase(0, static_cast<std::size_t>(size));
    if (bytes.empty()) half.pieces.pop_front();
  }
}

void Gate::Run() {
  if (network_ >= 0 && setns(network_, CLONE_NEWNET) != 0) Fail("enter the network");
  while (!ends_) {
    std::vector<pollfd> sockets = {{listener_, POLLIN, 0}, {wake_[0], POLLIN, 0}};
    bool waits = false;
    for (const auto& link : links_) {
      for (const auto& [half, way] :
           {std::pair(&link->forth, Way::kForth), std::pair(&link->back, Way::kBack)}) {
        const bool takes = !half->ended && ModeOf(way) != Mode::kFreeze && half->pieces.size() < kMostPieces;
        // A negative one is not looked at: a socket that has ended would wake us all the time.
        sockets.push_back({takes ? half->from : -1, POLLIN, 0});
        waits |= !half->pieces.empty() && ModeOf(way) == Mode::kPass;
      }
    }
    poll(sockets.data(), sockets.size(), waits ? 1 : 200);
    char drained[64];
    while (read(wake_[0], drained, sizeof(drained)) > 0) {
    }
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (sockets[2 + 2 * i].revents != 0) Take(links_[i]->forth, Way::kForth);
      if (sockets[3 + 2 * i].revents != 0) Take(links_[i]->back, Way::kBack);
    }
    const bool cut = cut_;
    std::erase_if(links_, [&](const std::unique_ptr<Link>& link) {
      Give(link->forth, Way::kForth);
      Give(link->back, Way::kBack);
      const auto over = [&](const Half& half, Way way) {
        return ModeOf(way) == Mode::kPass && (half.broken || (half.ended && half.pieces.empty()));
      };
      const bool ends = over(link->forth, Way::kForth) || over(link->back, Way::kBack);
      if (!cut && !ends) return false;
      for (const int socket : {link->forth.from, link->back.from}) cut ? Reset(socket) : void(close(socket));
      return true;
    });
    if (cut) cut_ = false;
    Accept();
  }
  for (const auto& link : links_) {
    for (const int socket : {link->forth.from, link->back.from}) Reset(socket);
  }
}

// ---- Databases
// ---------------------------------------------------------------------------------------------

namespace {

std::map<std::string, std::string> Parts(const std::string& database_url) {
  const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(
      PQconninfoParse(database_url.c_str(), nullptr), PQconninfoFree);
  if (options == nullptr) throw std::runtime_error("no database URL: " + database_url);
  std::map<std::string, std::string> parts;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) parts[option->keyword] = option->val;
  }
  return parts;
}

}  // namespace

Address AddressOf(const std::string& database_url) {
  std::map<std::string, std::string> parts = Parts(database_url);
  Address address{.host = parts["host"], .port = 5432};
  if (parts.contains("port") && !absl::SimpleAtoi(parts["port"], &address.port)) Fail("read the port");
  if (address.host.starts_with("/")) {
    address.socket = absl::StrCat(address.host, "/.s.PGSQL.", address.port);
  } else if (address.host.empty() || address.host == "localhost") {
    address.host = "127.0.0.1";
  }
  return address;
}

std::string UrlBy(const std::string& database_url, const std::string& host, int port) {
  std::map<std::string, std::string> parts = Parts(database_url);
  parts["host"] = host;
  parts["port"] = std::to_string(port);
  std::string text;
  for (const auto& [key, value] : parts)
    absl::StrAppend(&text, text.empty() ? "" : " ", key, "='", value, "'");
  return text;
}

}  // namespace plenary::test
