#include "base/ids.h"

#include <gtest/gtest.h>

#include <chrono>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace plenary {
namespace {

void WaitForTheNextMillisecond() {
  using std::chrono::milliseconds;
  const auto now = [] { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); };
  for (const auto start = now(); now() == start;) std::this_thread::yield();
}

TEST(IdsTest, NewResourceIdHasThePublishedForm) {
  const std::string id = NewResourceId();
  EXPECT_EQ(id.size(), 27u);
  EXPECT_EQ(id.front(), 'r');
  EXPECT_EQ(id.find_first_not_of("0123456789abcdefghijklmnopqrstuv"), std::string::npos) << id;
  EXPECT_TRUE(IsResourceId(id));
}

TEST(IdsTest, ResourceIdsSortByTime) {
  std::string last;
  for (int i = 0; i < 100; ++i) {
    const std::string id = NewResourceId();
    EXPECT_LT(last, id);
    last = id;
    WaitForTheNextMillisecond();
  }
}

TEST(IdsTest, IdsOfManyThreadsDiffer) {
  std::mutex mutex;
  std::set<std::string> ids;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&] {
      for (int i = 0; i < 5000; ++i) {
        const std::string id = NewResourceId();
        const std::lock_guard lock(mutex);
        ids.insert(id);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(ids.size(), 20000u);
}

TEST(IdsTest, IdsDifferHoweverTheClockJumps) {
  constexpr std::int64_t kHour = 3'600'000;
  constexpr std::int64_t kSomeDay = 1'743'678'000'000;
  std::set<std::string> ids;
  std::size_t made = 0;
  // Over and over at the same moments, before 1970 and after the year 10000 too.
  for (int round = 0; round < 1'000; ++round) {
    for (const std::int64_t time : {kSomeDay, kSomeDay + kHour, kSomeDay - kHour, std::int64_t{0}, -kHour,
                                    std::int64_t{1} << 48, std::int64_t{253'402'300'800'000}}) {
      const std::string id = ResourceIdAt(time);
      EXPECT_TRUE(IsResourceId(id)) << id;
      EXPECT_EQ(id.size(), 27u) << id;
      ids.insert(id);
      ++made;
    }
  }
  EXPECT_EQ(ids.size(), made);
}

TEST(IdsTest, NewUuidIsARandomOne) {
  const std::string uuid = NewUuid();
  EXPECT_TRUE(IsUuid(uuid)) << uuid;
  EXPECT_EQ(uuid[14], '4');
  EXPECT_NE(std::string("89ab").find(uuid[19]), std::string::npos) << uuid;
  EXPECT_NE(uuid, NewUuid());
}

TEST(IdsTest, TellsUuids) {
  EXPECT_TRUE(IsUuid("123e4567-e89b-12d3-a456-426614174000"));
  EXPECT_TRUE(IsUuid("123E4567-E89B-12D3-A456-426614174000"));
  EXPECT_FALSE(IsUuid(""));
  EXPECT_FALSE(IsUuid("123e4567e89b12d3a456426614174000"));
  EXPECT_FALSE(IsUuid("123e4567-e89b-12d3-a456-42661417400"));
  EXPECT_FALSE(IsUuid("123e4567-e89b-12d3-a456-42661417400g"));
  EXPECT_FALSE(IsUuid("123e45670e89b-12d3-a456-426614174000"));
}

TEST(IdsTest, TellsClientIds) {
  for (const char* id : {"a", "a1", "beijing-2024", "a--b"}) EXPECT_TRUE(IsResourceId(id)) << id;
  EXPECT_TRUE(IsResourceId(std::string(63, 'a')));
  for (const char* id : {"", "1a", "-a", "a-", "A", "aB", "a_b", "a.b", "a/b", "\xc3\xa9"}) {
    EXPECT_FALSE(IsResourceId(id)) << id;
  }
  EXPECT_FALSE(IsResourceId(std::string(64, 'a')));
}

}  // namespace
}  // namespace plenary
