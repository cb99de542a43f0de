// The open streams of all callers: limits their number, and ends them when the server stops.

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "absl/status/status.h"
#include "rpc/call.h"

namespace plenary::rpc {

// Thread-safe. Calls are answered outside of its lock.
class LiveStreams {
 public:
  explicit LiveStreams(std::size_t per_caller) : per_caller_(per_caller) {}

  // A stream has begun; its caller is not known yet. Stopping once the server stops.
  absl::Status Begin(Call& call);
  // Sets its caller. TooManyStreams if the caller has the maximum.
  absl::Status Admit(const Call& call, const std::string& caller);
  // It has ended.
  void End(const Call& call);

  // Waits until `deadline` for open streams to end, answers the rest Stopping, and refuses new ones.
  void Close(std::chrono::steady_clock::time_point deadline);

 private:
  struct Stream {
    std::weak_ptr<Call> call;
    std::string caller;  // counted in open_; empty until admitted
  };

  const std::size_t per_caller_;
  std::mutex mutex_;  // guards the members below
  std::condition_variable ended_;
  std::unordered_map<const Call*, Stream> streams_;
  std::map<std::string, std::size_t> open_;  // by caller
  bool closed_ = false;
};

}  // namespace plenary::rpc
