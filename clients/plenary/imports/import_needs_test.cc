#include "plenary/imports/import_needs.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using v1::CommitImportRequest;
using v1::ImportDecision;

v1::Import Plan() {
  return contract::Parse<v1::Import>(
      R"(counts { match: 2 duplicate: 1 error: 2 } questions { kind: KIND_ENCODING }
         new_delegations { title: "Namibia" } new_organizations { title: "UCM" })");
}

std::vector<std::string> OptionsOf(const v1::Import& plan, const CommitImportRequest& request,
                                   const OpenRows& open) {
  std::vector<std::string> options;
  for (const ImportNeed& need : NeedsOf(plan, request, open)) options.push_back(need.option);
  return options;
}

TEST(NeedsOf, NamesEverythingThatStops) {
  EXPECT_THAT(OptionsOf(Plan(), {}, {3, 2}),
              ElementsAre("--accept-guesses", "--create-delegations", "--create-organizations",
                          "--decide create", "--skip-errors"));
  EXPECT_THAT(OptionsOf(v1::Import(), {}, {}), IsEmpty());
}

TEST(NeedsOf, IsNothingThatTheRequestSays) {
  CommitImportRequest request;
  request.set_accept_guesses(true);
  request.set_create_delegations(true);
  request.set_create_organizations(true);
  EXPECT_THAT(OptionsOf(Plan(), request, {0, 1}), ElementsAre("--skip-errors"));
  EXPECT_THAT(OptionsOf(Plan(), request, {}), IsEmpty());
}

TEST(NeedsOf, WhatRulesDoNotDecideIsLeft) {
  CommitImportRequest request;
  request.add_rules()->set_action(ImportDecision::ACTION_LINK);
  EXPECT_THAT(OptionsOf(Plan(), request, {1, 0}), testing::Contains("--decide create"));
  EXPECT_THAT(OptionsOf(Plan(), request, {}), testing::Not(testing::Contains("--decide create")));
}

TEST(NeedsOf, SkippingErrorsDecidesNothingElse) {
  CommitImportRequest request;
  request.set_skip_errors(true);
  EXPECT_THAT(OptionsOf(Plan(), request, {3, 2}), ElementsAre("--accept-guesses", "--create-delegations",
                                                              "--create-organizations", "--decide skip"));
}

}  // namespace
}  // namespace plenary::client
