#include "statements/statement_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "contract/contract_test_support.h"
#include "errors/errors.h"
#include "errors/errors_test_support.h"
#include "errors/status_details.h"
#include "messages/state_step.h"
#include "statements/queries.h"

namespace plenary::statements::rules {
namespace {

using contract::Parse;
using errors::FaultyFields;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using v1::Segment;
using v1::Statement;

// A statement written as text, in events/e.
Statement Written(const std::string& text) {
  auto statement = Parse<Statement>(text);
  statement.set_name("events/e/statements/own");
  return statement;
}

Statement In(State state, Statement::Mode mode = Statement::MODE_IN_PERSON) {
  Statement statement = Written("");
  statement.set_state(state);
  statement.set_mode(mode);
  return statement;
}

std::vector<std::string> FaultsIn(const std::string& text) {
  return FaultyFields(CheckStatement(Written(text)));
}

GivenTranslation Of(const v1::SetTranslationRequest& request) {
  return {request.translation(), request.quoted_spans()};
}

// The states in which `check` allows something.
template <class Check>
std::string AllowedIn(Check check) {
  std::string states;
  for (int state = Statement::STATE_DRAFT; state <= Statement::STATE_RETRACTED; ++state) {
    const absl::Status status = check(static_cast<State>(state));
    if (status.ok()) states += StateName(static_cast<State>(state)) + " ";
    if (!status.ok()) {
      EXPECT_EQ(errors::ReasonOf(status), v1::ILLEGAL_STATE) << status;
    }
  }
  return states;
}

TEST(StatementRulesTest, Steps) {
  const auto step = [](const google::protobuf::Message& request) {
    return AllowedIn([&](State state) { return messages::CheckStep(In(state), request); });
  };
  EXPECT_EQ(step(v1::SubmitStatementRequest()), "DRAFT ");
  EXPECT_EQ(step(v1::DeliverStatementRequest()), "DRAFT SUBMITTED ");
  EXPECT_EQ(step(v1::RetractStatementRequest()), "PUBLISHED ");
  for (const auto& [mode, from] :
       std::map<Statement::Mode, std::string>{{Statement::MODE_UNSPECIFIED, "DELIVERED "},
                                              {Statement::MODE_VIDEO_ADDRESS, "DELIVERED "},
                                              {Statement::MODE_WRITTEN, "SUBMITTED "}}) {
    EXPECT_EQ(AllowedIn([mode = mode](State state) {
                return CheckPublishable(In(state, mode), v1::PublishStatementRequest());
              }),
              from)
        << mode;
  }
  const v1::DeliverStatementRequest deliver;
  EXPECT_EQ(AllowedIn([&](State state) { return CheckDelivery(In(state), deliver); }), "DRAFT SUBMITTED ");
  EXPECT_EQ(
      AllowedIn([&](State state) { return CheckDelivery(In(state, Statement::MODE_WRITTEN), deliver); }), "");
}

TEST(StatementRulesTest, QueriesKnowWhatWasPublished) {
  std::vector<int> published, unpublished;
  for (int state = Statement::STATE_DRAFT; state <= Statement::State_MAX; ++state) {
    (WasPublished(static_cast<State>(state)) ? published : unpublished).push_back(state);
  }
  EXPECT_EQ(queries::kPublishedStatesFragment, absl::StrJoin(published, ", "));
  EXPECT_EQ(queries::kUnpublishedStatesFragment, absl::StrJoin(unpublished, ", "));
}

TEST(StatementRulesTest, Edits) {
  EXPECT_EQ(AllowedIn([](State state) { return CheckEditable(In(state)); }), "DRAFT SUBMITTED DELIVERED ");
  EXPECT_EQ(AllowedIn([](State state) { return CheckCorrectable(In(state)); }), "PUBLISHED ");
  EXPECT_EQ(AllowedIn([](State state) { return CheckTranslatable(In(state)); }),
            "DRAFT SUBMITTED DELIVERED PUBLISHED ");
}

TEST(StatementRulesTest, WhatIsSaidOnce) {
  EXPECT_THAT(FaultsIn(R"(speaker: "events/e/participants/a" delivered_by: "events/e/participants/b"
                          delivered_time {seconds: 1})"),
              IsEmpty());
  EXPECT_THAT(FaultsIn(R"(speaker: "events/e/participants/a" speaker_label {entries {text: "b"}})"),
              ElementsAre("statement.speaker_label"));
  EXPECT_THAT(FaultsIn(R"(speaker: "events/e/participants/a" delivered_by: "events/e/participants/a")"),
              ElementsAre("statement.delivered_by"));
  EXPECT_THAT(FaultsIn("delivered_time {seconds: 1} delivered_date {year: 2025}"),
              ElementsAre("statement.delivered_date"));
  EXPECT_THAT(FaultsIn("state: STATE_DELIVERED mode: MODE_WRITTEN"), ElementsAre("statement.mode"));
  EXPECT_THAT(FaultsIn("state: STATE_SUBMITTED mode: MODE_WRITTEN"), IsEmpty());
}

TEST(StatementRulesTest, WhatItNamesIsOfItsEvent) {
  EXPECT_THAT(FaultsIn(R"(speaker: "events/f/participants/a" delivered_by: "events/f/participants/b"
                          delegation: "events/f/delegations/a" session: "events/f/sessions/a"
                          relations {kind: KIND_ECHOES statement: "events/f/statements/a"})"),
              ElementsAre("statement.speaker", "statement.delivered_by", "statement.delegation",
                          "statement.session", "statement.relations[0].statement"));
}

TEST(StatementRulesTest, RelationsAreToOthersAndOnce) {
  EXPECT_THAT(FaultsIn(R"(relations {kind: KIND_ECHOES statement: "events/e/statements/a"}
                          relations {kind: KIND_REPLIES_TO statement: "events/e/statements/a"})"),
              IsEmpty());
  EXPECT_THAT(FaultsIn(R"(relations {kind: KIND_ECHOES statement: "events/e/statements/a"}
                          relations {kind: KIND_ECHOES statement: "events/e/statements/own"}
                          relations {kind: KIND_ECHOES statement: "events/e/statements/a"})"),
              ElementsAre("statement.relations[1].statement", "statement.relations[2]"));
}

// What a client could not receive is not taken, however it is put together.
TEST(StatementRulesTest, IsNotLargerThanAnAnswer) {
  Statement statement = In(Statement::STATE_DRAFT);
  Segment segment;
  segment.set_id("next");
  segment.set_text(std::string(20'000, 'x'));
  for (int i = 0; i < 94; ++i) {
    Segment& more = *statement.add_segments();
    more = segment;
    more.set_id("s" + std::to_string(i));
  }
  EXPECT_TRUE(CheckStatement(statement).ok());
  EXPECT_THAT(FaultyFields(CheckAppended(statement, segment)), ElementsAre("segment"));
  v1::SetTranslationRequest translation;
  translation.mutable_translation()->set_text(segment.text());
  EXPECT_THAT(FaultyFields(CheckTranslation(statement, segment, Of(translation))),
              testing::Contains("translation"));
  *statement.add_segments() = segment;
  EXPECT_THAT(FaultyFields(CheckStatement(statement)), ElementsAre("statement.segments"));
}

TEST(StatementRulesTest, AnAppendedSegmentIsCheckedByItself) {
  Statement statement = Written(R"(segments {id: "one" text: "x"})");
  Segment segment;
  segment.set_kind(Segment::KIND_PARAPHRASE);
  segment.set_language("en");
  segment.add_quoted_spans()->set_language("en");
  segment.mutable_quoted_spans(0)->set_text("x");
  EXPECT_THAT(FaultyFields(CheckAppended(statement, segment)), ElementsAre("segment.quoted_spans[0].text"));
  segment.set_text("x");
  EXPECT_TRUE(CheckAppended(statement, segment).ok());
  segment.set_id("one");
  EXPECT_EQ(errors::ReasonOf(CheckAppended(statement, segment)), v1::ALREADY_EXISTS);
  segment.set_id("two");
  for (int i = 1; i < 2'000; ++i) statement.add_segments();
  EXPECT_THAT(FaultyFields(CheckAppended(statement, segment)), ElementsAre("segment"));
}

TEST(StatementRulesTest, ATranslationTakesThePlaceOfTheOneBefore) {
  auto segment = Parse<Segment>(
      R"(kind: KIND_PARAPHRASE language: "en" text: "one two"
         translations {language: "es" text: "uno dos"} translations {language: "fr" text: "un deux"}
         quoted_spans {language: "es" text: "uno"} quoted_spans {language: "en" text: "two"})");
  auto request = Parse<v1::SetTranslationRequest>(
      R"(translation {language: "es" text: "uno, dos"} quoted_spans {language: "es" text: "dos"})");
  EXPECT_TRUE(CheckTranslation(Statement(), segment, Of(request)).ok());
  SetTranslation(Of(request), segment);
  EXPECT_EQ(segment.translations_size(), 2);
  EXPECT_EQ(segment.translations(0).text(), "uno, dos");
  ASSERT_EQ(segment.quoted_spans_size(), 2);
  EXPECT_EQ(segment.quoted_spans(0).text(), "two");
  EXPECT_EQ(segment.quoted_spans(1).text(), "dos");
  const std::string before = segment.SerializeAsString();
  SetTranslation(Of(request), segment);
  EXPECT_EQ(segment.SerializeAsString(), before) << "the same again changes nothing";

  // Near the limit a shorter one may take the place of a longer one.
  Statement full;
  *full.add_segments() = segment;
  full.mutable_segments(0)->mutable_translations(0)->set_text(std::string(18'000, 'x'));
  while (full.ByteSizeLong() < 1'890'000) full.add_segments()->set_text(std::string(9'000, 'x'));
  auto shorter = request;
  shorter.clear_quoted_spans();
  shorter.mutable_translation()->set_text(std::string(17'000, 'y'));
  EXPECT_TRUE(CheckTranslation(full, full.segments(0), Of(shorter)).ok());
  shorter.mutable_translation()->set_language("it");
  EXPECT_THAT(FaultyFields(CheckTranslation(full, full.segments(0), Of(shorter))),
              ElementsAre("translation"));

  request.mutable_quoted_spans(0)->set_text("tres");
  EXPECT_THAT(FaultyFields(CheckTranslation(Statement(), segment, Of(request))),
              ElementsAre("quoted_spans[0].text"));
  segment.set_kind(Segment::KIND_QUOTE);
  EXPECT_THAT(FaultyFields(CheckTranslation(Statement(), segment, Of(request))),
              ElementsAre("quoted_spans[0]"));
  for (int i = segment.translations_size(); i < 60; ++i) segment.add_translations()->set_language("x");
  request.clear_quoted_spans();
  EXPECT_TRUE(CheckTranslation(Statement(), segment, Of(request)).ok());
  request.mutable_translation()->set_language("de");
  EXPECT_THAT(FaultyFields(CheckTranslation(Statement(), segment, Of(request))),
              ElementsAre("translation.language"));
}

TEST(StatementRulesTest, ADeliveryIsAtOneTimeAndThatIsPast) {
  constexpr std::int64_t kNow = 2'000'000;
  const auto faults = [](const std::string& given, const std::string& said) {
    const auto request = Parse<v1::DeliverStatementRequest>(given);
    return FaultyFields(CheckDeliveryTime(request, Written(said), kNow));
  };
  for (const char* given : {"", "now: true", "deliver_time {seconds: 2}", "deliver_time {seconds: 1}"}) {
    for (const char* said : {"", "delivered_time {seconds: 1}", "delivered_date {year: 2025}"}) {
      EXPECT_THAT(faults(given, said), IsEmpty()) << given << said;
    }
  }
  EXPECT_THAT(faults("now: true deliver_time {seconds: 1}", ""), ElementsAre("now"));
  EXPECT_THAT(faults("deliver_time {seconds: 2 nanos: 1000}", ""), ElementsAre("deliver_time"));
  EXPECT_THAT(faults("now: true deliver_time {seconds: 3}", ""), ElementsAre("now", "deliver_time"));
  // A plan is no record.
  EXPECT_THAT(faults("", "delivered_time {seconds: 3}"), ElementsAre("deliver_time"));
  EXPECT_THAT(faults("now: true", "delivered_time {seconds: 3}"), IsEmpty());
  EXPECT_THAT(faults("deliver_time {seconds: 1}", "delivered_time {seconds: 3}"), IsEmpty());
}

TEST(StatementRulesTest, OutdatedTranslationsAreWarnedOf) {
  const std::string segment = R"(segments {id: "a" translations {language: "es"}
                                           translations {language: "fr" outdated: true}} )";
  const auto warnings = Warnings(Written(segment + segment));
  ASSERT_EQ(warnings.size(), 2);
  EXPECT_EQ(warnings[1].reason(), v1::Warning::REASON_TRANSLATION_OUTDATED);
  EXPECT_EQ(warnings[1].field_path(), "segments[1].translations[1]");
  EXPECT_THAT(warnings[1].message(), testing::AllOf(HasSubstr("fr"), HasSubstr("SetTranslation")));
  EXPECT_THAT(Warnings(Written("segments {translations {}}")), IsEmpty());
  std::string many;
  for (int i = 0; i < 100; ++i) many += segment;
  const auto told = Warnings(Written(many));
  ASSERT_EQ(told.size(), 20) << "an answer stays small";
  EXPECT_THAT(told.back().message(), HasSubstr("80 more"));
}

TEST(StatementRulesTest, APublicationNeedsTextAndWhoseItIs) {
  const absl::Status nothing = CheckPublication(Written(""));
  EXPECT_THAT(std::string(nothing.message()), HasSubstr("segments, speaker or speaker_label"));
  EXPECT_FALSE(CheckPublication(Written("segments {}")).ok());
  EXPECT_FALSE(CheckPublication(Written(R"(speaker: "events/e/participants/a")")).ok());
  EXPECT_TRUE(CheckPublication(Written(R"(segments {} speaker: "events/e/participants/a")")).ok());
  EXPECT_TRUE(CheckPublication(Written(R"(segments {} speaker_label {entries {text: "b"}})")).ok());
}

}  // namespace
}  // namespace plenary::statements::rules
