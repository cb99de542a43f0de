#include "messages/answer_size.h"

#include <gtest/gtest.h>

#include <vector>

namespace plenary::messages {
namespace {

TEST(CountFittingTest, IsFromTheFirstOnAsFarAsTheRoomGoes) {
  const std::vector<std::int64_t> sizes = {4, 3, 3, 1};
  EXPECT_EQ(CountFitting(sizes, 10), 3U);
  EXPECT_EQ(CountFitting(sizes, 9), 2U) << "no smaller one takes the place of the next";
  EXPECT_EQ(CountFitting(sizes, 100), 4U);
}

TEST(CountFittingTest, TheFirstAlwaysFits) {
  EXPECT_EQ(CountFitting(std::vector<std::int64_t>{5, 1}, 4), 1U);
  EXPECT_EQ(CountFitting({}, 4), 0U);
}

}  // namespace
}  // namespace plenary::messages
