#include "rpc/batch_answer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace plenary::rpc {
namespace {

// A call that keeps what it is to run at its end.
class Keeper final : public Call {
 public:
  bool Wanted() const override { return true; }
  void Reply(const absl::Status&) override {}
  void Reply(const google::protobuf::Message&) override {}
  void WhenDone(std::function<void()> work) override { kept = std::move(work); }

  std::function<void()> kept;
};

struct Item {
  std::shared_ptr<Keeper> call;
  std::size_t number;
};

std::vector<Item> Batch(std::size_t size) {
  std::vector<Item> batch;
  for (std::size_t i = 0; i < size; ++i) batch.push_back({std::make_shared<Keeper>(), i});
  return batch;
}

std::vector<std::shared_ptr<Keeper>> CallsOf(const std::vector<Item>& batch) {
  std::vector<std::shared_ptr<Keeper>> calls;
  for (const Item& item : batch) calls.push_back(item.call);
  return calls;
}

TEST(AnswerBatchTest, AFewAreAnsweredHere) {
  std::vector<Item> batch = Batch(11);
  const auto calls = CallsOf(batch);
  std::vector<std::size_t> answered;
  AnswerBatch(std::move(batch), [&](Item& item) { answered.push_back(item.number); });
  EXPECT_EQ(answered, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  for (const auto& call : calls) EXPECT_EQ(call->kept, nullptr);
}

TEST(AnswerBatchTest, ManyAreAnsweredThoughNobodyHelps) {
  std::vector<Item> batch = Batch(12);
  const auto calls = CallsOf(batch);
  std::size_t answers = 0;
  AnswerBatch(std::move(batch), [&](Item& item) { EXPECT_EQ(item.number, answers++); });
  EXPECT_EQ(answers, 12u);
  for (std::size_t i = 0; i < calls.size(); ++i) EXPECT_EQ(calls[i]->kept != nullptr, i < 2) << i;
  // A thread that comes too late finds nothing to do.
  calls[0]->kept();
  EXPECT_EQ(answers, 12u);
}

TEST(AnswerBatchTest, WhoeverHelpsTakesWhatIsLeft) {
  for (int round = 0; round < 100; ++round) {
    constexpr std::size_t kSize = 200;
    std::vector<Item> batch = Batch(kSize);
    const auto calls = CallsOf(batch);
    std::vector<std::atomic<int>> answers(kSize);
    std::atomic<int> helped{0};
    std::vector<std::thread> helpers;
    const auto here = std::this_thread::get_id();
    AnswerBatch(std::move(batch), [&](Item& item) {
      ++answers[item.number];
      if (std::this_thread::get_id() != here) ++helped;
      // The transport sees to the ends of the first two.
      if (item.number == 0) {
        for (const int i : {0, 1}) helpers.emplace_back(calls[i]->kept);
      }
      if (item.number == 2) {
        while (helped == 0) std::this_thread::yield();
      }
    });
    for (std::thread& helper : helpers) helper.join();
    for (const auto& count : answers) EXPECT_EQ(count, 1);
    EXPECT_GT(helped, 0);
  }
}

// As a call does that was cancelled meanwhile.
class Ended final : public Call {
 public:
  bool Wanted() const override { return false; }
  void Reply(const absl::Status&) override {}
  void Reply(const google::protobuf::Message&) override {}
  void WhenDone(std::function<void()> work) override { std::thread(work).join(); }
};

TEST(AnswerBatchTest, TheFirstCallMayEndBeforeTheBatchIsAnswered) {
  struct EndedItem {
    std::shared_ptr<Call> call;
    int number;
  };
  std::vector<EndedItem> batch;
  for (int i = 0; i < 20; ++i) batch.push_back({std::make_shared<Ended>(), i});
  std::vector<int> answered;
  AnswerBatch(std::move(batch), [&](EndedItem& item) { answered.push_back(item.number); });
  ASSERT_EQ(answered.size(), 20u);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(answered[i], i);
}

TEST(AnswerBatchTest, AnExceptionEndsOneItem) {
  std::vector<Item> batch = Batch(20);
  std::vector<std::weak_ptr<Keeper>> calls;
  for (const Item& item : batch) calls.emplace_back(item.call);
  int answers = 0;
  AnswerBatch(std::move(batch), [&](Item& item) {
    if (item.number % 2 == 0) throw std::runtime_error("broken");
    ++answers;
  });
  EXPECT_EQ(answers, 10);
  for (const auto& call : calls) EXPECT_TRUE(call.expired());
}

TEST(AnswerBatchTest, LetsGoOfEachAsSoonAsItIsAnswered) {
  std::vector<Item> batch = Batch(20);
  std::vector<std::weak_ptr<Keeper>> calls;
  for (const Item& item : batch) calls.emplace_back(item.call);
  AnswerBatch(std::move(batch), [&](Item& item) {
    for (std::size_t i = 0; i < calls.size(); ++i) EXPECT_EQ(calls[i].expired(), i < item.number);
  });
}

}  // namespace
}  // namespace plenary::rpc
