// Calls of many threads, as a history to be checked.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "faults/history.h"

namespace plenary::test {

// Whether a call happened, by its status.
Call::Outcome OutcomeOf(const absl::Status& status);

// Thread-safe.
class Recorder {
 public:
  struct Told {
    std::string state;
    std::string said{};
  };

  // Makes the call and records it: `make` returns a StatusOr of an answer, `tell` the state in it.
  template <class Make, class Tell>
  Call::Outcome Note(Call call, const Make& make, const Tell& tell) {
    call.begin = Now();
    const auto answer = make();
    call.end = Now();
    Told told;
    if (answer.ok()) told = tell(*answer);
    return Keep(std::move(call), answer.status(), std::move(told));
  }

  std::vector<Call> history() const;
  // How many calls that write were answered OK.
  std::size_t writes_done() const;
  // Errors that no fault explains, with their numbers.
  std::map<std::string, int> surprises() const;

 private:
  Call::Outcome Keep(Call call, const absl::Status& status, Told told);
  // In microseconds since the recorder was made.
  std::int64_t Now() const;

  const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  mutable std::mutex mutex_;
  std::vector<Call> history_;
  std::map<std::string, int> surprises_;
};

}  // namespace plenary::test
