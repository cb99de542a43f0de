// Caches what is derived from the descriptor of a message type, for the life of the program.

#pragma once

#include <map>
#include <mutex>
#include <shared_mutex>

namespace plenary {

// Plans by key. Thread-safe; a plan is constant once Of has returned it.
template <class Key, class Plan>
class PlanCache {
 public:
  // Fills the new, empty `plan` of `key`. May call `cache.Make` for plans that it points to; they may be
  // incomplete until the end, because a message type may contain itself.
  using Fill = void (*)(const Key& key, Plan& plan, PlanCache& cache);

  explicit PlanCache(Fill fill) : fill_(fill) {}

  const Plan& Of(const Key& key) {
    {
      const std::shared_lock lock(mutex_);
      const auto found = plans_.find(key);
      if (found != plans_.end()) return found->second;
    }
    const std::unique_lock lock(mutex_);
    return Make(key);
  }

  // Only for `fill`.
  const Plan& Make(const Key& key) {
    const auto [place, is_new] = plans_.try_emplace(key);
    if (is_new) fill_(key, place->second, *this);
    return place->second;
  }

 private:
  const Fill fill_;
  std::shared_mutex mutex_;
  std::map<Key, Plan> plans_;
};

}  // namespace plenary
