#include "plenary/import_report.h"

#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;
using testing::Not;

v1::Import ImportOf(const char* text) {
  v1::Import import;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &import));
  return import;
}

const char kPlan[] = R"(
  state: STATE_PLANNED
  encoding: "GB18030" encoding_confidence: 87 separator: ";"
  columns { header: "姓名" field: "name" } columns { header: "Shoe size" }
  counts { rows: 7 create: 3 confirmed: 2 waitlisted: 1 match: 1 duplicate: 1 error: 2 })";

TEST(ImportText, SaysHowAFileWasReadAndWhatItWouldDo) {
  const std::string text = ImportText(ImportOf(kPlan), Style{});
  EXPECT_THAT(text, HasSubstr("GB18030, by its looks (87 of 100)"));
  EXPECT_THAT(text, HasSubstr("semicolon"));
  EXPECT_THAT(text, HasSubstr("“姓名” is name"));
  EXPECT_THAT(text, HasSubstr("“Shoe size”; --map HEADER=FIELD"));
  EXPECT_THAT(text, HasSubstr("3 new\n"));
  EXPECT_THAT(text, HasSubstr("1 may be somebody on record: to be decided; with the new (2"));
  EXPECT_THAT(text, HasSubstr("1 repeats an earlier row"));
  EXPECT_THAT(text, HasSubstr("2 with errors"));
}

TEST(ImportText, SaysWhatACommitDid) {
  const std::string text = ImportText(
      ImportOf("state: STATE_COMMITTED encoding: \"UTF-8\" counts { create: 3 skipped: 2 }"), Style{});
  EXPECT_THAT(text, HasSubstr("3 registered"));
  EXPECT_THAT(text, HasSubstr("2 skipped"));
  EXPECT_THAT(text, Not(HasSubstr("UTF-8")));
}

v1::ImportRow ErrorRow(int number, int errors) {
  v1::ImportRow row;
  row.set_row(number);
  for (int i = 0; i < errors; ++i) {
    auto* error = row.add_errors();
    error->set_column(i == 0 ? "email" : "");
    error->set_message("must be an e-mail address");
  }
  return row;
}

TEST(ErrorTable, HasARowForEachErrorUpToTwenty) {
  std::vector<v1::ImportRow> rows;
  for (int i = 0; i < 15; ++i) rows.push_back(ErrorRow(i + 2, 2));
  const std::string text = ErrorTable(rows, 0, Style{});
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 22);  // a heading, and that there are more
  EXPECT_THAT(text, HasSubstr("2    email   must be an e-mail address"));
  EXPECT_THAT(text, HasSubstr("more errors"));
  EXPECT_THAT(ErrorTable(std::vector{ErrorRow(2, 1)}, 0, Style{}), Not(HasSubstr("more errors")));
}

TEST(NearTable, HasEachTextOnce) {
  v1::ImportRow row;
  auto& near = *row.add_near_organizations();
  near.set_text("University of Example");
  auto& candidate = *near.add_candidates();
  candidate.set_name("organizations/examples");
  candidate.set_display_name("University of Examples");
  candidate.set_score(0.934);
  const std::string text = NearTable(std::vector{row, row}, Style{});
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_THAT(text, HasSubstr("University of Example  University of Examples  organizations/examples  93 %"));
  EXPECT_EQ(NearTable(std::vector<v1::ImportRow>(2), Style{}), "");
}

TEST(ErrorsOf, IsOneLine) {
  EXPECT_EQ(ErrorsOf(ErrorRow(2, 2)), "email: must be an e-mail address; must be an e-mail address");
}

}  // namespace
}  // namespace plenary::client
