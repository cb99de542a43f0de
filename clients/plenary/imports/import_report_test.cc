#include "plenary/imports/import_report.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

v1::Import ImportOf(const char* text) { return contract::Parse<v1::Import>(text); }

TEST(ReadingText, SaysHowAFileWasRead) {
  const std::string text = ReadingText(ImportOf(R"(
      encoding: "GB18030" encoding_confidence: 87 separator: ";" header_row: 3
      columns { header: "姓名" field: "name" } columns { header: "email" field: "email" }
      columns { header: "Title" field: "honorific" remark { message: "has Dr and Mr" } }
      columns { header: "Shoe size" } columns { header: "error" }
      columns { header: "Group A" remark { message: "its values are no yes or no" } }
      columns { position: 28 remark { message: "has no header" } })"),
                                       Style{.width = 200});
  EXPECT_THAT(
      text,
      AllOf(HasSubstr("GB18030, by its looks (87 of 100)"), HasSubstr("semicolon"), HasSubstr("in row 3"),
            HasSubstr("“姓名” is name, email, “Title” is honorific\n"), HasSubstr("“Title”: has Dr and Mr"),
            HasSubstr("“Shoe size”; --map HEADER=FIELD"),
            HasSubstr("“Group A”: its values are no yes or no (--map 'Group A=-' says that it is not to"),
            HasSubstr("column AB: has no header (--map AB=- says"), Not(HasSubstr("“error”"))));
}

TEST(ReadingText, NamesTheSheetsOfAWorkbook) {
  const std::string text = ReadingText(ImportOf(R"(
      format: FORMAT_XLSX hidden_rows: 2 sheets { title: "Cover" } sheets { title: "List" read: true }
      sheets { title: "Old" hidden: true })"),
                                       Style{.width = 200});
  EXPECT_THAT(text, AllOf(HasSubstr("“List”; not read: “Cover”, “Old” (hidden); --sheet states another"),
                          HasSubstr("2 rows that the workbook hides"), Not(HasSubstr("Encoding"))));
}

TEST(SampleText, ShowsTheFirstRowsByField) {
  const std::string text = SampleText(ImportOf(R"(
      columns { header: "Name" field: "name" } columns { header: "Aff" field: "affiliation" }
      columns { header: "Aff" field: "affiliation" } columns { header: "Tel" field: "phone" }
      samples { row: 4 cells { header: "Name" field: "name" value: "Lin \033Wei" }
        cells { header: "Aff" field: "affiliation" value: "A" } cells { header: "Aff" field: "affiliation" value: "B" } }
      samples { row: 5 cells { header: "Name" field: "name" value: "Sol" } })"),
                                      Style{});
  EXPECT_EQ(text,
            "READ AS      ROW 4     ROW 5\n"
            "name         Lin  Wei  Sol\n"
            "affiliation  A; B\n");
  EXPECT_EQ(SampleText(ImportOf("columns { header: \"Name\" field: \"name\" }"), Style{}), "");
}

TEST(CountsText, SaysWhatAPlanWouldDo) {
  const std::string text = CountsText(ImportOf(R"(state: STATE_PLANNED
      counts { rows: 9 create: 3 confirmed: 2 waitlisted: 1 match: 1 duplicate: 1 error: 2 left_out: 2 })"),
                                      Style{});
  EXPECT_THAT(
      text,
      AllOf(HasSubstr("3 new\n"), HasSubstr("1 may be somebody on record: to be decided; with the new (2"),
            HasSubstr("1 repeats an earlier row"), HasSubstr("2 with errors"), HasSubstr("2 left out")));
}

TEST(CountsText, SaysWhatACommitDid) {
  const std::string text =
      CountsText(ImportOf("state: STATE_COMMITTED counts { create: 3 invited: 3 skipped: 2 }"), Style{});
  EXPECT_THAT(text, AllOf(HasSubstr("3 registered (3 invited)"), HasSubstr("2 skipped")));
}

TEST(ErrorsText, GroupsErrorsByColumnAndValue) {
  const std::string text = ErrorsText(ImportOf(R"(counts { error: 15 }
      error_totals { column: "Country" value: "Atlantis" count: 12 first_row: 4 message: "no state" }
      error_totals { column: "Mail" count: 3 first_row: 2 message: "must be an e-mail address" })"),
                                      Style{});
  EXPECT_EQ(text,
            "15 rows with errors\n"
            "COLUMN   VALUE     ROWS  FIRST ROW  ERROR\n"
            "Country  Atlantis  12    4          no state\n"
            "Mail               3     2          must be an e-mail address\n");
  EXPECT_EQ(ErrorsText(v1::Import(), Style{}), "");
}

TEST(ErrorsText, ListsTwentyKinds) {
  v1::Import import;
  for (int i = 0; i < 23; ++i) {
    auto& total = *import.add_error_totals();
    total.set_column("x");
    total.set_count(i + 1);
  }
  const std::string text = ErrorsText(import, Style{});
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 23);  // two headings, and that there are more
  EXPECT_THAT(text, HasSubstr("… and 3 more"));
}

TEST(NewDelegationsText, SaysWhatTheyAre) {
  const std::string text = NewDelegationsText(ImportOf(R"(
      new_delegations { title: "Namibia" standing: STANDING_STATE region_code: "NA" rows: 3 }
      new_delegations { title: "Union of \033Things" rows: 1 })"),
                                              Style{});
  EXPECT_EQ(text,
            "2 delegations are not on record\n"
            "DELEGATION        STANDING  REGION  ROWS\n"
            "Namibia           state     NA      3\n"
            "Union of  Things                    1\n");
  EXPECT_THAT(NewOrganizationsText(ImportOf("new_organizations { title: \"UCM\" rows: 2 }"), Style{}),
              AllOf(HasSubstr("1 organization is not on record"), HasSubstr("UCM           2")));
}

TEST(KeptText, NamesWhatStays) {
  const std::string text = KeptText(ImportOf(R"(counts { kept: 3 }
      kept { name: "events/x/participants/lin" display_name: "Lin Wei" reason: "was changed since" })"),
                                    Style{});
  EXPECT_THAT(text, AllOf(HasSubstr("Lin Wei  events/x/participants/lin  was changed since"),
                          HasSubstr("… and 2 more")));
}

}  // namespace
}  // namespace plenary::client
