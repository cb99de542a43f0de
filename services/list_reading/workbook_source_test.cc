#include "list_reading/workbook_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "errors/errors.h"

namespace plenary::list_reading {
namespace {

using spreadsheets::Sheet;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string Refusal(const std::vector<Sheet>& sheets, std::string_view stated = "") {
  const auto chosen = ChooseSheet(sheets, stated);
  EXPECT_TRUE(absl::IsInvalidArgument(chosen.status())) << chosen.status();
  return std::string(chosen.status().message());
}

TEST(ChooseSheetTest, TheOnlyOneThatIsSeenIsRead) {
  EXPECT_EQ(
      ChooseSheet({{"Notes", true, false}, {"List", false, false}, {"Sheet2", false, true}}, "").value(), 1U);
}

TEST(ChooseSheetTest, MoreThanOneAsks) {
  EXPECT_THAT(Refusal({{"A", false, false}, {"Codes", true, false}, {"B", false, false}}),
              AllOf(HasSubstr("sheet"), HasSubstr("“A”, “B”"), Not(HasSubstr("Codes"))));
}

TEST(ChooseSheetTest, HiddenOnesAreReadIfTheyAreNamed) {
  EXPECT_EQ(ChooseSheet({{"A", false, false}, {"Codes", true, false}}, "Codes").value(), 1U);
  EXPECT_THAT(Refusal({{"A", false, true}, {"Codes", true, false}}), HasSubstr("hidden: “Codes”"));
}

TEST(ChooseSheetTest, WhatThereIsNotIsTold) {
  EXPECT_THAT(Refusal({{"A", false, false}, {"B", true, false}}, "C"), HasSubstr("“A”, “B”"));
  EXPECT_THAT(Refusal({{"A", false, true}}), HasSubstr("empty"));
  EXPECT_THAT(Refusal({}), HasSubstr("empty"));
  EXPECT_THAT(Refusal(std::vector<Sheet>(12, {"Day", false, false})), HasSubstr("…"));
}

TEST(WorkbookSourceTest, WhatIsOfTextIsRefused) {
  v1::PlanImportRequest request;
  request.set_format(v1::Import::FORMAT_ODS);
  request.set_encoding("UTF-8");
  request.set_separator(";");
  const absl::Status status = WorkbookSource::Create(request).status();
  EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_FIELDS);
  EXPECT_THAT(std::string(status.message()), HasSubstr("encoding"));
}

TEST(WorkbookSourceTest, AFileThatIsTooLargeIsRefusedOnTheWay) {
  v1::PlanImportRequest request;
  request.set_format(v1::Import::FORMAT_XLSX);
  const auto source = WorkbookSource::Create(request);
  ASSERT_TRUE(source.ok()) << source.status();
  const std::string piece(1 << 20, 'x');
  for (std::int64_t sent = 0; sent < WorkbookSource::kMostBytes; sent += 1 << 20) {
    ASSERT_TRUE((*source)->Append(piece).ok());
  }
  const absl::Status refused = (*source)->Append("x");
  EXPECT_EQ(errors::ReasonOf(refused), v1::UNREADABLE_FILE);
  EXPECT_THAT(std::string(refused.message()), HasSubstr("64 MiB"));
}

}  // namespace
}  // namespace plenary::list_reading
