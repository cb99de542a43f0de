// Lists of participants as workbooks, imported and exported.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "errors/errors.h"
#include "errors/status_details.h"
#include "spreadsheets/test_workbook.h"
#include "support/export.h"
#include "support/import_fixture.h"

namespace plenary {
namespace {

using spreadsheets::test::OdsParts;
using spreadsheets::test::PartsOf;
using spreadsheets::test::XlsxOf;
using spreadsheets::test::ZipOf;
using testing::AllOf;
using testing::HasSubstr;
using v1::Import;

const std::vector<std::vector<std::string>> kList = {
    {"name", "email", "phone", "affiliation"},
    {"林维", "lin@example.org", "+34 600 123 456", "Institute of Examples"},
    {"María Montoro", "", "007", ""},
    {"=Formula", "formula@example.org", "", "A &amp; B"}};

std::string CsvOf(const std::vector<std::vector<std::string>>& rows) {
  std::string csv;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      csv += (i == 0 ? "" : ",") + (row[i] == "A &amp; B" ? "A & B" : row[i]);
    csv += "\n";
  }
  return csv;
}

std::string OdsTable(const std::string& title, const std::vector<std::vector<std::string>>& rows) {
  std::string table = "<table:table table:name=\"" + title + "\">";
  for (const auto& row : rows) {
    table += "<table:table-row>";
    for (const std::string& cell : row) {
      table += cell.empty() ? "<table:table-cell/>"
                            : "<table:table-cell office:value-type=\"string\"><text:p>" + cell +
                                  "</text:p></table:table-cell>";
    }
    table += "</table:table-row>";
  }
  return table + "</table:table>";
}

class WorkbookTest : public test::ImportTest {
 protected:
  absl::StatusOr<Import> PlanAs(Import::Format format, const std::string& file,
                                const std::string& sheet = "") const {
    v1::PlanImportRequest options = Options();
    options.set_format(format);
    options.set_sheet(sheet);
    return Plan(file, options);
  }

  // What the rows of a plan say, without what is made up for them.
  std::vector<std::string> Said(const Import& import) const {
    std::vector<std::string> said;
    for (v1::ImportRow& row : Rows(import.name())) {
      row.mutable_participant()->clear_name();
      said.push_back(row.DebugString());
    }
    return said;
  }

  static std::string SaidOf(const absl::Status& status, v1::ErrorReason reason) {
    EXPECT_EQ(errors::ReasonOf(status), reason) << status;
    return std::string(status.message());
  }
};

TEST_F(WorkbookTest, IsReadAsItsCsv) {
  const auto csv = PlanAs(Import::FORMAT_CSV, CsvOf(kList));
  ASSERT_TRUE(csv.ok()) << csv.status();
  const std::vector<std::string> said = Said(*csv);
  ASSERT_EQ(said.size(), 3U);
  const auto xlsx = PlanAs(Import::FORMAT_XLSX, XlsxOf(kList));
  ASSERT_TRUE(xlsx.ok()) << xlsx.status();
  EXPECT_EQ(Said(*xlsx), said);
  const auto ods = PlanAs(Import::FORMAT_ODS, ZipOf(OdsParts(OdsTable("List", kList))));
  ASSERT_TRUE(ods.ok()) << ods.status();
  EXPECT_EQ(Said(*ods), said);

  EXPECT_EQ(xlsx->format(), Import::FORMAT_XLSX);
  EXPECT_EQ(ods->format(), Import::FORMAT_ODS);
  EXPECT_EQ(xlsx->encoding(), "");
  EXPECT_EQ(xlsx->separator(), "");
  ASSERT_EQ(xlsx->sheets_size(), 1);
  EXPECT_TRUE(xlsx->sheets(0).read());
  EXPECT_EQ(xlsx->columns_size(), 4);
}

TEST_F(WorkbookTest, MoreThanOneSheetAsks) {
  std::vector<std::vector<std::string>> observers = {{"name"}, {"An Observer"}};
  const std::string file = ZipOf(
      OdsParts(OdsTable("Delegates", kList) + OdsTable("Observers", observers) + OdsTable("Empty", {})));
  EXPECT_THAT(
      SaidOf(PlanAs(Import::FORMAT_ODS, file).status(), v1::INVALID_FIELDS),
      AllOf(HasSubstr("sheet"), HasSubstr("“Delegates”, “Observers”"), testing::Not(HasSubstr("Empty"))));
  const auto chosen = PlanAs(Import::FORMAT_ODS, file, "Observers");
  ASSERT_TRUE(chosen.ok()) << chosen.status();
  EXPECT_EQ(chosen->counts().create(), 1);
  ASSERT_EQ(chosen->sheets_size(), 3);
  EXPECT_FALSE(chosen->sheets(0).read());
  EXPECT_TRUE(chosen->sheets(1).read());
}

TEST_F(WorkbookTest, HiddenColumnsAreReadAndTold) {
  const auto import = PlanAs(
      Import::FORMAT_XLSX,
      ZipOf(PartsOf(
          {.sheets = {{.content =
                           "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row>"
                           "<c t=\"str\"><v>name</v></c><c t=\"str\"><v>email</v></c></row><row>"
                           "<c t=\"str\"><v>Lin Wei</v></c><c t=\"str\"><v>lin@example.org</v></c></row>"
                           "</sheetData>"}}})));
  ASSERT_TRUE(import.ok()) << import.status();
  ASSERT_EQ(import->columns_size(), 2);
  EXPECT_FALSE(import->columns(0).has_remark());
  EXPECT_EQ(import->columns(1).remark().reason(), "HIDDEN_COLUMN");
  EXPECT_EQ(Rows(import->name())[0].participant().contact().emails_size(), 1);
}

TEST_F(WorkbookTest, AFileOfAnotherFormatIsToldWhatItIs) {
  EXPECT_THAT(SaidOf(PlanAs(Import::FORMAT_XLSX, CsvOf(kList)).status(), v1::UNREADABLE_FILE),
              HasSubstr("CSV"));
  EXPECT_THAT(SaidOf(PlanAs(Import::FORMAT_CSV, XlsxOf(kList)).status(), v1::UNREADABLE_FILE),
              HasSubstr(".xlsx"));
  EXPECT_THAT(SaidOf(PlanAs(Import::FORMAT_JSON_LINES, ZipOf(OdsParts(OdsTable("a", kList)))).status(),
                     v1::UNREADABLE_FILE),
              HasSubstr(".ods"));
  EXPECT_THAT(SaidOf(PlanAs(Import::FORMAT_ODS, XlsxOf(kList)).status(), v1::UNREADABLE_FILE),
              HasSubstr(".xlsx"));
  EXPECT_THAT(SaidOf(PlanAs(Import::FORMAT_XLSX, XlsxOf({})).status(), v1::UNREADABLE_FILE),
              HasSubstr("empty"));
  EXPECT_THAT(SaidOf(PlanAs(Import::FORMAT_CSV, CsvOf(kList), "List").status(), v1::INVALID_FIELDS),
              HasSubstr("sheet"));
  v1::ListImportsRequest list;
  list.set_parent(kEvent);
  EXPECT_EQ(Make<v1::ListImportsResponse>(list).imports_size(), 0) << "nothing of it is to be seen";
}

TEST_F(WorkbookTest, WhatIsExportedChangesNothingWhenItIsImported) {
  const auto imported = PlanAs(Import::FORMAT_XLSX, XlsxOf(kList));
  ASSERT_TRUE(imported.ok()) << imported.status();
  ASSERT_TRUE(Commit(imported->name()).ok());
  const auto file = test::Export(admin(), test::ExportOf(kEvent, v1::ExportParticipantsRequest::FORMAT_XLSX));
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->start.media_type(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  EXPECT_EQ(file->end.participant_count(), 3);
  const auto again = PlanAs(Import::FORMAT_XLSX, file->content);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(again->counts().rows(), 3);
  EXPECT_EQ(again->counts().unchanged(), 3) << again->DebugString();
}

TEST_F(WorkbookTest, AnExportOfManyRowsArrivesWhole) {
  std::string csv = "name,affiliation\n";
  for (int i = 0; i < 1'200; ++i)
    csv += "Participant " + std::to_string(i) + ",Institute " + std::to_string(i * 7919) + "\n";
  const auto imported = PlanAs(Import::FORMAT_CSV, csv);
  ASSERT_TRUE(imported.ok()) << imported.status();
  ASSERT_TRUE(Commit(imported->name()).ok());
  const auto file = test::Export(admin(), test::ExportOf(kEvent, v1::ExportParticipantsRequest::FORMAT_XLSX));
  ASSERT_TRUE(file.ok()) << file.status();
  const TemporaryFile kept = spreadsheets::test::FileOf(file->content);
  const auto workbook = spreadsheets::Workbook::OpenXlsx(kept);
  ASSERT_TRUE(workbook.ok()) << workbook.status();
  EXPECT_EQ(spreadsheets::test::RowsOf(**workbook).size(), 1'201U);
}

}  // namespace
}  // namespace plenary
