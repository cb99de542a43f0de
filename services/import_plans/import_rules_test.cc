#include "import_plans/import_rules.h"

#include <gtest/gtest.h>

#include <set>

namespace plenary::import_plans::rules {
namespace {

using v1::ImportDecision;
using v1::ImportRow;

TEST(Decisions, FitTheOutcomeOfTheirRow) {
  const auto fault = [](ImportDecision::Action action, ImportRow::Outcome outcome) {
    ImportDecision decision;
    decision.set_action(action);
    return std::string(FaultOf(decision, outcome));
  };
  for (int outcome = 1; outcome <= ImportRow::Outcome_MAX; ++outcome) {
    EXPECT_EQ(fault(ImportDecision::ACTION_SKIP, static_cast<ImportRow::Outcome>(outcome)), "");
  }
  EXPECT_NE(fault(ImportDecision::ACTION_SKIP, ImportRow::OUTCOME_UNSPECIFIED), "") << "there is no such row";
  EXPECT_EQ(fault(ImportDecision::ACTION_CREATE, ImportRow::OUTCOME_MATCH), "");
  EXPECT_EQ(fault(ImportDecision::ACTION_LINK, ImportRow::OUTCOME_DUPLICATE), "");
  EXPECT_EQ(fault(ImportDecision::ACTION_UPDATE, ImportRow::OUTCOME_UPDATE), "");
  EXPECT_NE(fault(ImportDecision::ACTION_CREATE, ImportRow::OUTCOME_UPDATE), "");
  EXPECT_NE(fault(ImportDecision::ACTION_UPDATE, ImportRow::OUTCOME_CREATE), "");
  EXPECT_NE(fault(ImportDecision::ACTION_CREATE, ImportRow::OUTCOME_ERROR), "");
}

TEST(Refusals, EachHasANameAndAnAdviceOfItsOwn) {
  std::set<std::string_view> names;
  for (int number = 1; number <= static_cast<int>(Refusal::kNoPlace); ++number) {
    const auto refusal = static_cast<Refusal>(number);
    EXPECT_TRUE(names.insert(NameOf(refusal)).second) << NameOf(refusal);
    EXPECT_FALSE(AdviceOn(refusal).empty());
  }
  EXPECT_EQ(NameOf(Refusal::kUndecided), "UNDECIDED");
  EXPECT_EQ(NameOf(Refusal::kParticipantTwice), "PARTICIPANT_TWICE");
  EXPECT_EQ(NameOf(Refusal::kNoPlace), "NO_PLACE_LEFT");
}

}  // namespace
}  // namespace plenary::import_plans::rules
