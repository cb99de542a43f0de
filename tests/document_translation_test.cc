// Translations of documents through the API: in every state, also in an archived event; the original text
// stays.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/errors.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/document_fixture.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
using test::English;
using testing::ElementsAre;
using testing::IsEmpty;
using v1::Document;
using v1::SetDocumentTranslationRequest;

class DocumentTranslationTest : public test::DocumentTest {
 protected:
  // One with a heading, its clause "first" and its segment "words", which everybody sees.
  Document Made(const std::string& id, Document::State state) {
    auto request = forum().DocumentDraft("events/open", id);
    *request.mutable_document()->mutable_clauses(0)->mutable_heading() = English("Peace");
    request.mutable_document()->set_visibility(Document::VISIBILITY_PUBLIC);
    request.set_initial_state(state);
    return forum().Make<Document>(request);
  }

  static SetDocumentTranslationRequest OfWords(const std::string& name, const std::string& text) {
    SetDocumentTranslationRequest request;
    request.set_name(name);
    request.set_clause_id("first");
    request.set_segment_id("words");
    request.mutable_translation()->set_language("es");
    request.mutable_translation()->set_text(text);
    request.mutable_translation()->set_status(v1::Segment::Translation::STATUS_REVIEWED);
    return request;
  }

  // Of the heading of the clause; of the title where there is none.
  static SetDocumentTranslationRequest OfText(const std::string& name, const std::string& clause,
                                              const std::string& text) {
    SetDocumentTranslationRequest request;
    request.set_name(name);
    request.set_clause_id(clause);
    request.mutable_wording()->set_language("es");
    request.mutable_wording()->set_text(text);
    return request;
  }

  // As a reader of Spanish gets it.
  Document Read(const std::string& name) {
    v1::GetDocumentRequest get;
    get.set_name(name);
    const auto read = forum().anonymous().WithLanguages("es").Call<Document>(get);
    EXPECT_TRUE(read.ok()) << read.status();
    return read.ok() ? *read : Document();
  }

  void Archive() {
    v1::ConcludeEventRequest conclude;
    conclude.set_name("events/open");
    forum().Make<v1::Event>(conclude);
    v1::ArchiveEventRequest archive;
    archive.set_name("events/open");
    archive.set_force(true);
    forum().Make<v1::Event>(archive);
  }
};

TEST_F(DocumentTranslationTest, IsSetInEveryState) {
  const auto translator = forum().As(v1::ROLE_TRANSLATOR, "events/open");
  for (int state = Document::State_MIN + 1; state <= Document::State_MAX; ++state) {
    if (!Document::State_IsValid(state)) continue;
    const Document before = Made(absl::StrCat("in-state-", state), static_cast<Document::State>(state));
    const std::string& name = before.name();
    for (const auto& request :
         {OfWords(name, "Acordamos."), OfText(name, "first", "Paz"), OfText(name, "", "Título")}) {
      const auto answer = translator.Call<Document>(request);
      ASSERT_TRUE(answer.ok()) << Document::State_Name(before.state()) << " " << answer.status();
      EXPECT_TRUE(MessageDifferencer::Equals(*answer, *translator.Call<Document>([&] {
        v1::GetDocumentRequest get;
        get.set_name(name);
        return get;
      }())));
    }
    const Document read = Read(name);
    EXPECT_EQ(read.clauses(0).segments(0).resolved().text(), "Acordamos.");
    EXPECT_EQ(read.clauses(0).heading().resolved().text(), "Paz");
    EXPECT_EQ(read.title().resolved().text(), "Título");
    EXPECT_THAT(List("names:título"), testing::Contains(absl::StrCat("in-state-", state)));

    // Taken away again, there is what was before.
    Document after = Get(name);
    EXPECT_EQ(after.revision(), 4) << "each is a revision";
    after.mutable_clauses(0)->mutable_segments(0)->clear_translations();
    after.mutable_clauses(0)->mutable_heading()->mutable_entries()->RemoveLast();
    after.mutable_title()->mutable_entries()->RemoveLast();
    after.set_revision(1);
    after.set_etag(before.etag());
    *after.mutable_update_time() = before.update_time();
    EXPECT_TRUE(MessageDifferencer::Equals(after, before)) << after.DebugString() << before.DebugString();
  }
}

// The revision that was adopted is told and kept; the public reads the text with its translations.
TEST_F(DocumentTranslationTest, TheAdoptedRevisionStays) {
  const std::string name = Made("adopted", Document::STATE_ADOPTED).name();
  const auto adopted = Revisions(name).revisions(0);
  ASSERT_TRUE(Call(OfWords(name, "Acordamos.")).ok());
  EXPECT_EQ(Get(name).revision(), 2);
  EXPECT_EQ(Get(name).adoption().revision(), 1);
  const auto revisions = Revisions(name);
  ASSERT_EQ(revisions.revisions_size(), 2);
  EXPECT_TRUE(MessageDifferencer::Equals(revisions.revisions(1), adopted));
  v1::ListDocumentRevisionsRequest list;
  list.set_name(name);
  const auto seen = forum().anonymous().Call<v1::ListDocumentRevisionsResponse>(list);
  ASSERT_TRUE(seen.ok()) << seen.status();
  ASSERT_EQ(seen->revisions_size(), 1);
  EXPECT_EQ(seen->revisions(0).document().revision(), 2);

  // What refers to clauses goes on doing so.
  auto endorse = forum().Endorsement(name, "after");
  endorse.mutable_endorsement()->set_clause_id("first");
  EXPECT_TRUE(Call<v1::Endorsement>(endorse).ok());
  v1::UpdateDocumentRequest retext;
  *retext.mutable_document() = Get(name);
  retext.mutable_document()->mutable_clauses(0)->mutable_segments(0)->set_text("We disagree.");
  EXPECT_EQ(errors::ReasonOf(Call(retext).status()), v1::ILLEGAL_STATE);
  *retext.mutable_document() = Get(name);
  EXPECT_EQ(forum().Make<Document>(retext).revision(), 2) << "what was read is written back";
}

TEST_F(DocumentTranslationTest, ALinkHoldsThroughATranslation) {
  auto request = forum().DocumentDraft("events/open", "linked");
  request.mutable_document()->mutable_clauses(0)->add_statements("events/open/statements/hidden");
  request.set_initial_state(Document::STATE_REJECTED);
  const std::string name = forum().Make<Document>(request).name();
  ASSERT_TRUE(Call(OfWords(name, "Acordamos.")).ok());
  v1::DeleteStatementRequest remove;
  remove.set_name("events/open/statements/hidden");
  EXPECT_EQ(errors::ReasonOf(Call<google::protobuf::Empty>(remove).status()), v1::STILL_REFERENCED);
}

TEST_F(DocumentTranslationTest, AnArchivedEventTakesTranslationsAndCorrections) {
  const std::string name = Made("archived", Document::STATE_ADOPTED).name();
  Archive();
  EXPECT_TRUE(Call(OfWords(name, "Acordamos.")).ok());
  EXPECT_TRUE(Call(OfText(name, "", "Título")).ok());
  v1::CorrectAdoptionRequest correct;
  correct.set_name(name);
  correct.set_reason("By acclamation");
  correct.mutable_adoption()->set_method(Document::Adoption::METHOD_ACCLAMATION);
  EXPECT_TRUE(Call(correct).ok());
  v1::UpdateDocumentRequest update;
  update.mutable_document()->set_name(name);
  update.mutable_document()->set_visibility(Document::VISIBILITY_DRAFTERS);
  EXPECT_EQ(errors::ReasonOf(Call(update).status()), v1::EVENT_ARCHIVED);
}

TEST_F(DocumentTranslationTest, WhatIsRefusedChangesNothing) {
  const Document before = Made("refused", Document::STATE_ADOPTED);
  auto request = OfWords(before.name(), "Acordamos.");
  request.mutable_translation()->set_language("en");
  request.add_quoted_spans()->set_language("es");
  request.mutable_quoted_spans(0)->set_text("acuerdo");
  EXPECT_THAT(test::FaultyFields(Call(request).status()),
              ElementsAre("translation.language", "quoted_spans[0].language"));
  request.mutable_translation()->set_language("es");
  EXPECT_THAT(test::FaultyFields(Call(request).status()), ElementsAre("quoted_spans[0].text"));
  request.mutable_translation()->set_language("no language");
  EXPECT_THAT(test::FaultyFields(Call(request).status()), ElementsAre("translation.language"));
  EXPECT_EQ(errors::ReasonOf(Call(OfText(before.name(), "second", "Paz")).status()), v1::REFERENCE_NOT_FOUND);
  request = OfWords(before.name(), "Acordamos.");
  request.set_etag("\"0\"");
  EXPECT_EQ(errors::ReasonOf(Call(request).status()), v1::ETAG_MISMATCH);
  request.clear_etag();
  request.set_validate_only(true);
  EXPECT_EQ(forum().Make<Document>(request).clauses(0).segments(0).translations_size(), 1);
  EXPECT_TRUE(MessageDifferencer::Equals(Get(before.name()), before));
}

TEST_F(DocumentTranslationTest, ItsReasonStandsInTheJournal) {
  auto request = OfWords(Made("reasoned", Document::STATE_ADOPTED).name(), "Acordamos.");
  request.set_reason("Of the official translation");
  ASSERT_TRUE(Call(request).ok());
  v1::ListJournalRequest list;
  list.set_scope("events/open");
  list.set_page_size(1'000);
  const auto journal = forum().Make<v1::ListJournalResponse>(list);
  EXPECT_EQ(journal.entries().rbegin()->reason(), "Of the official translation");
}

// Of many who translate at the same moment, nobody's work is lost.
TEST_F(DocumentTranslationTest, ManyTranslateAtOnce) {
  const std::string name = Made("rushed", Document::STATE_ADOPTED).name();
  const std::vector<std::string> languages = {"es", "fr", "de", "it", "pt", "zh-Hans", "ar", "ru"};
  test::InParallel(static_cast<int>(languages.size()), [&](int i) {
    auto request = OfWords(name, absl::StrCat("in ", languages[i]));
    request.mutable_translation()->set_language(languages[i]);
    const auto answer = Call(request);
    EXPECT_TRUE(answer.ok()) << answer.status();
  });
  const Document document = Get(name);
  EXPECT_EQ(document.revision(), 1 + languages.size());
  std::vector<std::string> texts;
  for (const auto& translation : document.clauses(0).segments(0).translations()) {
    texts.push_back(translation.text());
    EXPECT_EQ(translation.text(), "in " + translation.language());
  }
  EXPECT_EQ(texts.size(), languages.size());
}

// Marked for readers, and warned of for staff, from the change of the text until it is set again.
TEST_F(DocumentTranslationTest, OneOlderThanItsTextSaysSo) {
  const std::string name = Made("negotiated", Document::STATE_NEGOTIATION).name();
  ASSERT_TRUE(Call(OfWords(name, "Acordamos.")).ok());
  v1::UpdateDocumentRequest update;
  *update.mutable_document() = Get(name);
  update.mutable_document()->mutable_clauses(0)->mutable_segments(0)->set_text("We agree with him.");
  const Document changed = forum().Make<Document>(update);
  ASSERT_EQ(changed.warnings_size(), 1);
  EXPECT_EQ(changed.warnings(0).reason(), v1::Warning::REASON_TRANSLATION_OUTDATED);
  EXPECT_EQ(changed.warnings(0).field_path(), "clauses[0].segments[0].translations[0]");
  EXPECT_TRUE(Read(name).clauses(0).segments(0).resolved().outdated());
  EXPECT_THAT(Read(name).warnings(), IsEmpty());

  v1::AdoptDocumentRequest adopt;
  adopt.set_name(name);
  EXPECT_EQ(forum().Make<Document>(adopt).warnings_size(), 1);
  EXPECT_THAT(forum().Make<Document>(OfWords(name, "Estamos de acuerdo con él.")).warnings(), IsEmpty());
  EXPECT_FALSE(Read(name).clauses(0).segments(0).resolved().outdated());
}

}  // namespace
}  // namespace plenary
