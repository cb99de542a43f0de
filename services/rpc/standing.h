// What keeps anything from being written just now, though reads are answered. Known to those who watch the
// database; asked before every call that writes.

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

  // What callers and operators are told of a trouble, a clause without a full stop; empty where there is none
  // (any more).
  void Set(Trouble trouble, std::string what);
  // The same until `time` has passed; for what is known only from failures.
  void SetFor(std::chrono::milliseconds time, Trouble trouble, std::string what);
  // Looks whether the error of a call tells of such a trouble.
  void Note(const absl::Status& status);

  // The first trouble; empty: calls can write.
  std::string WhyNoWrites() const;
  // WritesPaused if there is any.
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
