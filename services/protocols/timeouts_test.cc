#include "protocols/timeouts.h"

#include <gtest/gtest.h>

namespace plenary::protocols {
namespace {

using std::chrono::nanoseconds;

TEST(TimeoutsTest, OfGrpcHaveAUnit) {
  EXPECT_EQ(*ParseGrpcTimeout("1H"), nanoseconds(std::chrono::hours(1)));
  EXPECT_EQ(*ParseGrpcTimeout("20M"), nanoseconds(std::chrono::minutes(20)));
  EXPECT_EQ(*ParseGrpcTimeout("3S"), nanoseconds(std::chrono::seconds(3)));
  EXPECT_EQ(*ParseGrpcTimeout("500m"), nanoseconds(std::chrono::milliseconds(500)));
  EXPECT_EQ(*ParseGrpcTimeout("7u"), nanoseconds(std::chrono::microseconds(7)));
  EXPECT_EQ(*ParseGrpcTimeout("99999999n"), nanoseconds(99'999'999));
  EXPECT_EQ(*ParseGrpcTimeout("0S"), nanoseconds(0));
}

TEST(TimeoutsTest, OfConnectAreMilliseconds) {
  EXPECT_EQ(*ParseConnectTimeout("1500"), nanoseconds(std::chrono::milliseconds(1500)));
}

TEST(TimeoutsTest, NoneIsNone) {
  EXPECT_EQ(*ParseGrpcTimeout(""), Timeout());
  EXPECT_EQ(*ParseConnectTimeout(""), Timeout());
}

TEST(TimeoutsTest, TheLongestDoNotOverflow) {
  EXPECT_EQ(*ParseGrpcTimeout("99999999H"), nanoseconds(std::chrono::hours(24 * 365)));
  EXPECT_EQ(*ParseConnectTimeout("9999999999"), nanoseconds(std::chrono::milliseconds(9'999'999'999)));
}

TEST(TimeoutsTest, AnythingElseIsRefused) {
  for (const char* text : {"1", "S", "-1S", "1 S", "1.5S", "123456789S", "1s", "1D"}) {
    EXPECT_FALSE(ParseGrpcTimeout(text).ok()) << text;
  }
  for (const char* text : {"-1", "1.5", "12345678901", "1S", " 1"}) {
    EXPECT_FALSE(ParseConnectTimeout(text).ok()) << text;
  }
}

}  // namespace
}  // namespace plenary::protocols
