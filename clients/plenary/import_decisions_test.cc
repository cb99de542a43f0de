#include "plenary/import_decisions.h"

#include <sstream>

#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;
using v1::ImportDecision;

v1::ImportRow Row() {
  v1::ImportRow row;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(R"(
      row: 12
      outcome: OUTCOME_MATCH
      participant { credit { display_name { entries { language: "en" text: "Lin Wei" } } } }
      candidates { name: "people/lin" display_name: "林维" score: 0.97 reasons: "SAME_NAME" }
      candidates { name: "people/lin2" display_name: "Lin \033Wei" score: 0.8 })",
                                                            &row));
  return row;
}

auto Lines(std::istream& in) {
  return [&in](std::string& line) { return static_cast<bool>(std::getline(in, line)); };
}

struct Answered {
  bool going_on;
  ImportDecisions decisions;
  std::string shown;
};

Answered Answer(const std::string& input, const v1::ImportRow& row = Row()) {
  std::istringstream in(input);
  std::ostringstream out;
  Answered answered{};
  answered.going_on = AskAboutRow(row, Style{}, Lines(in), out, answered.decisions);
  answered.shown = out.str();
  return answered;
}

TEST(AskAboutRow, ShowsWhoItMayBe) {
  const std::string shown = Answer("s\n").shown;
  EXPECT_THAT(shown, HasSubstr("Row 12: Lin Wei"));
  EXPECT_THAT(shown, HasSubstr("1   97 %  林维  people/lin  SAME_NAME"));
  EXPECT_THAT(shown, testing::Not(HasSubstr("\033")));
}

TEST(AskAboutRow, LinksToTheOneThatIsNamed) {
  for (const auto& [input, link] : {std::pair("l\n", "people/lin"), std::pair("l2\n", "people/lin2"),
                                    std::pair("L 2\n", "people/lin2"), std::pair("2\n", "people/lin2")}) {
    const Answered answered = Answer(input);
    ASSERT_EQ(answered.decisions.rows.size(), 1U) << input;
    EXPECT_EQ(answered.decisions.rows[0].action(), ImportDecision::ACTION_LINK);
    EXPECT_EQ(answered.decisions.rows[0].link(), link);
    EXPECT_EQ(answered.decisions.rows[0].row(), 12);
  }
}

TEST(AskAboutRow, CreatesAndSkips) {
  EXPECT_EQ(Answer("c\n").decisions.rows[0].action(), ImportDecision::ACTION_CREATE);
  EXPECT_EQ(Answer("s\n").decisions.rows[0].action(), ImportDecision::ACTION_SKIP);
}

TEST(AskAboutRow, TakesTheRestAllTheSame) {
  const Answered answered = Answer("cc\n");
  EXPECT_TRUE(answered.going_on);
  EXPECT_EQ(answered.decisions.rest, ImportDecision::ACTION_CREATE);
  EXPECT_EQ(Answer("ss\n").decisions.rest, ImportDecision::ACTION_SKIP);
}

TEST(AskAboutRow, AsksAgainUntilItUnderstands) {
  const Answered answered = Answer("\nx\nl3\nl0\n0\nc\n");
  ASSERT_EQ(answered.decisions.rows.size(), 1U);
  EXPECT_EQ(answered.decisions.rows[0].action(), ImportDecision::ACTION_CREATE);
}

TEST(AskAboutRow, EndsWithTheUserOrTheInput) {
  EXPECT_FALSE(Answer("q\n").going_on);
  EXPECT_FALSE(Answer("").going_on);
}

TEST(AskAboutRow, LinksADuplicateToNobody) {
  v1::ImportRow row = Row();
  row.clear_candidates();
  row.set_outcome(v1::ImportRow::OUTCOME_DUPLICATE);
  row.set_duplicate_of(3);
  const Answered answered = Answer("l\ns\n", row);
  EXPECT_THAT(answered.shown, HasSubstr("says what row 3 says"));
  EXPECT_EQ(answered.decisions.rows[0].action(), ImportDecision::ACTION_SKIP);
}

TEST(AskWhether, TakesOnlyYesForYes) {
  for (const char* input : {"y\n", "YES\n", " y \n"}) {
    std::istringstream in(input);
    std::ostringstream out;
    EXPECT_TRUE(AskWhether("Import?", Lines(in), out)) << input;
  }
  for (const char* input : {"\n", "n\n", "yeah no\n", ""}) {
    std::istringstream in(input);
    std::ostringstream out;
    EXPECT_FALSE(AskWhether("Import?", Lines(in), out)) << input;
  }
}

}  // namespace
}  // namespace plenary::client
