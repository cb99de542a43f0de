#include "import_plans/bulk_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/ascii.h"
#include "errors/errors_test_support.h"

namespace plenary::import_plans::rules {
namespace {

using ::testing::ElementsAre;
using v1::ImportDecision;
using v1::ImportRow;
using v1::ImportRule;

std::string Lower(std::string_view text) { return absl::AsciiStrToLower(std::string(text)); }

ImportRow Match(const std::vector<std::pair<double, std::string>>& candidates) {
  ImportRow row;
  row.set_outcome(ImportRow::OUTCOME_MATCH);
  for (const auto& [score, reason] : candidates) {
    ImportRow::Candidate& candidate = *row.add_candidates();
    candidate.set_name("people/p" + std::to_string(row.candidates_size()));
    candidate.set_score(score);
    candidate.add_reasons("SAME_NAME");
    if (!reason.empty()) candidate.add_reasons(reason);
  }
  return row;
}

TEST(SureLinks, ANameAloneNeverLinks) {
  EXPECT_EQ(SureLinkOf(Match({{1, ""}})), "");
  EXPECT_EQ(SureLinkOf(Match({{1, "SAME_LETTERS"}})), "");
  EXPECT_EQ(SureLinkOf(Match({{1, "TAKES_PART"}})), "");
  EXPECT_EQ(SureLinkOf(Match({{1, "OTHER_AFFILIATION"}})), "");
}

TEST(SureLinks, OnePieceOfEvidenceMoreLinks) {
  for (const char* evidence : {"SAME_ADDRESS", "SAME_AFFILIATION", "EARLIER_EVENT"}) {
    EXPECT_EQ(SureLinkOf(Match({{0.97, evidence}})), "people/p1") << evidence;
    EXPECT_EQ(SureLinkOf(Match({{0.969, evidence}})), "") << evidence;
  }
}

TEST(SureLinks, OnlyOneMayBeAlikeEnough) {
  EXPECT_EQ(SureLinkOf(Match({{0.98, "SAME_ADDRESS"}, {0.9, "SAME_ADDRESS"}})), "people/p1");
  EXPECT_EQ(SureLinkOf(Match({{0.98, "SAME_ADDRESS"}, {0.97, ""}})), "");
  EXPECT_EQ(SureLinkOf(Match({})), "");
}

TEST(SureLinks, ARowThatRepeatsAnEarlierOneIsNotLinked) {
  ImportRow row = Match({{1, "SAME_ADDRESS"}});
  row.set_outcome(ImportRow::OUTCOME_DUPLICATE);
  EXPECT_EQ(SureLinkOf(row), "");
}

class Rules : public ::testing::Test {
 protected:
  void Add(ImportDecision::Action action, const std::string& affiliation,
           ImportRow::Outcome outcome = ImportRow::OUTCOME_UNSPECIFIED) {
    ImportRule& rule = *rules_.Add();
    rule.set_action(action);
    rule.set_affiliation(affiliation);
    rule.set_outcome(outcome);
  }
  ImportDecision Decide(const OpenRow& row) const { return BulkRules(rules_, Lower).Decide(row); }

  google::protobuf::RepeatedPtrField<ImportRule> rules_;
};

TEST_F(Rules, TheFirstThatFitsDecides) {
  Add(ImportDecision::ACTION_LINK, "");
  Add(ImportDecision::ACTION_SKIP, "Ministry of Examples");
  Add(ImportDecision::ACTION_CREATE, "", ImportRow::OUTCOME_MATCH);
  const ImportDecision linked = Decide({.row = 2,
                                        .outcome = ImportRow::OUTCOME_MATCH,
                                        .affiliations = {"ministry of examples"},
                                        .sure_link = "people/p"});
  EXPECT_EQ(linked.action(), ImportDecision::ACTION_LINK);
  EXPECT_EQ(linked.link(), "people/p");
  EXPECT_EQ(linked.row(), 2);
  const ImportDecision skipped =
      Decide({.outcome = ImportRow::OUTCOME_DUPLICATE, .affiliations = {"other", "ministry of examples"}});
  EXPECT_EQ(skipped.action(), ImportDecision::ACTION_SKIP);
  EXPECT_EQ(skipped.link(), "");
  EXPECT_EQ(Decide({.outcome = ImportRow::OUTCOME_MATCH, .affiliations = {"other"}}).action(),
            ImportDecision::ACTION_CREATE);
  EXPECT_EQ(Decide({.outcome = ImportRow::OUTCOME_DUPLICATE}).action(), ImportDecision::ACTION_UNSPECIFIED);
}

TEST_F(Rules, AnEarlierRuleOfAnAffiliationGoesBeforeALaterOneOfAll) {
  Add(ImportDecision::ACTION_CREATE, "Examples");
  Add(ImportDecision::ACTION_SKIP, "");
  EXPECT_EQ(Decide({.outcome = ImportRow::OUTCOME_MATCH, .affiliations = {"examples"}}).action(),
            ImportDecision::ACTION_CREATE);
  EXPECT_EQ(Decide({.outcome = ImportRow::OUTCOME_MATCH}).action(), ImportDecision::ACTION_SKIP);
}

TEST_F(Rules, WhatARuleCannotDoIsAFault) {
  Add(ImportDecision::ACTION_UPDATE, "");
  Add(ImportDecision::ACTION_SKIP, "", ImportRow::OUTCOME_ERROR);
  Add(ImportDecision::ACTION_LINK, "", ImportRow::OUTCOME_DUPLICATE);
  Add(ImportDecision::ACTION_LINK, "", ImportRow::OUTCOME_MATCH);
  std::vector<errors::FieldViolation> violations;
  AddFaults(rules_, violations);
  EXPECT_THAT(FaultyFields(violations),
              ElementsAre("rules[0].action", "rules[1].outcome", "rules[2].outcome"));
}

}  // namespace
}  // namespace plenary::import_plans::rules
