// One HTTP/2 connection with the server, with many calls under way on it.

#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "grpc_frame.h"

struct nghttp2_session;

namespace plenary::bench {

using Clock = std::chrono::steady_clock;

// How a call ended.
struct Answer {
  absl::Status status;       // of the call; INTERNAL when the answer is no proper gRPC answer
  std::string_view message;  // valid during the callback; empty unless the status is OK
  Clock::duration latency;   // from handing the call over to having its answer whole
};

// h2c with prior knowledge over TCP on the loopback, non-blocking. Not thread-safe.
class Connection {
 public:
  struct Options {
    std::uint16_t port = 0;
    std::string authorization;  // value of the header; empty sends none
  };
  // Told of every answer, on the thread that calls Read. May start further calls.
  using OnAnswer = std::function<void(Connection&, const Answer&)>;

  static absl::StatusOr<std::unique_ptr<Connection>> Open(const Options& options, OnAnswer on_answer);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Starts a unary call of `path` ("/plenary.v1.Service/Method") with the serialized request. Sent by Flush.
  absl::Status Start(const std::string& path, std::string_view request);
  // Takes what has arrived.
  absl::Status Read();
  // Sends what there is to send, as far as the socket takes it.
  absl::Status Flush();

  int fd() const { return fd_; }
  // Whether the socket took less than there is: Flush again when it is writable.
  bool blocked() const { return !unsent_.empty(); }

 private:
  struct Stream;
  struct Callbacks;

  Connection(int fd, const Options& options, OnAnswer on_answer);
  absl::Status OpenSession();
  Stream* TakeStream();
  void Finish(Stream* stream, std::uint32_t http2_error);

  const int fd_;
  const std::string authority_;
  const std::string authorization_;
  const OnAnswer on_answer_;
  nghttp2_session* session_ = nullptr;
  std::vector<std::unique_ptr<Stream>> streams_;  // all that were ever made
  std::vector<Stream*> idle_;                     // those among them without a call
  std::string unsent_;
};

}  // namespace plenary::bench
