// Ctrl-C and its kin.

#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace plenary::plenaryd {

// Catches SIGINT and SIGTERM from its making on: the first ends the waiting; another a second or more later
// ends the process at once, while one that comes sooner is taken for the same (who signals a process and its
// group sends two). Made before any other thread, once a process.
class ShutdownSignal {
 public:
  ShutdownSignal();
  ~ShutdownSignal();
  ShutdownSignal(const ShutdownSignal&) = delete;
  ShutdownSignal& operator=(const ShutdownSignal&) = delete;

  // Whether a signal has come; waits for one no longer than `timeout`.
  bool WaitFor(std::chrono::milliseconds timeout);

 private:
  void Loop();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<std::chrono::steady_clock::time_point> came_;
  std::thread thread_;
};

}  // namespace plenary::plenaryd
