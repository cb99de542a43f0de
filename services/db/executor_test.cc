#include "db/executor.h"

#include <gtest/gtest.h>
#include <pthread.h>

#include <atomic>
#include <future>

#include "db/test_database.h"

namespace plenary::db {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

// Jobs that leave their connection alone need no server.
const ConnectionOptions kNowhere = {.url = "host=/nonexistent"};

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
    Lane lane({.name = "general", .threads = 4, .queue_limit = 100'000}, kNowhere);
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
  Lane lane({.name = "one"}, kNowhere);
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(lane.Submit([&order, i](Connection&) { order.push_back(i); }));
  lane.Close(minutes(1));
  ASSERT_EQ(order.size(), 100u);
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST(LaneTest, RefusesWhatDoesNotFit) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "small", .threads = 1, .queue_limit = 2}, kNowhere);
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
  Lane lane({.name = "lane"}, kNowhere);
  ASSERT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped, /*wanted=*/false)));
  ASSERT_TRUE(lane.Submit(std::make_unique<CountingJob>(ran, dropped)));
  lane.Close(minutes(1));
  EXPECT_EQ(ran, 1);
  EXPECT_EQ(dropped, 1);
}

TEST(LaneTest, CloseDropsWhatStillWaits) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "lane"}, kNowhere);
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
  Lane lane({.name = "lane", .threads = 2, .queue_limit = 1}, kNowhere);
  ASSERT_TRUE(lane.Submit([&](Connection&) {
    for (int i = 0; i < 5; ++i) lane.Continue(std::make_unique<CountingJob>(ran, dropped));
  }));
  lane.Close(minutes(1));
  EXPECT_EQ(ran, 5);
}

TEST(LaneTest, ContinuesNoJobAfterTheGrace) {
  std::atomic<int> ran = 0;
  std::atomic<int> dropped = 0;
  Lane lane({.name = "lane"}, kNowhere);
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
  Lane lane({.name = "a very long name of a lane"}, kNowhere);
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

}  // namespace
}  // namespace plenary::db
