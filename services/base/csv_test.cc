#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_cell.h"
#include "base/csv_reader.h"
#include "base/csv_writer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// A row as read, with its cells kept.
struct Row {
  std::int64_t number;
  std::int64_t line;
  std::vector<std::string> cells;
  std::string fault;

  bool operator==(const Row&) const = default;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.number << "@" << row.line << testing::PrintToString(row.cells) << row.fault;
}

class Table {
 public:
  explicit Table(char separator = '\0') : reader_(separator) {}

  void Read(std::string_view text) { EXPECT_TRUE(reader_.Read(text, Keep()).ok()); }
  std::vector<Row> Finish() {
    const absl::Status status = reader_.Finish(Keep());
    // What is wrong with the file as a whole stands in the place of a row.
    if (!status.ok()) rows_.push_back({0, 0, {}, std::string(status.message())});
    return std::move(rows_);
  }
  char separator() const { return reader_.separator(); }

 private:
  std::function<absl::Status(const CsvRow&)> Keep() {
    return [this](const CsvRow& row) {
      rows_.push_back({row.number, row.line, {row.cells.begin(), row.cells.end()}, row.fault});
      return absl::OkStatus();
    };
  }

  CsvReader reader_;
  std::vector<Row> rows_;
};

std::vector<Row> RowsOf(std::string_view text, char separator = '\0') {
  Table table(separator);
  table.Read(text);
  return table.Finish();
}

std::vector<std::vector<std::string>> CellsOf(std::string_view text) {
  std::vector<std::vector<std::string>> cells;
  for (Row& row : RowsOf(text)) {
    EXPECT_EQ(row.fault, "");
    cells.push_back(std::move(row.cells));
  }
  return cells;
}

std::string FaultOf(std::string_view text) {
  const std::vector<Row> rows = RowsOf(text);
  return rows.empty() ? "no rows" : rows.back().fault;
}

TEST(CsvReader, ReadsWhatRfc4180Says) {
  EXPECT_THAT(
      CellsOf("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\r\n"),
      ElementsAre(ElementsAre("a", "b"), ElementsAre("x,y", "say \"hi\""), ElementsAre("two\nlines", "")));
}

char SeparatorOf(std::string_view text) {
  Table table;
  table.Read(text);
  table.Finish();
  return table.separator();
}

TEST(CsvReader, FindsTheSeparatorThatTheRowsAgreeOn) {
  for (const char separator : {',', ';', '\t', '|'}) {
    EXPECT_EQ(SeparatorOf(std::string("name") + separator + "\"a;b,c\td;e|f\"" + separator + "x\n1,2;3\n"),
              separator);
  }
  EXPECT_EQ(SeparatorOf("Name;Score\nA;1,5\nB;2,5\n"), ';') << "decimal commas";
  EXPECT_EQ(SeparatorOf("List of participants\nName;Post\nDoe, Jane;Chair\n"), ';') << "a title line";
  EXPECT_EQ(SeparatorOf("Name, first;Title, post\nDoe, Jane;Chair, Board\n"), ';') << "commas of texts";
  EXPECT_EQ(SeparatorOf("name,affiliation\nA,X; Y\nB,Z\n"), ',');
  EXPECT_EQ(SeparatorOf("\"Doe, J\";x\n\"Roe, K\";y\n"), ';');
  EXPECT_EQ(SeparatorOf("name, email\nA, a@example.org\n"), ',');
  EXPECT_EQ(SeparatorOf("name\tnote\nA\t1,2;3\nB\t4\n"), '\t');
}

TEST(CsvReader, ATableOfOneColumnHasNoSeparator) {
  for (const char* text : {"name\nJane Doe\n", "name\nDoe, Jane\nRoe, Kim\n", "name", ""}) {
    EXPECT_EQ(SeparatorOf(text), '\0') << text;
  }
  EXPECT_THAT(CellsOf("name\nDoe, Jane\n"), ElementsAre(ElementsAre("name"), ElementsAre("Doe, Jane")));
}

TEST(CsvReader, TellsWhereTwoSeparatorsFitEqually) {
  CsvReader reader;
  const auto ignore = [](const CsvRow&) { return absl::OkStatus(); };
  ASSERT_TRUE(reader.Read("a,b;c\n1,2;3\n", ignore).ok());
  ASSERT_TRUE(reader.Finish(ignore).ok());
  ASSERT_EQ(reader.separator_readings().size(), 2U);
  EXPECT_EQ(reader.separator_readings()[0].separator, reader.separator());
  EXPECT_THAT(reader.separator_readings()[0].cells, ElementsAre("a,b", "c"));
  EXPECT_THAT(reader.separator_readings()[1].cells, ElementsAre("a", "b;c"));
}

TEST(CsvReader, TakesTheSeparatorThatIsStated) {
  EXPECT_THAT(RowsOf("a;b,c\n", ','), ElementsAre(Row{1, 1, {"a;b", "c"}, ""}));
  // As Excel states it: a line that counts as a row, and is not read.
  EXPECT_THAT(RowsOf("sep=;\na,b;c\n1;2\n"),
              ElementsAre(Row{2, 2, {"a,b", "c"}, ""}, Row{3, 3, {"1", "2"}, ""}));
  for (const char* line :
       {"\"sep=;\"", "SEP=;", "\xEF\xBB\xBFsep=;", " Sep = ; ", "sep=;;;", "\"sep=;\",,"}) {
    EXPECT_THAT(CellsOf(std::string(line) + "\r\na,b;c\r\n"), ElementsAre(ElementsAre("a,b", "c"))) << line;
  }
  EXPECT_THAT(CellsOf("sep=\t\na\tb\n"), ElementsAre(ElementsAre("a", "b")));
  EXPECT_THAT(CellsOf("sep=^\na^b\n"), ElementsAre(ElementsAre("a", "b")));
  EXPECT_THAT(CellsOf("separator,b\n1,2\n"), ElementsAre(ElementsAre("separator", "b"), testing::_));
}

TEST(CsvReader, TakesAnyLineEnd) {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    EXPECT_THAT(CellsOf(std::string("a,b") + end + "1,2" + end),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
  }
}

TEST(CsvReader, CountsRowsAsASpreadsheetAndLinesAsAnEditor) {
  EXPECT_THAT(
      RowsOf("a,b\n\n1,\"x\r\ny\"\r\n,\n3,4"),
      ElementsAre(Row{1, 1, {"a", "b"}, ""}, Row{3, 3, {"1", "x\r\ny"}, ""}, Row{5, 6, {"3", "4"}, ""}));
}

TEST(CsvReader, GivesRowsAsLongAsTheyAre) {
  EXPECT_THAT(RowsOf("a,b,c\n1\n1,2,3,,\n"),
              ElementsAre(testing::_, Row{2, 2, {"1"}, ""}, Row{3, 3, {"1", "2", "3", "", ""}, ""}));
  EXPECT_THAT(CellsOf("a,b,c\n1,2"), ElementsAre(testing::_, ElementsAre("1", "2"))) << "a short last row";
}

CsvRow Fitted(std::vector<std::string_view> cells, std::size_t width) {
  CsvRow row;
  row.cells = std::move(cells);
  FitRow(width, row);
  return row;
}

TEST(FitRow, FillsShortRowsAndRefusesLongOnes) {
  EXPECT_THAT(Fitted({"1"}, 3).cells, ElementsAre("1", "", ""));
  EXPECT_THAT(Fitted({"1", "2", "", ""}, 2).cells, ElementsAre("1", "2"));
  EXPECT_EQ(Fitted({"1", "2", "", ""}, 2).fault, "");
  EXPECT_THAT(Fitted({"1", "2", "3"}, 2).fault, HasSubstr("has 3 cells, and the header row has 2"));
}

TEST(CsvReader, LeavesOutWhatEndsFilesAndPages) {
  EXPECT_THAT(CellsOf("a,b\n1,2\n\x1A"), ElementsAre(testing::_, ElementsAre("1", "2")));
  EXPECT_THAT(CellsOf("a,b\n1,2\x1A"), ElementsAre(testing::_, ElementsAre("1", "2")));
  EXPECT_THAT(CellsOf("a,b\n1,2\n\x1A\x1A\n"), ElementsAre(testing::_, ElementsAre("1", "2")));
  EXPECT_THAT(CellsOf("a,b\n\f1,2\n\f\n\f\"x\",2\n"),
              ElementsAre(testing::_, ElementsAre("1", "2"), ElementsAre("x", "2")));
}

TEST(CsvReader, TakesLineEndsOfEveryKindInOneFile) {
  EXPECT_THAT(RowsOf("a,b\r1,2\n3,4\r\n5,6\r\r\n7,8"),
              ElementsAre(Row{1, 1, {"a", "b"}, ""}, Row{2, 2, {"1", "2"}, ""}, Row{3, 3, {"3", "4"}, ""},
                          Row{4, 4, {"5", "6"}, ""}, Row{6, 6, {"7", "8"}, ""}));
}

TEST(CsvReader, RefusesARowWithZeroBytesAndGoesOn) {
  using std::string_view_literals::operator""sv;
  const std::vector<Row> rows = RowsOf("a,b\n1,x\0y\n3,4\n"sv);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[1].fault, HasSubstr("column 2 has a zero byte"));
  EXPECT_EQ(rows[2].cells, (std::vector<std::string>{"3", "4"}));
}

TEST(CsvReader, AQuotationThatNeverEndsIsAFaultOfTheWholeFile) {
  for (const std::string& text : {std::string("a,b\n1,\"two\nlines"), std::string("a,b\n1,\"two\"\"\n3,4\n"),
                                  "a,b\n1,\"" + std::string(CsvReader::kMaxCell + 1, 'x') + "\n"}) {
    const std::vector<Row> rows = RowsOf(text);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].number, 0) << "it is no row";
    EXPECT_THAT(rows[1].fault, HasSubstr("quotation mark on line 2 is not closed"));
  }
}

TEST(CsvReader, KeepsAQuoteThatOpensNothing) {
  EXPECT_THAT(CellsOf("a,b\n5\" disk,it's\n"), ElementsAre(testing::_, ElementsAre("5\" disk", "it's")));
}

TEST(CsvReader, RefusesTextAfterAClosingQuoteAndGoesOn) {
  const std::vector<Row> rows = RowsOf("a,b\n\"x\" y,1\n2,3\n");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[1].fault, HasSubstr("line 2 text follows a closing quotation mark"));
  EXPECT_EQ(rows[2], (Row{3, 3, {"2", "3"}, ""}));
}

TEST(CsvReader, RefusesAHugeCellWithoutHoldingItAndGoesOn) {
  Table table;
  table.Read("a,b\n1,");
  for (int i = 0; i < 32; ++i) table.Read(std::string(64 * 1024, 'x'));
  table.Read("\n2,3\n");
  const std::vector<Row> rows = table.Finish();
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[1].fault, HasSubstr("column 2 is longer than 64 KiB"));
  EXPECT_EQ(rows[2].cells, (std::vector<std::string>{"2", "3"}));
}

TEST(CsvReader, RefusesTenThousandColumns) {
  EXPECT_THAT(FaultOf(std::string(10'000, ',') + "\n"), HasSubstr("more than 1000 columns"));
}

TEST(CsvReader, RefusesARowOfHugeCells) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += std::string(60'000, 'x') + ",";
  EXPECT_THAT(FaultOf(text + "\n"), HasSubstr("row is longer than 1024 KiB"));
}

TEST(CsvReader, EndsWithTheErrorOfWhoeverTakesTheRows) {
  CsvReader reader(',');
  int rows = 0;
  const auto refuse = [&](const CsvRow&) {
    return ++rows == 2 ? absl::CancelledError("enough") : absl::OkStatus();
  };
  EXPECT_TRUE(absl::IsCancelled(reader.Read("a\nb\nc\n", refuse)));
  EXPECT_EQ(rows, 2);
}

// Text that is full of what matters to CSV.
std::string RandomText(std::mt19937& random, int most) {
  static constexpr std::string_view kPieces[] = {
      ",", ";", "\t", "\"", "\r", "\n", "\r\n",   "'",      "=",      "+",      "-",   "@",   "a",
      "b", " ", "＝", "林", "é",  "🎉",  "\u200F", "\u2068", "\u2069", "\u202E", "''=", "\"\""};
  std::string text;
  for (int length = static_cast<int>(random() % (most + 1)); length > 0; --length) {
    text += kPieces[random() % std::size(kPieces)];
  }
  return text;
}

TEST(CsvReader, ReadsTheSameInWhateverPieces) {
  std::mt19937 random(1);
  for (int round = 0; round < 3'000; ++round) {
    const std::string text = "a,b,c\n" + RandomText(random, 60);
    Table table;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = 1 + random() % 7;
      table.Read(std::string_view(text).substr(at, size));
      at += size;
    }
    ASSERT_EQ(table.Finish(), RowsOf(text)) << testing::PrintToString(text);
  }
}

TEST(Csv, WhatIsWrittenIsReadAsItWas) {
  std::mt19937 random(2);
  for (int round = 0; round < 3'000; ++round) {
    const std::size_t width = 1 + random() % 4;
    std::vector<std::vector<std::string>> table = {std::vector<std::string>(width, "header")};
    std::string text;
    for (int rows = static_cast<int>(random() % 4); rows > 0; --rows) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < width; ++i) cells.push_back(RandomText(random, 6));
      cells[0] += "x";  // no row is blank
      table.push_back(cells);
    }
    for (const auto& cells : table) AppendCsvRow(cells, text);
    ASSERT_EQ(CellsOf(text), table) << text;
  }
}

std::string Restored(std::string_view cell) {
  std::deque<std::string> kept;
  return std::string(RestoreCell(cell, kept));
}

TEST(CsvCell, NoneTurnsAroundWhatStandsBesideIt) {
  EXPECT_EQ(SafeCell("a\u202Eb"), "\u2068a\u202Eb\u2069");
  EXPECT_EQ(SafeCell("=\u202Eb\nc"), "\u2068'=\u202Eb\u2069\nc");
  for (const char* text : {"a\u202Eb", "\u2068a\u2069", "=\u202Eb\nc", "\u2068", "'=\u200F"}) {
    EXPECT_EQ(Restored(SafeCell(text)), text);
  }
}

TEST(CsvCell, NoneIsAFormulaToASpreadsheet) {
  for (const char* text : {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"}) {
    EXPECT_EQ(SafeCell(text), std::string("'") + text);
    EXPECT_EQ(Restored(SafeCell(text)), text);
  }
}

TEST(CsvCell, LeavesOtherTextsAlone) {
  for (const char* text : {"", "a=1", "'t Hooft", "'", "''", "O'Neill", " =1"}) {
    EXPECT_EQ(SafeCell(text), text);
    EXPECT_EQ(Restored(text), text);
  }
}

TEST(CsvCell, GivesBackWhatLookedSafeAlready) {
  for (const char* text : {"'=1", "''+1", "'@"}) {
    EXPECT_NE(SafeCell(text), text);
    EXPECT_EQ(Restored(SafeCell(text)), text);
  }
}

TEST(CsvWriter, QuotesWhatNeedsIt) {
  std::string text;
  AppendCsvRow(std::vector<std::string>{"a", "x,y", "say \"hi\"", "two\nlines", "=1", ""}, text);
  EXPECT_EQ(text, "a,\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\",'=1,\r\n");
}

}  // namespace
}  // namespace plenary
