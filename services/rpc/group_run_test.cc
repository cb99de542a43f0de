#include "rpc/group_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace plenary::rpc {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Caller {
  bool wanted = true;
  bool Wanted() const { return wanted; }
};

struct Wish {
  int number = 0;
  bool poison = false;  // fails every transaction that it is in
  bool held = false;
  std::shared_ptr<Caller> call = std::make_shared<Caller>();
  std::string held_by{};
  absl::Status outcome = absl::UnknownError("has no outcome yet");
};

// Runs groups, and counts the transactions that it takes.
struct Runner {
  int together = 0;
  std::vector<int> alone;
  std::vector<int> sizes;  // of the parts that went through
  absl::Status failure = absl::InternalError("poison");
  std::vector<Wish> done;

  std::vector<Wish> Run(std::vector<Wish> group) {
    return RunGroup<Wish>(
        std::move(group), done,
        [this](const std::vector<Wish*>& part, std::vector<Wish*>& held_back) -> absl::Status {
          ++together;
          for (const Wish* one : part) {
            if (one->poison) return failure;
          }
          for (Wish* one : part) {
            one->held ? held_back.push_back(one) : void(one->outcome = absl::OkStatus());
          }
          sizes.push_back(static_cast<int>(part.size()));
          return absl::OkStatus();
        },
        [this](Wish& one) {
          alone.push_back(one.number);
          one.outcome = one.poison ? failure : absl::OkStatus();
        });
  }
};

std::vector<Wish> Group(int size) {
  std::vector<Wish> group(size);
  for (int i = 0; i < size; ++i) group[i].number = i;
  return group;
}

TEST(GroupRunTest, IsOneTransaction) {
  Runner runner;
  EXPECT_THAT(runner.Run(Group(256)), IsEmpty());
  EXPECT_EQ(runner.together, 1);
  EXPECT_EQ(runner.done.size(), 256U);
}

// The others stay together, whatever call fails: about 2 log n transactions instead of n.
TEST(GroupRunTest, OneThatFailsKeepsNoOtherFromTheGroup) {
  for (int poison = 0; poison < 256; ++poison) {
    Runner runner;
    std::vector<Wish> group = Group(256);
    group[poison].poison = true;
    EXPECT_THAT(runner.Run(std::move(group)), IsEmpty());
    EXPECT_EQ(runner.together, 1 + 2 * 8);
    EXPECT_THAT(runner.alone, ElementsAre(poison));
    for (int i = 0; i < 256; ++i) {
      ASSERT_EQ(runner.done[i].number, i) << "in their order";
      ASSERT_EQ(runner.done[i].outcome.ok(), i != poison);
    }
    EXPECT_EQ(*std::max_element(runner.sizes.begin(), runner.sizes.end()), 128);
  }
}

TEST(GroupRunTest, ManyThatFailAreRunAloneAndNoOther) {
  Runner runner;
  std::vector<Wish> group = Group(64);
  for (int i = 0; i < 64; i += 16) group[i].poison = true;
  runner.Run(std::move(group));
  EXPECT_THAT(runner.alone, ElementsAre(0, 16, 32, 48));
}

TEST(GroupRunTest, WhoIsHeldComesAgainFromWhicheverHalf) {
  Runner runner;
  std::vector<Wish> group = Group(8);
  group[0].poison = group[2].held = group[7].held = true;
  const std::vector<Wish> again = runner.Run(std::move(group));
  ASSERT_EQ(again.size(), 2U);
  EXPECT_EQ(again[0].number, 2);
  EXPECT_EQ(again[1].number, 7);
  EXPECT_EQ(runner.done.size(), 6U);
}

TEST(GroupRunTest, WhatEveryOneWouldMeetIsNotTriedAgain) {
  Runner runner;
  runner.failure = absl::UnavailableError("the database is away");
  std::vector<Wish> group = Group(16);
  group[3].poison = true;
  runner.Run(std::move(group));
  EXPECT_EQ(runner.together, 1);
  EXPECT_THAT(runner.alone, IsEmpty());
  for (const Wish& one : runner.done) EXPECT_TRUE(absl::IsUnavailable(one.outcome));
}

TEST(GroupRunTest, WhoIsGoneIsLeftOut) {
  Runner runner;
  std::vector<Wish> group = Group(8);
  group[5].poison = true;
  group[5].call->wanted = false;
  runner.Run(std::move(group));
  EXPECT_THAT(runner.alone, IsEmpty());
  EXPECT_EQ(runner.together, 3) << "and the rest is run in halves, which do not fail";
}

}  // namespace
}  // namespace plenary::rpc
