#include "db/executor.h"

#include <gtest/gtest.h>
#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <future>
#include <map>
#include <set>

#include "db/test_database.h"

namespace plenary::db {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

// Jobs that leave their connection alone need no server.
const ConnectionOptions kNoServer = {.url = "host=/nonexistent"};

// Holds the thread of a lane until it is let go.
class Gate {
 public:
  // Returns once a thread of the lane stands at the gate.
  void Hold(Lane& lane) {
    ASSERT_TRUE(lane.Submit([this](Connection&) {
      reached_.set_value();
      opened_.get_future().wait();
    }));
    reached_.get_future().wait();
  }
  void Open() { opened_.set_value(); }

 private:
  std::promise<void> reached_;
  std::promise<void> opened_;
};

class CountingJob : public Job {
 public:
  CountingJob(std::atomic<int>& ran, std::atomic<int>& dropped, bool wanted = true)
      : ran_(ran), dropped_(dropped), wanted_(wanted) {}
  bool Wanted() const override { return wanted_; }
  void Run(Connection&) override { ++ran_; }
  void Drop() override { ++dropped_; }

 private:
  std::atomic<int>& ran_;
  std::atomic<int>& dropped_;
  const bool wanted_;
};

TEST(LaneTest, RunsEveryJob) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  {
    Lane lane({.name = "general", .threads = 4, .queue_limit = 100'000}, kNoServer);
    std::vector<std::thread> submitters;
    for (int i = 0; i < 4; ++i) {
      submitters.emplace_back([&] {
        for (int j = 0; j < 1000; ++j) ASSERT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
      });
    }
    for (std::thread& thread : submitters) thread.join();
    lane.Close(minutes(1));
    EXPECT_EQ(lane.Stats().completed, 4000u);
    EXPECT_EQ(lane.Stats().waiting, 0u);
  }
  EXPECT_EQ(ran, 4000);
  EXPECT_EQ(dropped, 0);
}

TEST(LaneTest, AThreadRunsJobsInOrder) {
  std::vector<int> order;
  Lane lane({.name = "one"}, kNoServer);
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(lane.Submit([&order, i](Connection&) { order.push_back(i); }));
  lane.Close(minutes(1));
  ASSERT_EQ(order.size(), 100u);
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST(LaneTest, RefusesWhatDoesNotFit) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "small", .threads = 1, .queue_limit = 2}, kNoServer);
  Gate gate;
  gate.Hold(lane);
  EXPECT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
  EXPECT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
  EXPECT_FALSE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
  EXPECT_EQ(lane.Stats().waiting, 2u);
  EXPECT_EQ(lane.Stats().busy, 1u);
  EXPECT_EQ(lane.Stats().refused, 1u);
  gate.Open();
  lane.Close(minutes(1));
  EXPECT_EQ(ran, 2);
  EXPECT_FALSE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
}

TEST(LaneTest, DropsWhatNobodyWaitsFor) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "lane"}, kNoServer);
  ASSERT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped, /*wanted=*/false)));
  ASSERT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
  lane.Close(minutes(1));
  EXPECT_EQ(ran, 1);
  EXPECT_EQ(dropped, 1);
}

TEST(LaneTest, CloseDropsWhatStillWaits) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "lane"}, kNoServer);
  Gate gate;
  gate.Hold(lane);
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
  std::thread closer([&] { lane.Close(milliseconds(1)); });
  while (dropped < 10) std::this_thread::yield();
  gate.Open();
  closer.join();
  EXPECT_EQ(ran, 0);
}

TEST(LaneTest, ContinuesAJobThoughTheQueueIsFull) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "lane", .threads = 2, .queue_limit = 1}, kNoServer);
  ASSERT_TRUE(lane.Submit([&](Connection&) {
    for (int i = 0; i < 5; ++i) lane.Continue(std::make_unique<CountingJob>(ran, dropped));
  }));
  lane.Close(minutes(1));
  EXPECT_EQ(ran, 5);
}

TEST(LaneTest, ContinuesNoJobAfterTheGrace) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "lane"}, kNoServer);
  Gate gate;
  gate.Hold(lane);
  ASSERT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
  std::thread closer([&] { lane.Close(milliseconds(1)); });
  while (dropped < 1) std::this_thread::yield();
  lane.Continue(std::make_unique<CountingJob>(ran, dropped));
  EXPECT_EQ(dropped, 2);
  EXPECT_EQ(ran, 0);
  gate.Open();
  closer.join();
}

TEST(LaneTest, ThreadsBearTheName) {
  std::string name(16, '\0');
  Lane lane({.name = "a very long name of a lane"}, kNoServer);
  ASSERT_TRUE(
      lane.Submit([&](Connection&) { pthread_getname_np(pthread_self(), name.data(), name.size()); }));
  lane.Close(minutes(1));
  EXPECT_STREQ(name.c_str(), "a very long n/0");
}

class LaneDatabaseTest : public DatabaseTest {};

TEST_F(LaneDatabaseTest, CloseCancelsWhatStillRuns) {
  Lane lane({.name = "lane", .threads = 2}, Options());
  std::atomic<int> running = 0;
  std::atomic<int> cancelled = 0;
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(lane.Submit([&](Connection& connection) {
      ++running;
      // A job that goes on after its first error is cancelled again.
      for (int statement = 0; statement < 3; ++statement) {
        const absl::Status status = connection.Execute({"test/sleep", "SELECT pg_sleep(60)"}).status();
        cancelled += status.code() == absl::StatusCode::kCancelled;
      }
    }));
  }
  while (running < 2) std::this_thread::yield();
  lane.Close(milliseconds(1));
  EXPECT_EQ(cancelled, 6);
}

// Jobs with a key, of which those that begin stand there until they are let go.
class SharedLaneTest : public testing::Test {
 protected:
  void Submit(const std::string& key) { ASSERT_TRUE(TrySubmit(key)); }
  bool TrySubmit(const std::string& key) { return lane_.Submit(std::make_unique<Keyed>(*this, key)); }

  // Waits until as many run, and returns how many of each key do.
  std::map<std::string, int> AwaitRunning(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return running_.size() == count; });
    std::map<std::string, int> by_key;
    for (const std::string& key : running_) ++by_key[key];
    return by_key;
  }
  // Lets one of them end.
  void Release(const std::string& key) {
    const std::lock_guard lock(mutex_);
    running_.erase(running_.find(key));
    ++released_[key];
    changed_.notify_all();
  }
  void ReleaseAll() {
    const std::lock_guard lock(mutex_);
    all_ = true;
    changed_.notify_all();
  }
  void TearDown() override {
    ReleaseAll();
    lane_.Close(minutes(1));
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::multiset<std::string> running_;
  std::map<std::string, int> released_;
  bool all_ = false;
  std::vector<std::string> begun_;
  Lane lane_{{.name = "lane", .threads = 4, .queue_limit = 40, .shared = true}, kNoServer};

 private:
  class Keyed : public Job {
   public:
    Keyed(SharedLaneTest& test, std::string key) : test_(test), key_(std::move(key)) {}
    std::string Key() const override { return key_; }
    void Run(Connection&) override {
      std::unique_lock lock(test_.mutex_);
      test_.begun_.push_back(key_);
      test_.running_.insert(key_);
      test_.changed_.notify_all();
      test_.changed_.wait(lock, [this] { return test_.all_ || test_.released_[key_] > 0; });
      if (!test_.all_) --test_.released_[key_];
    }

   private:
    SharedLaneTest& test_;
    const std::string key_;
  };
};

TEST_F(SharedLaneTest, OneKeyLeavesThreadsToOthers) {
  for (int i = 0; i < 10; ++i) Submit("hot");
  AwaitRunning(2);
  Submit("other");
  EXPECT_EQ(AwaitRunning(3), (std::map<std::string, int>{{"hot", 2}, {"other", 1}}));
  // Two that hold what they got leave a thread to a third.
  Submit("other");
  Submit("third");
  EXPECT_EQ(AwaitRunning(4), (std::map<std::string, int>{{"hot", 2}, {"other", 1}, {"third", 1}}));
  for (int i = 0; i < 10; ++i) {
    Release("third");
    AwaitRunning(3);
    Submit("third");
    AwaitRunning(4);
  }
}

TEST_F(SharedLaneTest, JobsOfAKeyRunInTheirOrderAndAllOfThem) {
  for (int i = 0; i < 12; ++i) Submit(i % 3 == 0 ? "a" : "b");
  ReleaseAll();
  lane_.Close(minutes(1));
  EXPECT_EQ(begun_.size(), 12u);
  EXPECT_EQ(std::count(begun_.begin(), begun_.end(), "a"), 4);
}

// Whosever job ends: nobody is forgotten who may run by now, though all others rest.
TEST_F(SharedLaneTest, AThreadThatBecomesFreeIsTaken) {
  for (int i = 0; i < 4; ++i) Submit("a");
  AwaitRunning(2);
  for (int i = 0; i < 4; ++i) Submit("b");
  std::map<std::string, int> running = AwaitRunning(3);
  for (int left = 8; left > 1; --left) {
    const std::string& key = running.begin()->first;
    Release(key);
    std::unique_lock lock(mutex_);
    ASSERT_TRUE(changed_.wait_for(lock, minutes(1), [&] {
      return running_.size() >= static_cast<std::size_t>(std::min(left - 1, 2));
    }));
    running.clear();
    for (const std::string& one : running_) ++running[one];
  }
}

TEST_F(SharedLaneTest, OneKeyLeavesRoomInTheQueueToOthers) {
  int taken = 0;
  while (TrySubmit("hot")) ++taken;
  EXPECT_GE(taken, 20);
  EXPECT_LE(taken, 23);
  EXPECT_TRUE(TrySubmit("other"));
}

TEST(LaneTest, WhatComesLaterHoldsNoThreadAndIsNotForgotten) {
  std::vector<int> order;
  Lane lane({.name = "one"}, kNoServer);
  const auto begin = std::chrono::steady_clock::now();
  class Later : public Job {
   public:
    explicit Later(std::vector<int>& order) : order_(order) {}
    void Run(Connection&) override { order_.push_back(2); }

   private:
    std::vector<int>& order_;
  };
  ASSERT_TRUE(lane.Submit([&](Connection&) {
    lane.ContinueAt(std::make_unique<Later>(order), begin + milliseconds(100));
    order.push_back(0);
  }));
  ASSERT_TRUE(lane.Submit([&](Connection&) { order.push_back(1); }));
  lane.Close(minutes(1));
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2}));
  EXPECT_GE(std::chrono::steady_clock::now() - begin, milliseconds(100));
}

TEST(LaneTest, WhatComesTooLateIsDroppedOnClosing) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "one"}, kNoServer);
  ASSERT_TRUE(lane.Submit([&](Connection&) {
    lane.ContinueAt(std::make_unique<CountingJob>(ran, dropped),
                    std::chrono::steady_clock::now() + std::chrono::hours(1));
  }));
  lane.Close(milliseconds(10));
  EXPECT_EQ(ran, 0);
  EXPECT_EQ(dropped, 1);
}

}  // namespace
}  // namespace plenary::db
