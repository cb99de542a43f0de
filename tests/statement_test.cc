// Statements through the API: text and revisions, translations, steps, references, order and search,
// deletion, the journal, and many appends at once.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "google/protobuf/util/time_util.h"
#include "messages/output_only.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/concurrent_calls.h"
#include "support/statement_fixture.h"

namespace plenary {
namespace {

using google::protobuf::util::TimeUtil;
using test::Client;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using v1::Segment;
using v1::Statement;
using v1::StatementRevision;

class StatementServiceTest : public test::StatementTest {
 protected:
  std::vector<std::string> List(const std::string& filter, const std::string& order_by = "",
                                const std::string& parent = "events/open") {
    v1::ListStatementsRequest request;
    request.set_parent(parent);
    request.set_filter(filter);
    request.set_order_by(order_by);
    std::vector<std::string> ids;
    const auto page = forum().admin().Call<v1::ListStatementsResponse>(request);
    EXPECT_TRUE(page.ok()) << filter << " " << page.status();
    if (!page.ok()) return ids;
    for (const Statement& statement : page->statements()) {
      ids.push_back(statement.name().substr(statement.name().rfind('/') + 1));
    }
    return ids;
  }

  std::vector<v1::JournalEntry> Journal() {
    v1::ListJournalRequest request;
    request.set_scope("events/open");
    request.set_page_size(1'000);
    const auto list = forum().Make<v1::ListJournalResponse>(request);
    return {list.entries().begin(), list.entries().end()};
  }

  // From whom to whom the last entry of the journal made something visible.
  std::string LastAudiences() {
    const auto journal = Journal();
    const auto& change = journal.back().changes(0);
    return absl::StrCat(change.audience_before(), " → ", change.audience_after());
  }

  static std::vector<std::string> TextsOf(const Statement& statement) {
    std::vector<std::string> texts;
    for (const Segment& segment : statement.segments()) texts.push_back(segment.text());
    return texts;
  }

  static std::vector<StatementRevision::Change> ChangesOf(const std::vector<StatementRevision>& revisions) {
    std::vector<StatementRevision::Change> changes;
    for (const auto& revision : revisions) changes.push_back(revision.change());
    return changes;
  }

  v1::ErrorReason ReasonOf(const v1::CreateStatementRequest& request) {
    return errors::ReasonOf(forum().admin().Call<Statement>(request).status());
  }

  void TakeEventStep(const google::protobuf::Message& request) { forum().Make<v1::Event>(request); }
  void Archive() {
    v1::ConcludeEventRequest conclude;
    conclude.set_name("events/open");
    TakeEventStep(conclude);
    v1::ArchiveEventRequest archive;
    archive.set_name("events/open");
    archive.set_force(true);
    TakeEventStep(archive);
  }
};

// ---- The text.

TEST_F(StatementServiceTest, IsReadAsItWasWritten) {
  auto request = Draft("whole");
  Statement& given = *request.mutable_statement();
  given.clear_speaker();
  *given.mutable_speaker_label() = test::English("Scholars from China and abroad");
  given.set_delivered_by("events/open/participants/hidden");
  given.set_delegation("events/open/delegations/ours");
  *given.mutable_on_behalf_of() = test::English("A group of seven universities");
  given.set_session("events/open/sessions/whole");
  given.set_position(3);
  given.set_mode(Statement::MODE_VIDEO_ADDRESS);
  given.mutable_delivered_date()->set_weekday(v1::Date::WEEKDAY_WEDNESDAY);
  given.set_language("zh-Hans");
  given.add_topics("privacy");
  given.set_basis(Statement::BASIS_PRESS_REPORT);
  auto& relation = *given.add_relations();
  relation.set_kind(Statement::Relation::KIND_REPLIES_TO);
  relation.set_statement("events/open/statements/shown");
  auto& segment = *given.add_segments();
  segment.set_kind(Segment::KIND_PARAPHRASE);
  segment.set_language("en");
  segment.set_text("He spoke of \"a community of digital civilization\".");
  segment.add_quoted_spans()->set_language("en");
  segment.mutable_quoted_spans(0)->set_text("a community of digital civilization");
  given.add_citations()->set_quoted_span("a community");
  given.add_media()->set_url("https://example.org/recording");
  given.mutable_media(0)->set_audience(v1::AUDIENCE_CLASS_PUBLIC);

  const Statement made = Make(request);
  Statement expected = given;
  expected.mutable_segments(1)->set_id(made.segments(1).id());
  Statement got = Get(made.name());
  EXPECT_EQ(got.DebugString(), made.DebugString());
  EXPECT_FALSE(got.segments(1).id().empty()) << "the server makes ids";
  EXPECT_EQ(got.state(), Statement::STATE_DRAFT);
  EXPECT_EQ(got.revision(), 1);
  EXPECT_EQ(got.delivered_by_credit().display_name().entries(0).text(), "Participant hidden");
  EXPECT_FALSE(got.has_credit()) << "a label is no participant";
  // What the server adds aside, it is what was given.
  messages::ClearOutputOnly(got);
  got.clear_name();
  messages::ClearOutputOnly(expected);
  for (v1::LocalizedText* text :
       {expected.mutable_title(), expected.mutable_speaker_label(), expected.mutable_on_behalf_of()}) {
    text->set_original_language("en");
  }
  EXPECT_EQ(got.DebugString(), expected.DebugString());
}

TEST_F(StatementServiceTest, AListShowsNoTextUnlessAsked) {
  v1::ListStatementsRequest list;
  list.set_parent("events/open");
  EXPECT_THAT(forum().Make<v1::ListStatementsResponse>(list).statements(0).segments(), IsEmpty());
  list.set_view(v1::VIEW_FULL);
  EXPECT_EQ(forum().Make<v1::ListStatementsResponse>(list).statements(0).segments_size(), 1);
  v1::GetStatementRequest get;
  get.set_name("events/open/statements/shown");
  EXPECT_EQ(forum().Make<Statement>(get).segments_size(), 1);
  get.set_view(v1::VIEW_BASIC);
  EXPECT_EQ(forum().Make<Statement>(get).segments_size(), 0);
}

TEST_F(StatementServiceTest, EachEditIsARevision) {
  const std::string name = Make(Draft()).name();
  ASSERT_TRUE(Append(name, "Second.", "second").ok());
  ASSERT_TRUE(Append(name, "Third.").ok());
  ASSERT_TRUE(Retitle(name, "With a title").ok());
  ASSERT_TRUE(Append(name, "Fourth.").ok());
  ASSERT_TRUE(Translate(name, "second", "es", "Segundo.").ok());
  ASSERT_TRUE(Append(name, "Fifth.").ok());
  const auto revisions = Revisions(forum().admin(), name);
  EXPECT_THAT(ChangesOf(revisions),
              ElementsAre(StatementRevision::CHANGE_APPENDED, StatementRevision::CHANGE_TRANSLATED,
                          StatementRevision::CHANGE_APPENDED, StatementRevision::CHANGE_EDITED,
                          StatementRevision::CHANGE_APPENDED, StatementRevision::CHANGE_APPENDED,
                          StatementRevision::CHANGE_CREATED));
  const std::string first = "The text of the first segment.";
  EXPECT_THAT(TextsOf(revisions[6].statement()), ElementsAre(first));
  EXPECT_THAT(TextsOf(revisions[4].statement()), ElementsAre(first, "Second.", "Third."));
  EXPECT_THAT(TextsOf(revisions[3].statement()), ElementsAre(first, "Second.", "Third."));
  EXPECT_THAT(TextsOf(revisions[0].statement()),
              ElementsAre(first, "Second.", "Third.", "Fourth.", "Fifth."));
  EXPECT_EQ(revisions[3].statement().title().entries(0).text(), "With a title");
  EXPECT_EQ(revisions[4].statement().title().entries(0).text(), "Statement ");
  EXPECT_EQ(revisions[2].statement().segments(1).translations_size(), 0);
  EXPECT_EQ(revisions[1].statement().segments(1).translations(0).text(), "Segundo.");
  EXPECT_EQ(Get(name).segments(1).translations(0).text(), "Segundo.");
  EXPECT_EQ(TextsOf(Get(name)), TextsOf(revisions[0].statement()));
}

// What an append writes does not grow with what is there.
TEST_F(StatementServiceTest, AnAppendWritesTheSegmentAlone) {
  auto request = Draft();
  request.mutable_statement()->mutable_segments(0)->set_text(std::string(20'000, 'x'));
  const std::string name = Make(request).name();
  ASSERT_TRUE(Append(name, "Second.").ok());
  db::Connection connection({.url = server().database().url()});
  const auto rows = connection.ExecuteComposed(
      "SELECT octet_length(content) FROM statement_revisions ORDER BY create_time DESC LIMIT 1", {});
  ASSERT_TRUE(rows.ok()) << rows.status();
  EXPECT_LT((*rows)[0].Int(0), 100);
}

TEST_F(StatementServiceTest, WhatChangesNothingWritesNothing) {
  const Statement draft = Make(Draft());
  const Statement published = MakeIn(Statement::STATE_PUBLISHED);
  ASSERT_TRUE(Translate(draft.name(), "first", "es", "El texto.").ok());
  const Statement translated = Get(draft.name());
  const auto entries = Journal().size();
  EXPECT_TRUE(Retitle(draft.name(), "Statement ").ok());
  EXPECT_TRUE(Correct(published.name(), "Statement ").ok());
  EXPECT_TRUE(Translate(draft.name(), "first", "es", "El texto.").ok());
  EXPECT_EQ(Get(draft.name()).etag(), translated.etag());
  EXPECT_EQ(Get(published.name()).etag(), published.etag());
  EXPECT_EQ(Journal().size(), entries);
}

TEST_F(StatementServiceTest, SegmentsKeepTheirIds) {
  const Statement made = Make(Draft());
  const std::string& name = made.name();
  const auto second = Append(name, "Second.");
  ASSERT_TRUE(second.ok());
  const std::string id = second->segments(1).id();
  const auto taken = Append(name, "The same id.", id);
  EXPECT_EQ(errors::ReasonOf(taken.status()), v1::ALREADY_EXISTS) << taken.status();

  v1::UpdateStatementRequest update;
  *update.mutable_statement() = *second;
  update.mutable_statement()->mutable_segments(1)->set_text("Second, edited.");
  update.mutable_statement()->mutable_segments()->SwapElements(0, 1);
  auto& added = *update.mutable_statement()->add_segments();
  added.set_kind(Segment::KIND_CONTEXT);
  added.set_language("en");
  added.set_text("Turning to the next speaker.");
  update.mutable_update_mask()->add_paths("segments");
  const auto updated = forum().Make<Statement>(update);
  EXPECT_EQ(updated.segments(0).id(), id);
  EXPECT_EQ(updated.segments(1).id(), "first");
  EXPECT_FALSE(updated.segments(2).id().empty());
}

TEST_F(StatementServiceTest, ManyAppendAtOnceAndNothingIsLost) {
  constexpr int kCalls = 50;
  const std::string name = Make(Draft()).name();
  const Client rapporteur = forum().As(v1::ROLE_RAPPORTEUR, "events/open");
  std::vector<test::Wish<v1::AppendSegmentRequest>> wishes;
  for (int i = 0; i < kCalls; ++i) {
    v1::AppendSegmentRequest request;
    request.set_name(name);
    request.mutable_segment()->set_id(absl::StrCat("s", i));
    request.mutable_segment()->set_kind(Segment::KIND_QUOTE);
    request.mutable_segment()->set_language("en");
    request.mutable_segment()->set_text(absl::StrCat("Sentence ", i));
    wishes.push_back({rapporteur, request});
  }
  std::set<std::int64_t> numbers;
  for (const auto& answer : test::CallAtOnce<Statement>(wishes)) {
    ASSERT_TRUE(answer.ok()) << answer.status();
    numbers.insert(answer->revision());
    EXPECT_EQ(answer->segments_size(), answer->revision()) << "each is answered with what there then is";
  }
  EXPECT_EQ(numbers.size(), kCalls);
  EXPECT_EQ(*numbers.begin(), 2);
  EXPECT_EQ(*numbers.rbegin(), kCalls + 1) << "without gaps";
  std::set<std::string> ids;
  const Statement now = Get(name);
  for (const Segment& segment : now.segments()) ids.insert(segment.id());
  EXPECT_EQ(ids.size(), kCalls + 1);
}

// ---- Translations.

TEST_F(StatementServiceTest, ATranslationReplacesTheOneInItsLanguage) {
  const std::string name = Make(Draft()).name();
  v1::SetTranslationRequest request;
  request.set_name(name);
  request.set_segment_id("first");
  request.mutable_translation()->set_language("es");
  request.mutable_translation()->set_text("El texto del primero.");
  request.mutable_translation()->set_status(Segment::Translation::STATUS_MACHINE);
  request.add_quoted_spans()->set_language("es");
  request.mutable_quoted_spans(0)->set_text("texto");
  const Client translator = forum().As(v1::ROLE_TRANSLATOR, "events/open");
  ASSERT_TRUE(translator.Call<Statement>(request).ok());
  request.mutable_translation()->set_text("El texto del primer segmento.");
  request.mutable_translation()->set_status(Segment::Translation::STATUS_REVIEWED);
  request.mutable_quoted_spans(0)->set_text("primer segmento");
  const auto answer = translator.Call<Statement>(request);
  ASSERT_TRUE(answer.ok()) << answer.status();
  const Segment& segment = answer->segments(0);
  ASSERT_EQ(segment.translations_size(), 1);
  EXPECT_EQ(segment.translations(0).DebugString(), request.translation().DebugString());
  ASSERT_EQ(segment.quoted_spans_size(), 1);
  EXPECT_EQ(segment.quoted_spans(0).text(), "primer segmento");

  request.set_segment_id("none");
  EXPECT_EQ(errors::ReasonOf(translator.Call<Statement>(request).status()), v1::REFERENCE_NOT_FOUND);
  request.set_segment_id("first");
  request.mutable_translation()->set_language("en");
  request.add_quoted_spans()->set_language("fr");
  request.mutable_quoted_spans(1)->set_text("texte");
  EXPECT_THAT(test::FaultyFields(translator.Call<Statement>(request).status()),
              ElementsAre("translation.language", "quoted_spans[0].language", "quoted_spans[1].language"));
}

TEST_F(StatementServiceTest, TheTranslationOfWhatIsPublishedIsPublishedAtOnce) {
  const std::string name = MakeIn(Statement::STATE_PUBLISHED).name();
  ASSERT_TRUE(Translate(name, "first", "es", "El texto.").ok());
  v1::GetStatementRequest get;
  get.set_name(name);
  const auto got = forum().anonymous().WithLanguages("es").Call<Statement>(get);
  ASSERT_TRUE(got.ok()) << got.status();
  EXPECT_EQ(got->segments(0).resolved().text(), "El texto.");
  EXPECT_EQ(got->revision(), 2);
  EXPECT_EQ(Revisions(forum().anonymous(), name).size(), 2);
  EXPECT_EQ(got->publish_time(), Get(name).publish_time()) << "it stays the first publication's";
}

// A translation is marked for readers, and warned of for staff, from the change of its text until it is set
// again.
TEST_F(StatementServiceTest, ATranslationOlderThanItsTextSaysSo) {
  const std::string name = MakeIn(Statement::STATE_PUBLISHED).name();
  ASSERT_TRUE(Translate(name, "first", "es", "El texto.").ok());
  ASSERT_TRUE(Translate(name, "first", "fr", "Le texte.").ok());
  v1::GetStatementRequest get;
  get.set_name(name);
  const auto shown = [&] {
    const auto got = forum().anonymous().WithLanguages("es").Call<Statement>(get);
    EXPECT_TRUE(got.ok()) << got.status();
    EXPECT_THAT(got->warnings(), IsEmpty());
    return got->segments(0);
  };
  EXPECT_FALSE(shown().resolved().outdated());

  v1::CorrectStatementRequest correct;
  *correct.mutable_statement() = Get(name);
  correct.mutable_statement()->mutable_segments(0)->set_text("Another text.");
  correct.mutable_update_mask()->add_paths("segments");
  correct.set_reason("It was misheard.");
  const auto corrected = forum().Make<Statement>(correct);
  EXPECT_EQ(corrected.warnings_size(), 2);
  EXPECT_EQ(corrected.warnings(0).reason(), v1::Warning::REASON_TRANSLATION_OUTDATED);
  EXPECT_EQ(corrected.warnings(0).field_path(), "segments[0].translations[0]");
  EXPECT_TRUE(shown().resolved().outdated());
  EXPECT_TRUE(shown().translations(1).outdated());
  v1::ListStatementsRequest list;
  list.set_parent("events/open");
  list.set_view(v1::VIEW_FULL);
  const auto page = forum().Make<v1::ListStatementsResponse>(list);
  for (const auto& listed : page.statements()) {
    EXPECT_THAT(listed.warnings(), IsEmpty()) << listed.name();
  }

  // Writing back what was read does not change it, whatever is sent.
  *correct.mutable_statement() = Get(name);
  for (auto& translation : *correct.mutable_statement()->mutable_segments(0)->mutable_translations()) {
    translation.clear_outdated();
  }
  EXPECT_EQ(forum().Make<Statement>(correct).revision(), corrected.revision());

  ASSERT_TRUE(Translate(name, "first", "es", "El texto.").ok()) << "it holds as it is";
  EXPECT_FALSE(shown().resolved().outdated());
  EXPECT_TRUE(shown().translations(1).outdated());
  EXPECT_EQ(Get(name).warnings_size(), 1);
}

// Wherever a corrected statement is read, it says so.
TEST_F(StatementServiceTest, ACorrectedStatementSaysSo) {
  const std::string name = MakeIn(Statement::STATE_PUBLISHED, "corrected").name();
  ASSERT_TRUE(Translate(name, "first", "es", "El texto.").ok());
  EXPECT_FALSE(Get(name).has_last_correction()) << "a translation is none";
  ASSERT_TRUE(Correct(name, "A first title").ok());
  const std::int64_t before = Clock();
  const auto answer = Correct(name, "A second title");
  ASSERT_TRUE(answer.ok()) << answer.status();
  ASSERT_TRUE(Translate(name, "first", "fr", "Le texte.").ok());
  ASSERT_TRUE(Take<v1::RetractStatementRequest>(name).ok());

  const Statement::Correction& correction = answer->last_correction();
  EXPECT_EQ(correction.revision(), 4);
  EXPECT_EQ(correction.reason(), "The title was wrong.");
  EXPECT_GE(TimeUtil::TimestampToMicroseconds(correction.correct_time()), before);
  std::vector<Statement> read;
  for (const v1::View view : {v1::VIEW_BASIC, v1::VIEW_FULL}) {
    v1::GetStatementRequest get;
    get.set_name(name);
    get.set_view(view);
    v1::BatchGetStatementsRequest batch;
    batch.set_parent("events/open");
    batch.add_names(name);
    batch.set_view(view);
    v1::ListStatementsRequest list;
    list.set_parent("events/-");
    list.set_filter("title:second");
    list.set_view(view);
    for (const Client& client : {forum().admin(), forum().anonymous()}) {
      read.push_back(client.Call<Statement>(get).value());
      read.push_back(client.Call<v1::BatchGetStatementsResponse>(batch).value().statements(0));
      read.push_back(client.Call<v1::ListStatementsResponse>(list).value().statements(0));
    }
  }
  for (const Statement& statement : read) {
    EXPECT_EQ(statement.last_correction().DebugString(), correction.DebugString());
  }
}

// ---- Steps.

TEST_F(StatementServiceTest, DeliveryIsAtTheTimeGivenOrSaidAndNeverNowUnasked) {
  v1::DeliverStatementRequest deliver;
  deliver.set_name(Make(Draft()).name());
  const auto unknown = forum().Make<Statement>(deliver);
  EXPECT_EQ(unknown.state(), Statement::STATE_DELIVERED);
  EXPECT_FALSE(unknown.has_delivered_time());
  EXPECT_FALSE(unknown.has_delivered_date());
  EXPECT_EQ(unknown.revision(), 1) << "it says no more than before";

  auto dated = Draft();
  dated.mutable_statement()->mutable_delivered_date()->set_year(2025);
  deliver.set_name(Make(dated).name());
  const auto said = forum().Make<Statement>(deliver);
  EXPECT_FALSE(said.has_delivered_time());
  EXPECT_EQ(said.delivered_date().year(), 2025);
  EXPECT_EQ(said.revision(), 1);

  deliver.set_name(Make(dated).name());
  deliver.mutable_deliver_time()->set_seconds(1'700'000'000);
  const auto given = forum().Make<Statement>(deliver);
  EXPECT_EQ(given.delivered_time().seconds(), 1'700'000'000);
  EXPECT_FALSE(given.has_delivered_date());
  EXPECT_EQ(given.revision(), 2);

  deliver.set_name(Make(dated).name());
  deliver.set_now(true);
  EXPECT_THAT(test::FaultyFields(forum().admin().Call<Statement>(deliver).status()), ElementsAre("now"));
  deliver.clear_deliver_time();
  const std::int64_t before = Clock();
  const auto now = forum().Make<Statement>(deliver);
  EXPECT_GE(TimeUtil::TimestampToMicroseconds(now.delivered_time()), before);
  EXPECT_LE(TimeUtil::TimestampToMicroseconds(now.delivered_time()), Clock());
  EXPECT_FALSE(now.has_delivered_date());
  EXPECT_EQ(now.revision(), 2);

  deliver.set_name(Make(dated).name());
  deliver.clear_now();
  *deliver.mutable_deliver_time() = TimeUtil::MicrosecondsToTimestamp(Clock() + 3'600'000'000);
  EXPECT_THAT(test::FaultyFields(forum().admin().Call<Statement>(deliver).status()),
              ElementsAre("deliver_time"));
}

TEST_F(StatementServiceTest, WhatIsInWritingOnlyIsNotDelivered) {
  auto request = Draft();
  request.mutable_statement()->set_mode(Statement::MODE_WRITTEN);
  const std::string name = Make(request).name();
  ASSERT_TRUE(Take<v1::SubmitStatementRequest>(name).ok());
  const auto delivered = Take<v1::DeliverStatementRequest>(name);
  EXPECT_EQ(errors::ReasonOf(delivered.status()), v1::ILLEGAL_STATE) << delivered.status();
  const auto published = Take<v1::PublishStatementRequest>(name);
  ASSERT_TRUE(published.ok()) << published.status();
  EXPECT_EQ(published->state(), Statement::STATE_PUBLISHED);
  EXPECT_EQ(published->state_reason(), "A reason.");
}

TEST_F(StatementServiceTest, APublicationNeedsAPublicEventATextAndASpeaker) {
  const auto publish = [&](v1::CreateStatementRequest request) {
    request.set_initial_state(Statement::STATE_DELIVERED);
    return Take<v1::PublishStatementRequest>(Make(request).name()).status();
  };
  EXPECT_EQ(errors::ReasonOf(publish(forum().Draft("events/hidden", ""))), v1::EVENT_NOT_PUBLIC);
  auto nothing = Draft();
  nothing.mutable_statement()->clear_segments();
  nothing.mutable_statement()->clear_speaker();
  const absl::Status incomplete = publish(nothing);
  EXPECT_EQ(errors::ReasonOf(incomplete), v1::INCOMPLETE) << incomplete;
  EXPECT_THAT(std::string(incomplete.message()), HasSubstr("segments, speaker or speaker_label"));
  auto labelled = forum().Draft("events/open", "");
  *labelled.mutable_statement()->mutable_speaker_label() = test::English("Scholars");
  EXPECT_TRUE(publish(labelled).ok());
}

TEST_F(StatementServiceTest, OnlyAdministratorsRecordWhatHappenedElsewhere) {
  auto request = Draft();
  request.set_initial_state(Statement::STATE_PUBLISHED);
  const auto denied = forum().As(v1::ROLE_ORGANIZER).Call<Statement>(request);
  EXPECT_TRUE(absl::IsPermissionDenied(denied.status())) << denied.status();
  request.set_initial_state(Statement::STATE_DRAFT);
  EXPECT_TRUE(forum().As(v1::ROLE_RAPPORTEUR, "events/open").Call<Statement>(request).ok());

  // A source may say who spoke, and nothing more.
  request.mutable_statement()->clear_segments();
  request.set_initial_state(Statement::STATE_PUBLISHED);
  const Statement recorded = Make(request);
  EXPECT_EQ(recorded.state(), Statement::STATE_PUBLISHED);
  EXPECT_TRUE(recorded.has_publish_time());
  EXPECT_EQ(Revisions(forum().anonymous(), recorded.name()).size(), 1);
  EXPECT_TRUE(Correct(recorded.name(), "A title").ok()) << "what it lacked it may go on lacking";
  auto hidden = forum().Draft("events/hidden", "");
  hidden.set_initial_state(Statement::STATE_RETRACTED);
  EXPECT_EQ(ReasonOf(hidden), v1::EVENT_NOT_PUBLIC);
}

TEST_F(StatementServiceTest, ACorrectionTakesNothingThatPublicationNeeds) {
  const std::string name = MakeIn(Statement::STATE_PUBLISHED).name();
  v1::CorrectStatementRequest correct;
  correct.mutable_statement()->set_name(name);
  correct.mutable_update_mask()->add_paths("segments");
  correct.set_reason("None of it was said.");
  const auto refused = forum().admin().Call<Statement>(correct);
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::INCOMPLETE) << refused.status();
}

TEST_F(StatementServiceTest, ARefusalSaysWhatToDoInstead) {
  const std::string name = MakeIn(Statement::STATE_PUBLISHED).name();
  const auto update = Retitle(name, "Another title");
  EXPECT_THAT(std::string(update.status().message()),
              testing::AllOf(HasSubstr("PUBLISHED"), HasSubstr("DRAFT"), HasSubstr("CorrectStatement")));
  const auto correct = Correct(Make(Draft()).name(), "Another title");
  EXPECT_THAT(std::string(correct.status().message()),
              testing::AllOf(HasSubstr("PUBLISHED"), HasSubstr("DRAFT"), HasSubstr("UpdateStatement")));
}

// ---- References and faults.

TEST_F(StatementServiceTest, WhatItRefersToHasToBeThere) {
  const auto missing = [&](const auto& set) {
    auto request = Draft();
    set(*request.mutable_statement());
    const absl::Status status = forum().admin().Call<Statement>(request).status();
    EXPECT_EQ(errors::ReasonOf(status), v1::REFERENCE_NOT_FOUND) << status;
    return test::MetadataOf(status)["field"];
  };
  EXPECT_EQ(missing([](Statement& one) { one.set_speaker("events/open/participants/none"); }),
            "statement.speaker");
  EXPECT_EQ(missing([](Statement& one) { one.set_delivered_by("events/open/participants/none"); }),
            "statement.delivered_by");
  EXPECT_EQ(missing([](Statement& one) { one.set_delegation("events/open/delegations/none"); }),
            "statement.delegation");
  EXPECT_EQ(missing([](Statement& one) { one.set_session("events/open/sessions/none"); }),
            "statement.session");
  EXPECT_EQ(missing([](Statement& one) {
              for (const char* id : {"shown", "none"}) {
                auto& relation = *one.add_relations();
                relation.set_kind(Statement::Relation::KIND_ECHOES);
                relation.set_statement(absl::StrCat("events/open/statements/", id));
              }
            }),
            "statement.relations[1].statement");
}

TEST_F(StatementServiceTest, AllFaultsAreToldAtOnce) {
  auto request = Draft("faulty");
  Statement& statement = *request.mutable_statement();
  *statement.mutable_speaker_label() = test::English("Scholars");
  statement.set_delivered_by(statement.speaker());
  statement.mutable_delivered_time()->set_seconds(1);
  statement.mutable_delivered_date()->set_year(2025);
  statement.set_delegation("events/hidden/delegations/ours");
  for (const char* name : {"events/open/statements/faulty", "events/open/statements/shown",
                           "events/open/statements/shown", "events/hidden/statements/secret"}) {
    auto& relation = *statement.add_relations();
    relation.set_kind(Statement::Relation::KIND_ECHOES);
    relation.set_statement(name);
  }
  *statement.add_segments() = statement.segments(0);
  EXPECT_THAT(test::FaultyFields(forum().admin().Call<Statement>(request).status()),
              UnorderedElementsAre("statement.speaker_label", "statement.delivered_by",
                                   "statement.delivered_date", "statement.delegation",
                                   "statement.relations[0].statement", "statement.relations[2]",
                                   "statement.relations[3].statement", "statement.segments[1].id"));
}

TEST_F(StatementServiceTest, ABatchIsOfOneEvent) {
  v1::BatchGetStatementsRequest batch;
  batch.set_parent("events/open");
  batch.add_names("events/open/statements/hidden");
  batch.add_names("events/open/statements/shown");
  batch.add_names("events/open/statements/hidden");
  const auto answer = forum().Make<v1::BatchGetStatementsResponse>(batch);
  ASSERT_EQ(answer.statements_size(), 3);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(answer.statements(i).name(), batch.names(i)) << "in the order asked";
  batch.add_names("events/hidden/statements/secret");
  EXPECT_THAT(test::FaultyFields(forum().admin().Call<v1::BatchGetStatementsResponse>(batch).status()),
              ElementsAre("names[3]"));
}

// ---- Lists.

TEST_F(StatementServiceTest, TheRecordIsInOrderAndCanBeSearched) {
  const auto make = [&](const std::string& id, int position) {
    auto request = Draft(id);
    request.mutable_statement()->set_position(position);
    request.mutable_statement()->add_topics("record");
    if (position == 2) {
      Statement& statement = *request.mutable_statement();
      statement.clear_speaker();
      *statement.mutable_speaker_label() = test::English("Scholars from China and abroad");
      statement.set_session("events/open/sessions/whole");
      statement.set_language("zh");
      statement.mutable_delivered_date()->set_year(2025);
      statement.mutable_delivered_date()->set_month(6);
    }
    Make(request);
  };
  make("b", 2);
  make("none", 0);
  make("c", 10);
  make("a", 1);
  EXPECT_THAT(List("topics:\"record\""), ElementsAre("a", "b", "c", "none")) << "the unknown comes last";
  EXPECT_THAT(List("topics:\"record\"", "position desc"), ElementsAre("c", "b", "a", "none"));
  EXPECT_THAT(List("session = \"events/open/sessions/whole\""), ElementsAre("b"));
  EXPECT_THAT(List("names:schol"), ElementsAre("b"));
  EXPECT_THAT(List("title:schol"), IsEmpty()) << "a label is no title";
  EXPECT_THAT(List("language = zh"), ElementsAre("b"));
  EXPECT_THAT(List("delivered_date >= 2025-06 AND delivered_date < 2025-07"), ElementsAre("b"));
  EXPECT_THAT(List("topics:\"record\" AND speaker = \"events/open/participants/shown\""),
              ElementsAre("a", "c", "none"));
  EXPECT_THAT(List("state = DRAFT", "", "events/-"), Contains("secret"));
}

// However long the texts are, a client that takes no more than 4 MiB at once gets them all.
TEST_F(StatementServiceTest, PagesOfLongTextsFitIntoAnAnswer) {
  auto request = Draft();
  request.mutable_statement()->add_topics("long");
  for (int i = 1; i < 40; ++i) {
    v1::Segment& segment = *request.mutable_statement()->add_segments();
    segment = request.statement().segments(0);
    segment.set_id(absl::StrCat("s", i));
    segment.set_text(std::string(20'000, 'x'));
  }
  std::vector<std::string> names;
  for (int i = 0; i < 5; ++i) names.push_back(Make(request).name());
  v1::ListStatementsRequest list;
  list.set_parent("events/open");
  list.set_filter("topics:\"long\"");
  EXPECT_EQ(forum().Make<v1::ListStatementsResponse>(list).statements_size(), 5) << "without the texts";
  list.set_view(v1::VIEW_FULL);
  std::vector<int> sizes;
  do {
    const auto page = forum().Make<v1::ListStatementsResponse>(list);
    EXPECT_EQ(page.total_size(), 5);
    sizes.push_back(page.statements_size());
    list.set_page_token(page.next_page_token());
  } while (!list.page_token().empty());
  EXPECT_THAT(sizes, ElementsAre(2, 2, 1));

  for (int i = 0; i < 4; ++i) ASSERT_TRUE(Append(names[0], "More.").ok());
  EXPECT_EQ(Revisions(forum().admin(), names[0]).size(), 5);
  v1::BatchGetStatementsRequest batch;
  batch.set_parent("events/open");
  for (const std::string& name : names) batch.add_names(name);
  std::vector<std::string> got;
  for (v1::BatchGetStatementsRequest rest = batch; rest.names_size() > 0;) {
    const auto answer = forum().Make<v1::BatchGetStatementsResponse>(rest);
    ASSERT_GT(answer.statements_size(), 0);
    EXPECT_LT(answer.ByteSizeLong(), 4U << 20);
    for (const Statement& one : answer.statements()) got.push_back(one.name());
    *rest.mutable_names() = answer.remaining_names();
  }
  EXPECT_EQ(got, names);
  batch.set_view(v1::VIEW_BASIC);
  EXPECT_EQ(forum().Make<v1::BatchGetStatementsResponse>(batch).statements_size(), 5);
}

// ---- Archives, deletion, journal.

TEST_F(StatementServiceTest, AnArchivedEventTakesCorrectionsAndRetractionsAlone) {
  const std::string draft = Make(Draft()).name();
  const std::string published = MakeIn(Statement::STATE_PUBLISHED).name();
  Archive();
  const auto archived = [&](const absl::Status& status) {
    EXPECT_EQ(errors::ReasonOf(status), v1::EVENT_ARCHIVED) << status;
  };
  archived(forum().admin().Call<Statement>(Draft()).status());
  archived(Retitle(draft, "Too late").status());
  archived(Append(draft, "Too late").status());
  archived(Translate(published, "first", "es", "Demasiado tarde").status());
  archived(Take<v1::SubmitStatementRequest>(draft).status());
  archived(Take<v1::DeliverStatementRequest>(draft).status());
  archived(Take<v1::PublishStatementRequest>(draft).status());
  v1::DeleteStatementRequest remove;
  remove.set_name(draft);
  archived(forum().admin().Call<google::protobuf::Empty>(remove).status());
  EXPECT_TRUE(Correct(published, "Not too late").ok());
  EXPECT_TRUE(Take<v1::RetractStatementRequest>(published).ok());
}

TEST_F(StatementServiceTest, OnlyWhatNothingRefersToIsDeleted) {
  const std::string echoed = Make(Draft()).name();
  auto request = Draft();
  auto& relation = *request.mutable_statement()->add_relations();
  relation.set_kind(Statement::Relation::KIND_ECHOES);
  relation.set_statement(echoed);
  const std::string echo = Make(request).name();
  const auto remove = [&](const std::string& name, const std::string& etag = "") {
    v1::DeleteStatementRequest deletion;
    deletion.set_name(name);
    deletion.set_etag(etag);
    return forum().admin().Call<google::protobuf::Empty>(deletion).status();
  };
  EXPECT_EQ(errors::ReasonOf(remove(echoed)), v1::STILL_REFERENCED) << remove(echoed);
  EXPECT_TRUE(absl::IsAborted(remove(echo, "\"0\"")));
  EXPECT_TRUE(remove(echo).ok());
  EXPECT_TRUE(remove(echoed).ok());
  EXPECT_TRUE(absl::IsNotFound(remove(echoed)));
  const absl::Status was_public = remove("events/open/statements/shown");
  EXPECT_EQ(errors::ReasonOf(was_public), v1::WAS_PUBLIC) << was_public;
}

TEST_F(StatementServiceTest, ADelegationThatSomebodySpokeForIsKept) {
  auto request = Draft();
  request.mutable_statement()->set_delegation("events/open/delegations/theirs");
  const std::string statement = Make(request).name();
  v1::DeleteDelegationRequest remove;
  remove.set_name("events/open/delegations/theirs");
  const absl::Status status = forum().admin().Call<google::protobuf::Empty>(remove).status();
  EXPECT_EQ(errors::ReasonOf(status), v1::STILL_REFERENCED) << status;
  EXPECT_EQ(test::MetadataOf(status)["by"], statement);
}

TEST_F(StatementServiceTest, AnEventThatIsDeletedTakesItsStatementsAlong) {
  auto first = forum().Draft("events/hidden", "one");
  Make(first);
  auto second = forum().Draft("events/hidden", "two");
  for (const char* id : {"one", "secret"}) {
    auto& relation = *second.mutable_statement()->add_relations();
    relation.set_kind(Statement::Relation::KIND_ECHOES);
    relation.set_statement(absl::StrCat("events/hidden/statements/", id));
  }
  second.mutable_statement()->set_speaker("events/hidden/participants/secret");
  Make(second);
  v1::DeleteEventRequest remove;
  remove.set_name("events/hidden");
  const absl::Status kept = forum().admin().Call<google::protobuf::Empty>(remove).status();
  EXPECT_EQ(errors::ReasonOf(kept), v1::STILL_REFERENCED) << kept;
  remove.set_force(true);
  const absl::Status gone = forum().admin().Call<google::protobuf::Empty>(remove).status();
  EXPECT_TRUE(gone.ok()) << gone;
  db::Connection connection({.url = server().database().url()});
  const auto rows =
      connection.ExecuteComposed("SELECT count(*) FROM statement_revisions WHERE event_id = 'hidden'", {});
  ASSERT_TRUE(rows.ok()) << rows.status();
  EXPECT_EQ((*rows)[0].Int(0), 0);
  v1::ListJournalRequest list;
  list.set_scope("events/hidden");
  list.set_page_size(1'000);
  std::set<std::string> noted;
  const auto journal = forum().Make<v1::ListJournalResponse>(list);
  for (const auto& change : journal.entries(journal.entries_size() - 1).changes()) {
    if (change.audience_after().empty()) noted.insert(change.resource());
  }
  for (const char* id : {"one", "two", "secret"}) {
    EXPECT_TRUE(noted.contains(absl::StrCat("events/hidden/statements/", id))) << id;
  }
}

TEST_F(StatementServiceTest, TheJournalSaysWhoCouldSeeIt) {
  const std::string name = Make(Draft()).name();
  EXPECT_EQ(LastAudiences(), " → staff");
  ASSERT_TRUE(Append(name, "More.").ok());
  EXPECT_EQ(LastAudiences(), "staff → staff");
  ASSERT_TRUE(Take<v1::DeliverStatementRequest>(name).ok());
  ASSERT_TRUE(Take<v1::PublishStatementRequest>(name).ok());
  EXPECT_EQ(LastAudiences(), "staff → public");
  v1::CorrectStatementRequest embargo;
  embargo.mutable_statement()->set_name(name);
  embargo.mutable_statement()->mutable_embargo_time()->set_seconds(4'000'000'000);
  embargo.set_reason("It was too early.");
  forum().Make<Statement>(embargo);
  EXPECT_EQ(LastAudiences(), "public → staff");
  ASSERT_TRUE(Take<v1::RetractStatementRequest>(name).ok());
  EXPECT_EQ(LastAudiences(), "staff → staff");
  auto recorded = Draft();
  recorded.set_initial_state(Statement::STATE_RETRACTED);
  Make(recorded);
  EXPECT_EQ(LastAudiences(), " → public");
}

}  // namespace
}  // namespace plenary
