#include "base/dates.h"

#include <string>

#include "gtest/gtest.h"

namespace plenary {
namespace {

// The date in each order, "-" where it does not fit.
std::string In(std::string_view text) {
  const std::optional<WrittenDate> date = ReadDate(text);
  if (!date.has_value()) return "none";
  std::string all;
  for (const DateOrder order : {DateOrder::kDayFirst, DateOrder::kMonthFirst, DateOrder::kYearFirst}) {
    if (!all.empty()) all += ' ';
    all += date->Fits(order) ? date->In(order) : "-";
  }
  return all;
}

TEST(ReadDate, TellsEachOrderInWhichTheCalendarHasIt) {
  EXPECT_EQ(In("03/04/2026"), "2026-04-03 2026-03-04 -");
  EXPECT_EQ(In("25/04/2026"), "2026-04-25 - -");
  EXPECT_EQ(In("04/25/2026"), "- 2026-04-25 -");
  EXPECT_EQ(In("2026/4/3"), "- - 2026-04-03");
  EXPECT_EQ(In("03.04.26"), "2026-04-03 2026-03-04 2003-04-26");
  EXPECT_EQ(In("31.12.69"), "1969-12-31 - -");
  EXPECT_EQ(In("29.2.2024"), "2024-02-29 - -");
  EXPECT_EQ(In("29.2.2023"), "none");
  EXPECT_EQ(In("1/2/4"), "0004-02-01 0004-01-02 0001-02-04");
  EXPECT_EQ(In("9999-12-31"), "- - 9999-12-31");
}

TEST(ReadDate, KnowsHowDatesAreWritten) {
  EXPECT_EQ(In(" 3. 4. 2026. "), "2026-04-03 2026-03-04 -");
  EXPECT_EQ(In("2026年4月3日"), "- - 2026-04-03");
  EXPECT_EQ(In("2026년 4월 3일"), "- - 2026-04-03");
  EXPECT_EQ(In("2026. 4. 3."), "- - 2026-04-03");
  EXPECT_EQ(In("25/04/2026 14:30"), "2026-04-25 14:30 - -");
  EXPECT_EQ(In("2026-04-03T09:00:00Z"), "- - 2026-04-03 09:00:00Z");
  EXPECT_TRUE(ReadDate("2026-04-03")->iso);
  EXPECT_FALSE(ReadDate("2026-4-3")->iso);
}

TEST(ReadDate, IsNotMisledByOtherNumbers) {
  for (const char* text :
       {"", "12", "12/2026", "3/4-2026", "1/2/3/4", "123/4/2026", "3/4/20261", "3/4/2026 x", "a3/4/2026",
        "+49 30 1234", "192.168.1.10", "32/13/2026", "0/0/2026", "3/4/2026 or later", "3//2026"}) {
    EXPECT_EQ(In(text), "none") << text;
  }
}

}  // namespace
}  // namespace plenary
