// Signals that stop the program, such as Ctrl-C.

#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace plenary::plenaryd {

// Catches SIGINT and SIGTERM as long as it lives: the first one ends Wait; another one a second or more later
// ends the process at once. An earlier second one is ignored, since signalling a process and its group sends
// two. Create it before any other thread, once in a process.
class ShutdownSignal {
 public:
  ShutdownSignal();
  ~ShutdownSignal();
  ShutdownSignal(const ShutdownSignal&) = delete;
  ShutdownSignal& operator=(const ShutdownSignal&) = delete;

  // Whether a signal has come; waits for one up to `timeout`.
  bool WaitFor(std::chrono::milliseconds timeout);

 private:
  void Loop();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<std::chrono::steady_clock::time_point> came_;
  std::thread thread_;
};

}  // namespace plenary::plenaryd
