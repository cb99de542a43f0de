// The calls that are under way. A server that stops lets no more in, and knows when the last is answered.

#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace plenary::rpc {

// Thread-safe.
class LiveCalls {
 public:
  // A call has come. False once the server stops: it is not let in, and to be answered Stopping.
  [[nodiscard]] bool Begin();
  // The transport is done with a call that was let in: its answer is on its way.
  void End();

  // From here on nobody is let in.
  void Close() { closed_ = true; }
  bool closed() const { return closed_; }
  // From here on those that are left are ended by the server: what they were at is cancelled and dropped.
  void Interrupt() { interrupted_ = true; }
  bool interrupted() const { return interrupted_; }
  // After Close: waits until none is left; false if some are at `deadline`.
  bool AwaitNone(std::chrono::steady_clock::time_point deadline);

 private:
  // In one order with each other: a call that comes while it is being closed is either refused or waited for.
  std::atomic<std::int64_t> count_{0};
  std::atomic<bool> closed_{false};
  std::atomic<bool> interrupted_{false};
  std::mutex mutex_;  // held to wait and to wake
  std::condition_variable none_;
};

}  // namespace plenary::rpc
