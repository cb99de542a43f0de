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
#include <utility>

#include "absl/status/status.h"
#include "google/protobuf/descriptor.h"
#include "rpc/call.h"

namespace plenary::rpc {

// How many streams a caller may have open, of each kind.
struct StreamLimits {
  std::size_t imports = 32;  // the caller sends many messages
  std::size_t exports = 32;  // the server does
  std::size_t watches = 32;  // the server does, and does not end by itself: methods named Watch…
};

// Thread-safe. Calls are answered outside of its lock.
class LiveStreams {
 public:
  explicit LiveStreams(const StreamLimits& limits) : limits_(limits) {}

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
    const std::size_t* kind = nullptr;  // its limit; null until admitted
    std::string caller;
  };

  // The limit for streams of this method.
  const std::size_t& LimitOf(const google::protobuf::MethodDescriptor& method) const;

  const StreamLimits limits_;
  std::mutex mutex_;  // guards the members below
  std::condition_variable ended_;
  std::unordered_map<const Call*, Stream> streams_;
  std::map<std::pair<const std::size_t*, std::string>, std::size_t> open_;  // by kind and caller
  bool closed_ = false;
};

}  // namespace plenary::rpc
