// Rows as they are put together, within bounds.

#include "spreadsheets/row_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace plenary::spreadsheets {
namespace {

using testing::HasSubstr;

TEST(RowBuilderTest, RepetitionsCountAsWhatTheyHandOn) {
  RowBuilder builder(/*most=*/30);
  CsvRow row;
  builder.Begin(1, false);
  ASSERT_TRUE(builder.Add(1, "12345678"));
  EXPECT_TRUE(builder.Take(row).ok());
  EXPECT_TRUE(builder.Repeat(row).ok());
  EXPECT_TRUE(builder.Repeat(row).ok());
  const absl::Status status = builder.Repeat(row);
  ASSERT_TRUE(absl::IsInvalidArgument(status)) << status;
  EXPECT_THAT(std::string(status.message()), HasSubstr("far more than its size"));
}

TEST(RowBuilderTest, CellsThatAreEmptyCountToo) {
  RowBuilder builder(/*most=*/1'500);
  CsvRow row;
  for (int i = 1; i <= 2; ++i) {
    builder.Begin(i, false);
    ASSERT_TRUE(builder.Add(CsvReader::kMaxColumns - 1, "x"));
    EXPECT_EQ(builder.Take(row).ok(), i == 1);
  }
}

}  // namespace
}  // namespace plenary::spreadsheets
