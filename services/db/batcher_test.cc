#include "db/batcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>

namespace plenary::db {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using Items = std::vector<int>;
using Outcome = Batcher<int>::Outcome;

const ConnectionOptions kNowhere = {.url = "host=/nonexistent"};

// What became of the items, in order. Thread-safe.
class Record {
 public:
  void Add(const Items& items) {
    const std::lock_guard lock(mutex_);
    batches_.push_back(items);
    items_.insert(items_.end(), items.begin(), items.end());
  }
  Items items() const {
    const std::lock_guard lock(mutex_);
    return items_;
  }
  std::vector<Items> batches() const {
    const std::lock_guard lock(mutex_);
    return batches_;
  }

 private:
  mutable std::mutex mutex_;
  Items items_;
  std::vector<Items> batches_;
};

Items Numbers(int count) {
  Items items(count);
  std::iota(items.begin(), items.end(), 0);
  return items;
}

// Holds the one thread of a lane.
class Blocker {
 public:
  explicit Blocker(Lane& lane) {
    EXPECT_TRUE(lane.Submit([this](Connection&) {
      reached_.set_value();
      released_.get_future().wait();
    }));
    reached_.get_future().wait();
  }
  void Release() { released_.set_value(); }

 private:
  std::promise<void> reached_;
  std::promise<void> released_;
};

class BatcherTest : public testing::Test {
 protected:
  Batcher<int>::Run Recorder() {
    return [this](Connection&, Items batch) {
      done_.Add(batch);
      return Outcome();
    };
  }
  Batcher<int>::Drop Dropper() {
    return [this](Items items) { dropped_.Add(items); };
  }

  Record done_;
  Record dropped_;
};

TEST_F(BatcherTest, WhatWaitsTogetherIsDoneTogetherAndInOrder) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher({.name = "test", .batch_limit = 40}, lane, Recorder(), Dropper());
  Blocker blocker(lane);
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(batcher.Add(int(i)));
  EXPECT_EQ(lane.Stats().waiting, 1u);
  blocker.Release();
  lane.Close(minutes(1));
  EXPECT_EQ(done_.items(), Numbers(100));
  EXPECT_EQ(done_.batches().size(), 3u);
  EXPECT_EQ(batcher.Stats().batches, 3u);
  EXPECT_EQ(batcher.Stats().items, 100u);
}

TEST_F(BatcherTest, IdleItAddsNothing) {
  Lane lane({.name = "lane"}, kNowhere);
  std::promise<void> answered;
  Batcher<std::promise<void>> batcher(
      {.name = "test"}, lane,
      [](Connection&, std::vector<std::promise<void>> batch) {
        for (auto& promise : batch) promise.set_value();
        return Batcher<std::promise<void>>::Outcome();
      },
      [](std::vector<std::promise<void>>) {});
  for (int i = 1; i <= 100; ++i) {
    std::promise<void> promise;
    std::future<void> done = promise.get_future();
    ASSERT_TRUE(batcher.Add(std::move(promise)));
    done.wait();
    EXPECT_EQ(batcher.Stats().batches, static_cast<std::uint64_t>(i));
  }
  lane.Close(minutes(1));
  EXPECT_EQ(lane.Stats().completed, 100u);
}

TEST_F(BatcherTest, AnExceptionEndsItsBatchAndNothingElse) {
  Lane lane({.name = "lane"}, kNowhere);
  using Promises = std::vector<std::promise<int>>;
  int batches = 0;
  Batcher<std::promise<int>> batcher(
      {.name = "test", .batch_limit = 2}, lane,
      [&batches](Connection&, Promises batch) {
        batch.front().set_value(++batches);
        if (batches == 2) throw std::runtime_error("broken");
        batch.back().set_value(batches);
        return Batcher<std::promise<int>>::Outcome();
      },
      [](Promises) {});
  std::vector<std::future<int>> answers;
  Blocker blocker(lane);
  for (int i = 0; i < 6; ++i) {
    std::promise<int> promise;
    answers.push_back(promise.get_future());
    ASSERT_TRUE(batcher.Add(std::move(promise)));
  }
  blocker.Release();
  lane.Close(minutes(1));
  for (const int i : {0, 1, 2, 4, 5}) EXPECT_EQ(answers[i].get(), i / 2 + 1) << i;
  EXPECT_THROW(answers[3].get(), std::future_error);
  EXPECT_EQ(batcher.Stats().failures, 1u);
}

// One at the database, but the answers to one batch and the query of the next at the same time.
TEST_F(BatcherTest, AnswersWhileTheNextBatchIsUnderWay) {
  Lane lane({.name = "lane", .threads = 2}, kNowhere);
  std::promise<void> second;
  const std::shared_future<void> second_begun = second.get_future().share();
  std::atomic<int> at_database = 0;
  Batcher<int> batcher(
      {.name = "test", .batch_limit = 1}, lane,
      [&](Connection&, Items batch) {
        EXPECT_EQ(++at_database, 1);
        if (batch.front() == 1) second.set_value();
        --at_database;
        return Outcome{.again = {}, .held = {}, .done = batch, .answer = [&](Items done) {
                         // Without the other thread this would wait for ever.
                         if (done.front() == 0) second_begun.wait();
                         done_.Add(done);
                       }};
      },
      Dropper());
  ASSERT_TRUE(batcher.Add(0));
  ASSERT_TRUE(batcher.Add(1));
  // Of a lane that closes a thread may have gone home already.
  second_begun.wait();
  lane.Close(minutes(1));
  EXPECT_EQ(done_.items().size(), 2u);
}

TEST_F(BatcherTest, LosesNothingUnderManyThreads) {
  for (const std::size_t loops : {1, 3}) {
    Record done;
    Lane lane({.name = "lane", .threads = 3, .queue_limit = 4}, kNowhere);
    // Every seventh item comes again once.
    std::mutex mutex;
    std::set<int> seen;
    Batcher<int> batcher(
        {.name = "test", .loops = loops, .batch_limit = 16, .waiting_limit = 64}, lane,
        [&](Connection&, Items batch) {
          Items again;
          Items finished;
          for (const int item : batch) {
            const std::lock_guard lock(mutex);
            (item % 7 == 0 && seen.insert(item).second ? again : finished).push_back(item);
          }
          done.Add(finished);
          return Outcome{.again = std::move(again), .held = {}, .done = {}, .answer = {}};
        },
        Dropper());
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&, thread] {
        for (int i = thread; i < 8000; i += 4) {
          while (!batcher.Add(int(i))) std::this_thread::yield();
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    lane.Close(minutes(1));
    Items items = done.items();
    std::sort(items.begin(), items.end());
    EXPECT_EQ(items, Numbers(8000));
  }
  EXPECT_TRUE(dropped_.items().empty());
}

TEST_F(BatcherTest, ItemsThatComeAgainKeepTheirPlace) {
  Lane lane({.name = "lane"}, kNowhere);
  std::atomic<int> turns = 0;
  Batcher<int> batcher(
      {.name = "test", .batch_limit = 2}, lane,
      [&](Connection&, Items batch) {
        if (++turns <= 5) return Outcome{.again = std::move(batch), .held = {}, .done = {}, .answer = {}};
        done_.Add(batch);
        return Outcome();
      },
      Dropper());
  Blocker blocker(lane);
  for (int i = 0; i < 6; ++i) ASSERT_TRUE(batcher.Add(int(i)));
  blocker.Release();
  lane.Close(minutes(1));
  EXPECT_EQ(done_.items(), Numbers(6));
}

// Items need what is left of them when divided by ten, and some of that is held by somebody else.
class HeldItemsTest : public BatcherTest {
 protected:
  Batcher<int>::Options Options() const {
    return {.name = "test", .batch_limit = 4, .waiting_limit = 40, .needs = [](const int& item) {
              return std::to_string(item % 10);
            }};
  }
  Batcher<int>::Run RunUnlessHeld() {
    return [this](Connection&, Items batch) {
      Items free;
      Outcome outcome;
      const std::lock_guard lock(mutex_);
      for (const int item : batch) {
        const auto holder = holders_.find(item % 10);
        if (holder == holders_.end()) {
          free.push_back(item);
        } else {
          outcome.held.push_back({item, holder->second(tries_)});
        }
      }
      if (!outcome.held.empty()) ++tries_;
      if (!free.empty()) done_.Add(free);
      return outcome;
    };
  }
  // Of each try's number: who holds it then.
  using Holder = std::function<std::string(int)>;
  void Hold(int what, Holder holder) {
    const std::lock_guard lock(mutex_);
    holders_[what] = std::move(holder);
  }
  void LetGo(int what) {
    const std::lock_guard lock(mutex_);
    holders_.erase(what);
  }
  int tries() const {
    const std::lock_guard lock(mutex_);
    return tries_;
  }
  static std::string Somebody(int) { return "somebody"; }
  void AwaitDone(std::size_t count) const {
    while (done_.items().size() < count) std::this_thread::yield();
  }

  mutable std::mutex mutex_;
  std::map<int, Holder> holders_;
  int tries_ = 0;  // batches with something in them that was held
};

TEST_F(HeldItemsTest, WhatIsHeldForLongIsTriedMoreAndMoreSeldom) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher(Options(), lane, RunUnlessHeld(), Dropper());
  Hold(1, Somebody);
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_TRUE(batcher.Add(1));
  // A pause is a quarter of the time so far, but for a moment: a twentieth of a second once it is held for a
  // fifth.
  while (tries() < 60) std::this_thread::yield();
  EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
  LetGo(1);
  AwaitDone(1);
  EXPECT_EQ(done_.items(), Items{1});
  lane.Close(minutes(1));
}

// Another server's groups hold a hot event one after the other, each for a moment.
TEST_F(HeldItemsTest, WhatGoesFromHandToHandIsTriedAgainAtOnce) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher(Options(), lane, RunUnlessHeld(), Dropper());
  std::vector<std::chrono::steady_clock::time_point> times;
  Hold(1, [&](int attempt) {
    times.push_back(std::chrono::steady_clock::now());
    return std::to_string(attempt);
  });
  ASSERT_TRUE(batcher.Add(1));
  while (tries() < 200) std::this_thread::yield();
  LetGo(1);
  AwaitDone(1);
  lane.Close(minutes(1));
  auto shortest = minutes(1) + std::chrono::steady_clock::duration::zero();
  for (std::size_t i = 150; i < times.size(); ++i) shortest = std::min(shortest, times[i] - times[i - 1]);
  EXPECT_LT(shortest, milliseconds(50));  // as it would be by then if one held it all the time
}

TEST_F(HeldItemsTest, OthersGoOnWithoutIt) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher(Options(), lane, RunUnlessHeld(), Dropper());
  Hold(1, Somebody);
  ASSERT_TRUE(batcher.Add(1));
  while (tries() == 0) std::this_thread::yield();
  std::size_t done = 0;
  for (int i = 0; i < 1000; ++i) {
    ASSERT_TRUE(batcher.Add(10 * i + 2));
    AwaitDone(++done);
  }
  // None of a thousand batches had it in them unless it was due.
  EXPECT_GE(batcher.Stats().batches, 1000u);
  const auto batches = static_cast<std::int64_t>(batcher.Stats().batches);
  EXPECT_LE(tries(), batches - 900);
  LetGo(1);
  AwaitDone(++done);
  lane.Close(minutes(1));
}

TEST_F(HeldItemsTest, WhatNeedsTheSameStandsInOneLineInItsOrder) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher(Options(), lane, RunUnlessHeld(), Dropper());
  Hold(1, Somebody);
  Items came;
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(batcher.Add(10 * i + 1));
    came.push_back(10 * i + 1);
    const int before = tries();
    if (i % 5 == 0) {
      while (tries() == before) std::this_thread::yield();
    }
  }
  // Half of the room is for what nobody holds.
  EXPECT_FALSE(batcher.Add(201));
  EXPECT_TRUE(batcher.Add(2));
  AwaitDone(1);
  LetGo(1);
  AwaitDone(21);
  lane.Close(minutes(1));
  Items done = done_.items();
  done.erase(done.begin());
  EXPECT_EQ(done, came);
}

TEST_F(HeldItemsTest, ClosingTheLaneAnswersThemToo) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher(Options(), lane, RunUnlessHeld(), Dropper());
  Hold(1, Somebody);
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(batcher.Add(10 * i + 1));
  while (tries() < 3) std::this_thread::yield();
  lane.Close(milliseconds(5));
  EXPECT_EQ(dropped_.items().size(), 10u);
  EXPECT_TRUE(done_.items().empty());
}

TEST_F(HeldItemsTest, ALaneThatClosesWaitsForThemAsLongAsItMay) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher(Options(), lane, RunUnlessHeld(), Dropper());
  Hold(1, Somebody);
  ASSERT_TRUE(batcher.Add(1));
  while (tries() < 3) std::this_thread::yield();
  std::thread closer([&] { lane.Close(minutes(1)); });
  while (batcher.Add(2)) std::this_thread::yield();
  LetGo(1);
  closer.join();
  EXPECT_TRUE(dropped_.items().empty());
  const Items done = done_.items();
  EXPECT_EQ(std::count(done.begin(), done.end(), 1), 1);
}

// Many threads, lines that come and go: each item is done once, and those that need the same in their order.
TEST_F(HeldItemsTest, LosesNothingUnderManyThreads) {
  Lane lane({.name = "lane", .threads = 2}, kNowhere);
  Batcher<int> batcher(Options(), lane, RunUnlessHeld(), Dropper());
  std::atomic<bool> over = false;
  std::thread holder([&] {
    for (int i = 0; !over; ++i) {
      Hold(i % 10, Somebody);
      std::this_thread::yield();
      LetGo((i + 7) % 10);
    }
    for (int i = 0; i < 10; ++i) LetGo(i);
  });
  std::vector<std::thread> threads;
  for (int what = 0; what < 10; ++what) {
    threads.emplace_back([&, what] {
      for (int i = what; i < 5000; i += 10) {
        while (!batcher.Add(int(i))) std::this_thread::yield();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  over = true;
  holder.join();
  lane.Close(minutes(1));
  Items items = done_.items();
  std::vector<int> last(10, -1);
  for (const int item : items) {
    EXPECT_LT(last[item % 10], item);
    last[item % 10] = item;
  }
  std::sort(items.begin(), items.end());
  EXPECT_EQ(items, Numbers(5000));
}

TEST_F(BatcherTest, RefusesWhenTooManyWaitOrTheLaneIsFull) {
  Lane lane({.name = "lane", .threads = 1, .queue_limit = 1}, kNowhere);
  Batcher<int> first({.name = "first", .waiting_limit = 2}, lane, Recorder(), Dropper());
  Batcher<int> second({.name = "second"}, lane, Recorder(), Dropper());
  Blocker blocker(lane);
  EXPECT_TRUE(first.Add(0));
  EXPECT_TRUE(first.Add(1));
  EXPECT_FALSE(first.Add(2));
  EXPECT_FALSE(second.Add(3));
  blocker.Release();
  lane.Close(minutes(1));
  EXPECT_EQ(done_.items(), Numbers(2));
  EXPECT_FALSE(first.Add(4));
}

TEST_F(BatcherTest, TakesAnItemThatALoopUnderWayCanSeeTo) {
  Lane lane({.name = "lane", .threads = 1, .queue_limit = 1}, kNowhere);
  std::promise<void> reached;
  std::promise<void> released;
  Batcher<int> batcher(
      {.name = "test", .loops = 2}, lane,
      [&](Connection&, Items batch) {
        if (batch.front() == 0) {
          reached.set_value();
          released.get_future().wait();
        }
        done_.Add(batch);
        return Outcome();
      },
      Dropper());
  ASSERT_TRUE(batcher.Add(0));
  reached.get_future().wait();
  ASSERT_TRUE(lane.Submit([](Connection&) {}));
  ASSERT_FALSE(lane.Submit([](Connection&) {}));
  EXPECT_TRUE(batcher.Add(1));
  released.set_value();
  lane.Close(minutes(1));
  EXPECT_EQ(done_.items(), Numbers(2));
}

TEST_F(BatcherTest, ClosingTheLaneAnswersEveryItem) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher({.name = "test"}, lane, Recorder(), Dropper());
  Blocker blocker(lane);
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(batcher.Add(int(i)));
  std::thread closer([&] { lane.Close(milliseconds(1)); });
  while (dropped_.items().size() < 10) std::this_thread::yield();
  EXPECT_FALSE(batcher.Add(10));
  blocker.Release();
  closer.join();
  EXPECT_EQ(dropped_.items(), Numbers(10));
  EXPECT_TRUE(done_.items().empty());
}

TEST_F(BatcherTest, ItemsThatAlwaysComeAgainDoNotHoldUpClosing) {
  Lane lane({.name = "lane"}, kNowhere);
  Batcher<int> batcher(
      {.name = "test"}, lane,
      [](Connection&, Items batch) {
        return Outcome{.again = std::move(batch), .held = {}, .done = {}, .answer = {}};
      },
      Dropper());
  ASSERT_TRUE(batcher.Add(0));
  lane.Close(milliseconds(5));
  EXPECT_EQ(dropped_.items(), Numbers(1));
}

}  // namespace
}  // namespace plenary::db
