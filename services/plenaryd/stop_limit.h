// Limits the time of a stop.

#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "plenaryd/logging.h"

namespace plenary::plenaryd {

// Ends the process, with code 1 and a line in the log, unless it is destroyed within `limit`. The database
// rolls back what is not committed by then.
class StopLimit {
 public:
  StopLimit(std::chrono::milliseconds limit, const Log& log);
  ~StopLimit();
  StopLimit(const StopLimit&) = delete;
  StopLimit& operator=(const StopLimit&) = delete;

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace plenary::plenaryd
