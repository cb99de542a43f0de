// OpenDocument spreadsheets as LibreOffice and others write them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "spreadsheets/test_workbook.h"

namespace plenary::spreadsheets {
namespace {

using test::FileOf;
using test::OdsParts;
using test::ReadRow;
using test::RowsOf;
using test::ZipOf;
using testing::ElementsAre;
using testing::HasSubstr;

struct OpenedOds {
  TemporaryFile file;
  std::unique_ptr<Workbook> workbook;

  explicit OpenedOds(const test::Parts& parts) : file(FileOf(ZipOf(parts))) {
    auto opened = Workbook::OpenOds(file);
    if (!opened.ok()) throw std::runtime_error(opened.status().ToString());
    workbook = *std::move(opened);
  }
};

std::vector<ReadRow> ReadOds(const std::string& rows) {
  const OpenedOds opened(OdsParts("<table:table table:name=\"List\">" + rows + "</table:table>"));
  return RowsOf(*opened.workbook);
}

std::string Row(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }
std::string Cell(const std::string& text) {
  return R"(<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>)" + text +
         "</text:p></table:table-cell>";
}

std::string OdsRefusal(std::string_view bytes) {
  const TemporaryFile file = FileOf(bytes);
  const auto opened = Workbook::OpenOds(file);
  EXPECT_TRUE(absl::IsInvalidArgument(opened.status())) << opened.status();
  return std::string(opened.status().message());
}

TEST(OdsTest, TextsAreAsSeen) {
  const auto rows = ReadOds(
      Row(Cell("Lin <text:span>Wei</text:span>") + Cell("a</text:p><text:p>b") +
          Cell("two<text:s text:c=\"2\"/>blanks<text:tab/>a tab<text:line-break/>a line") +
          Cell("\n   one \n  blank \n ") +
          Cell("<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>トウキョウ</"
               "text:ruby-text></text:ruby>") +
          Cell("<text:a>mail@example.org</text:a><draw:frame><text:p>a picture</text:p></draw:frame>") +
          Cell(" <text:s/>")));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(rows[0].cells, ElementsAre("Lin Wei", "a\nb", "two  blanks\ta tab\na line", "one blank", "東京",
                                         "mail@example.org", " "));
}

TEST(OdsTest, NotesAreLeftOut) {
  const auto rows = ReadOds(
      "<table:shapes><draw:frame><text:p>a picture</text:p></draw:frame></table:shapes>" +
      Row(R"(<table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation><text:p>seen</text:p></table:table-cell>)"
          R"(<table:table-cell><office:annotation><text:p>a note</text:p></office:annotation></table:table-cell>)"));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(rows[0].cells, ElementsAre("seen"));
}

TEST(OdsTest, ValuesAreOfTheirTypes) {
  const auto rows = ReadOds(Row(
      R"(<table:table-cell office:value-type="float" office:value="7" calcext:value-type="float"><text:p>00007</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="date" office:date-value="2026-04-03"><text:p>03/04/26</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="time" office:time-value="PT18H30M00S"><text:p>18:30</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p></table:table-cell>)"
      R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)"));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(rows[0].cells, ElementsAre("00007", "2026-04-03", "18:30", "TRUE", "50%", "#DIV/0!"));
}

TEST(OdsTest, RepetitionsCountAndCostNothing) {
  const auto rows = ReadOds(
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell "
      "table:number-columns-repeated=\"16384\"/></table:table-row>" +
      Row(Cell("a") + "<table:table-cell table:number-columns-repeated=\"2\"/>" + Cell("b")) +
      "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
      "table:number-columns-repeated=\"2\" "
      "office:value-type=\"string\"><text:p>c</text:p></table:table-cell></table:table-row>"
      "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].number, 4);
  EXPECT_THAT(rows[0].cells, ElementsAre("a", "", "", "b"));
  EXPECT_EQ(rows[1].number, 5);
  EXPECT_THAT(rows[1].cells, ElementsAre("c", "c"));
  EXPECT_EQ(rows[2].number, 6);
  EXPECT_THAT(rows[2].cells, ElementsAre("c", "c"));
}

TEST(OdsTest, RepetitionsBeyondAnySheetAreTold) {
  const auto rows = ReadOds(
      "<table:table-row><table:table-cell table:number-columns-repeated=\"999999999999\" "
      "office:value-type=\"string\"><text:p>c</text:p></table:table-cell></table:table-row>");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].fault, "the row has more than 1000 columns");
  EXPECT_THROW(
      ReadOds(
          "<table:table-row table:number-rows-repeated=\"99999999\"><table:table-cell/></table:table-row>" +
          Row(Cell("a"))),
      std::runtime_error);
}

constexpr char kLongerThanACell[] = "the cell in column 1 is longer than 64 KiB";

std::string Many(int count, const std::string& what) {
  std::string all;
  for (int i = 0; i < count; ++i) all += what;
  return all;
}

// Each of them says 70,000 blanks in 26 bytes.
TEST(OdsTest, ManyBlanksInFewBytesAreNotHeld) {
  const std::string blanks = "<text:s text:c=\"70000\"/>";
  struct rusage before = {};
  getrusage(RUSAGE_SELF, &before);
  const auto rows = ReadOds(Row(Cell(Many(20'000, blanks))) +
                            Row(Cell(Many(20'000, blanks + "</text:p><text:p>"))) + Row(Cell("Lin Wei")));
  struct rusage after = {};
  getrusage(RUSAGE_SELF, &after);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].fault, kLongerThanACell);
  EXPECT_EQ(rows[1].fault, kLongerThanACell);
  EXPECT_THAT(rows[2].cells, ElementsAre("Lin Wei"));
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 512 * 1024) << "KiB";
}

TEST(OdsTest, ATextThatWasCutIsTooLongThoughItEndsInABlank) {
  const std::string full(CsvReader::kMaxCell, 'x');
  const auto rows =
      ReadOds(Row(Cell(full + " y ")) + Row(Cell(full + " ")) + Row(Cell(full + "</text:p><text:p>")));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].fault, kLongerThanACell);
  EXPECT_EQ(rows[1].fault, "");
  EXPECT_THAT(rows[1].cells, ElementsAre(full));
  EXPECT_EQ(rows[2].fault, kLongerThanACell);
}

TEST(OdsTest, RowsThatAreRepeatedBeyondMeasureAreRefused) {
  const std::string row =
      "<table:table-row table:number-rows-repeated=\"16000000\"><table:table-cell "
      "table:number-columns-repeated=\"15\" office:value-type=\"string\"><text:p>" +
      std::string(60'000, 'x') + "</text:p></table:table-cell></table:table-row>";
  const OpenedOds opened(OdsParts("<table:table>" + row + "</table:table>"));
  const auto rows = opened.workbook->Read(0);
  ASSERT_TRUE(rows.ok());
  CsvRow read;
  absl::StatusOr<bool> next = true;
  for (int i = 0; i < 3'000 && next.ok(); ++i) next = (*rows)->Next(read);
  ASSERT_TRUE(absl::IsInvalidArgument(next.status())) << next.status();
  EXPECT_THAT(std::string(next.status().message()), HasSubstr("far more than its size"));
}

TEST(OdsTest, CoveredCellsAreNotSeen) {
  const auto rows = ReadOds(Row(
      R"(<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>a</text:p></table:table-cell>)"
      R"(<table:covered-table-cell office:value-type="string"><text:p>under it</text:p></table:covered-table-cell>)" +
      Cell("c")));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(rows[0].cells, ElementsAre("a", "", "c"));
}

TEST(OdsTest, WhatIsMergedOverSeveralRowsIsReadInEach) {
  const auto rows = ReadOds(
      Row(R"(<table:table-cell table:number-rows-spanned="3" office:value-type="string"><text:p>Aria</text:p></table:table-cell>)" +
          Cell("Ana")) +
      Row("<table:covered-table-cell/>" + Cell("Ben")) + Row("<table:covered-table-cell/>") +
      Row("<table:table-cell/>" + Cell("Eve")));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[0].cells, ElementsAre("Aria", "Ana"));
  EXPECT_THAT(rows[1].cells, ElementsAre("Aria", "Ben"));
  EXPECT_THAT(rows[2].cells, ElementsAre("", "Eve"));
}

TEST(OdsTest, HiddenRowsAndColumnsAreTold) {
  const OpenedOds opened(OdsParts(
      "<table:table><table:table-column/><table:table-column table:visibility=\"collapse\" "
      "table:number-columns-repeated=\"2\"/><table:table-column table:number-columns-repeated=\"16381\"/>"
      "<table:table-header-rows>" +
      Row(Cell("name")) + "</table:table-header-rows><table:table-row table:visibility=\"filter\">" +
      Cell("a") + "</table:table-row><table:table-row-group table:display=\"false\"><table:table-row-group>" +
      Row(Cell("b")) +
      "</table:table-row-group></table:table-row-group><table:table-row table:visibility=\"collapse\">" +
      Cell("c") + "</table:table-row>" + Row(Cell("d")) + "</table:table>"));
  const auto rows = opened.workbook->Read(0);
  ASSERT_TRUE(rows.ok());
  CsvRow row;
  std::vector<bool> hidden;
  while (*(*rows)->Next(row)) hidden.push_back(row.hidden);
  EXPECT_THAT(hidden, ElementsAre(false, true, true, true, false));
  EXPECT_THAT((*rows)->hidden_columns(), ElementsAre(false, true, true));
}

TEST(OdsTest, SheetsAreListedAsTheyAre) {
  const OpenedOds opened(
      OdsParts("<table:tracked-changes><table:cell-content-change><table:table/></"
               "table:cell-content-change></table:tracked-changes>"
               "<table:table table:name=\"Cover\" table:style-name=\"ta1\"/>"
               "<table:table table:name=\"Old\" table:style-name=\"ta2\">" +
                   Row(Cell("x")) + Row(Cell("y")) +
                   "</table:table>"
                   "<table:table table:name=\"List\" table:style-name=\"ta1\">" +
                   Row(Cell("z")) + "</table:table>",
               "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
               "table:display=\"true\"/></style:style>"
               "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
               "table:display=\"false\"/></style:style>"));
  const auto& sheets = opened.workbook->sheets();
  ASSERT_EQ(sheets.size(), 3U);
  EXPECT_EQ(sheets[0].title, "Cover");
  EXPECT_TRUE(sheets[0].empty);
  EXPECT_TRUE(sheets[1].hidden);
  EXPECT_FALSE(sheets[2].hidden);
  EXPECT_FALSE(sheets[2].empty);
  EXPECT_THAT(RowsOf(*opened.workbook, 2)[0].cells, ElementsAre("z"));
  EXPECT_EQ(RowsOf(*opened.workbook, 1).size(), 2U);
}

TEST(OdsTest, WhatIsNoneIsRefused) {
  test::Parts macros = OdsParts("<table:table/>");
  macros.emplace_back("Basic/Standard/Module1.xml", "x");
  EXPECT_THAT(OdsRefusal(ZipOf(macros)), HasSubstr("macros"));
  test::Parts encrypted = OdsParts("<table:table/>");
  encrypted[1].second = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
  encrypted[2].second = "\x8f\x01 no XML";
  EXPECT_THAT(OdsRefusal(ZipOf(encrypted)), HasSubstr("password"));
  test::Parts text = OdsParts("<table:table/>");
  text[0].second = "application/vnd.oasis.opendocument.text";
  EXPECT_THAT(OdsRefusal(ZipOf(text)), HasSubstr("not a spreadsheet"));
  EXPECT_THAT(OdsRefusal(test::XlsxOf({{"name"}})), HasSubstr(".xlsx"));
  EXPECT_THAT(OdsRefusal(ZipOf(OdsParts(""))), HasSubstr("no table"));
  EXPECT_THAT(OdsRefusal("name\nLin Wei\n"), HasSubstr("CSV"));
}

}  // namespace
}  // namespace plenary::spreadsheets
