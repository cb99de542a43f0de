// How long tests of faults wait, and how long random ones run.

#pragma once

#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

namespace plenary::test {

// Waits until `done` returns true; false if it does not in this time.
inline bool Within(std::chrono::milliseconds limit, const std::function<bool()>& done) {
  for (const auto deadline = std::chrono::steady_clock::now() + limit; !done();) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return true;
}

// Additional time for a busy machine and a sanitizer.
inline constexpr std::chrono::seconds kSlack{5};

// How long a random test runs: PLENARY_FAULT_SECONDS.
inline std::chrono::seconds FaultSeconds(int otherwise) {
  const char* seconds = std::getenv("PLENARY_FAULT_SECONDS");
  return std::chrono::seconds(seconds == nullptr ? otherwise : std::atoi(seconds));
}

}  // namespace plenary::test
