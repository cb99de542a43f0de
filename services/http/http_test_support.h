// For tests: a server with a handler that does what the path says, and peers that speak bytes or HTTP/2 to
// it.

#pragma once

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <nghttp2/nghttp2.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/eventually.h"
#include "http/loop.h"
#include "http/server.h"

namespace plenary::http {

// A request and what became of it.
class TestCall final : public Receiver {
 public:
  explicit TestCall(std::shared_ptr<Exchange> exchange)
      : path(exchange->head().path), exchange_(std::move(exchange)) {}

  void Begin() {
    if (path == "/long" && exchange_->StayLong() > 0) {
      exchange_->Respond(429, {});
      exchange_->Finish({});
    } else if (path == "/alone") {
      const std::array headers{Header{"grpc-status", "12"}};
      exchange_->Respond(200, headers);
      exchange_->Finish({});
    } else if (path == "/early") {
      exchange_->Respond(413, {});
      exchange_->Finish({});
    } else if (path == "/abort") {
      exchange_->Abort(NGHTTP2_INTERNAL_ERROR);
    } else if (path == "/stream") {
      exchange_->Respond(200, {});
      SendNext();
    }
  }
  void OnData(std::string_view bytes) override {
    received += bytes.size();
    body_.append(bytes);
    if (path != "/ignore") exchange_->Consumed(bytes.size());
  }
  void OnEnd() override {
    ended = true;
    if (path == "/echo") Answer(body_);
  }
  void OnSent() override {
    if (path == "/stream") SendNext();
  }
  void OnClosed(bool complete) override {
    completed = complete;
    closed = true;
  }

  // On the exchange's loop.
  void Answer(std::string body) {
    const std::array headers{Header{"content-type", "text/plain"}};
    const std::array trailers{Header{"grpc-status", "0"}};
    exchange_->Respond(200, headers);
    exchange_->Send(std::move(body));
    exchange_->Finish(trailers);
  }
  // From the test's thread.
  void AnswerLater(const std::string& body) {
    exchange_->loop().Post([this, body] { Answer(body); });
  }
  void ConsumeLater(std::size_t bytes) {
    exchange_->loop().Post([this, bytes] { exchange_->Consumed(bytes); });
  }
  const Exchange& exchange() const { return *exchange_; }

  const std::string path;
  std::atomic<std::size_t> received{0};
  std::atomic<std::size_t> sent{0};
  std::atomic<bool> ended{false};
  std::atomic<bool> completed{false};
  std::atomic<bool> closed{false};

 private:
  static constexpr std::size_t kPiece = 32 << 10;

  // As many bytes as the query says, one piece after the other.
  void SendNext() {
    const std::size_t all = std::strtoull(std::string(exchange_->head().query).c_str(), nullptr, 10);
    const std::size_t size = std::min(kPiece, all - sent);
    if (size == 0) return exchange_->Finish({});
    sent += size;
    exchange_->Send(std::string(size, 'x'));
  }

  const std::shared_ptr<Exchange> exchange_;
  std::string body_;
};

// "/echo" answers with the body; "/alone" with a head alone; "/early" before the body; "/stream?N" with N
// bytes; "/abort" aborts; "/ignore" consumes nothing; "/long" may take long; whatever else waits for the
// test.
class TestHandler final : public Handler {
 public:
  std::shared_ptr<Receiver> Begin(std::shared_ptr<Exchange> exchange) override {
    auto call = std::make_shared<TestCall>(std::move(exchange));
    {
      const std::lock_guard lock(mutex_);
      calls_.push_back(call);
    }
    call->Begin();
    return call;
  }
  std::vector<std::shared_ptr<TestCall>> calls() {
    const std::lock_guard lock(mutex_);
    return calls_;
  }

 private:
  std::mutex mutex_;
  std::vector<std::shared_ptr<TestCall>> calls_;
};

class TestServer {
 public:
  explicit TestServer(const Limits& limits = {}, std::unique_ptr<Tls> tls = nullptr, std::size_t loops = 1) {
    std::signal(SIGPIPE, SIG_IGN);
    ServerOptions options{.loops = loops, .limits = limits, .complain = [this](auto what, auto cause) {
                            const std::lock_guard lock(mutex_);
                            complaints_.append(what).append(": ").append(cause).append("\n");
                          }};
    server_ = std::make_unique<Server>(std::move(options), handler_);
    const auto port = server_->Listen("127.0.0.1", 0, std::move(tls));
    EXPECT_TRUE(port.ok()) << port.status();
    if (port.ok()) port_ = *port;
    server_->Start();
  }

  int port() const { return port_; }
  Server& server() { return *server_; }
  std::string complaints() {
    const std::lock_guard lock(mutex_);
    return complaints_;
  }
  std::size_t CountCalls() { return handler_.calls().size(); }
  // The call of this number, when it has come.
  std::shared_ptr<TestCall> Call(std::size_t index = 0) {
    if (!Eventually([&] { return CountCalls() > index; })) std::abort();
    return handler_.calls()[index];
  }

 private:
  TestHandler handler_;
  std::mutex mutex_;
  std::string complaints_;
  std::unique_ptr<Server> server_;
  int port_ = 0;
};

// A socket of the other side, which blocks for half a minute at most.
class RawPeer {
 public:
  explicit RawPeer(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  }
  ~RawPeer() { close(socket_); }
  RawPeer(const RawPeer&) = delete;
  RawPeer& operator=(const RawPeer&) = delete;

  int socket() const { return socket_; }
  // False if the other side has closed.
  bool Send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  // Some of what has come; empty if the other side has closed, or nothing comes.
  std::string ReadSome() const {
    pollfd waiting{socket_, POLLIN, 0};
    std::array<char, 16 << 10> space{};
    if (poll(&waiting, 1, 30'000) != 1) return {};
    const ssize_t size = recv(socket_, space.data(), space.size(), 0);
    return size > 0 ? std::string(space.data(), static_cast<std::size_t>(size)) : std::string();
  }
  // Up to the end of this text; all there is if it does not come.
  std::string ReadUntil(std::string_view text) {
    for (;;) {
      if (const std::size_t at = read_.find(text); at != std::string::npos) {
        std::string found = read_.substr(0, at + text.size());
        read_.erase(0, found.size());
        return found;
      }
      const std::string more = ReadSome();
      if (more.empty()) return std::exchange(read_, {});
      read_ += more;
    }
  }
  std::string ReadAll() {
    for (std::string more; !(more = ReadSome()).empty();) read_ += more;
    return std::exchange(read_, {});
  }
  // Waits until the other side closes.
  bool IsClosed() {
    pollfd waiting{socket_, POLLIN, 0};
    std::array<char, 4096> space{};
    while (poll(&waiting, 1, 30'000) == 1) {
      if (recv(socket_, space.data(), space.size(), 0) <= 0) return true;
    }
    return false;
  }

 private:
  const int socket_;
  std::string read_;
};

}  // namespace plenary::http
