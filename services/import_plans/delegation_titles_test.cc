#include "import_plans/delegation_titles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"

namespace plenary::import_plans {
namespace {

using ::testing::StartsWith;
using v1::Delegation;
using v1::Import;

Delegation Known(const std::string& id, const std::string& title) {
  Delegation delegation;
  delegation.set_name("events/e/delegations/" + id);
  auto& entry = *delegation.mutable_title()->add_entries();
  entry.set_language("en");
  entry.set_text(title);
  return delegation;
}

class Titles : public ::testing::Test {
 protected:
  const std::vector<Delegation> known_ = {Known("ci", "Côte d'Ivoire"), Known("kr", "Republic of Korea"),
                                          Known("youth", "Youth of Atlantis")};
  DelegationTitles titles_{"e", known_};
};

TEST_F(Titles, AreFoundHoweverTheyAreWritten) {
  for (const char* text : {"ci", "Côte d'Ivoire", "COTE D’IVOIRE", "  cote d'ivoire"}) {
    EXPECT_EQ(titles_.Find(text), "events/e/delegations/ci") << text;
  }
  EXPECT_EQ(titles_.Find("South Korea"), "events/e/delegations/kr") << "another name of the same state";
  EXPECT_EQ(titles_.Find("Youth of Atlantys"), "") << "a slip is no title";
  EXPECT_EQ(titles_.Find("Atlantis"), "");
}

TEST_F(Titles, OneNewDelegationHoweverItsTitleIsWritten) {
  const std::string name = titles_.Add("Türkiye");
  EXPECT_THAT(name, StartsWith("events/e/delegations/"));
  EXPECT_TRUE(titles_.IsNew(name));
  for (const char* text : {"TURKIYE", "Türkiye ", "Turkey"}) EXPECT_EQ(titles_.Find(text), name) << text;
  titles_.Count(name, "Country");
  titles_.Count(name, "Country");
  Import import;
  titles_.Describe(import);
  ASSERT_EQ(import.new_delegations_size(), 1);
  EXPECT_EQ(import.new_delegations(0).title(), "Türkiye");
  EXPECT_EQ(import.new_delegations(0).rows(), 2);
  EXPECT_EQ(import.new_delegations(0).region_code(), "TR");
  EXPECT_EQ(import.new_delegations(0).standing(), Delegation::STANDING_STATE);
  EXPECT_EQ(import.questions_size(), 0);
}

TEST_F(Titles, ASlipForAKnownOrANewOneIsAsked) {
  const std::string youth = titles_.Add("Youth of Atlantys");
  EXPECT_EQ(titles_.SlipFor(youth), "Youth of Atlantis");
  const std::string utopia = titles_.Add("Utopia");
  EXPECT_EQ(titles_.SlipFor(utopia), "");
  const std::string utopya = titles_.Add("Utopya");
  EXPECT_EQ(titles_.SlipFor(utopya), "Utopia");
  for (const std::string& name : {youth, utopia, utopya}) titles_.Count(name, "Delegation");
  Import import;
  titles_.Describe(import);
  EXPECT_EQ(import.questions_size(), 2);
}

TEST_F(Titles, TwoStatesThatDifferByALetterAreNoSlips) {
  titles_.Add("Iran");
  EXPECT_EQ(titles_.SlipFor(titles_.Add("Iraq")), "");
}

TEST_F(Titles, WhatCannotBeATitleIsNone) {
  EXPECT_EQ(titles_.Add("***"), "");
  EXPECT_EQ(titles_.Add(std::string(30'000, 'x')), "");
}

TEST_F(Titles, AtMostAThousandAreNew) {
  for (int i = 0; i < 1'000; ++i) EXPECT_NE(titles_.Add(absl::StrCat("Group ", 1000 + i, " of ", i * i)), "");
  EXPECT_EQ(titles_.Add("One more"), "");
}

}  // namespace
}  // namespace plenary::import_plans
