#include "spreadsheets/workbook_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "spreadsheets/archive.h"
#include "spreadsheets/test_workbook.h"

namespace plenary::spreadsheets {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::vector<std::string> kHeaders = {"name", "phone"};

std::unique_ptr<WorkbookWriter> Begin(const std::vector<std::string>& headers = kHeaders) {
  auto writer = WorkbookWriter::Create("Participants", headers);
  if (!writer.ok()) throw std::runtime_error(writer.status().ToString());
  return *std::move(writer);
}

TEST(WorkbookWriterTest, WhatIsReadIsWhatWasWritten) {
  const std::vector<std::vector<std::string>> rows = {
      {"Lin Wei", "+34 600 123 456"},
      {"=1+1", "007"},
      {"'=1+1", "''-x"},
      {" blanks ", "two\nlines\r\nof\rtext"},
      {"_x0041_ and _x005F_", "tab\tand \x01\x1f control"},
      {"<a & \"b\">", "\uFFFE\uFFFF\U0001F600"},
      {"\u200Fאבג", "\u2068isolated\u2069"},
      {"", "alone"},
      {std::string(WorkbookWriter::kMostOfACell, 'x'), "1e5"}};
  const auto writer = Begin();
  for (const auto& row : rows) ASSERT_TRUE(writer->AddRow(row).ok());
  const auto file = writer->Finish();
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_GT(file->size(), 1000);

  const auto workbook = Workbook::OpenXlsx(*file);
  ASSERT_TRUE(workbook.ok()) << workbook.status();
  ASSERT_EQ((*workbook)->sheets().size(), 1U);
  EXPECT_EQ((*workbook)->sheets()[0].title, "Participants");
  const auto read = test::RowsOf(**workbook);
  ASSERT_EQ(read.size(), rows.size() + 1);
  EXPECT_EQ(read[0].cells, kHeaders);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(read[i + 1].number, static_cast<std::int64_t>(i) + 2);
    EXPECT_EQ(read[i + 1].cells, rows[i]) << i;
  }
}

TEST(WorkbookWriterTest, NothingIsAFormulaAndHeadersStayInView) {
  const auto writer = Begin();
  ASSERT_TRUE(writer->AddRow(std::vector<std::string>{"=HYPERLINK(\"x\")", "@SUM(1)"}).ok());
  const auto file = writer->Finish();
  ASSERT_TRUE(file.ok());
  const auto archive = Archive::Open(*file);
  ASSERT_TRUE(archive.ok());
  const std::string sheet = (*archive)->ReadAll("xl/worksheets/sheet1.xml", 1 << 20).value();
  EXPECT_THAT(sheet, Not(HasSubstr("<f>")));
  EXPECT_THAT(sheet, HasSubstr("state=\"frozen\""));
  EXPECT_THAT((*archive)->ReadAll("xl/styles.xml", 1 << 20).value(), HasSubstr("numFmtId=\"49\""));
}

TEST(WorkbookWriterTest, WhatASheetCannotHoldIsTold) {
  const auto writer = Begin();
  const std::vector<std::string> fits = {std::string(WorkbookWriter::kMostOfACell, 'x')};
  EXPECT_TRUE(writer->AddRow(fits).ok());
  EXPECT_TRUE(absl::IsOutOfRange(writer->AddRow(std::vector<std::string>{fits[0] + "x"})));
  std::string pairs;  // two units each
  for (std::size_t i = 0; i <= WorkbookWriter::kMostOfACell / 2; ++i) pairs += "\U0001F600";
  EXPECT_TRUE(absl::IsOutOfRange(writer->AddRow(std::vector<std::string>{pairs})));
}

TEST(WorkbookWriterTest, OneThatIsLetGoOfLeavesNothing) {
  const auto writer = Begin();
  EXPECT_TRUE(writer->AddRow(kHeaders).ok());
}

// Peak of what the program had in memory, in MiB.
std::int64_t PeakMemory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

TEST(WorkbookWriterTest, ManyRowsAreNotHeld) {
  constexpr int kRows = 100'000;
  [[maybe_unused]] const std::int64_t before = PeakMemory();  // a sanitizer keeps what is freed
  const auto writer = Begin();
  for (int i = 0; i < kRows; ++i) {
    const std::string number = std::to_string(i);
    ASSERT_TRUE(
        writer->AddRow(std::vector<std::string>{"Participant " + number, "Institute " + number}).ok());
  }
  const auto file = writer->Finish();
  ASSERT_TRUE(file.ok()) << file.status();
  const auto workbook = Workbook::OpenXlsx(*file);
  ASSERT_TRUE(workbook.ok()) << workbook.status();
  const auto rows = (*workbook)->Read(0);
  ASSERT_TRUE(rows.ok());
  CsvRow row;
  std::int64_t last = 0;
  while (*(*rows)->Next(row)) last = row.number;
  EXPECT_EQ(last, kRows + 1);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_LT(PeakMemory() - before, 24) << "MiB, for a sheet of 11";
#endif
}

TEST(WorkbookWriterTest, EscapesAreReadBack) {
  EXPECT_EQ(EscapedForXml("plain _x text"), "plain _x text");
  EXPECT_EQ(EscapedForXml("a\rb\n"), "a_x000D_b\n");
  EXPECT_EQ(EscapedForXml("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(EscapedForXml("_x00zz_"), "_x00zz_");
}

}  // namespace
}  // namespace plenary::spreadsheets
