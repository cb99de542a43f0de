#include "plenary/terminal/bars.h"

#include "gtest/gtest.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

TEST(Bar, IsAsLongAsItsShare) {
  const Style style;
  EXPECT_EQ(Bar(10, 10, 4, style), "████");
  EXPECT_EQ(Bar(5, 10, 4, style), "██");
  EXPECT_EQ(Bar(3, 32, 4, style), "▍");
  EXPECT_EQ(Bar(29, 32, 4, style), "███▋");
}

TEST(Bar, ShowsTheLeastAndNothingOfNothing) {
  EXPECT_EQ(Bar(1, 1'000'000, 10, Style{}), "▏");
  EXPECT_EQ(Bar(1, 1'000'000, 10, Style{.blocks = false}), "#");
  EXPECT_EQ(Bar(0, 10, 10, Style{}), "");
  EXPECT_EQ(Bar(0, 0, 10, Style{}), "");
}

TEST(Bar, IsPlainWhereThereAreNoBlocks) { EXPECT_EQ(Bar(5, 10, 4, Style{.blocks = false}), "##"); }

TEST(Bar, NeverPassesItsWidth) {
  for (int number = 0; number <= 200; ++number) {
    EXPECT_LE(DisplayWidth(Bar(number, 150, 7, Style{})), 7) << number;
  }
}

}  // namespace
}  // namespace plenary::client
