#include "http/rate.h"

#include <gtest/gtest.h>

#include <chrono>

namespace plenary::http {
namespace {

TEST(RateTest, AllowsTenSecondsAtOnceAndThenSoManyASecond) {
  Rate rate(5);
  auto now = Rate::Clock::now();
  const auto count = [&] {
    int taken = 0;
    while (rate.Take(now)) ++taken;
    return taken;
  };
  EXPECT_EQ(count(), 50);
  now += std::chrono::seconds(1);
  EXPECT_EQ(count(), 5);
  now += std::chrono::hours(1);
  EXPECT_EQ(count(), 50) << "it does not add up for longer";
}

}  // namespace
}  // namespace plenary::http
