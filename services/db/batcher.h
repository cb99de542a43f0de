// Work that is waiting at the same moment, done in one go. Both the coalescer (reads by key) and the group
// commit (writes to hot events) are batchers: a loop that, when free, takes everything that waits, and never
// waits for more. Idle, it adds nothing.

#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <iterator>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "db/executor.h"

namespace plenary::db {

// How many batches ran, how full they were, and how many ended with an exception, for metrics.
struct BatchStats {
  std::uint64_t batches = 0;
  std::uint64_t items = 0;
  std::uint64_t failures = 0;
};

// Gathers items and hands them to `run` on threads of a lane. Thread-safe.
//
// `run` gets a batch in order of arrival, does with the connection what it needs to, and returns the items
// that are to come again with the next batch (an event that was locked; they keep their place before later
// arrivals) and the others, with how to answer them. They are answered while the next batch may be under way
// on another thread. `drop` gets, and answers, the items that still wait when the lane is closed; it throws
// nothing. Each item added goes to `drop` or is answered, once, unless `run` or `answer` throws: then those
// not answered are destroyed, which must tell whoever waits for them.
template <class Item>
class Batcher {
 public:
  struct Outcome {
    std::vector<Item> again;
    std::vector<Item> done;
    std::function<void(std::vector<Item>)> answer;  // gets `done` unless it is empty; needs no connection
  };
  using Run = std::function<Outcome(Connection&, std::vector<Item>)>;
  using Drop = std::function<void(std::vector<Item>)>;

  struct Options {
    std::string name;
    std::size_t loops = 1;          // batches at the database at the same time
    std::size_t batch_limit = 256;  // items a batch
    std::size_t waiting_limit = 4096;
  };

  // `lane` outlives the batcher; the lane is closed before the batcher goes.
  Batcher(Options options, Lane& lane, Run run, Drop drop)
      : options_(std::move(options)), lane_(lane), run_(std::move(run)), drop_(std::move(drop)) {}

  // Takes the item, or returns false, leaving `item` as it was, when too many wait or the lane is full.
  [[nodiscard]] bool Add(Item&& item) {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= options_.waiting_limit) return false;
    // A loop that is queued takes this item too. Without room for another, those that run will.
    if (!queued_ && running_ < options_.loops && !StartLoop() && running_ == 0) return false;
    waiting_.push_back(std::move(item));
    return true;
  }

  BatchStats Stats() const {
    const std::lock_guard lock(mutex_);
    return stats_;
  }
  const std::string& name() const { return options_.name; }

 private:
  // One turn of a loop: a batch, and its answers when the loop is free for the next. Loops that share a lane
  // take turns.
  class Turn : public Job {
   public:
    explicit Turn(Batcher& batcher) : batcher_(batcher) {}
    void Run(Connection& connection) override { batcher_.RunBatch(connection); }
    void Drop() override { batcher_.EndDropped(); }

   private:
    Batcher& batcher_;
  };

  // What may come back unchanged at once waits this long before it is tried again.
  static constexpr std::chrono::milliseconds kPause{1};

  // With the mutex held.
  bool StartLoop() {
    if (!lane_.Submit(std::make_unique<Turn>(*this))) return false;
    queued_ = true;
    ++running_;
    return true;
  }

  void RunBatch(Connection& connection) {
    std::vector<Item> batch = Take();
    Outcome outcome;
    if (const std::size_t size = batch.size(); size > 0) {
      Guard([&] { outcome = run_(connection, std::move(batch)); });
      const bool stuck = outcome.again.size() == size;
      PutBack(std::move(outcome.again));
      if (stuck) std::this_thread::sleep_for(kPause);
    }
    if (!EndUnlessWaiting()) lane_.Continue(std::make_unique<Turn>(*this));
    if (!outcome.done.empty()) Guard([&] { outcome.answer(std::move(outcome.done)); });
  }

  template <class Work>
  void Guard(const Work& work) {
    try {
      work();
    } catch (const std::exception&) {
      const std::lock_guard lock(mutex_);
      ++stats_.failures;
    }
  }

  std::vector<Item> Take() {
    const std::lock_guard lock(mutex_);
    queued_ = false;
    const auto end = waiting_.begin() + std::min(waiting_.size(), options_.batch_limit);
    std::vector<Item> batch(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
    waiting_.erase(waiting_.begin(), end);
    if (!batch.empty()) ++stats_.batches;
    stats_.items += batch.size();
    return batch;
  }

  void PutBack(std::vector<Item> items) {
    const std::lock_guard lock(mutex_);
    waiting_.insert(waiting_.begin(), std::make_move_iterator(items.begin()),
                    std::make_move_iterator(items.end()));
  }

  // Ends this loop if nothing waits that another is not about to take.
  bool EndUnlessWaiting() {
    const std::lock_guard lock(mutex_);
    if (queued_ || waiting_.empty()) {
      --running_;
      return true;
    }
    queued_ = true;
    return false;
  }

  void EndDropped() {
    std::deque<Item> items;
    {
      const std::lock_guard lock(mutex_);
      queued_ = false;
      --running_;
      items.swap(waiting_);
    }
    if (!items.empty()) {
      drop_(std::vector<Item>(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end())));
    }
  }

  const Options options_;
  Lane& lane_;
  const Run run_;
  const Drop drop_;
  mutable std::mutex mutex_;  // guards what follows
  std::deque<Item> waiting_;
  bool queued_ = false;      // a turn is in the lane's queue; never more than one
  std::size_t running_ = 0;  // loops, the queued one included
  BatchStats stats_;
};

}  // namespace plenary::db
