// What prevents writes at the moment, while reads are answered. Set by those who watch the database; checked
// before every call that writes.

#pragma once

#include <array>
#include <chrono>
#include <mutex>
#include <string>

#include "absl/status/status.h"

namespace plenary::rpc {

// Thread-safe.
class Standing {
 public:
  enum class Trouble { kStandby, kDisk, kLast = kDisk };

  // A clause that describes a fault to callers and operators, without a full stop; empty if there is none any
  // more.
  void Set(Trouble trouble, std::string what);
  // The same until `time` has passed; for faults that only failures show.
  void SetFor(std::chrono::milliseconds time, Trouble trouble, std::string what);
  // Checks whether the error of a call shows such a fault.
  void Note(const absl::Status& status);

  // The first fault; empty if calls can write.
  std::string WhyNoWrites() const;
  // WritesPaused if there is a fault.
  absl::Status CheckWrites() const;

 private:
  struct State {
    std::string what;
    std::chrono::steady_clock::time_point until;
  };

  mutable std::mutex mutex_;
  std::array<State, static_cast<std::size_t>(Trouble::kLast) + 1> troubles_;
};

}  // namespace plenary::rpc
