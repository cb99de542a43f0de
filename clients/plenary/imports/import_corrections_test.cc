#include "plenary/imports/import_corrections.h"

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

const char kRow[] = R"(row: 4 outcome: OUTCOME_ERROR cells { column: "Nombre" value: "Sol" }
    errors { column: "Correo" value: "sol.\033example" message: "must be an e-mail address" }
    errors { column: "Correo" value: "sol.\033example" message: "has a mark" }
    errors { column: "País" value: "Atlantis" message: "is no state" })";

struct Answered {
  Correction correction;
  CommitImportRequest request;
  std::string shown;
};

v1::Import CorrectedPlan() {
  v1::Import plan;
  for (const char* header : {"Nombre", "Correo", "País"}) {
    plan.add_columns()->set_header(header);
    plan.mutable_columns()->rbegin()->set_position(plan.columns_size());
  }
  return plan;
}

Answered Answer(const char* row_text, const std::string& input) {
  const auto row = contract::Parse<ImportRow>(row_text);
  std::istringstream in(input);
  std::ostringstream out;
  Answered answered;
  answered.correction = AskForCells(
      row, CorrectedPlan(), Style{},
      [&](std::string& line) { return static_cast<bool>(std::getline(in, line)); }, out, answered.request);
  answered.shown = out.str();
  return answered;
}

TEST(AskForCells, TakesANewValueForEachColumn) {
  const Answered answered = Answer(kRow, " sol@example.org \n-\n");
  EXPECT_EQ(answered.correction, Correction::kTyped);
  ASSERT_EQ(answered.request.decisions_size(), 1);
  const ImportDecision& decision = answered.request.decisions(0);
  EXPECT_EQ(decision.row(), 4);
  EXPECT_EQ(decision.action(), ImportDecision::ACTION_UNSPECIFIED);
  ASSERT_EQ(decision.cells_size(), 2);
  EXPECT_EQ(decision.cells(0).column(), "Correo");
  EXPECT_EQ(decision.cells(0).value(), "sol@example.org");
  EXPECT_EQ(decision.cells(1).column(), "País");
  EXPECT_EQ(decision.cells(1).value(), "");
  EXPECT_THAT(answered.shown, HasSubstr("Row 4: Sol"));
  EXPECT_THAT(answered.shown, HasSubstr("must be an e-mail address"));
  EXPECT_THAT(answered.shown, HasSubstr("has a mark"));
  EXPECT_THAT(answered.shown, Not(HasSubstr("\033")));
}

TEST(AskForCells, SkipsTheRowWhereNothingIsTyped) {
  const Answered answered = Answer(kRow, "sol@example.org\n\n");
  EXPECT_EQ(answered.correction, Correction::kSkipped);
  ASSERT_EQ(answered.request.decisions_size(), 1);
  EXPECT_EQ(answered.request.decisions(0).action(), ImportDecision::ACTION_SKIP);
  EXPECT_EQ(answered.request.decisions(0).cells_size(), 0);
}

TEST(AskForCells, EndsWithADotOrTheInput) {
  const Answered rest = Answer(kRow, ".\n");
  EXPECT_EQ(rest.correction, Correction::kRestSkipped);
  EXPECT_EQ(rest.request.decisions_size(), 0);
  const Answered stopped = Answer(kRow, "sol@example.org\n");
  EXPECT_EQ(stopped.correction, Correction::kStopped);
  EXPECT_EQ(stopped.request.decisions_size(), 0);
}

TEST(AskForCells, StopsWhenToldTo) {
  for (const char* input : {"q\n", "sol@example.org\nq\n"}) {
    const Answered stopped = Answer(kRow, input);
    EXPECT_EQ(stopped.correction, Correction::kStopped) << input;
    EXPECT_EQ(stopped.request.decisions_size(), 0) << input;
    EXPECT_THAT(stopped.shown, HasSubstr("q stops"));
  }
}

TEST(AskForCells, TakesANamedCellForAnErrorOfTheWholeRow) {
  const Answered answered =
      Answer("row: 9 errors { message: \"says nobody's name\" }", "Sol\n=Sol\nWho=Sol\nNombre=Sol=a\n");
  EXPECT_EQ(answered.correction, Correction::kTyped);
  ASSERT_EQ(answered.request.decisions(0).cells_size(), 1);
  EXPECT_EQ(answered.request.decisions(0).cells(0).column(), "Nombre");
  EXPECT_EQ(answered.request.decisions(0).cells(0).value(), "Sol=a");
  const Answered letters = Answer("row: 9 errors { message: \"says nobody's name\" }", "a=Sol\n");
  EXPECT_EQ(letters.request.decisions(0).cells(0).column(), "a");
}

TEST(AskAboutErrors, AsksUntilItUnderstands) {
  const auto ask = [](const std::string& input) {
    std::istringstream in(input);
    std::ostringstream out;
    return AskAboutErrors(
        2, [&](std::string& line) { return static_cast<bool>(std::getline(in, line)); }, out);
  };
  EXPECT_EQ(ask("\nx\nE\n"), ErrorAnswer::kCorrect);
  EXPECT_EQ(ask("s\n"), ErrorAnswer::kSkip);
  EXPECT_EQ(ask("q\n"), ErrorAnswer::kStop);
  EXPECT_EQ(ask("\n"), ErrorAnswer::kStop);
}

}  // namespace
}  // namespace plenary::client
