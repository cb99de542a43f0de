#include "rpc/call_rates.h"

#include <algorithm>
#include <utility>

#include "errors/errors.h"

namespace plenary::rpc {
namespace {

using Clock = CallBuckets::Clock;

// Of each shard, of those who called lately; and as many of those who called before.
constexpr std::size_t kNamesInShard = 1'024;

Clock::duration IntervalOf(const CallRate& rate) {
  if (rate.per_second <= 0) return Clock::duration::zero();
  return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / rate.per_second));
}

absl::Status Judge(CallBuckets& buckets, std::string_view name, bool anonymous) {
  if (buckets.rate().per_second <= 0) return absl::OkStatus();
  const Clock::duration wait = buckets.Take(name);
  if (wait <= Clock::duration::zero()) return absl::OkStatus();
  return errors::TooManyCalls(buckets.rate().per_second, anonymous,
                              std::chrono::ceil<std::chrono::milliseconds>(wait));
}

}  // namespace

CallBuckets::CallBuckets(CallRate rate)
    : rate_(rate), interval_(IntervalOf(rate)), depth_(interval_ * rate.at_once) {}

Clock::duration CallBuckets::Take(std::string_view name, Clock::time_point now) {
  Shard& shard = shards_[NameHash()(name) % shards_.size()];
  const std::lock_guard lock(shard.mutex);
  Clock::time_point& full = TimeOf(name, shard);
  const Clock::time_point next = std::max(full, now) + interval_;
  if (next > now + depth_) return next - now - depth_;
  full = next;
  return Clock::duration::zero();
}

Clock::time_point& CallBuckets::TimeOf(std::string_view name, Shard& shard) {
  if (const auto found = shard.lately.find(name); found != shard.lately.end()) return found->second;
  const auto before = shard.before.find(name);
  const Clock::time_point full = before == shard.before.end() ? Clock::time_point() : before->second;
  if (shard.lately.size() >= kNamesInShard) shard.before = std::exchange(shard.lately, {});
  return shard.lately.emplace(name, full).first->second;
}

std::size_t CallBuckets::Size() {
  std::size_t size = 0;
  for (Shard& shard : shards_) {
    const std::lock_guard lock(shard.mutex);
    size += shard.lately.size() + shard.before.size();
  }
  return size;
}

absl::Status CallRates::CountKey(std::string_view principal) {
  return Judge(keys_, principal, /*anonymous=*/false);
}

absl::Status CallRates::CountAnonymous(const Origin& origin) {
  return origin.local ? absl::OkStatus() : Judge(addresses_, origin.address, /*anonymous=*/true);
}

}  // namespace plenary::rpc
