#include "documents/document_translation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "contract/contract_test_support.h"
#include "errors/errors.h"
#include "errors/errors_test_support.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"

namespace plenary::documents::rules {
namespace {

using google::protobuf::util::MessageDifferencer;
using testing::ElementsAre;
using v1::Document;

constexpr char kDocument[] = R"(
    name: "events/e/documents/d"
    title {entries {language: "en" text: "Title"} entries {language: "fr" text: "Titre"}}
    clauses {
      id: "a"
      heading {original_language: "fr" entries {language: "en" text: "Peace"} entries {language: "fr" text: "Paix"}}
      segments {
        id: "s" kind: KIND_PARAPHRASE language: "en" text: "We agree."
        translations {language: "fr" text: "Nous sommes d'accord." outdated: true}
      }
    }
    clauses {id: "b" segments {id: "t" kind: KIND_QUOTE language: "en" text: "Yes."}})";

Document Given() { return contract::Parse<Document>(kDocument); }

absl::Status Set(const std::string& text, Document& document) {
  return SetTranslation(contract::Parse<v1::SetDocumentTranslationRequest>(text), document);
}

// The document with what the request gives, and what then differs from what was given in `expected`.
void ExpectSet(const std::string& request, Document expected) {
  Document document = Given();
  const absl::Status status = Set(request, document);
  EXPECT_TRUE(status.ok()) << request << status;
  EXPECT_TRUE(MessageDifferencer::Equals(document, expected)) << request << document.DebugString();
}

std::vector<std::string> TranslationFaults(const std::string& request) {
  Document document = Given();
  const absl::Status status = Set(request, document);
  EXPECT_TRUE(MessageDifferencer::Equals(document, Given()))
      << "a refused request changes nothing: " << request;
  return errors::FaultyFields(status);
}

TEST(DocumentTranslationTest, TakesThePlaceOfTheOneInItsLanguage) {
  Document expected = Given();
  auto& segment = *expected.mutable_clauses(0)->mutable_segments(0);
  segment.mutable_translations(0)->set_text("D'accord.");
  segment.mutable_translations(0)->clear_outdated();
  segment.add_quoted_spans()->set_language("fr");
  segment.mutable_quoted_spans(0)->set_text("accord");
  ExpectSet(R"(clause_id: "a" segment_id: "s" translation {language: "fr" text: "D'accord." outdated: true}
               quoted_spans {language: "fr" text: "accord"})",
            expected);

  expected = Given();
  expected.mutable_title()->mutable_entries(1)->set_text("Un titre");
  ExpectSet(R"(wording {language: "fr" text: "Un titre"})", expected);

  expected = Given();
  expected.mutable_clauses(0)->mutable_heading()->mutable_entries(0)->set_text("A peace");
  ExpectSet(R"(clause_id: "a" wording {language: "en" text: "A peace"})", expected);
}

TEST(DocumentTranslationTest, ANewLanguageComesLast) {
  Document expected = Given();
  auto& entry = *expected.mutable_title()->add_entries();
  entry.set_language("es");
  entry.set_text("Título");
  ExpectSet(R"(wording {language: "es" text: "Título"})", expected);

  expected = Given();
  auto& translation = *expected.mutable_clauses(1)->mutable_segments(0)->add_translations();
  translation.set_language("es");
  translation.set_text("Sí.");
  ExpectSet(R"(clause_id: "b" segment_id: "t" translation {language: "es" text: "Sí."})", expected);
}

TEST(DocumentTranslationTest, TheSameAgainSaysThatItHolds) {
  Document expected = Given();
  expected.mutable_clauses(0)->mutable_segments(0)->mutable_translations(0)->clear_outdated();
  ExpectSet(R"(clause_id: "a" segment_id: "s" translation {language: "fr" text: "Nous sommes d'accord."})",
            expected);
}

TEST(DocumentTranslationTest, TheOriginalStays) {
  EXPECT_THAT(
      TranslationFaults(R"(clause_id: "a" segment_id: "s" translation {language: "EN" text: "We do."})"),
      ElementsAre("translation.language"));
  EXPECT_THAT(TranslationFaults(R"(wording {language: "EN" text: "Another title"})"),
              ElementsAre("wording.language"));
  EXPECT_THAT(TranslationFaults(R"(clause_id: "a" wording {language: "fr" text: "La paix"})"),
              ElementsAre("wording.language"));
}

TEST(DocumentTranslationTest, WhatIsGivenFitsWhatIsNamed) {
  EXPECT_THAT(TranslationFaults(""), ElementsAre("wording"));
  EXPECT_THAT(TranslationFaults(R"(translation {language: "es"})"), ElementsAre("wording", "translation"));
  EXPECT_THAT(TranslationFaults(R"(clause_id: "a" wording {language: "es"} translation {language: "es"}
                          quoted_spans {language: "es"})"),
              ElementsAre("translation", "quoted_spans"));
  EXPECT_THAT(TranslationFaults(R"(clause_id: "a" segment_id: "s" wording {language: "es"})"),
              ElementsAre("translation", "wording"));
  EXPECT_THAT(TranslationFaults(R"(segment_id: "s" translation {language: "es"})"), ElementsAre("clause_id"));
}

TEST(DocumentTranslationTest, VeryWordsOccurInIt) {
  EXPECT_THAT(
      TranslationFaults(R"(clause_id: "a" segment_id: "s" translation {language: "es" text: "De acuerdo."}
                          quoted_spans {language: "es" text: "acuerdos"} quoted_spans {language: "fr" text: "De"})"),
      ElementsAre("quoted_spans[0].text", "quoted_spans[1].language"));
  EXPECT_THAT(TranslationFaults(R"(clause_id: "b" segment_id: "t" translation {language: "es" text: "Sí."}
                          quoted_spans {language: "es" text: "Sí"})"),
              ElementsAre("quoted_spans[0]"));
}

TEST(DocumentTranslationTest, WhatIsTranslatedHasToBeThere) {
  for (const char* request : {R"(clause_id: "c" wording {language: "es" text: "Paz"})",
                              R"(clause_id: "b" wording {language: "es" text: "Paz"})",
                              R"(clause_id: "c" segment_id: "s" translation {language: "es" text: "x"})",
                              R"(clause_id: "b" segment_id: "s" translation {language: "es" text: "x"})"}) {
    Document document = Given();
    const absl::Status status = Set(request, document);
    EXPECT_EQ(errors::ReasonOf(status), v1::REFERENCE_NOT_FOUND) << request << status;
  }
}

TEST(DocumentTranslationTest, ThereIsAnEndToIt) {
  Document document = Given();
  for (int i = 0; i < 58; ++i)
    document.mutable_title()->add_entries()->set_language("x-" + std::to_string(i));
  absl::Status status = Set(R"(wording {language: "es" text: "Título"})", document);
  EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_FIELDS) << status;
  EXPECT_TRUE(Set(R"(wording {language: "fr" text: "Un titre"})", document).ok());

  document = Given();
  v1::Segment& segment = *document.mutable_clauses(0)->mutable_segments(0);
  while (document.ByteSizeLong() < 1'899'900) segment.add_translations()->set_text(std::string(19'000, 'x'));
  for (const char* request : {R"(wording {language: "es" text: ")",
                              R"(clause_id: "b" segment_id: "t" translation {language: "es" text: ")"}) {
    Document copy = document;
    status = Set(request + std::string(1'000, 'x') + "\"}", copy);
    EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_FIELDS) << status;
  }
}

}  // namespace
}  // namespace plenary::documents::rules
