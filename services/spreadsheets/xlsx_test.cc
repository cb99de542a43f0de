// .xlsx workbooks as Excel, LibreOffice, Google and libraries write them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "spreadsheets/test_workbook.h"
#include "spreadsheets/xlsx_package.h"

namespace plenary::spreadsheets {
namespace {

using test::FileOf;
using test::PartsOf;
using test::ReadRow;
using test::RowsOf;
using test::ZipOf;
using testing::ElementsAre;
using testing::HasSubstr;

// A workbook and the file that it reads.
struct OpenedXlsx {
  TemporaryFile file;
  std::unique_ptr<Workbook> workbook;

  explicit OpenedXlsx(std::string_view bytes) : file(FileOf(bytes)) {
    auto opened = Workbook::OpenXlsx(file);
    if (!opened.ok()) throw std::runtime_error(opened.status().ToString());
    workbook = *std::move(opened);
  }
};

std::vector<ReadRow> Read(const test::Xlsx& xlsx) {
  const OpenedXlsx opened(ZipOf(PartsOf(xlsx)));
  return RowsOf(*opened.workbook);
}

std::vector<std::string> FirstRow(const test::Xlsx& xlsx) {
  const auto rows = Read(xlsx);
  return rows.empty() ? std::vector<std::string>() : rows.front().cells;
}

std::string XlsxRefusal(std::string_view bytes) {
  const TemporaryFile file = FileOf(bytes);
  const auto opened = Workbook::OpenXlsx(file);
  EXPECT_TRUE(absl::IsInvalidArgument(opened.status())) << opened.status();
  return std::string(opened.status().message());
}

test::Xlsx WithRows(const std::string& rows) {
  return {.sheets = {{.content = "<sheetData>" + rows + "</sheetData>"}}};
}

TEST(XlsxTest, TextsAreSharedOrInline) {
  test::Xlsx xlsx = WithRows(
      R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>)"
      R"(<c r="C1" t="inlineStr"><is><t>María</t></is></c><c r="D1" t="str"><f>A1</f><v>x_x000D_y</v></c></row>)");
  xlsx.strings = "<si><t>name</t></si><si><t xml:space=\"preserve\"> 林维 </t></si>";
  EXPECT_THAT(FirstRow(xlsx), ElementsAre(" 林维 ", "name", "María", "x\ry"));
}

TEST(XlsxTest, RunsAreJoinedAndReadingsAreLeftOut) {
  test::Xlsx xlsx = WithRows(
      R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t> </t></r><r><t>b</t></r></is></c></row>)");
  xlsx.strings =
      R"(<si><r><rPr><b/></rPr><t>東京</t></r><r><t xml:space="preserve"> 太郎</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>)";
  EXPECT_THAT(FirstRow(xlsx), ElementsAre("東京 太郎", "a b"));
}

TEST(XlsxTest, EscapedCharactersAreWhatTheyMean) {
  test::Xlsx xlsx = WithRows(R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>)");
  xlsx.strings =
      "<si><t>a_x000D_b_x0041_</t></si><si><t>_x005F_x0041_ _x00e9_ _xZZZZ_ "
      "_x</t></si><si><t>_xD800_</t></si>";
  EXPECT_THAT(FirstRow(xlsx), ElementsAre("a\rbA", "_x0041_ é _xZZZZ_ _x", "_xD800_"));
}

TEST(XlsxTest, NumbersShowWhatTheirFormatsShow) {
  test::Xlsx xlsx = WithRows(
      R"(<row r="1"><c r="A1"><v>34600123456</v></c><c r="B1" s="1"><v>7</v></c><c r="C1" s="2"><v>46115</v></c>)"
      R"(<c r="D1" s="3"><v>0.45</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#N/A</v></c>)"
      R"(<c r="H1" t="n" s="99"><v>1.50</v></c><c r="I1" t="d"><v>2026-04-03T00:00:00</v></c><c r="J1"><f>1+1</f><v>2</v></c></row>)");
  xlsx.styles =
      R"(<numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts>)"
      R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>)"
      R"(<dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs>)";
  EXPECT_THAT(FirstRow(xlsx), ElementsAre("34600123456", "00007", "2026-04-03", "45%", "TRUE", "FALSE",
                                          "#N/A", "1.5", "2026-04-03", "2"));
}

TEST(XlsxTest, DaysMayCountFrom1904) {
  test::Xlsx xlsx = WithRows(R"(<row><c s="1"><v>44653</v></c></row>)");
  xlsx.styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)";
  xlsx.workbook = R"(<workbookPr date1904="1"/>)";
  EXPECT_THAT(FirstRow(xlsx), ElementsAre("2026-04-03"));
}

TEST(XlsxTest, RowsAndCellsWithoutReferencesAreCountedOn) {
  const auto rows =
      Read(WithRows("<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>1</v></c></row><row/>"
                    "<row><c r=\"C3\"><v>2</v></c><c><v>3</v></c></row><row r=\"7\"><c><v>4</v></c></row>"));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].number, 1);
  EXPECT_THAT(rows[0].cells, ElementsAre("a", "1"));
  EXPECT_EQ(rows[1].number, 3);
  EXPECT_THAT(rows[1].cells, ElementsAre("", "", "2", "3"));
  EXPECT_EQ(rows[2].number, 7);
  EXPECT_THAT(rows[2].cells, ElementsAre("4"));
}

TEST(XlsxTest, CellsWithoutAValueSayNothing) {
  const auto rows = Read(WithRows(
      R"(<row r="1"><c r="A1" s="1"/><c r="B1"><v></v></c><c r="XFD1" s="3"/></row><row r="2"><c r="B2"><v>1</v></c><c r="Z2"/></row>)"));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].number, 2);
  EXPECT_THAT(rows[0].cells, ElementsAre("", "1"));
}

TEST(XlsxTest, HiddenRowsAndColumnsAreTold) {
  const OpenedXlsx opened(ZipOf(PartsOf(
      {.sheets = {
           {.content =
                R"(<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" width="0"/></cols><sheetData>)"
                R"(<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>)"
                R"(<row r="3" ht="0" customHeight="1"><c><v>3</v></c></row></sheetData>)"}}})));
  const auto rows = opened.workbook->Read(0);
  ASSERT_TRUE(rows.ok());
  CsvRow row;
  std::vector<bool> hidden;
  while (*(*rows)->Next(row)) hidden.push_back(row.hidden);
  EXPECT_THAT(hidden, ElementsAre(false, true, true));
  const std::vector<bool>& columns = (*rows)->hidden_columns();
  ASSERT_EQ(columns.size(), CsvReader::kMaxColumns);
  EXPECT_FALSE(columns[0]);
  EXPECT_TRUE(columns[1]);
  EXPECT_TRUE(columns[2]);
  EXPECT_FALSE(columns[3]);
  EXPECT_TRUE(columns[4]);
}

// Delegations stand beside several people in one cell, as long as these.
TEST(XlsxTest, WhatIsMergedOverSeveralRowsIsReadInEach) {
  const auto cell = [](const std::string& reference, const std::string& text) {
    return "<c r=\"" + reference + R"(" t="inlineStr"><is><t>)" + text + "</t></is></c>";
  };
  test::Xlsx xlsx = WithRows(
      "<row r=\"1\">" + cell("A1", "Delegation") + cell("B1", "Name") + "</row><row r=\"2\">" +
      cell("A2", "Aria") + cell("B2", "Ana") + "</row><row r=\"3\">" + cell("A3", "under it") +
      cell("B3", "Ben") + "</row><row r=\"4\"/>" + "<row r=\"5\">" + cell("B5", "Eve") + cell("C5", "wide") +
      cell("D5", "under that") + "</row><row r=\"6\">" + cell("B6", "Ida") + "</row>");
  xlsx.sheets[0].content +=
      R"(<mergeCells count="3"><mergeCell ref="C5:D6"/><mergeCell ref="A2:A5"/></mergeCells>)";
  const auto rows = Read(xlsx);
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_THAT(rows[1].cells, ElementsAre("Aria", "Ana"));
  EXPECT_THAT(rows[2].cells, ElementsAre("Aria", "Ben"));
  EXPECT_EQ(rows[3].number, 5) << "a row in which nothing else is said is none";
  EXPECT_THAT(rows[3].cells, ElementsAre("Aria", "Eve", "wide"));
  EXPECT_THAT(rows[4].cells, ElementsAre("", "Ida", "wide")) << "the area ends before it";
}

TEST(XlsxTest, AreasThatAreNoneAreLeftOut) {
  test::Xlsx xlsx =
      WithRows(R"(<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>)");
  for (const char* reference : {"", "A1", "A1:", "A2:A1", "1:2", "A0:A2", "A1:A9999999", "AAAA1:AAAA2"}) {
    xlsx.sheets[0].content +=
        R"(<mergeCells><mergeCell ref=")" + std::string(reference) + R"("/></mergeCells>)";
  }
  EXPECT_THAT(Read(xlsx)[1].cells, ElementsAre("", "2"));
}

TEST(XlsxTest, MoreMergedCellsThanAnySheetHasAreRefused) {
  test::Xlsx xlsx = WithRows(R"(<row r="1"><c r="A1"><v>1</v></c></row>)");
  xlsx.sheets[0].content += "<mergeCells>";
  for (int i = 0; i <= 100'000; ++i) xlsx.sheets[0].content += R"(<mergeCell ref="A1:A2"/>)";
  xlsx.sheets[0].content += "</mergeCells>";
  const OpenedXlsx opened(ZipOf(PartsOf(xlsx)));
  EXPECT_THAT(std::string(opened.workbook->Read(0).status().message()), HasSubstr("100,000 merged"));
}

TEST(XlsxTest, SheetsAreListedAsTheyAre) {
  const std::string one = "<sheetData><row><c><v>1</v></c></row></sheetData>";
  const OpenedXlsx opened(
      ZipOf(PartsOf({.sheets = {{.title = "Cover", .content = "<sheetData/>"},
                                {.title = "A &amp; B", .content = one},
                                {.title = "Notes", .content = one, .state = "hidden"},
                                {.title = "Codes", .content = one, .state = "veryHidden"}}})));
  const auto& sheets = opened.workbook->sheets();
  ASSERT_EQ(sheets.size(), 4U);
  EXPECT_TRUE(sheets[0].empty);
  EXPECT_FALSE(sheets[0].hidden);
  EXPECT_EQ(sheets[1].title, "A & B");
  EXPECT_FALSE(sheets[1].empty);
  EXPECT_TRUE(sheets[2].hidden);
  EXPECT_TRUE(sheets[3].hidden);
}

TEST(XlsxTest, TitlesAreCutWhereNoneIsSoLong) {
  std::string title = "x";
  while (title.size() < 300) title += "é";
  const OpenedXlsx opened(ZipOf(PartsOf({.sheets = {{.title = title, .content = "<sheetData/>"}}})));
  EXPECT_EQ(opened.workbook->sheets()[0].title, title.substr(0, 199)) << "and between two characters";
}

TEST(XlsxTest, NamespacesMayBeStrictAndHavePrefixes) {
  test::Parts parts = {
      {"_rels/.rels",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book.xml"/></Relationships>)"},
      {"_rels/book.xml.rels",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="sheets/one.xml"/></Relationships>)"},
      {"book.xml",
       R"(<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="One" q:id="b"/></x:sheets></x:workbook>)"},
      {"Sheets\\One.xml",
       R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:o="urn:other"><x:sheetData><x:row><x:c o:r="Q9"><o:v>7</o:v><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>)"}};
  const OpenedXlsx opened(ZipOf(parts));
  const auto rows = RowsOf(*opened.workbook);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(rows[0].cells, ElementsAre("1"));
}

TEST(XlsxTest, WhatARowCannotHoldIsItsFault) {
  const std::string many = "<row r=\"2\"><c r=\"ALM2\"><v>1</v></c></row>";  // column 1,001
  const std::string twice = "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"A3\"><v>2</v></c></row>";
  const std::string lost = "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>9</v></c></row>";
  const std::string large =
      "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>" + std::string(70'000, 'x') + "</t></is></c></row>";
  const auto rows =
      Read(WithRows("<row r=\"1\"><c r=\"ALL1\"><v>1</v></c></row>" + many + twice + lost + large));
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[0].fault, "");
  EXPECT_EQ(rows[0].cells.size(), 1000U);
  EXPECT_EQ(rows[1].fault, "the row has more than 1000 columns");
  EXPECT_EQ(rows[2].fault, "the cell in column 1 is there twice");
  EXPECT_THAT(rows[3].fault, HasSubstr("does not have"));
  EXPECT_EQ(rows[4].fault, "the cell in column 1 is longer than 64 KiB");
}

TEST(XlsxTest, TextsInPiecesCountTogether) {
  const std::string half(40'000, 'x');
  const std::string inline_pieces = "<is><t>" + half + "</t></is>";
  const auto rows = Read(WithRows("<row><c t=\"inlineStr\">" + inline_pieces + inline_pieces + inline_pieces +
                                  "</c></row><row><c t=\"str\"><v>" + half + "</v><v>" + half +
                                  "</v></c></row>" + "<row><c t=\"str\"><v>" + half + "</v></c></row>"));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].fault, "the cell in column 1 is longer than 64 KiB");
  EXPECT_EQ(rows[1].fault, "the cell in column 1 is longer than 64 KiB");
  EXPECT_EQ(rows[2].fault, "");
}

TEST(XlsxTest, ATextThatWasCutIsTooLongThoughItsEscapesAreNot) {
  std::string escapes;
  for (int i = 0; i < 10'000; ++i) escapes += "_x0041_";
  test::Xlsx xlsx = WithRows("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"inlineStr\"><is><t>" + escapes +
                             "</t></is></c></row><row><c t=\"str\"><v>" + escapes + "</v></c></row>");
  xlsx.strings = "<si><t>" + escapes + "</t></si>";
  const auto rows = Read(xlsx);
  ASSERT_EQ(rows.size(), 3U);
  for (const ReadRow& row : rows) EXPECT_EQ(row.fault, "the cell in column 1 is longer than 64 KiB");
}

TEST(XlsxTest, TextsThatAreSharedBeyondMeasureAreRefused) {
  std::string cells;
  for (int i = 0; i < 15; ++i) cells += "<c t=\"s\"><v>0</v></c>";
  std::string data;
  for (int i = 0; i < 3'000; ++i) data += "<row>" + cells + "</row>";
  test::Xlsx xlsx = WithRows(data);
  xlsx.strings = "<si><t>" + std::string(60'000, 'x') + "</t></si>";
  const OpenedXlsx opened(ZipOf(PartsOf(xlsx)));
  const auto rows = opened.workbook->Read(0);
  ASSERT_TRUE(rows.ok());
  CsvRow row;
  absl::StatusOr<bool> next = true;
  while (next.ok() && *next) next = (*rows)->Next(row);
  ASSERT_TRUE(absl::IsInvalidArgument(next.status())) << next.status();
  EXPECT_THAT(std::string(next.status().message()), HasSubstr("far more than its size"));
}

TEST(XlsxTest, ATagLongerThanAnyIsRefused) {
  const std::string row = "<row><c><v>1</v></c></row>";
  EXPECT_THAT(
      XlsxRefusal(ZipOf(PartsOf(WithRows("<row spans=\"" + std::string(600'000, ' ') + "\"/>" + row)))),
      HasSubstr("a tag longer"));
  std::string attributes;
  for (int i = 0; i < 300; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
  EXPECT_THAT(XlsxRefusal(ZipOf(PartsOf(WithRows("<row" + attributes + "/>" + row)))),
              HasSubstr("a tag longer"));
}

TEST(XlsxTest, ATextAsLongAsACellMayBeWrittenAtLength) {
  std::string written;
  for (std::size_t i = 0; i < CsvReader::kMaxCell; ++i) written += "&#x00000026;";
  test::Xlsx xlsx = WithRows("<row><c t=\"s\"><v>0</v></c></row>");
  xlsx.strings = "<si><t>" + written + "</t></si>";
  EXPECT_THAT(FirstRow(xlsx), ElementsAre(std::string(CsvReader::kMaxCell, '&')));
  // Also where it is a fault of its row alone.
  xlsx.strings = "<si><t>" + written + std::string(2 << 20, 'x') + "</t></si>";
  EXPECT_THAT(Read(xlsx)[0].fault, HasSubstr("longer than 64 KiB"));
}

TEST(XlsxTest, RowsOutOfOrderAreRefused) {
  EXPECT_THROW(Read(WithRows("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>")),
               std::runtime_error);
  EXPECT_THROW(Read(WithRows("<row r=\"x\"><c><v>1</v></c></row>")), std::runtime_error);
}

TEST(XlsxTest, ADamagedSheetIsRefused) {
  EXPECT_THAT(XlsxRefusal(ZipOf(PartsOf(WithRows("<row><c><v>1</c></row>")))), HasSubstr("not XML"));
  EXPECT_THAT(XlsxRefusal(ZipOf(PartsOf(WithRows("<row><c><v>&unknown;</v></c></row>")))),
              HasSubstr("damaged"));
  std::string nested;
  for (int i = 0; i < 300; ++i) nested += "<row>";
  EXPECT_THAT(XlsxRefusal(ZipOf(PartsOf(WithRows(nested)))), HasSubstr("damaged"));
}

TEST(XlsxTest, ADocumentTypeIsRefused) {
  test::Parts parts = PartsOf(WithRows("<row><c><v>1</v></c></row>"));
  for (auto& [name, content] : parts) {
    if (name != "xl/worksheets/sheet1.xml") continue;
    content =
        "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
        "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>" +
        content.substr(content.find('\n'));
  }
  EXPECT_THAT(XlsxRefusal(ZipOf(parts)), HasSubstr("document type"));
}

TEST(XlsxTest, OtherFilesAreToldWhatTheyAre) {
  EXPECT_THAT(XlsxRefusal("name,email\nLin Wei,\n"), HasSubstr("CSV"));
  EXPECT_THAT(XlsxRefusal("{\"credit\": {}}\n"), HasSubstr("JSON lines"));
  EXPECT_THAT(XlsxRefusal(""), HasSubstr("empty"));
  EXPECT_THAT(XlsxRefusal("%PDF-1.7"), HasSubstr("PDF"));
  const std::string compound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  EXPECT_THAT(XlsxRefusal(compound + std::string(5000, '\0')), HasSubstr("save it as .xlsx"));
  std::string name;
  for (const char c : std::string("EncryptedPackage")) name += {c, '\0'};
  EXPECT_THAT(XlsxRefusal(compound + std::string(65'520, '\0') + name), HasSubstr("password"))
      << "also across two pieces";
  EXPECT_THAT(XlsxRefusal(ZipOf({{"word/document.xml", "<a/>"}})), HasSubstr(".docx"));
  EXPECT_THAT(XlsxRefusal(ZipOf({{"xl/workbook.bin", "x"}})), HasSubstr(".xlsb"));
  EXPECT_THAT(XlsxRefusal(ZipOf({{"hello.txt", "x"}})), HasSubstr("has no workbook"));
  EXPECT_THAT(XlsxRefusal(ZipOf(test::OdsParts("<table:table/>"))), HasSubstr(".ods"));
}

TEST(XlsxTest, MacrosAreRefused) {
  test::Parts parts = PartsOf(WithRows("<row><c><v>1</v></c></row>"));
  parts.emplace_back("xl/vbaProject.bin", "x");
  EXPECT_THAT(XlsxRefusal(ZipOf(parts)), HasSubstr("macros"));
  parts.back().first = "xl/macrosheets/sheet1.xml";
  EXPECT_THAT(XlsxRefusal(ZipOf(parts)), HasSubstr("macros"));
}

TEST(XlsxTest, PartsAreFoundFromWhereTheyAreNamed) {
  EXPECT_EQ(ResolvePart("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
  EXPECT_EQ(ResolvePart("xl/workbook.xml", "/xl/styles.xml"), "xl/styles.xml");
  EXPECT_EQ(ResolvePart("xl/a/b.xml", "../c.xml"), "xl/c.xml");
  EXPECT_EQ(ResolvePart("", "./xl//workbook.xml"), "xl/workbook.xml");
  EXPECT_EQ(ResolvePart("a.xml", "../../b.xml"), "b.xml");
}

}  // namespace
}  // namespace plenary::spreadsheets
