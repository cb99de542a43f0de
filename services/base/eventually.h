// For tests: waits for a condition instead of sleeping.

#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace plenary {

// Whether `done` becomes true within a minute. It is called every other millisecond.
inline bool Eventually(const std::function<bool()>& done) {
  for (const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1); !done();) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return true;
}

}  // namespace plenary
