// What `plenary apply` leaves unchanged: what a file does not mention, published and adopted texts, and
// steps that were taken.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/apply_fixture.h"

namespace plenary {
namespace {

using client::Difference;
using client::Outcome;
using test::ApplyTest;
using test::IdsOf;
using test::kAllPeace;
using test::kPeace;
using test::kTrade;
using test::StatementFile;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using v1::Document;

// ---- What a file does not speak of.

v1::SetTranslationRequest Translation(const std::string& statement, const std::string& segment,
                                      const std::string& text) {
  v1::SetTranslationRequest request;
  request.set_name(statement);
  request.set_segment_id(segment);
  request.mutable_translation()->set_language("es");
  request.mutable_translation()->set_text(text);
  request.mutable_translation()->set_status(v1::Segment::Translation::STATUS_DRAFT);
  return request;
}

TEST_F(ApplyTest, TheWorkOfTranslatorsStaysWhateverTheState) {
  for (const std::string state : {"DRAFT", "PUBLISHED"}) {
    const std::string name = absl::StrCat("events/open/statements/", state == "DRAFT" ? "draft" : "final");
    const std::string file = StatementFile(state == "DRAFT" ? "draft" : "final", state, {kTrade, kPeace});
    Expect(Action::kCreated, file);
    const std::vector<std::string> ids = IdsOf(Read<v1::Statement>(name));
    forum().Make<v1::Statement>(Translation(name, ids[1], "Acordamos la paz."));
    const std::string before = Printed(name);
    for (const bool dry_run : {true, false}) {
      const Outcome outcome = Apply(file, dry_run);
      EXPECT_EQ(outcome.action, Action::kUnchanged) << outcome.error;
      EXPECT_THAT(outcome.kept, IsEmpty());
    }
    EXPECT_EQ(Printed(name), before);
  }
}

TEST_F(ApplyTest, TextsAreMergedByLanguageAtEveryDepth) {
  const std::string file = R"(
name: events/forum
title: {en: A forum}
place: {city: {en: Madrid}, region_code: ES}
registration_policy: {capacity: 5}
)";
  Expect(Action::kCreated, file);
  Expect(Action::kChanged, R"(
name: events/forum
title: {es: Un foro}
place: {city: {zh: 马德里}, online: true}
registration_policy: {approval_required: true}
)");
  const std::string before = Printed("events/forum");
  Expect(Action::kUnchanged, file);
  EXPECT_EQ(Printed("events/forum"), before);
  const auto event = Read<v1::Event>("events/forum");
  EXPECT_EQ(event.title().entries_size(), 2);
  EXPECT_EQ(event.title().original_language(), "en");
  EXPECT_EQ(event.registration_policy().capacity(), 5);
  EXPECT_TRUE(event.registration_policy().approval_required());
  EXPECT_TRUE(event.place().online());
}

constexpr char kKeptHosts[] = R"(
name: events/forum
title: {en: A forum, es: Un foro}
hosts: [{organization: organizations/first, role: HOST}, {organization: organizations/second, role: SUPPORTER}]
)";
constexpr char kKeptHost[] = R"(
name: events/forum
hosts: [{organization: organizations/second, role: SUPPORTER}]
)";

TEST_F(ApplyTest, WhatAListLacksGoesOnlyIfSomebodySaysSo) {
  Expect(Action::kCreated, kKeptHosts);
  const Outcome kept = Expect(Action::kUnchanged, kKeptHost);
  ASSERT_EQ(kept.kept.size(), 1u);
  EXPECT_EQ(kept.kept[0].path, "hosts[0]");
  EXPECT_THAT(kept.kept[0].value, HasSubstr("organizations/first"));

  client::ApplyOptions asks;
  bool answer = false;
  int asked = 0;
  asks.confirm = [&](const std::string& name, const auto& by_file, const auto& lacking) {
    EXPECT_EQ(name, "events/forum");
    EXPECT_THAT(by_file, IsEmpty());
    EXPECT_EQ(lacking.size(), 1u);
    ++asked;
    return answer;
  };
  EXPECT_EQ(Apply(kKeptHost, asks).action, Action::kUnchanged);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 2);
  answer = true;
  const Outcome gone = Apply(kKeptHost, asks);
  EXPECT_EQ(gone.action, Action::kChanged);
  EXPECT_THAT(gone.differences, Contains(Difference{"hosts[0].organization", "\"organizations/first\"", ""}));
  EXPECT_EQ(asked, 2);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 1);

  Expect(Action::kChanged, kKeptHosts);
  EXPECT_EQ(Apply(kKeptHost, {.dry_run = true, .remove = true}).action, Action::kChanged);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 2);
  EXPECT_EQ(Apply(kKeptHost, {.remove = true}).action, Action::kChanged);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 1);
}

TEST_F(ApplyTest, AFileMayAskForARemoval) {
  Expect(Action::kCreated, kKeptHosts);
  const std::string file = R"(
name: events/forum
title: {es: ~}
hosts: [{organization: organizations/first, remove: true}]
)";
  const Outcome planned = Apply(file, /*dry_run=*/true);
  EXPECT_THAT(planned.differences, Contains(Difference{"title.es", "\"Un foro\"", ""}));
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 2);

  client::ApplyOptions refuses;
  refuses.confirm = [](const std::string&, const auto& by_file, const auto&) {
    EXPECT_EQ(by_file.size(), 2u);
    return false;
  };
  EXPECT_EQ(Apply(file, refuses).action, Action::kUnchanged);
  Expect(Action::kChanged, file);
  const auto event = Read<v1::Event>("events/forum");
  EXPECT_EQ(event.title().entries_size(), 1);
  ASSERT_EQ(event.hosts_size(), 1);
  EXPECT_EQ(event.hosts(0).organization(), "organizations/second");
  EXPECT_THAT(Expect(Action::kUnchanged, file).kept, IsEmpty() /* the other host is asked for by no list */);
}

TEST_F(ApplyTest, WhatOthersDoAtTheSameMomentIsNotUndone) {
  Expect(Action::kCreated, kKeptHosts);
  client::ApplyOptions asks;
  asks.confirm = [&](const std::string&, const auto&, const auto&) {
    // The file was compared; now somebody else changes the event.
    v1::UpdateEventRequest request;
    request.mutable_event()->set_name("events/forum");
    request.mutable_event()->add_working_languages("zh");
    forum().Make<v1::Event>(request);
    return true;
  };
  const Outcome outcome = Apply(kKeptHost, asks);
  EXPECT_EQ(outcome.action, Action::kRefused);
  EXPECT_TRUE(absl::IsAborted(outcome.error)) << outcome.error;
  EXPECT_EQ(Read<v1::Event>("events/forum").working_languages_size(), 1);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 2);
}

// ---- What is published.

TEST_F(ApplyTest, AFileTranslatesWhatIsPublished) {
  const std::string name = "events/open/statements/final";
  const std::string file = StatementFile("final", "PUBLISHED", {kTrade, kPeace});
  Expect(Action::kCreated, file);
  const std::string translated = absl::StrReplaceAll(
      file, {{"text: We agree on peace.",
              "text: We agree on peace., translations: [{language: es, text: Acordamos la "
              "paz., status: REVIEWED}]"}});
  const Outcome planned = Apply(translated, /*dry_run=*/true);
  EXPECT_EQ(planned.action, Action::kChanged) << planned.error;
  EXPECT_EQ(Read<v1::Statement>(name).revision(), 1);
  EXPECT_EQ(Expect(Action::kChanged, translated).differences, planned.differences);
  const auto statement = Read<v1::Statement>(name);
  EXPECT_EQ(statement.revision(), 2);
  EXPECT_EQ(statement.segments(1).translations(0).text(), "Acordamos la paz.");
  Expect(Action::kUnchanged, translated);
  Expect(Action::kUnchanged, file);
}

TEST_F(ApplyTest, WhatIsPublishedIsNotCorrectedByAFile) {
  Expect(Action::kCreated, StatementFile("final", "PUBLISHED", {kTrade, kPeace}));
  for (const bool dry_run : {true, false}) {
    const Outcome refused = Apply(StatementFile("final", "PUBLISHED", {kTrade, kAllPeace}), dry_run);
    EXPECT_EQ(refused.action, Action::kRefused);
    EXPECT_THAT(
        std::string(refused.error.message()),
        HasSubstr("segments[1].text is \"We agree on peace.\", the file says \"We all agree on peace.\""));
    EXPECT_THAT(std::string(refused.error.message()), HasSubstr("CorrectStatement"));
  }
  EXPECT_EQ(Read<v1::Statement>("events/open/statements/final").revision(), 1);
}

constexpr char kAgreed[] = R"(
name: events/open/documents/agreed
title: {en: Agreed}
state: ADOPTED
clauses:
  - {id: c, number: '1', heading: {en: Peace}, segments: [{id: s, kind: QUOTE, language: en, text: We agree.}]}
)";

TEST_F(ApplyTest, AFileTranslatesWhatIsAdopted) {
  Expect(Action::kCreated, kAgreed);
  const std::string translated = absl::StrReplaceAll(
      kAgreed, {{"en: Agreed", "en: Agreed, es: Acordado"},
                {"en: Peace", "en: Peace, es: Paz"},
                {"text: We agree.",
                 "text: We agree., translations: [{language: es, text: Acordamos., status: DRAFT}]"}});
  const Outcome planned = Apply(translated, /*dry_run=*/true);
  EXPECT_EQ(planned.action, Action::kChanged) << planned.error;
  EXPECT_EQ(Expect(Action::kChanged, translated).differences, planned.differences);
  const auto document = Read<Document>("events/open/documents/agreed");
  ASSERT_EQ(document.title().entries_size(), 2);
  ASSERT_EQ(document.clauses(0).heading().entries_size(), 2);
  ASSERT_EQ(document.clauses(0).segments(0).translations_size(), 1);
  EXPECT_EQ(document.clauses(0).segments(0).translations(0).text(), "Acordamos.");
  Expect(Action::kUnchanged, translated);
  Expect(Action::kUnchanged, kAgreed);
}

TEST_F(ApplyTest, OfWhatIsAdoptedTheTextStays) {
  Expect(Action::kCreated, kAgreed);
  const Outcome refused =
      Apply(absl::StrReplaceAll(kAgreed, {{"We agree.", "We all agree."}}), /*dry_run=*/false);
  EXPECT_EQ(refused.action, Action::kRefused);
  EXPECT_THAT(std::string(refused.error.message()),
              HasSubstr("clauses[0].segments[0].text is \"We agree.\""));
  Expect(Action::kChanged, absl::StrCat(kAgreed, "visibility: PUBLIC\n"));
  EXPECT_EQ(Read<Document>("events/open/documents/agreed").visibility(), Document::VISIBILITY_PUBLIC);
}

// ---- States.

TEST_F(ApplyTest, NoStepThatOthersTookIsTakenBack) {
  const std::string event = "{name: events/open, state: ANNOUNCED}";
  Expect(Action::kUnchanged, event);
  v1::ConcludeEventRequest conclude;
  conclude.set_name("events/open");
  forum().Make<v1::Event>(conclude);
  for (const bool dry_run : {true, false}) {
    const Outcome outcome = Apply(event, dry_run);
    EXPECT_EQ(outcome.action, Action::kUnchanged) << outcome.error;
    EXPECT_THAT(outcome.notes,
                Contains(HasSubstr("it stays CONCLUDED, which comes after ANNOUNCED; `plenary call "
                                   "ReopenEvent` goes back")));
  }
  EXPECT_EQ(Read<v1::Event>("events/open").state(), v1::Event::STATE_CONCLUDED);

  const std::string statement = StatementFile("final", "PUBLISHED", {kTrade});
  Expect(Action::kCreated, statement);
  v1::RetractStatementRequest retract;
  retract.set_name("events/open/statements/final");
  retract.set_reason("It was not said.");
  forum().Make<v1::Statement>(retract);
  const Outcome outcome = Expect(Action::kUnchanged, statement);
  EXPECT_THAT(outcome.notes, Contains("it stays RETRACTED, which comes after PUBLISHED"));
}

TEST_F(ApplyTest, AStepIsDatedByTheFileAndNeverNow) {
  Expect(Action::kCreated, "{name: events/open/sessions/dated, title: {en: Dated}}");
  const std::string live =
      "{name: events/open/sessions/dated, state: LIVE, start_time: 2025-04-01T09:00:00Z, title: {en: Dated}}";
  const Outcome started = Expect(Action::kChanged, live);
  EXPECT_THAT(started.differences, Contains(Difference{"start_time", "", "\"2025-04-01T09:00:00Z\""}));
  EXPECT_THAT(started.unrecorded, IsEmpty());
  EXPECT_EQ(Read<v1::Session>("events/open/sessions/dated").start_time().seconds(), 1'743'498'000);
  EXPECT_THAT(Expect(Action::kUnchanged, live).unrecorded, IsEmpty());

  Expect(Action::kChanged, "{name: events/open/sessions/dated, state: ENDED}");
  EXPECT_FALSE(Read<v1::Session>("events/open/sessions/dated").has_end_time());
}

TEST_F(ApplyTest, ASessionThatTookPlaceIsAppliedInOneGo) {
  const std::string times = "start_time: 2025-04-01T09:00:00Z, end_time: 2025-04-01T10:00:00Z";
  const std::string ended =
      absl::StrCat("{name: events/open/sessions/over, title: {en: Over}, state: ENDED, ", times, "}");
  const Outcome planned = Apply(ended, /*dry_run=*/true);
  EXPECT_EQ(planned.action, Action::kCreated) << planned.error;
  const Outcome created = Expect(Action::kCreated, ended);
  EXPECT_THAT(created.unrecorded, IsEmpty());
  EXPECT_EQ(created.differences, planned.differences);
  const auto over = Read<v1::Session>("events/open/sessions/over");
  EXPECT_EQ(over.state(), v1::Session::STATE_ENDED);
  EXPECT_EQ(over.end_time().seconds() - over.start_time().seconds(), 3600);
  Expect(Action::kUnchanged, ended);

  Expect(Action::kCreated, "{name: events/open/sessions/planned, title: {en: Planned}}");
  Expect(Action::kChanged, absl::StrCat("{name: events/open/sessions/planned, state: ENDED, ", times, "}"));
  EXPECT_EQ(Read<v1::Session>("events/open/sessions/planned").start_time().seconds(),
            over.start_time().seconds());
}

}  // namespace
}  // namespace plenary
