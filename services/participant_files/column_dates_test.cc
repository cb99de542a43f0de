#include "participant_files/column_dates.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::participant_files {
namespace {

using testing::ElementsAre;
using Request = v1::PlanImportRequest;

ColumnDates Find(std::vector<std::string_view> values,
                 Request::DateOrder stated = Request::DATE_ORDER_UNSPECIFIED) {
  return FindDates(values, stated);
}

// "dmy: 2026-04-03 | mdy: 2026-03-04" of a question's readings; "" if nothing is asked.
std::string Asked(const ColumnDates& dates) {
  std::string all;
  if (!dates.question.has_value()) return all;
  for (const auto& reading : dates.question->readings()) {
    if (!all.empty()) all += " | ";
    all += reading.answer() + ":";
    for (const std::string& sample : reading.samples()) all += " " + sample;
  }
  return all;
}

TEST(FindDates, TakesTheOnlyOrderThatTheCalendarAllows) {
  EXPECT_EQ(Find({"25/04/2026", "03/04/2026"}).order, DateOrder::kDayFirst);
  EXPECT_EQ(Find({"04/25/2026", "03/04/2026"}).order, DateOrder::kMonthFirst);
  EXPECT_EQ(Find({"2026/4/25", "2026年4月3日"}).order, DateOrder::kYearFirst);
  EXPECT_EQ(Find({"25.4.2026", "2026-04-03"}).order, DateOrder::kDayFirst);
  EXPECT_EQ(Find({"2026-04-25", "2026-04-03"}).order, std::nullopt) << "nothing to rewrite";
  for (const auto& values : {std::vector<std::string_view>{"25/04/2026"}, {"2026-04-25"}}) {
    EXPECT_EQ(Asked(FindDates(values, Request::DATE_ORDER_UNSPECIFIED)), "");
  }
}

TEST(FindDates, AsksWithEveryReadingWhereSeveralAreLeft) {
  EXPECT_EQ(Asked(Find({"03/04/2026", "03/04/2026"})), ": 03/04/2026 | dmy: 2026-04-03 | mdy: 2026-03-04");
  EXPECT_EQ(Asked(Find({"25/04/2026", "04/25/2026"})),
            ": 25/04/2026 04/25/2026 | dmy: 2026-04-25 04/25/2026 | mdy: 25/04/2026 2026-04-25");
  EXPECT_EQ(Find({"03/04/2026"}).order, std::nullopt) << "until it is answered nothing is rewritten";
}

TEST(FindDates, AsksAboutYearsThatAreNotWrittenInFull) {
  EXPECT_EQ(Asked(Find({"25.04.26"})), ": 25.04.26 | dmy: 2026-04-25 | ymd: 2025-04-26");
  EXPECT_EQ(Asked(Find({"25.04.4"})), ": 25.04.4 | dmy: 25.04.4 | ymd: 2025-04-04");
  EXPECT_EQ(Asked(Find({"31.12.9999", "25.04.2026"})),
            ": 31.12.9999 25.04.2026 | dmy: 9999-12-31 2026-04-25");
  EXPECT_EQ(Asked(Find({"9999-12-31", "2026-04-25"})), ": 9999-12-31 | ymd: 9999-12-31");
}

TEST(FindDates, TakesTheStatedOrder) {
  const ColumnDates dates = Find({"03/04/26", "9999-12-31"}, Request::DATE_ORDER_MDY);
  EXPECT_EQ(dates.order, DateOrder::kMonthFirst);
  EXPECT_EQ(Asked(dates), "");
}

TEST(FindDates, LeavesColumnsThatAreNotOfDates) {
  EXPECT_EQ(Find({"03/04/2026", "vegan", "none", "1/2"}).order, std::nullopt);
  EXPECT_EQ(Asked(Find({"03/04/2026", "vegan"}, Request::DATE_ORDER_DMY)), "");
  EXPECT_EQ(Find({"03/04/2026", "vegan"}, Request::DATE_ORDER_DMY).order, std::nullopt);
  EXPECT_EQ(Find({}).order, std::nullopt);
  EXPECT_EQ(Find({"25/04/2026", "25/04/2026", "25/04/2026", "25/04/2026", "later"}).order,
            DateOrder::kDayFirst);
}

TEST(RewriteDate, WritesIso8601) {
  EXPECT_EQ(RewriteDate("3/4/2026", DateOrder::kDayFirst), "2026-04-03");
  EXPECT_EQ(RewriteDate("3/4/2026 9:30", DateOrder::kMonthFirst), "2026-03-04 9:30");
  EXPECT_EQ(RewriteDate("2026年4月3日", DateOrder::kDayFirst), "2026-04-03")
      << "the year first, whatever the order";
  EXPECT_EQ(RewriteDate("03.04.70", DateOrder::kDayFirst), "1970-04-03");
  for (const char* text : {"2026-04-03", "04/25/2026", "3.4.4", "vegan", ""}) {
    EXPECT_EQ(RewriteDate(text, DateOrder::kDayFirst), std::nullopt) << text;
  }
}

CsvRow DatesRow(std::vector<std::string_view> cells) {
  CsvRow row;
  row.cells = std::move(cells);
  return row;
}

v1::Event::RegistrationPolicy DatesPolicy() {
  v1::Event::RegistrationPolicy policy;
  policy.add_questions()->set_question_id("arrival");
  return policy;
}

TEST(ChooseDateOrders, ReadsColumnsOfAnswersAndAsks) {
  std::vector<MappedColumn> columns =
      *MapColumns(std::vector<std::string>{"name", "arrival"}, {}, DatesPolicy());
  const std::vector<CsvRow> rows = {DatesRow({"25/04/2026", "03/04/2026"}), DatesRow({"x", ""})};
  const std::vector<DateQuestion> questions =
      ChooseDateOrders(rows, Request::DATE_ORDER_UNSPECIFIED, columns);
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].column, 1U);
  EXPECT_EQ(questions[0].question.header(), "arrival");
  EXPECT_EQ(columns[0].dates, std::nullopt) << "names are no dates";
  EXPECT_EQ(columns[1].dates, std::nullopt);
  EXPECT_TRUE(ChooseDateOrders(rows, Request::DATE_ORDER_DMY, columns).empty());
  EXPECT_EQ(columns[1].dates, DateOrder::kDayFirst);
  EXPECT_EQ(columns[1].remark.reason(), "DATES_DAY_FIRST");
  EXPECT_EQ(OrderOfRemark(columns[1].remark.reason()), DateOrder::kDayFirst);
}

TEST(ChooseDateOrders, LeavesWhatWasExportedAsItIs) {
  std::vector<MappedColumn> columns =
      *MapColumns(std::vector<std::string>{"participant", "arrival"}, {}, DatesPolicy());
  const std::vector<CsvRow> rows = {DatesRow({"p1", "25/04/2026"})};
  EXPECT_TRUE(ChooseDateOrders(rows, Request::DATE_ORDER_UNSPECIFIED, columns).empty());
  EXPECT_EQ(columns[1].dates, std::nullopt);
}

}  // namespace
}  // namespace plenary::participant_files
