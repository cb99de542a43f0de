#include "plenaryd/stop_limit.h"

#include <unistd.h>

namespace plenary::plenaryd {

StopLimit::StopLimit(std::chrono::milliseconds limit, const Log& log)
    : thread_([this, limit, log] {
        std::unique_lock lock(mutex_);
        if (wake_.wait_for(lock, limit, [this] { return stopped_; })) return;
        log.Error("the stop takes too long: the process ends now", {{"after_ms", limit.count()}});
        _exit(1);
      }) {}

StopLimit::~StopLimit() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

}  // namespace plenary::plenaryd
