#include "rpc/watchdog.h"

#include <utility>

namespace plenary::rpc {

Watchdog& Watchdog::Instance() {
  static Watchdog watchdog;
  return watchdog;
}

Watchdog::Watchdog() : thread_([this] { Loop(); }) {}

Watchdog::~Watchdog() {
  {
    const std::lock_guard lock(left_mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

Watchdog::Watch::Watch(const Call& call, db::Connection& connection)
    : call_(&call), connection_(&connection) {
  Watchdog& watchdog = Instance();
  const std::lock_guard lock(watchdog.running_mutex_);
  watchdog.running_[call_] = &connection;
}

Watchdog::Watch::~Watch() {
  Watchdog& watchdog = Instance();
  const std::lock_guard lock(watchdog.running_mutex_);
  const auto running = watchdog.running_.find(call_);
  if (running != watchdog.running_.end() && running->second == connection_) watchdog.running_.erase(running);
}

void Watchdog::CallerLeft(const Call& call) {
  {
    const std::lock_guard lock(left_mutex_);
    left_.push_back(call.shared_from_this());
  }
  wake_.notify_one();
}

void Watchdog::Loop() {
  std::unique_lock lock(left_mutex_);
  while (!stopping_) {
    wake_.wait(lock, [this] { return stopping_ || !left_.empty(); });
    std::vector<std::shared_ptr<const Call>> left = std::exchange(left_, {});
    lock.unlock();
    {
      const std::lock_guard running_lock(running_mutex_);
      for (const auto& call : left) {
        const auto running = running_.find(call.get());
        if (running != running_.end()) running->second->Cancel();
      }
    }
    left.clear();
    lock.lock();
  }
}

}  // namespace plenary::rpc
