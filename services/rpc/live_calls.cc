#include "rpc/live_calls.h"

namespace plenary::rpc {

bool LiveCalls::Begin() {
  ++count_;
  if (!closed_) return true;
  End();
  return false;
}

void LiveCalls::End() {
  if (--count_ > 0 || !closed_) return;
  const std::lock_guard lock(mutex_);
  none_.notify_all();
}

bool LiveCalls::AwaitNone(std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  return none_.wait_until(lock, deadline, [this] { return count_ == 0; });
}

}  // namespace plenary::rpc
