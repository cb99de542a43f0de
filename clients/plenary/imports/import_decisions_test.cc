#include "plenary/imports/import_decisions.h"

#include <sstream>

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;
using testing::Not;
using v1::CommitImportRequest;
using v1::ImportDecision;
using v1::ImportRow;

ImportRow DecisionRow(const char* text) { return contract::Parse<ImportRow>(text); }

ImportRow Row() {
  return DecisionRow(R"(
      row: 12
      outcome: OUTCOME_MATCH
      participant { credit { display_name { entries { language: "en" text: "Lin Wei" } } } }
      candidates { name: "people/lin" display_name: "林维" score: 0.97 reasons: "SAME_NAME" }
      candidates { name: "people/lin2" display_name: "Lin \033Wei" score: 0.8 })");
}

ImportRow RowWith(double score, const char* reason, const char* affiliation = "CUPL", int number = 1) {
  ImportRow row;
  row.set_row(number);
  row.set_outcome(ImportRow::OUTCOME_MATCH);
  auto& text =
      *row.mutable_participant()->mutable_credit()->add_positions()->mutable_affiliation()->add_entries();
  text.set_language("en");
  text.set_text(affiliation);
  auto& candidate = *row.add_candidates();
  candidate.set_name("people/lin");
  candidate.set_score(score);
  candidate.add_reasons("SAME_NAME");
  candidate.add_reasons(reason);
  return row;
}

auto Lines(std::istream& in) {
  return [&in](std::string& line) { return static_cast<bool>(std::getline(in, line)); };
}

struct DecisionAnswer {
  bool going_on;
  CommitImportRequest request;
  std::string shown;
};

DecisionAnswer AnswerDecision(const std::string& input, const ImportRow& row = Row()) {
  std::istringstream in(input);
  std::ostringstream out;
  DecisionAnswer answered{};
  answered.going_on = AskAboutRow(row, Style{}, Lines(in), out, answered.request);
  answered.shown = out.str();
  return answered;
}

TEST(AskAboutRow, ShowsWhoItMayBe) {
  const std::string shown = AnswerDecision("s\n").shown;
  EXPECT_THAT(shown, HasSubstr("Row 12: Lin Wei"));
  EXPECT_THAT(shown, HasSubstr("1   97 %  林维  people/lin"));
  EXPECT_THAT(shown, HasSubstr("same name"));
  EXPECT_THAT(shown, Not(HasSubstr("\033")));
}

TEST(AskAboutRow, LinksToTheOneThatIsNamed) {
  for (const auto& [input, link] : {std::pair("l\n", "people/lin"), std::pair("l2\n", "people/lin2"),
                                    std::pair("L 2\n", "people/lin2"), std::pair("2\n", "people/lin2")}) {
    const DecisionAnswer answered = AnswerDecision(input);
    ASSERT_EQ(answered.request.decisions_size(), 1) << input;
    EXPECT_EQ(answered.request.decisions(0).action(), ImportDecision::ACTION_LINK);
    EXPECT_EQ(answered.request.decisions(0).link(), link);
    EXPECT_EQ(answered.request.decisions(0).row(), 12);
  }
}

TEST(AskAboutRow, CreatesAndSkips) {
  EXPECT_EQ(AnswerDecision("c\n").request.decisions(0).action(), ImportDecision::ACTION_CREATE);
  EXPECT_EQ(AnswerDecision("s\n").request.decisions(0).action(), ImportDecision::ACTION_SKIP);
}

TEST(AskAboutRow, TakesTheRestAllTheSame) {
  const DecisionAnswer answered = AnswerDecision("cc\n");
  EXPECT_TRUE(answered.going_on);
  EXPECT_EQ(answered.request.undecided(), ImportDecision::ACTION_CREATE);
  EXPECT_EQ(AnswerDecision("ss\n").request.undecided(), ImportDecision::ACTION_SKIP);
}

TEST(AskAboutRow, AsksAgainUntilItUnderstands) {
  const DecisionAnswer answered = AnswerDecision("\nx\nl3\nl0\n0\nc\n");
  ASSERT_EQ(answered.request.decisions_size(), 1);
  EXPECT_EQ(answered.request.decisions(0).action(), ImportDecision::ACTION_CREATE);
}

TEST(AskAboutRow, EndsWithTheUserOrTheInput) {
  EXPECT_FALSE(AnswerDecision("q\n").going_on);
  EXPECT_FALSE(AnswerDecision("").going_on);
}

TEST(AskAboutRow, LinksADuplicateToNobody) {
  ImportRow row = Row();
  row.clear_candidates();
  row.set_outcome(ImportRow::OUTCOME_DUPLICATE);
  row.set_duplicate_of(3);
  const DecisionAnswer answered = AnswerDecision("l\ns\n", row);
  EXPECT_THAT(answered.shown, HasSubstr("says what row 3 says"));
  EXPECT_EQ(answered.request.decisions(0).action(), ImportDecision::ACTION_SKIP);
}

TEST(IsSure, WantsMoreThanAName) {
  for (const char* reason : {"SAME_ADDRESS", "SAME_AFFILIATION", "EARLIER_EVENT"}) {
    EXPECT_TRUE(IsSure(RowWith(0.97, reason))) << reason;
    EXPECT_FALSE(IsSure(RowWith(0.96, reason))) << reason;
  }
  EXPECT_FALSE(IsSure(RowWith(1, "SAME_TOKENS")));
  ImportRow two = RowWith(1, "SAME_ADDRESS");
  *two.add_candidates() = two.candidates(0);
  EXPECT_FALSE(IsSure(two)) << "there are two";
  two.mutable_candidates(1)->set_score(0.96);
  EXPECT_TRUE(IsSure(two)) << "a weaker one may stand beside it";
  ImportRow weaker = two;
  weaker.mutable_candidates(0)->clear_reasons();
  EXPECT_FALSE(IsSure(weaker)) << "what speaks for another says nothing of the near one";
  two.set_outcome(ImportRow::OUTCOME_DUPLICATE);
  EXPECT_FALSE(IsSure(two)) << "a rule links no duplicate";
  EXPECT_FALSE(IsSure(ImportRow()));
}

TEST(IsDecided, FollowsTheRequest) {
  CommitImportRequest request;
  const ImportRow sure = RowWith(1, "SAME_ADDRESS"), doubtful = RowWith(0.9, "SAME_ADDRESS");
  EXPECT_FALSE(IsDecided(sure, request));
  request.add_rules()->set_action(ImportDecision::ACTION_LINK);
  EXPECT_TRUE(IsDecided(sure, request));
  EXPECT_FALSE(IsDecided(doubtful, request));
  auto& rule = *request.add_rules();
  rule.set_action(ImportDecision::ACTION_CREATE);
  rule.set_affiliation("Ministry A");
  EXPECT_FALSE(IsDecided(doubtful, request));
  EXPECT_TRUE(IsDecided(RowWith(0.9, "", "Ministry A"), request));
  rule.set_outcome(ImportRow::OUTCOME_DUPLICATE);
  EXPECT_FALSE(IsDecided(RowWith(0.9, "", "Ministry A"), request));
  rule.clear_outcome();
  EXPECT_TRUE(IsDecided(RowWith(0.9, "", "MINISTRY  Á"), request)) << "as the server compares them";
  ImportRow second = doubtful;
  *second.mutable_participant()->mutable_credit()->add_positions() =
      RowWith(0.9, "", "Ministry A").participant().credit().positions(0);
  EXPECT_TRUE(IsDecided(second, request)) << "of any position";
  request.add_decisions()->set_row(1);
  EXPECT_TRUE(IsDecided(doubtful, request));
  request.Clear();
  request.set_undecided(ImportDecision::ACTION_SKIP);
  EXPECT_TRUE(IsDecided(doubtful, request));
}

struct Bulk {
  bool going_on;
  CommitImportRequest request;
  std::string shown;
};

Bulk AskBulk(const UndecidedRows& rows, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  Bulk bulk{};
  bulk.going_on = AskInBulk(rows, Style{}, Lines(in), out, bulk.request);
  bulk.shown = out.str();
  return bulk;
}

UndecidedRows Many() {
  UndecidedRows rows;
  for (int i = 0; i < 4; ++i) rows.Add(RowWith(1, "SAME_ADDRESS", "CUPL", i + 2));
  for (int i = 0; i < 6; ++i) rows.Add(RowWith(0.9, "SAME_ADDRESS", "Ministry A", i + 10));
  for (int i = 0; i < 4; ++i) rows.Add(RowWith(0.9, "SAME_ADDRESS", "Ministry B", i + 20));
  return rows;
}

TEST(AskInBulk, LinksSureRowsWhenItMay) {
  const Bulk bulk = AskBulk(Many(), "y\ns\n");
  EXPECT_TRUE(bulk.going_on);
  EXPECT_THAT(bulk.shown, HasSubstr("4 of 14 undecided rows have one sure candidate"));
  ASSERT_EQ(bulk.request.rules_size(), 2);
  EXPECT_EQ(bulk.request.rules(0).action(), ImportDecision::ACTION_LINK);
  EXPECT_EQ(bulk.request.rules(0).affiliation(), "");
  EXPECT_EQ(bulk.request.rules(1).action(), ImportDecision::ACTION_SKIP);
  EXPECT_EQ(bulk.request.rules(1).affiliation(), "Ministry A");
}

TEST(AskInBulk, CountsAllRowsThatARuleDecides) {
  UndecidedRows rows = Many();
  rows.Add(RowWith(1, "SAME_ADDRESS", "ministry a", 30));
  rows.Add(RowWith(1, "SAME_ADDRESS", "Ministry B", 31));
  const Bulk refused = AskBulk(rows, "n\nc\ns\n");
  EXPECT_THAT(refused.shown, HasSubstr("6 of 16 undecided rows have one sure candidate"));
  EXPECT_THAT(
      refused.shown,
      HasSubstr("7 undecided rows of “Ministry A”, 1 of them with one sure candidate: [c] create all"));
  EXPECT_THAT(refused.shown, HasSubstr("5 undecided rows of “Ministry B”, 1 of them"));
  EXPECT_EQ(refused.request.rules_size(), 2);
  // Those that are linked are not among them.
  const Bulk linked = AskBulk(rows, "y\nc\n");
  EXPECT_THAT(linked.shown, HasSubstr("6 undecided rows of “Ministry A”: [c] create all"));
  EXPECT_THAT(linked.shown, Not(HasSubstr("Ministry B")));
}

TEST(AskInBulk, ChangesNothingUnasked) {
  const Bulk bulk = AskBulk(Many(), "\n\n");
  EXPECT_TRUE(bulk.going_on);
  EXPECT_EQ(bulk.request.rules_size(), 0);
  EXPECT_THAT(bulk.shown, Not(HasSubstr("Ministry B")));
  EXPECT_EQ(AskBulk(UndecidedRows(), "").shown, "");
}

TEST(AskInBulk, EndsWithTheUserOrTheInput) {
  EXPECT_FALSE(AskBulk(Many(), "n\nq\n").going_on);
  EXPECT_FALSE(AskBulk(Many(), "n\nx\n").going_on);
}

}  // namespace
}  // namespace plenary::client
