// Authenticates callers: looks API keys up by the digest of their secret, one query for all that wait, and
// keeps the result for a second. Authorizes them: roles.h.

#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "db/batcher.h"
#include "resource/collection.h"
#include "rpc/call_lanes.h"
#include "rpc/gate.h"

namespace plenary::access {

class AccessGate final : public rpc::Gate {
 public:
  // `reads` runs the look-ups, `calls` looks whether the caller of a refused call sees the resource. All
  // outlive the gate.
  AccessGate(db::Lane& reads, const rpc::CallLanes& calls, const resource::Collections& collections);

  void Authenticate(std::string_view authorization, Known known) override;
  contract::Clearance Authorize(const contract::Caller& caller, v1::Permission permission,
                                std::string_view resource) const override;
  void Refuse(const rpc::CallPtr& call) override;

  db::BatchStats Stats() const { return batcher_.Stats(); }

  // Clears the cache, after a revocation on this server, so that the revocation holds at once.
  void Forget();

 private:
  using Clock = std::chrono::steady_clock;
  using CallerPtr = std::shared_ptr<const contract::Caller>;

  struct Lookup {
    std::string digest;
    Known known;
  };
  struct Entry {
    CallerPtr caller;
    Clock::time_point until;
  };

  CallerPtr Cached(const std::string& digest);
  // Does not add a result if the cache was cleared since `generation`.
  void Remember(const std::string& digest, CallerPtr caller, std::uint64_t generation);
  std::uint64_t Generation();
  db::Batcher<Lookup>::Outcome LookUp(db::Connection& connection, std::vector<Lookup> lookups);

  const rpc::CallLanes calls_;
  const resource::Collections& collections_;
  const CallerPtr anonymous_ = std::make_shared<const contract::Caller>();
  std::mutex mutex_;
  std::unordered_map<std::string, Entry> cache_;
  std::uint64_t generation_ = 0;  // how often the cache was cleared
  db::Batcher<Lookup> batcher_;
};

}  // namespace plenary::access
