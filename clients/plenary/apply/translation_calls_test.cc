#include "plenary/apply/translation_calls.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/apply/difference.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/statement_service.pb.h"

namespace plenary::client {
namespace {

using contract::Parse;
using testing::IsEmpty;
using testing::SizeIs;

template <class Request>
const Request& RequestOf(const FinalChange::Call& call) {
  return static_cast<const Request&>(*call.request);
}

constexpr char kStatement[] = R"(
name: "events/x/statements/s" state: STATE_PUBLISHED
segments { id: "a" language: "en" text: "One" translations { language: "es" text: "Uno" status: STATUS_DRAFT } }
segments { id: "b" language: "en" text: "Two" }
)";

TEST(TranslationCalls, AddAndReplaceThoseOfAStatement) {
  const auto current = Parse<v1::Statement>(kStatement);
  v1::Statement wanted = current;
  wanted.mutable_segments(0)->mutable_translations(0)->set_status(v1::Segment::Translation::STATUS_REVIEWED);
  auto& added = *wanted.mutable_segments(1)->add_translations();
  added.set_language("de");
  added.set_text("Zwei, sagt er");
  added.set_outdated(true);
  auto& span = *wanted.mutable_segments(1)->add_quoted_spans();
  span.set_language("de");
  span.set_text("Zwei");
  const FinalChange change = TranslationCalls(current, wanted);
  ASSERT_THAT(change.calls, SizeIs(2));
  EXPECT_EQ(change.calls[0].method->name(), "SetTranslation");
  const auto& first = RequestOf<v1::SetTranslationRequest>(change.calls[0]);
  EXPECT_EQ(first.name(), "events/x/statements/s");
  EXPECT_EQ(first.segment_id(), "a");
  EXPECT_EQ(first.translation().status(), v1::Segment::Translation::STATUS_REVIEWED);
  const auto& second = RequestOf<v1::SetTranslationRequest>(change.calls[1]);
  EXPECT_EQ(second.segment_id(), "b");
  EXPECT_EQ(second.translation().text(), "Zwei, sagt er");
  EXPECT_FALSE(second.translation().outdated());
  ASSERT_EQ(second.quoted_spans_size(), 1);
  EXPECT_EQ(second.quoted_spans(0).text(), "Zwei");
  EXPECT_EQ(Plain(*change.reached), Plain(wanted));
  EXPECT_THAT(TranslationCalls(wanted, wanted).calls, IsEmpty());
}

TEST(TranslationCalls, LeaveTheTextToOthers) {
  const auto current = Parse<v1::Statement>(kStatement);
  v1::Statement wanted = current;
  wanted.mutable_segments(0)->set_text("One!");
  const FinalChange change = TranslationCalls(current, wanted);
  EXPECT_THAT(change.calls, IsEmpty());
  EXPECT_EQ(Plain(*change.reached), Plain(current));
}

TEST(TranslationCalls, AreOfTitlesHeadingsAndSegmentsOfADocument) {
  const auto current = Parse<v1::Document>(R"(
name: "events/x/documents/d" state: STATE_ADOPTED
title { original_language: "en" entries { language: "en" text: "Agreed" } }
clauses { id: "c" heading { original_language: "en" entries { language: "en" text: "First" } }
          segments { id: "s" language: "en" text: "We agree." } }
clauses { id: "d" segments { id: "t" language: "en" text: "We go on." } }
)");
  v1::Document wanted = current;
  auto add = [](v1::LocalizedText& text, const char* words) {
    auto& entry = *text.add_entries();
    entry.set_language("es");
    entry.set_text(words);
  };
  add(*wanted.mutable_title(), "Acordado");
  add(*wanted.mutable_clauses(0)->mutable_heading(), "Primero");
  auto& translation = *wanted.mutable_clauses(1)->mutable_segments(0)->add_translations();
  translation.set_language("es");
  translation.set_text("Seguimos.");
  const FinalChange change = TranslationCalls(current, wanted);
  ASSERT_THAT(change.calls, SizeIs(3));
  const auto request = [&](int i) { return RequestOf<v1::SetDocumentTranslationRequest>(change.calls[i]); };
  EXPECT_EQ(change.calls[0].method->name(), "SetDocumentTranslation");
  EXPECT_EQ(request(0).clause_id(), "");
  EXPECT_EQ(request(0).wording().text(), "Acordado");
  EXPECT_FALSE(request(0).has_translation());
  EXPECT_EQ(request(1).clause_id(), "c");
  EXPECT_EQ(request(1).segment_id(), "");
  EXPECT_EQ(request(1).wording().language(), "es");
  EXPECT_EQ(request(2).clause_id(), "d");
  EXPECT_EQ(request(2).segment_id(), "t");
  EXPECT_FALSE(request(2).has_wording());
  EXPECT_EQ(Plain(*change.reached), Plain(wanted));

  // The original is no translation.
  v1::Document other = current;
  other.mutable_title()->mutable_entries(0)->set_text("Agreed on");
  EXPECT_THAT(TranslationCalls(current, other).calls, IsEmpty());
}

TEST(TranslationCalls, AreAllThatChangesOfAFinalText) {
  EXPECT_TRUE(IsFinal(Parse<v1::Statement>("state: STATE_RETRACTED")));
  EXPECT_FALSE(IsFinal(Parse<v1::Statement>("state: STATE_DELIVERED")));
  EXPECT_TRUE(IsFinal(Parse<v1::Document>("state: STATE_WITHDRAWN")));
  EXPECT_FALSE(IsFinal(Parse<v1::Document>("state: STATE_NEGOTIATION")));
  EXPECT_FALSE(IsFinal(Parse<v1::Segment>("")));
  EXPECT_TRUE(ChangesWhenFinal(*v1::Document::descriptor()->FindFieldByName("visibility")));
  EXPECT_FALSE(ChangesWhenFinal(*v1::Document::descriptor()->FindFieldByName("clauses")));
  EXPECT_FALSE(ChangesWhenFinal(*v1::Statement::descriptor()->FindFieldByName("citations")));
}

}  // namespace
}  // namespace plenary::client
