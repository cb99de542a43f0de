#include "plenary/imports/import_row_report.h"

#include <vector>

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

v1::ImportRow RowOf(const char* text) { return contract::Parse<v1::ImportRow>(text); }

const char kMatch[] = R"(row: 12 outcome: OUTCOME_MATCH
    participant { credit { display_name { entries { language: "en" text: "Lin Wei" } } } }
    candidates { name: "people/lin" display_name: "林维" score: 0.97 reasons: "SAME_NAME" reasons: "EARLIER_EVENT"
      affiliation: "CUPL" last_event: "Forum 2025" address: "lin@example.org" }
    candidates { name: "people/lin2" display_name: "Lin \033Wei" score: 0.8 })";

TEST(CandidatesText, SaysWhatTellsThemApart) {
  EXPECT_EQ(CandidatesText(RowOf(kMatch), Style{}),
            "  1   97 %  林维  people/lin\n"
            "            CUPL · last at “Forum 2025” · lin@example.org · same name, earlier event\n"
            "  2   80 %  Lin  Wei  people/lin2\n");
}

TEST(UndecidedText, SaysHowManyThereAre) {
  const std::string text = UndecidedText(std::vector{RowOf(kMatch)}, 3, Style{});
  EXPECT_THAT(text, AllOf(HasSubstr("3 rows to be decided\nRow 12: Lin Wei\n"), HasSubstr("… and 2 more")));
  EXPECT_EQ(UndecidedText({}, 0, Style{}), "");
}

TEST(ChangesText, ShowsBeforeAndAfter) {
  const auto row =
      RowOf(R"(row: 7 participant { credit { display_name { entries { language: "en" text: "Sol" } } } }
      changes { field: "affiliation" before: "A" after: "B" } changes { field: "email" after: "s@example.org" })");
  EXPECT_EQ(ChangesText(std::vector{row}, 2, Style{}),
            "2 rows change somebody on record\n"
            "ROW  WHO  WHAT         BEFORE     AFTER\n"
            "7    Sol  affiliation  A          B\n"
            "          email        (nothing)  s@example.org\n"
            "… and 1 more; --format json has all\n");
}

TEST(LeftOutText, CountsByReasonAndListsTheFirst) {
  std::vector<v1::ImportRow> rows;
  for (int i = 0; i < 7; ++i) {
    rows.push_back(RowOf(
        "left_out: LEFT_OUT_PAGE_LINE cells { column: \"Name\" value: \"Page\" } cells { value: \"of 9\" }"));
    rows.back().set_row(i + 10);
  }
  rows.push_back(RowOf(R"(row: 30 left_out: LEFT_OUT_INACTIVE
      participant { credit { display_name { entries { language: "en" text: "Sol" } } } })"));
  const std::string text = LeftOutText(rows, 8, Style{});
  EXPECT_THAT(
      text,
      AllOf(HasSubstr("8 rows left out\n  7 lines of pages\n    row 10: Page, of 9\n"),
            HasSubstr("    row 14: Page, of 9\n    … and 2 more\n"), Not(HasSubstr("row 15")),
            HasSubstr("  1 who no longer takes part, by the file (--include-inactive takes who withdrew, "
                      "declined or was rejected)\n"
                      "    row 30: Sol\n")));
  EXPECT_EQ(LeftOutText({}, 0, Style{}), "");
}

TEST(NearTable, HasEachTextOnce) {
  const auto row = RowOf(R"(near_organizations { text: "University of Example"
      candidates { name: "organizations/examples" display_name: "University of Examples" score: 0.934 } })");
  const std::string text = NearTable(std::vector{row, row}, Style{});
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_THAT(text, HasSubstr("University of Example  University of Examples  organizations/examples  93 %"));
  EXPECT_EQ(NearTable(std::vector<v1::ImportRow>(2), Style{}), "");
}

TEST(ErrorsOf, IsOneLine) {
  EXPECT_EQ(
      ErrorsOf(RowOf("errors { column: \"email\" message: \"must be\" } errors { message: \"is bad\" }")),
      "email: must be; is bad");
}

TEST(ErrorsOf, SaysWhyARowIsUndecided) {
  EXPECT_EQ(ErrorsOf(RowOf(R"(outcome: OUTCOME_MATCH candidates { name: "people/a" display_name: "A" }
                              candidates { name: "people/b" display_name: "B" })")),
            "may be A (people/a) or B (people/b)");
  EXPECT_EQ(ErrorsOf(RowOf("outcome: OUTCOME_DUPLICATE duplicate_of: 3")), "says what row 3 says");
}

}  // namespace
}  // namespace plenary::client
