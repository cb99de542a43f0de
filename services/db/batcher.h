// Work that is waiting at the same moment, done in one go. Both the coalescer (reads by key) and the group commit
// (writes to hot events) are batchers: a loop that, when free, takes everything that waits, and never waits for
// more. Idle, it adds nothing.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "db/executor.h"

namespace plenary::db {

// How many batches ran and how full they were, for metrics.
struct BatchStats {
  std::uint64_t batches = 0;
  std::uint64_t items = 0;
};

// Gathers items and hands them to `run` on threads of a lane. Thread-safe.
//
// `run` gets a batch in order of arrival and answers each item itself. It returns the items that are to come again
// with the next batch (an event that was locked); they keep their place before later arrivals.
template <class Item>
class Batcher {
 public:
  using Run = std::function<std::vector<Item>(Connection&, std::vector<Item>)>;

  struct Options {
    std::string name;
    std::size_t loops = 1;          // batches under way at the same time
    std::size_t batch_limit = 256;  // items a batch
    std::size_t waiting_limit = 4096;
  };

  // `lane` outlives the batcher; the batcher outlives the jobs it put there.
  Batcher(Options options, Lane& lane, Run run)
      : options_(std::move(options)), lane_(lane), run_(std::move(run)) {}

  // Takes the item, or returns false, leaving `item` as it was, when too many wait or the lane is full.
  [[nodiscard]] bool Add(Item&& item);

  BatchStats Stats() const;
  const std::string& name() const { return options_.name; }

 private:
  // Runs one batch and sees to the next. Executed by the lane.
  void Drain(Connection& connection);
  bool StartLoop();  // with the mutex held

  const Options options_;
  Lane& lane_;
  const Run run_;
  mutable std::mutex mutex_;
  std::vector<Item> waiting_;
  std::size_t running_ = 0;
  BatchStats stats_;
};

}  // namespace plenary::db

#include "db/batcher_inl.h"
