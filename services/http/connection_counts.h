// How many connections are open, in all and by address.

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

#include "absl/status/statusor.h"
#include "http/limits.h"
#include "http/peer.h"

namespace plenary::http {

struct ConnectionStats {
  std::size_t open = 0;
  std::size_t limit = 0;
  std::uint64_t refused = 0;
};

// Thread-safe. Outlives its tickets.
class ConnectionCounts {
 public:
  // Stands for one open connection, as long as it lives.
  class Ticket {
   public:
    Ticket(Ticket&& other) noexcept
        : counts_(std::exchange(other.counts_, nullptr)), counted_as_(std::move(other.counted_as_)) {}
    Ticket& operator=(Ticket&&) = delete;
    ~Ticket() {
      if (counts_ != nullptr) counts_->Release(counted_as_);
    }

   private:
    friend class ConnectionCounts;
    Ticket(ConnectionCounts* counts, std::string counted_as)
        : counts_(counts), counted_as_(std::move(counted_as)) {}

    ConnectionCounts* counts_;
    std::string counted_as_;
  };

  explicit ConnectionCounts(const Limits& limits)
      : limit_(limits.connections), limit_by_address_(limits.connections_by_address) {}

  // RESOURCE_EXHAUSTED, with the limit that is reached, if the connection is one too many.
  absl::StatusOr<Ticket> Admit(const Peer& peer);
  // Waits until none is open; false if some are at `deadline`.
  bool AwaitNone(std::chrono::steady_clock::time_point deadline);
  ConnectionStats Stats();

 private:
  void Release(const std::string& counted_as);

  const std::size_t limit_;
  const std::size_t limit_by_address_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable none_;
  std::size_t open_ = 0;
  std::uint64_t refused_ = 0;
  std::unordered_map<std::string, std::size_t> by_address_;
};

}  // namespace plenary::http
