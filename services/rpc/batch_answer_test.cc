#include "rpc/batch_answer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

#include "rpc/handover.h"

namespace plenary::rpc {
namespace {

// A call that keeps what it is handed.
class Keeper final : public Call {
 public:
  bool Wanted() const override { return true; }
  void Reply(const absl::Status&) override {}
  void Reply(const google::protobuf::Message&) override {}
  void HandOver(std::function<void()> work) override { kept = std::move(work); }

  std::function<void()> kept;
};

TEST(AnswerBatchTest, AFewAreAnsweredAtOnce) {
  Keeper first;
  Keeper last;
  std::vector<std::size_t> answered;
  AnswerBatch(3, first, last, [&](std::size_t i) { answered.push_back(i); });
  EXPECT_EQ(answered, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(first.kept, nullptr);
  EXPECT_EQ(last.kept, nullptr);
}

TEST(AnswerBatchTest, SomeAreHandedToOne) {
  Keeper first;
  Keeper last;
  int answers = 0;
  AnswerBatch(5, first, last, [&](std::size_t) { ++answers; });
  EXPECT_EQ(answers, 0);
  EXPECT_EQ(last.kept, nullptr);
  ASSERT_NE(first.kept, nullptr);
  first.kept();
  EXPECT_EQ(answers, 5);
}

TEST(AnswerBatchTest, ManyAreSharedByTwoAndEachIsAnsweredOnce) {
  for (int round = 0; round < 100; ++round) {
    constexpr std::size_t kSize = 200;
    Keeper first;
    Keeper last;
    std::vector<std::atomic<int>> answers(kSize);
    AnswerBatch(kSize, first, last, [&](std::size_t i) { ++answers[i]; });
    ASSERT_NE(first.kept, nullptr);
    ASSERT_NE(last.kept, nullptr);
    std::thread other(last.kept);
    first.kept();
    other.join();
    for (const auto& count : answers) EXPECT_EQ(count, 1);
  }
}

TEST(HandoverTest, WhatIsFetchedIsDoneOnce) {
  std::atomic<int> times{0};
  const auto handover = Handover::Leave([&] { ++times; });
  handover->Run();
  handover->Run();
  EXPECT_EQ(times, 1);
  // What is left later is done later: by then the first would have been done again.
  std::promise<void> done;
  Handover::Leave([&] { done.set_value(); });
  done.get_future().wait();
  EXPECT_EQ(times, 1);
}

TEST(HandoverTest, WhatNobodyFetchesIsDoneAllTheSame) {
  std::vector<std::promise<void>> done(100);
  for (auto& promise : done) Handover::Leave([&promise] { promise.set_value(); });
  for (auto& promise : done) promise.get_future().wait();
}

TEST(HandoverTest, WhatItThrowsEndsIt) {
  std::promise<int> answer;
  std::future<int> answered = answer.get_future();
  const auto handover = Handover::Leave([held = std::make_shared<std::promise<int>>(std::move(answer))] {
    throw std::runtime_error("broken");
  });
  handover->Run();
  EXPECT_THROW(answered.get(), std::future_error);
}

}  // namespace
}  // namespace plenary::rpc
