#include "access/access_gate.h"

#include <map>
#include <optional>
#include <utility>

#include "access/api_key_store.h"
#include "access/roles.h"
#include "access/secret.h"
#include "base/crypto.h"
#include "errors/errors.h"
#include "rpc/router.h"

namespace plenary::access {
namespace {

constexpr std::chrono::seconds kKnownFor{1};
constexpr std::size_t kCacheLimit = 10'000;

absl::Status UnknownKey() { return errors::InvalidCredentials("the API key is unknown, expired or revoked"); }

}  // namespace

AccessGate::AccessGate(db::Lane& reads, const rpc::CallLanes& calls, const resource::Collections& collections)
    : calls_(calls),
      collections_(collections),
      batcher_(
          {.name = "principals"}, reads,
          [this](db::Connection& connection, std::vector<Lookup> lookups) {
            return LookUp(connection, std::move(lookups));
          },
          [](std::vector<Lookup> dropped) {
            for (Lookup& lookup : dropped) lookup.known(errors::Stopping());
          }) {}

void AccessGate::Authenticate(std::string_view authorization, Known known) {
  if (authorization.empty()) return known(anonymous_);
  const std::optional<std::string_view> secret = SecretIn(authorization);
  if (!secret.has_value()) {
    return known(errors::InvalidCredentials(
        "the authorization header is not \"Bearer \" and an API key as CreateApiKey gave it"));
  }
  Lookup lookup{Sha256(*secret), std::move(known)};
  if (CallerPtr caller = Cached(lookup.digest)) return lookup.known(std::move(caller));
  if (!batcher_.Add(std::move(lookup))) {
    // NOLINTNEXTLINE(bugprone-use-after-move): Add left it as it was.
    lookup.known(errors::Overloaded(std::chrono::milliseconds(100)));
  }
}

contract::Clearance AccessGate::Authorize(const contract::Caller& caller, v1::Permission permission,
                                          std::string_view resource) const {
  return ClearanceFor(caller, permission, resource);
}

void AccessGate::Refuse(const rpc::CallPtr& call) {
  const std::string& resource = call->resource();
  const resource::Collection* collection = collections_.Find(resource);
  const absl::Status denied = Denied(call->method().permission, resource);
  if (collection == nullptr) return call->Reply(denied);
  rpc::RunOnLane(calls_.ForReading(*call), call,
                 [collection, denied](rpc::Call& on_lane, db::Connection& connection) {
                   const absl::StatusOr<bool> visible =
                       collection->visible(connection, on_lane.caller(), on_lane.resource());
                   if (!visible.ok()) return on_lane.Reply(visible.status());
                   on_lane.Reply(*visible ? denied : errors::NotFound(on_lane.resource()));
                 });
}

void AccessGate::Forget() {
  const std::lock_guard lock(mutex_);
  cache_.clear();
  ++generation_;
}

std::uint64_t AccessGate::Generation() {
  const std::lock_guard lock(mutex_);
  return generation_;
}

AccessGate::CallerPtr AccessGate::Cached(const std::string& digest) {
  const std::lock_guard lock(mutex_);
  const auto entry = cache_.find(digest);
  if (entry == cache_.end() || entry->second.until <= Clock::now()) return nullptr;
  return entry->second.caller;
}

void AccessGate::Remember(const std::string& digest, CallerPtr caller, std::uint64_t generation) {
  const std::lock_guard lock(mutex_);
  if (generation != generation_) return;
  if (cache_.size() >= kCacheLimit) cache_.clear();
  cache_[digest] = {std::move(caller), Clock::now() + kKnownFor};
}

db::Batcher<AccessGate::Lookup>::Outcome AccessGate::LookUp(db::Connection& connection,
                                                            std::vector<Lookup> lookups) {
  std::vector<std::string> digests;
  for (const Lookup& lookup : lookups) digests.push_back(lookup.digest);
  const std::uint64_t generation = Generation();
  const absl::StatusOr<std::map<std::string, contract::Caller>> found = FindPrincipals(connection, digests);
  std::map<std::string, CallerPtr> callers;
  if (found.ok()) {
    for (const auto& [digest, caller] : *found) {
      callers[digest] = std::make_shared<const contract::Caller>(caller);
      Remember(digest, callers[digest], generation);
    }
  }
  return {.again = {},
          .held = {},
          .done = std::move(lookups),
          .answer = [status = found.status(), callers = std::move(callers)](std::vector<Lookup> answered) {
            for (const Lookup& lookup : answered) {
              const auto caller = callers.find(lookup.digest);
              if (!status.ok()) {
                lookup.known(status);
              } else if (caller == callers.end()) {
                lookup.known(UnknownKey());
              } else {
                lookup.known(caller->second);
              }
            }
          }};
}

}  // namespace plenary::access
