#include "statements/segment_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "contract/contract_test_support.h"
#include "errors/errors_test_support.h"

namespace plenary::statements::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The fields at fault among segments written as text: "segment {…} segment {…}".
std::vector<std::string> FaultsIn(const std::vector<std::string>& segments) {
  Segments given;
  for (const std::string& text : segments) *given.Add() = contract::Parse<v1::Segment>(text);
  std::vector<errors::FieldViolation> violations;
  CheckSegments(given, "statement.segments", violations);
  return FaultyFields(violations);
}

TEST(SegmentRulesTest, TheCaseOfALanguageTagSaysNothing) {
  EXPECT_THAT(FaultsIn({R"(kind: KIND_PARAPHRASE language: "en-GB" text: "a community"
                           quoted_spans {language: "EN-gb" text: "a community"})"}),
              IsEmpty());
  EXPECT_THAT(FaultsIn({R"(kind: KIND_QUOTE language: "en" text: "a community"
                           translations {language: "EN" text: "the same" status: STATUS_DRAFT}
                           translations {language: "es" text: "una" status: STATUS_DRAFT}
                           translations {language: "ES" text: "una" status: STATUS_DRAFT})"}),
              ElementsAre("statement.segments[0].translations[0].language",
                          "statement.segments[0].translations[2].language"));
}

TEST(SegmentRulesTest, VeryWordsOccurInTheTextOfTheirLanguage) {
  EXPECT_THAT(FaultsIn({R"(kind: KIND_PARAPHRASE language: "en" text: "He called for \"a community\" of all."
                           translations {language: "es" text: "Pidió una comunidad." status: STATUS_DRAFT}
                           quoted_spans {language: "en" text: "a community"}
                           quoted_spans {language: "es" text: "una comunidad"})"}),
              IsEmpty());
  EXPECT_THAT(FaultsIn({R"(kind: KIND_PARAPHRASE language: "en" text: "He called for a Community."
                           quoted_spans {language: "en" text: "a community"})"}),
              ElementsAre("statement.segments[0].quoted_spans[0].text"));
  EXPECT_THAT(FaultsIn({R"(kind: KIND_PARAPHRASE language: "en" text: "a community"
                           quoted_spans {language: "es" text: "a community"})"}),
              ElementsAre("statement.segments[0].quoted_spans[0].language"));
}

TEST(SegmentRulesTest, AQuotationHasNoneMarked) {
  EXPECT_THAT(FaultsIn({R"(kind: KIND_QUOTE language: "en" text: "We agree."
                           quoted_spans {language: "en" text: "agree"})"}),
              ElementsAre("statement.segments[0].quoted_spans[0]"));
}

TEST(SegmentRulesTest, ALanguageStandsOnce) {
  EXPECT_THAT(FaultsIn({R"(kind: KIND_QUOTE language: "en" text: "We agree."
                           translations {language: "es" text: "Sí." status: STATUS_DRAFT}
                           translations {language: "en" text: "We do." status: STATUS_DRAFT}
                           translations {language: "es" text: "De acuerdo." status: STATUS_MACHINE})"}),
              ElementsAre("statement.segments[0].translations[1].language",
                          "statement.segments[0].translations[2].language"));
}

TEST(SegmentRulesTest, AnIdStandsOnce) {
  const std::string first = R"(id: "a" kind: KIND_CONTEXT language: "en" text: "One.")";
  const std::string nameless = R"(kind: KIND_CONTEXT language: "en" text: "Two.")";
  EXPECT_THAT(FaultsIn({first, nameless, nameless}), IsEmpty());
  EXPECT_THAT(FaultsIn({first, nameless, first}), ElementsAre("statement.segments[2].id"));
}

// What a revision makes of its segments, given the one before.
void Revise(const Segments& before, Segments& after) {
  SegmentsById by_id;
  AddById(before, by_id);
  MarkOutdated(by_id, after);
}

// A translation is outdated exactly if the text was changed after the translation was last set or changed.
TEST(SegmentRulesTest, ATranslationIsOutdatedUntilItIsSetAgain) {
  std::mt19937 random;  // NOLINT: the same walk in every run
  Segments segments;
  int clock = 0;
  int text_changed = 0;
  std::map<std::string, int> set;
  v1::Segment& first = *segments.Add();
  first.set_id("first");
  first.set_language("en");
  int outdated = 0;
  for (int i = 0; i < 500; ++i) {
    ++clock;
    const std::string language = random() % 2 == 0 ? "es" : "fr";
    v1::Segment::Translation translation;
    translation.set_language(language);
    translation.set_text("translation " + std::to_string(random() % 2 == 0 ? clock : 0));
    translation.set_outdated(random() % 2 == 0);  // means nothing
    Segments after = segments;
    v1::Segment& segment = *FindSegment(after, "first");
    const int act = static_cast<int>(random() % 5);
    const bool set_alone = act == 1;
    switch (act) {
      case 0:
        segment.set_text("text " + std::to_string(clock));
        text_changed = clock;
        break;
      case 1:
        break;
      case 2:
        // By an update, beside another text or not.
        if (random() % 2 == 0) {
          segment.set_text("text " + std::to_string(clock));
          text_changed = clock;
        }
        for (auto& stored : *segment.mutable_translations()) {
          if (stored.language() != language || stored.text() == translation.text()) continue;
          stored.set_text(translation.text());
          set[language] = clock;
        }
        break;
      case 3:
        // A caller who writes back what it read need not repeat it.
        for (auto& stored : *segment.mutable_translations()) stored.clear_outdated();
        segment.set_kind(random() % 2 == 0 ? v1::Segment::KIND_QUOTE : v1::Segment::KIND_PARAPHRASE);
        after.Add()->set_id("other " + std::to_string(clock));
        after.SwapElements(0, after.size() - 1);
        break;
      default:
        if (segment.translations_size() == 0) break;
        set.erase(segment.translations(0).language());
        segment.mutable_translations()->DeleteSubrange(0, 1);
    }
    if (set_alone) {
      SetTranslation({translation, {}}, segment);
      set[language] = clock;
    } else {
      Revise(segments, after);
    }
    segments = after;
    for (const auto& stored : FindSegment(segments, "first")->translations()) {
      EXPECT_EQ(stored.outdated(), text_changed > set.at(stored.language())) << "after step " << i;
      outdated += stored.outdated() ? 1 : 0;
    }
  }
  EXPECT_GT(outdated, 50) << "the walk is too short";
}

TEST(SegmentRulesTest, IdsAreGivenAndKept) {
  Segments segments;
  segments.Add()->set_id("first");
  segments.Add();
  segments.Add();
  GiveIds(segments);
  EXPECT_EQ(segments[0].id(), "first");
  EXPECT_NE(segments[1].id(), "");
  EXPECT_NE(segments[1].id(), segments[2].id());
  EXPECT_EQ(FindSegment(segments, segments[1].id()), &segments[1]);
  EXPECT_EQ(FindSegment(segments, "another"), nullptr);
}

}  // namespace
}  // namespace plenary::statements::rules
