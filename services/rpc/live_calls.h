// The calls under way. A server that stops refuses new ones, and knows when the last is answered.

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
  // A call has arrived. False once the server stops: answer it Stopping.
  [[nodiscard]] bool Begin();
  // The transport is done with an accepted call: its answer has been handed over.
  void End();

  // From now on no call is accepted.
  void Close() { closed_ = true; }
  bool closed() const { return closed_; }
  // From now on the server ends the remaining calls: their work is cancelled and dropped.
  void Interrupt() { interrupted_ = true; }
  bool interrupted() const { return interrupted_; }
  // After Close: waits until none is left; false if some are at `deadline`.
  bool AwaitNone(std::chrono::steady_clock::time_point deadline);

 private:
  // Sequentially consistent with each other: a call that arrives during Close is either refused or waited
  // for.
  std::atomic<std::int64_t> count_{0};
  std::atomic<bool> closed_{false};
  std::atomic<bool> interrupted_{false};
  std::mutex mutex_;  // only to wait and to wake
  std::condition_variable none_;
};

}  // namespace plenary::rpc
