// Ctrl-C and its kin.

#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace plenary::plenaryd {

// Catches SIGINT and SIGTERM from its making on: the first ends Wait(), a second ends the process at once. Made before
// any other thread, once a process.
class ShutdownSignal {
 public:
  ShutdownSignal();
  ~ShutdownSignal();
  ShutdownSignal(const ShutdownSignal&) = delete;
  ShutdownSignal& operator=(const ShutdownSignal&) = delete;

  // Returns once a signal has come.
  void Wait();

 private:
  void Loop();

  std::mutex mutex_;
  std::condition_variable wake_;
  bool came_ = false;
  std::thread thread_;
};

}  // namespace plenary::plenaryd
