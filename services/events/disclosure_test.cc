#include "events/disclosure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"

namespace plenary::events {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Table = std::vector<std::int64_t>;

StatisticBuckets BucketsOf(const Table& table) {
  StatisticBuckets buckets;
  for (std::size_t i = 0; i < table.size(); ++i) {
    v1::StatisticBucket& bucket = *buckets.Add();
    bucket.set_key(std::string(1, static_cast<char>('a' + i)));
    bucket.set_count(table[i]);
  }
  return buckets;
}

// "a <5", "b 7", "c ?"
std::vector<std::string> Told(const StatisticBuckets& buckets) {
  std::vector<std::string> told;
  for (const v1::StatisticBucket& bucket : buckets) {
    const bool few = bucket.disclosure() == v1::StatisticBucket::DISCLOSURE_FEWER_THAN_FIVE;
    EXPECT_TRUE(bucket.disclosure() == 0 || bucket.count() == 0) << bucket.DebugString();
    told.push_back(absl::StrCat(bucket.key(), " ",
                                few                        ? "<5"
                                : bucket.disclosure() != 0 ? "?"
                                                           : absl::StrCat(bucket.count())));
  }
  return told;
}

std::vector<std::string> ToldOfParts(const Table& table) {
  StatisticBuckets buckets = BucketsOf(table);
  HideSmallParts(buckets);
  return Told(buckets);
}

TEST(Disclosure, WhatIsNotSmallIsTold) {
  EXPECT_THAT(ToldOfParts({30, 5}), ElementsAre("a 30", "b 5"));
  EXPECT_THAT(ToldOfParts({}), IsEmpty());
}

TEST(Disclosure, OneSmallBucketHidesTheSmallestOther) {
  EXPECT_THAT(ToldOfParts({3, 30, 12}), ElementsAre("b 30", "a <5", "c ?"));
  EXPECT_THAT(ToldOfParts({3, 30}), ElementsAre("a <5", "b ?"));
}

TEST(Disclosure, SeveralSmallOnesHideEachOther) {
  EXPECT_THAT(ToldOfParts({30, 2, 3, 12}), ElementsAre("a 30", "d 12", "b <5", "c <5"));
  EXPECT_THAT(ToldOfParts({2, 2}), ElementsAre("a <5", "b <5"));
}

TEST(Disclosure, ThoseThatAreAllOneDoNot) {
  EXPECT_THAT(ToldOfParts({30, 1, 1, 1, 12}), ElementsAre("a 30", "b <5", "c <5", "d <5", "e ?"));
  EXPECT_THAT(ToldOfParts({30, 4, 4, 12}), ElementsAre("a 30", "b <5", "c <5", "d ?"));
}

TEST(Disclosure, WhatNothingHidesIsNotThere) {
  EXPECT_THAT(ToldOfParts({3}), IsEmpty()) << "the total is the count";
  EXPECT_THAT(ToldOfParts({1, 1}), IsEmpty());
  EXPECT_THAT(ToldOfParts({1, 5}), IsEmpty()) << "6 people can be nothing else";
  EXPECT_THAT(ToldOfParts({3, 5, 5}), IsEmpty()) << "the smallest other is 5, like the one that is told";
}

// Every table with so many buckets that adds up to `total`.
void ForEachTable(std::size_t size, std::int64_t total, Table& table,
                  const std::function<void(const Table&)>& visit) {
  if (table.size() + 1 == size) {
    table.push_back(total);
    visit(table);
    table.pop_back();
    return;
  }
  const auto others = static_cast<std::int64_t>(size - table.size() - 1);
  for (std::int64_t count = 1; count <= total - others; ++count) {
    table.push_back(count);
    ForEachTable(size, total - count, table, visit);
    table.pop_back();
  }
}

// Nobody who is told the total and the table, and knows the rule, can compute what is hidden: among all
// tables that look the same, every hidden bucket has more than one count.
TEST(Disclosure, NoHiddenCountCanBeComputed) {
  int hidden = 0;
  for (std::size_t size = 1; size <= 5; ++size) {
    for (std::int64_t total = static_cast<std::int64_t>(size); total <= 26; ++total) {
      std::map<std::vector<std::string>, std::vector<Table>> alike;
      Table begun;
      ForEachTable(size, total, begun,
                   [&](const Table& table) { alike[ToldOfParts(table)].push_back(table); });
      for (const auto& [told, tables] : alike) {
        for (const std::string& bucket : told) {
          if (bucket.back() != '5' && bucket.back() != '?') continue;
          if (bucket.back() == '5' && !bucket.ends_with("<5")) continue;
          std::set<std::int64_t> counts;
          for (const Table& table : tables) counts.insert(table[bucket.front() - 'a']);
          EXPECT_GT(counts.size(), 1) << testing::PrintToString(told) << " of " << total << " tells that "
                                      << bucket << " is " << *counts.begin();
          ++hidden;
        }
      }
    }
  }
  EXPECT_GT(hidden, 1'000);
}

// In tables of any size: what is told is true, what is small is never told, and the smallest other alone is
// withheld.
TEST(Disclosure, WhatIsToldIsTrue) {
  std::mt19937 random;  // NOLINT: the same in every run
  int whole = 0;
  for (int round = 0; round < 2'000; ++round) {
    Table table(1 + random() % 20);
    for (std::int64_t& count : table)
      count = 1 + static_cast<std::int64_t>(random() % (random() % 3 == 0 ? 4 : 60));
    StatisticBuckets buckets = BucketsOf(table);
    HideSmallParts(buckets);
    if (buckets.empty()) continue;
    ++whole;
    ASSERT_EQ(buckets.size(), table.size());
    int withheld = 0;
    for (const v1::StatisticBucket& bucket : buckets) {
      const std::int64_t count = table[bucket.key().front() - 'a'];
      EXPECT_EQ(count < 5, bucket.disclosure() == v1::StatisticBucket::DISCLOSURE_FEWER_THAN_FIVE);
      if (bucket.disclosure() == 0) {
        EXPECT_EQ(bucket.count(), count);
      }
      withheld += bucket.disclosure() == v1::StatisticBucket::DISCLOSURE_WITHHELD;
    }
    EXPECT_LE(withheld, 1) << testing::PrintToString(table);
  }
  EXPECT_GT(whole, 1'500) << "few tables are told at all";
}

TEST(Disclosure, SharesHideNoOther) {
  const auto told = [](std::int64_t total, const Table& table) {
    StatisticBuckets buckets = BucketsOf(table);
    HideSmallShares(total, buckets);
    return Told(buckets);
  };
  EXPECT_THAT(told(30, {28, 1, 7}), ElementsAre("a 28", "c 7", "b <5"));
  EXPECT_THAT(told(2, {2}), ElementsAre("a <5"));
  EXPECT_THAT(told(1, {1}), IsEmpty()) << "one person is one";
}

TEST(Disclosure, StaffGetsCountsAndOthersWhereTheyArePublished) {
  v1::Event event;
  const contract::Clearance other;
  contract::Clearance staff;
  staff.staff = true;
  staff.sees = {v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_STAFF};
  EXPECT_FALSE(GetsCounts(event, other));
  EXPECT_TRUE(GetsCounts(event, staff));
  event.set_counts_published(true);
  EXPECT_TRUE(GetsCounts(event, other));
}

}  // namespace
}  // namespace plenary::events
