// Batches: work that waits at the same moment is done together. Both coalesced reads and group commit are
// batchers: a loop that, when it is free, takes everything that waits, and never waits for more. When idle it
// adds no delay.

#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "db/executor.h"

namespace plenary::db {

// How many batches ran, how many items they had, and how many ended with an exception, for metrics.
struct BatchStats {
  std::uint64_t batches = 0;
  std::uint64_t items = 0;
  std::uint64_t failures = 0;
};

// Gathers items and hands them to `run` on threads of a lane. Thread-safe.
//
// `run` gets a batch in order of arrival, uses the connection, and returns
// - the items to try again with the next batch (they keep their place before later arrivals),
// - the items that got nowhere because somebody else holds what they need (a locked event), and the holder,
// - the other items, with functions that answer them. They are answered while the next batch may already be
//   under way on another thread.
// Held items wait in a line with all others that need the same thing. The line is tried again at growing
// intervals while the same holder keeps it; batches of other items go on.
// `drop` answers the items that still wait when the lane is closed; it must not throw. Each item that was
// added is answered or dropped, once, unless `run` or `answer` throws: then the items that were not answered
// are destroyed, and their destructors must tell their callers.
template <class Item>
class Batcher {
 public:
  struct HeldItem {
    Item item;
    std::string by;  // a text that differs for each holder
  };
  struct Outcome {
    std::vector<Item> again;
    std::vector<HeldItem> held;
    std::vector<Item> done;
    std::function<void(std::vector<Item>)> answer;  // gets `done` unless it is empty; needs no connection
  };
  using Run = std::function<Outcome(Connection&, std::vector<Item>)>;
  using Drop = std::function<void(std::vector<Item>)>;

  struct Options {
    std::string name;
    std::size_t loops = 1;          // batches at the database at the same time; 1 if items can be held
    std::size_t batch_limit = 256;  // items in a batch
    std::size_t waiting_limit = 4096;
    // What an item needs that others may hold. For batchers whose items may be held.
    std::function<std::string(const Item&)> needs{};
  };

  // `lane` must outlive the batcher; the lane is closed before the batcher is destroyed.
  Batcher(Options options, Lane& lane, Run run, Drop drop)
      : options_(std::move(options)), lane_(lane), run_(std::move(run)), drop_(std::move(drop)) {}

  // Takes the item. Returns false, and leaves `item` as it was, if too many wait or the lane is full.
  [[nodiscard]] bool Add(Item&& item) {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() + held_ >= options_.waiting_limit) return false;
    if (Line* const line = LineOf(item)) {
      // Half of the room is reserved for items whose rows nobody holds.
      if (held_ >= options_.waiting_limit / 2) return false;
      line->items.push_back(std::move(item));
      ++held_;
      return true;
    }
    // A loop that is queued takes this item too. If the lane is full, the running loops will take it.
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
  using Clock = std::chrono::steady_clock;

  // One turn of a loop: a batch, then its answers, while the loop takes the next batch. Loops on the same
  // lane take turns.
  class Turn : public Job {
   public:
    explicit Turn(Batcher& batcher) : batcher_(batcher) {}
    void Run(Connection& connection) override { batcher_.RunBatch(connection); }
    void Drop() override { batcher_.EndDropped(); }

   private:
    Batcher& batcher_;
  };

  // Starts a loop for held items when it is time to try them again.
  class Alarm : public Job {
   public:
    explicit Alarm(Batcher& batcher) : batcher_(batcher) {}
    void Run(Connection& connection) override {
      if (batcher_.BeginsLoop()) batcher_.RunBatch(connection);
    }
    void Drop() override { batcher_.DropAll(); }

   private:
    Batcher& batcher_;
  };

  // Items that need the same thing, which somebody holds.
  struct Line {
    std::deque<Item> items;
    std::string by;
    Clock::time_point since;  // the current holder
    Clock::time_point due;    // when to try again
    bool tried = false;       // it is due: its items are back among the waiting ones, in their old order
  };
  using Lines = std::map<std::string, Line>;

  // How long to wait before the next try: no delay as long as another server's group usually takes; after
  // that, a quarter of the time for which the thing has been held.
  static constexpr std::chrono::milliseconds kMoment{20};
  static constexpr std::chrono::milliseconds kShortestPause{1};
  static constexpr std::chrono::milliseconds kLongestPause{50};

  static Clock::duration PauseAfter(Clock::duration held) {
    return std::clamp<Clock::duration>((held - kMoment) / 4, kShortestPause, kLongestPause);
  }

  // With the mutex held:
  // --------------------------------------------------------------------------------------

  bool StartLoop() {
    if (!lane_.Submit(std::make_unique<Turn>(*this))) return false;
    queued_ = true;
    ++running_;
    return true;
  }

  // The line that the item joins; null if it can go with the next batch.
  Line* LineOf(const Item& item) {
    if (lines_.empty()) return nullptr;
    const auto line = lines_.find(options_.needs(item));
    return line == lines_.end() || line->second.tried ? nullptr : &line->second;
  }

  template <class Items>
  void PutFirst(Items& items) {
    waiting_.insert(waiting_.begin(), std::make_move_iterator(items.begin()),
                    std::make_move_iterator(items.end()));
    items.clear();
  }

  void TryWhatIsDue() {
    const Clock::time_point now = Clock::now();
    for (auto& [what, line] : lines_) {
      if (line.tried || line.due > now) continue;
      line.tried = true;
      held_ -= line.items.size();
      PutFirst(line.items);
    }
  }

  void PutIntoLines(std::vector<HeldItem> held) {
    const Clock::time_point now = Clock::now();
    for (HeldItem& one : held) {
      Line& line = lines_.try_emplace(options_.needs(one.item)).first->second;
      if (line.items.empty()) {
        if (line.by != one.by) line.since = now;
        line.by = std::move(one.by);
        line.due = now + PauseAfter(now - line.since);
        line.tried = false;
      }
      line.items.push_back(std::move(one.item));
      ++held_;
    }
    if (held.empty()) return;
    // Items that arrived meanwhile go behind.
    std::deque<Item> others;
    for (Item& item : waiting_) {
      if (Line* const line = LineOf(item)) {
        line->items.push_back(std::move(item));
        ++held_;
      } else {
        others.push_back(std::move(item));
      }
    }
    waiting_.swap(others);
  }

  // When the first line is due; never if there is none.
  Clock::time_point NextDue() const {
    Clock::time_point next = Clock::time_point::max();
    for (const auto& [what, line] : lines_) {
      if (!line.tried) next = std::min(next, line.due);
    }
    return next;
  }

  // ------------------------------------------------------------------------------------------------------------

  void RunBatch(Connection& connection) {
    std::vector<Item> batch = Take();
    Outcome outcome;
    if (!batch.empty()) {
      const std::set<std::string> needed = Needed(batch);
      Guard([&] { outcome = run_(connection, std::move(batch)); });
      PutBack(needed, outcome);
    }
    if (EndUnlessWaiting()) {
      SetAlarm();
    } else {
      lane_.Continue(std::make_unique<Turn>(*this));
    }
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
    TryWhatIsDue();
    const auto end = waiting_.begin() + std::min(waiting_.size(), options_.batch_limit);
    std::vector<Item> batch(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
    waiting_.erase(waiting_.begin(), end);
    if (!batch.empty()) ++stats_.batches;
    stats_.items += batch.size();
    return batch;
  }

  // The things that this batch needs and that were held before.
  std::set<std::string> Needed(const std::vector<Item>& batch) const {
    std::set<std::string> needed;
    const std::lock_guard lock(mutex_);
    if (lines_.empty()) return needed;
    for (const Item& item : batch) needed.insert(options_.needs(item));
    return needed;
  }

  void PutBack(const std::set<std::string>& needed, Outcome& outcome) {
    const std::lock_guard lock(mutex_);
    PutFirst(outcome.again);
    PutIntoLines(std::move(outcome.held));
    // Lines that were tried and are no longer held.
    for (const std::string& what : needed) {
      const auto line = lines_.find(what);
      if (line != lines_.end() && line->second.tried) lines_.erase(line);
    }
  }

  // Ends this loop if nothing waits that no other loop is about to take.
  bool EndUnlessWaiting() {
    const std::lock_guard lock(mutex_);
    if (queued_ || waiting_.empty()) {
      --running_;
      return true;
    }
    queued_ = true;
    return false;
  }

  // Makes sure that held items are tried again, even if no loop runs.
  void SetAlarm() {
    Clock::time_point due;
    {
      const std::lock_guard lock(mutex_);
      due = NextDue();
      if (due >= alarm_) return;
      alarm_ = due;
    }
    lane_.ContinueAt(std::make_unique<Alarm>(*this), due);
  }

  // Whether to start a loop for what is due. A running loop takes it by itself.
  bool BeginsLoop() {
    {
      const std::lock_guard lock(mutex_);
      alarm_ = Clock::time_point::max();
      if (running_ > 0) return false;
      TryWhatIsDue();
      if (!waiting_.empty()) {
        ++running_;
        return true;
      }
    }
    SetAlarm();
    return false;
  }

  void EndDropped() {
    {
      const std::lock_guard lock(mutex_);
      queued_ = false;
      --running_;
    }
    DropAll();
  }

  void DropAll() {
    std::vector<Item> items;
    {
      const std::lock_guard lock(mutex_);
      for (auto& [what, line] : lines_) PutFirst(line.items);
      items.assign(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(waiting_.end()));
      waiting_.clear();
      lines_.clear();
      held_ = 0;
    }
    if (!items.empty()) drop_(std::move(items));
  }

  const Options options_;
  Lane& lane_;
  const Run run_;
  const Drop drop_;
  mutable std::mutex mutex_;  // guards the members below
  std::deque<Item> waiting_;
  Lines lines_;                                         // by the thing that they need
  std::size_t held_ = 0;                                // items in lines that are not due
  Clock::time_point alarm_ = Clock::time_point::max();  // the earliest timer that is set
  bool queued_ = false;                                 // a turn is in the lane's queue; never more than one
  std::size_t running_ = 0;                             // loops, the queued one included
  BatchStats stats_;
};

}  // namespace plenary::db
