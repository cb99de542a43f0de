#include "http/connection_counts.h"

#include "absl/strings/str_cat.h"

namespace plenary::http {

absl::StatusOr<ConnectionCounts::Ticket> ConnectionCounts::Admit(const Peer& peer) {
  const std::lock_guard lock(mutex_);
  if (open_ >= limit_) {
    ++refused_;
    return absl::ResourceExhaustedError(absl::StrCat(limit_, " are open, which is the limit"));
  }
  if (!peer.counted_as.empty()) {
    std::size_t& open = by_address_[peer.counted_as];
    if (open >= limit_by_address_) {
      ++refused_;
      return absl::ResourceExhaustedError(
          absl::StrCat(limit_by_address_, " of one address are open, which is the limit"));
    }
    ++open;
  }
  ++open_;
  return Ticket(this, peer.counted_as);
}

void ConnectionCounts::Release(const std::string& counted_as) {
  const std::lock_guard lock(mutex_);
  const auto found = by_address_.find(counted_as);
  if (found != by_address_.end() && --found->second == 0) by_address_.erase(found);
  if (--open_ == 0) none_.notify_all();
}

bool ConnectionCounts::AwaitNone(std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  return none_.wait_until(lock, deadline, [this] { return open_ == 0; });
}

ConnectionStats ConnectionCounts::Stats() {
  const std::lock_guard lock(mutex_);
  return {.open = open_, .limit = limit_, .refused = refused_};
}

}  // namespace plenary::http
