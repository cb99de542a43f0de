#include "statements/segment_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "google/protobuf/text_format.h"

namespace plenary::statements::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The fields at fault among segments written as text: "segment {…} segment {…}".
std::vector<std::string> FaultsIn(const std::vector<std::string>& segments) {
  Segments given;
  for (const std::string& text : segments) {
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, given.Add())) << text;
  }
  std::vector<rpc::FieldViolation> violations;
  CheckSegments(given, "statement.segments", violations);
  std::vector<std::string> fields;
  for (const auto& violation : violations) fields.push_back(violation.field);
  return fields;
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
