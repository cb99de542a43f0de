#include "base/moment.h"

#include <gtest/gtest.h>

namespace plenary {
namespace {

const absl::Time kNine = absl::FromCivil(absl::CivilHour(2025, 4, 3, 9), absl::UTCTimeZone());

TEST(ParseMomentTest, ATimeWithoutAnOffsetIsOfTheZone) {
  for (const char* text :
       {"2025-04-03T17:00", "2025-04-03 17:00", "2025-04-03T17:00:00", "2025-04-03 17:00:00"}) {
    EXPECT_EQ(ParseMoment(text, "Asia/Shanghai"), kNine) << text;
    EXPECT_TRUE(LacksOffset(text)) << text;
    EXPECT_EQ(ParseMoment(text, ""), std::nullopt) << text;
    EXPECT_EQ(ParseMoment(text, "Nowhere/At-All"), std::nullopt) << text;
  }
}

TEST(ParseMomentTest, AnOffsetIsWhatItSays) {
  for (const char* text :
       {"2025-04-03T09:00:00Z", "2025-04-03T17:00:00+08:00", "2025-04-03T05:00:00.000-04:00"}) {
    EXPECT_EQ(ParseMoment(text, "Asia/Shanghai"), kNine) << text;
    EXPECT_EQ(ParseMoment(text, ""), kNine) << text;
    EXPECT_FALSE(LacksOffset(text)) << text;
  }
}

TEST(ParseMomentTest, OtherTextsAreNone) {
  for (const char* text : {"", "yesterday", "infinite-future", "2025-04-03", "2025-13-03T00:00", "17:00",
                           "2025-04-03T17:00 tomorrow", "0000-01-01T00:00:00Z"}) {
    EXPECT_EQ(ParseMoment(text, "Asia/Shanghai"), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace plenary
