#include "base/count.h"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(CountOfTest, OneIsSingularAndNothingElse) {
  EXPECT_EQ(CountOf(0, "session"), "0 sessions");
  EXPECT_EQ(CountOf(1, "session"), "1 session");
  EXPECT_EQ(CountOf(2, "session"), "2 sessions");
  EXPECT_EQ(CountOf(-1, "session"), "-1 sessions");
  EXPECT_EQ(CountOf(1, "person", "people"), "1 person");
  EXPECT_EQ(CountOf(3, "person", "people"), "3 people");
}

}  // namespace
}  // namespace plenary
