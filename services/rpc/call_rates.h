// How often callers may call: each key, and all callers without a key at one address together.

#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "absl/status/status.h"
#include "contract/caller.h"
#include "rpc/origins.h"

namespace plenary::rpc {

// So many calls at once, and so many more a second. Without a limit if that is 0.
struct CallRate {
  double per_second = 0;
  int at_once = 1;
};

// Token buckets by name. Takes at most some 10 MB, however many names there are: of more than 32,768 those
// that have not called for the longest are forgotten, which fills their buckets. Thread-safe; a call waits
// only for calls whose names share its shard, for less than a microsecond.
class CallBuckets {
 public:
  using Clock = std::chrono::steady_clock;

  explicit CallBuckets(CallRate rate);

  // Takes a call from this bucket. If it is empty: how long until it has one.
  Clock::duration Take(std::string_view name, Clock::time_point now = Clock::now());
  const CallRate& rate() const { return rate_; }

  // How many names it remembers.
  std::size_t Size();

 private:
  struct NameHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  // When each bucket is full again; what is not there is full.
  using Times = std::unordered_map<std::string, Clock::time_point, NameHash, std::equal_to<>>;
  struct Shard {
    std::mutex mutex;
    Times lately;
    Times before;  // not asked for since `lately` was begun
  };

  Clock::time_point& TimeOf(std::string_view name, Shard& shard);

  const CallRate rate_;
  const Clock::duration interval_;  // in which a bucket gets one call
  const Clock::duration depth_;     // in which an empty bucket is full
  std::array<Shard, 16> shards_;
};

// Thread-safe.
class CallRates {
 public:
  // `of_key` for each key, `of_address` for each address. Calls without a key from this machine have no
  // limit.
  CallRates(CallRate of_key, CallRate of_address) : keys_(of_key), addresses_(of_address) {}

  // Counts a call of this key. OK, or TooManyCalls.
  absl::Status CountKey(std::string_view principal);
  // The same of a call without one.
  absl::Status CountAnonymous(const Origin& origin);

 private:
  CallBuckets keys_;
  CallBuckets addresses_;
};

}  // namespace plenary::rpc
