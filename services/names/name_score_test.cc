#include "names/name_score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "names/name_keys.h"
#include "names/name_sound.h"

namespace plenary::names {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Gt;
using testing::Lt;

NameMatch Match(std::string_view a, std::string_view b) {
  return MatchPersonName(PersonForm(a), PersonForm(b));
}

// Whether one is found by the keys of the other.
bool ShareKeys(std::string_view a, std::string_view b) {
  const std::vector<std::int64_t> kept = PersonKeys({PersonForm(b)});
  return std::ranges::any_of(PersonSearchKeys(PersonForm(a)),
                             [&kept](const SearchKey& key) { return std::ranges::count(kept, key.key) > 0; });
}

TEST(NameSound, RomanizationsSoundTheSame) {
  for (const char* name : {"shcherbakov", "schtscherbakow", "serbakov", "shherbakov"}) {
    EXPECT_EQ(Sound(name), "srpkf") << name;
  }
  for (const char* name : {"muhammad", "mohammed", "mohamed", "mehmet", "mhmd"}) {
    EXPECT_EQ(Consonants(name), "mmt") << name;
  }
  EXPECT_EQ(Sound("lee"), Sound("li"));
  EXPECT_NE(Sound("lin"), Sound("lan"));
  EXPECT_EQ(Sound("hassan"), Sound("hasan"));
  EXPECT_EQ(Sound("sergej"), Sound("sergey"));
  EXPECT_EQ(Sound("christos"), Sound("kristos"));
}

TEST(NameScore, WhatIsWrittenTheSameIsTheSameName) {
  EXPECT_EQ(Match("Lin Wei", "LIN Wei").score, 1);
  EXPECT_THAT(Match("Lin Wei", "LIN Wei").reasons, ElementsAre(v1::MATCH_REASON_SAME_NAME));
  EXPECT_LT(Match("José", "Jose").score, 1);
  EXPECT_THAT(Match("José Gil", "Jose Gil").reasons, ElementsAre(v1::MATCH_REASON_SAME_LETTERS));
}

struct Pair {
  const char* a;
  const char* b;
  v1::MatchReason reason;
};

TEST(NameScore, WaysOfWritingANameAreAlike) {
  const Pair pairs[] = {
      {"Lin Wei", "Wei Lin", v1::MATCH_REASON_OTHER_ORDER},
      {"Linwei", "Lin Wei", v1::MATCH_REASON_SAME_LETTERS},
      {"Linwei", "Wei Lin", v1::MATCH_REASON_OTHER_ORDER},
      {"林维", "Lin Wei", v1::MATCH_REASON_SAME_SOUND},
      {"Kim Min-su", "Minsu Kim", v1::MATCH_REASON_OTHER_ORDER},
      {"Щербаков Иван", "Ivan Schtscherbakow", v1::MATCH_REASON_SAME_SOUND},
      {"Mohamed Salah", "Muhammad Saleh", v1::MATCH_REASON_SAME_SOUND},
      {"J. M. García", "José María García", v1::MATCH_REASON_INITIALS},
      {"José García", "José María García Pérez", v1::MATCH_REASON_PART_OF_NAME},
      {"Robret Milner", "Robert Miller", v1::MATCH_REASON_SPELLING},
      {"Bashar Assad", "Bashar al-Assad", v1::MATCH_REASON_PART_OF_NAME},
  };
  for (const auto& [a, b, reason] : pairs) {
    const NameMatch match = Match(a, b);
    EXPECT_GE(match.score, kAlike) << a << " / " << b;
    EXPECT_LT(match.score, 1) << a << " / " << b;
    EXPECT_THAT(match.reasons, Contains(reason)) << a << " / " << b;
    EXPECT_TRUE(ShareKeys(a, b)) << a << " / " << b;
    EXPECT_TRUE(ShareKeys(b, a)) << b << " / " << a;
    EXPECT_DOUBLE_EQ(match.score, Match(b, a).score) << a << " / " << b;
  }
}

TEST(NameScore, OtherNamesAreNotAlike) {
  const Pair pairs[] = {{"José García", "José Pérez", {}}, {"林维", "林伟", {}},
                        {"Lin Wei", "Lin Lan", {}},        {"Moreno", "Laura Suero Moreno", {}},
                        {"J. M.", "John Major", {}},       {"Kim Min-su", "Kim Min-jun", {}}};
  for (const auto& [a, b, reason] : pairs) EXPECT_LT(Match(a, b).score, kAlike) << a << " / " << b;
  EXPECT_EQ(Match("Alice Walker", "Bob Dylan").score, 0);
  EXPECT_EQ(Match("", "Bob Dylan").score, 0);
}

TEST(NameScore, CloserIsBetter) {
  EXPECT_THAT(Match("Ivan Petrov", "Ivan Petrov").score, Gt(Match("Ivan Petrov", "Petrov Ivan").score));
  EXPECT_THAT(Match("Ivan Petrov", "Petrov Ivan").score, Gt(Match("Ivan Petrov", "Ivan Petroff").score));
  EXPECT_THAT(Match("Ivan Petrov", "Ivan Petroff").score, Gt(Match("Ivan Petrov", "I. Petrov").score));
}

TEST(NameScore, AffiliationsTellNamesakesApart) {
  const std::vector<NameForm> asked{TitleForm("Universidad Renmin de China")};
  NameMatch here = Match("Lin Wei", "Lin Wei");
  NameMatch there = here;
  here.score = there.score = 0.95;
  NameMatch unknown = here;
  WeighAffiliations(asked, {TitleForm("Renmin University of China")}, here);
  WeighAffiliations(asked, {TitleForm("Ministry of Health")}, there);
  WeighAffiliations(asked, {}, unknown);
  EXPECT_GT(here.score, 0.95);
  EXPECT_LT(there.score, 0.95);
  EXPECT_EQ(unknown.score, 0.95);
  EXPECT_THAT(here.reasons, Contains(v1::MATCH_REASON_SAME_AFFILIATION));
  EXPECT_THAT(there.reasons, Contains(v1::MATCH_REASON_OTHER_AFFILIATION));
}

TEST(NameScore, TitlesMatchAcrossLanguagesAndByAcronym) {
  const auto match = [](std::string_view a, std::string_view b) {
    return MatchTitle(TitleForm(a), TitleForm(b));
  };
  EXPECT_GE(match("Universidad Complutense de Madrid", "Complutense University of Madrid").score, kAlike);
  EXPECT_THAT(match("CSHRS", "China Society for Human Rights Studies").reasons,
              Contains(v1::MATCH_REASON_ACRONYM));
  EXPECT_LT(match("University of Madrid", "University of Salamanca").score, kAlike);
}

TEST(NameForms, AreTheSameAfterEncoding) {
  v1::Person person;
  person.add_names()->set_full("林维");
  person.add_names()->set_full("محمد\tعلي\n");
  person.mutable_names(1)->set_short_("علي");
  person.add_aliases("Lin");
  person.add_offices()->mutable_title()->add_entries()->set_text("vice president");
  const std::vector<NameForm> forms = FormsOf(person);
  EXPECT_EQ(forms.size(), 5U);
  const std::vector<NameForm> again = DecodeForms(EncodeForms(forms));
  ASSERT_EQ(again.size(), forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    EXPECT_EQ(again[i].kind, forms[i].kind);
    EXPECT_EQ(again[i].vocalized, forms[i].vocalized);
    EXPECT_EQ(again[i].words, forms[i].words);
    EXPECT_EQ(again[i].written, forms[i].written);
  }
}

}  // namespace
}  // namespace plenary::names
