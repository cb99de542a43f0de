#include "plenary/terminal/progress.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

TEST(ProgressLine, HasRateAndTimeLeft) {
  EXPECT_EQ(ProgressLine("Sending", 25'000'000, 100'000'000, milliseconds(2'000), 80),
            "Sending  [#######-----------------------]  25 %  12.5 MB/s  0:06 left");
}

TEST(ProgressLine, SaysNothingThatIsNotKnown) {
  EXPECT_THAT(ProgressLine("Sending", 0, 100, milliseconds(10), 80), Not(HasSubstr("left")));
  EXPECT_EQ(ProgressLine("Receiving", 3'000'000, 0, milliseconds(1'000), 80), "Receiving  3.0 MB/s");
}

TEST(ProgressLine, FitsTheTerminal) {
  EXPECT_EQ(DisplayWidth(ProgressLine("Sending", 1, 2, milliseconds(1'000), 20)), 20);
}

TEST(ProgressLine, EndsAtAHundred) {
  EXPECT_THAT(ProgressLine("Sending", 200, 100, milliseconds(1'000), 80), HasSubstr("100 %"));
}

}  // namespace
}  // namespace plenary::client
