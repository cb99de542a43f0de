#include "http/loop.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "base/eventually.h"

namespace plenary::http {
namespace {

class CountedEnd final : public EndOfTurn {
 public:
  void OnEndOfTurn() override { ++ends; }
  std::atomic<int> ends{0};
};

TEST(LoopTest, RunsInTheOrderOfPosting) {
  Loop loop("loop-test");
  std::vector<int> order;
  std::promise<void> done;
  for (int i = 0; i < 1'000; ++i) loop.Post([&order, i] { order.push_back(i); });
  loop.Post([&done] { done.set_value(); });
  done.get_future().wait();
  ASSERT_EQ(order.size(), 1'000);
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

// What waits while the loop is busy is one turn, and so are its answers: one write for each connection.
TEST(LoopTest, EndsATurnOnceForAllThatWaited) {
  Loop loop("loop-test");
  std::promise<void> busy, go;
  loop.Post([&] {
    busy.set_value();
    go.get_future().wait();
  });
  busy.get_future().wait();
  const auto end = std::make_shared<CountedEnd>();
  for (int i = 0; i < 100; ++i) loop.Post([&] { loop.AtEndOfTurn(end); });
  go.set_value();
  std::promise<void> next_turn;
  EXPECT_TRUE(Eventually([&] { return end->ends > 0; }));
  loop.Post([&] { next_turn.set_value(); });
  next_turn.get_future().wait();
  EXPECT_EQ(end->ends, 1);
}

TEST(LoopTest, WhatATurnsEndAsksForComesInTheNext) {
  class Twice final : public EndOfTurn, public std::enable_shared_from_this<Twice> {
   public:
    explicit Twice(Loop& loop) : loop_(loop) {}
    void OnEndOfTurn() override {
      if (++ends == 1) loop_.AtEndOfTurn(shared_from_this());
    }
    std::atomic<int> ends{0};

   private:
    Loop& loop_;
  };
  Loop loop("loop-test");
  const auto twice = std::make_shared<Twice>(loop);
  loop.Post([&] { loop.AtEndOfTurn(twice); });
  EXPECT_TRUE(Eventually([&] { return twice->ends == 2; }));
}

TEST(LoopTest, WorkPostedAfterTheStopIsDestroyedWithoutRunning) {
  Loop loop("loop-test");
  loop.Stop();
  auto held = std::make_shared<int>(1);
  bool ran = false;
  loop.Post([held, &ran] { ran = true; });
  EXPECT_EQ(held.use_count(), 1);
  EXPECT_FALSE(ran);
}

}  // namespace
}  // namespace plenary::http
