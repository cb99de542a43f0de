#include "rpc/call_rates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "errors/errors.h"
#include "errors/errors_test_support.h"

namespace plenary::rpc {
namespace {

using namespace std::chrono_literals;
using Clock = CallBuckets::Clock;

constexpr Clock::duration kNow{};  // no wait
// More than any test takes to fill a bucket by one.
constexpr double kSeldom = 1e-6;

TEST(CallBucketsTest, ABucketIsEmptiedAndFills) {
  CallBuckets buckets({.per_second = 10, .at_once = 3});
  const Clock::time_point begin = Clock::now();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(buckets.Take("a", begin), kNow);
  EXPECT_EQ(buckets.Take("a", begin), 100ms);
  EXPECT_EQ(buckets.Take("a", begin + 40ms), 60ms) << "what is refused takes nothing";
  EXPECT_EQ(buckets.Take("b", begin), kNow);
  EXPECT_EQ(buckets.Take("a", begin + 100ms), kNow);
  EXPECT_EQ(buckets.Take("a", begin + 100ms), 100ms);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(buckets.Take("a", begin + 1h), kNow) << "never more than it holds";
  EXPECT_EQ(buckets.Take("a", begin + 1h), 100ms);
}

TEST(CallBucketsTest, OfManyNamesOnlySomeAreRemembered) {
  CallBuckets buckets({.per_second = kSeldom, .at_once = 2});
  EXPECT_EQ(buckets.Take("always there"), kNow);
  for (int i = 0; i < 200'000; ++i) {
    buckets.Take("name " + std::to_string(i));
    if (i % 1'000 == 0) buckets.Take("always there");
  }
  EXPECT_LE(buckets.Size(), 32'768U);
  EXPECT_GT(buckets.Take("always there"), kNow) << "who goes on calling is not forgotten";
}

TEST(CallBucketsTest, ThreadsTakeNoMoreThanThereIs) {
  CallBuckets buckets({.per_second = kSeldom, .at_once = 1'000});
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 500; ++j) taken += buckets.Take("a") == kNow ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(taken, 1'000);
}

TEST(CallRatesTest, KeysAndAddressesHaveTheirOwn) {
  CallRates rates({.per_second = kSeldom, .at_once = 2}, {.per_second = kSeldom, .at_once = 1});
  EXPECT_TRUE(rates.CountKey("apiKeys/a").ok());
  EXPECT_TRUE(rates.CountKey("apiKeys/a").ok());
  EXPECT_EQ(errors::ReasonOf(rates.CountKey("apiKeys/a")), v1::TOO_MANY_CALLS);
  EXPECT_TRUE(rates.CountKey("apiKeys/b").ok());
  EXPECT_TRUE(rates.CountAnonymous({.address = "192.0.2.1"}).ok());
  EXPECT_EQ(errors::ReasonOf(rates.CountAnonymous({.address = "192.0.2.1"})), v1::TOO_MANY_CALLS);
  EXPECT_TRUE(rates.CountAnonymous({.address = "192.0.2.2"}).ok());
  for (int i = 0; i < 10; ++i) {
    EXPECT_TRUE(rates.CountAnonymous({.address = "127.0.0.1", .local = true}).ok());
  }
}

TEST(CallRatesTest, WithoutARateThereIsNoLimit) {
  CallRates rates({}, {});
  for (int i = 0; i < 10; ++i) {
    EXPECT_TRUE(rates.CountKey("apiKeys/a").ok());
    EXPECT_TRUE(rates.CountAnonymous({.address = "192.0.2.1"}).ok());
  }
}

}  // namespace
}  // namespace plenary::rpc
