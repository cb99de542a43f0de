// Takes connections from a port or a Unix socket, as descriptors and memory allow, on a thread of its own.

#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace plenary::http {

// One thread makes, serves and closes it.
class Listener {
 public:
  // Gets each connection, non-blocking, and owns it. Not OK, with the reason, if it was refused: that is
  // complained about.
  using Take = std::function<absl::Status(int connection)>;
  // Is told, once a minute at most, what keeps connections out.
  using Complain = std::function<void(std::string_view what, std::string_view cause)>;

  // Takes the port, on every address that `host` stands for; 0 is any that is free. UNAVAILABLE, with the
  // reason, if it cannot be had.
  static absl::StatusOr<std::unique_ptr<Listener>> Bind(const std::string& host, int port);
  // Takes a Unix socket at this path. One that is there and that nobody listens at is replaced.
  static absl::StatusOr<std::unique_ptr<Listener>> BindUnix(const std::string& path);
  // Close.
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  // 0 of a Unix socket.
  int port() const { return port_; }

  // Begins to take connections. While none can be taken, for lack of descriptors or memory, it tries again
  // and again.
  void Serve(Take take, Complain complain);
  // Takes no more and gives the port back. Connections stay.
  void Close();

 private:
  Listener() = default;

  absl::Status OpenPort(const std::string& host, int port);
  absl::Status OpenUnix(const std::string& path);
  absl::Status OpenWake();
  void Loop();
  // Takes all that wait at a socket; false, and the reason in errno, if that is not possible now.
  bool AcceptFrom(int socket);
  void Report(std::string_view what, std::string_view cause);

  std::vector<int> sockets_;
  std::string path_;
  int port_ = 0;
  int wake_ = -1;  // an eventfd that ends the thread
  Take take_;
  Complain complain_;
  std::thread thread_;
  std::chrono::steady_clock::time_point complained_{};  // the thread's
};

}  // namespace plenary::http
