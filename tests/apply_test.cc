// What `plenary apply` makes of files: what they do not speak of stays, ids stay, rooms are exchanged, facts
// are recorded or said not to be.

#include "plenary/apply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "plenary/document.h"
#include "plenary/json.h"
#include "plenary/plan.h"
#include "plenary/resource_calls.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using client::Difference;
using client::Outcome;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using v1::Document;
using Action = client::Outcome::Action;

class ApplyTest : public test::ForumTest {
 protected:
  void SetUp() override {
    test::ForumTest::SetUp();
    if (IsSkipped()) return;
    connection_ = std::make_unique<client::Connection>(
        absl::StrCat("127.0.0.1:", server().server().port()),
        client::CallOptions{.api_key = server().admin_key(), .languages = "*"});
  }

  // Applies a file; the outcomes in the order in which they come.
  std::vector<Outcome> ApplyAll(const std::string& file, const client::ApplyOptions& options = {}) {
    std::vector<client::Entry> entries;
    const absl::Status read = client::ReadDocument("f.yaml", file, &entries);
    EXPECT_TRUE(read.ok()) << read;
    const auto steps = client::MakePlan(std::move(entries));
    EXPECT_TRUE(steps.ok()) << steps.status();
    std::vector<Outcome> outcomes;
    const absl::Status applied = client::Apply(*connection_, *steps, options,
                                               [&](const Outcome& outcome) { outcomes.push_back(outcome); });
    EXPECT_TRUE(applied.ok()) << applied;
    return outcomes;
  }

  // Applies a file with one resource.
  Outcome Apply(const std::string& file, const client::ApplyOptions& options) {
    const std::vector<Outcome> outcomes = ApplyAll(file, options);
    EXPECT_EQ(outcomes.size(), 1u);
    return outcomes.empty() ? Outcome() : outcomes[0];
  }
  Outcome Apply(const std::string& file, bool dry_run = false) {
    return Apply(file, client::ApplyOptions{.dry_run = dry_run});
  }

  // Applies a file with several resources, and expects that this becomes of each.
  void ExpectAll(Action action, const std::string& file, bool dry_run = false) {
    for (const Outcome& outcome : ApplyAll(file, {.dry_run = dry_run})) {
      EXPECT_EQ(outcome.action, action) << outcome.name << ": " << outcome.error;
    }
  }

  // Applies it and expects that this becomes of the resource.
  Outcome Expect(Action action, const std::string& file) {
    const Outcome outcome = Apply(file);
    EXPECT_EQ(outcome.action, action) << outcome.error << "\n" << file;
    return outcome;
  }

  template <class Resource>
  Resource Read(const std::string& name) {
    const auto resource = client::Get(*connection_, *client::TypeOfName(name), name);
    EXPECT_TRUE(resource.ok()) << name << ": " << resource.status();
    return resource.ok() ? static_cast<const Resource&>(**resource) : Resource();
  }

  // What `plenary get` prints.
  std::string Printed(const std::string& name) {
    const auto resource = client::Get(*connection_, *client::TypeOfName(name), name);
    return client::Pretty(*client::ToJson(**resource));
  }

 private:
  std::unique_ptr<client::Connection> connection_;
};

// ---- Ids.

// A statement with these texts, whose segments have no ids.
std::string StatementFile(const std::string& id, const std::string& state,
                          const std::vector<std::string>& texts) {
  std::string file = absl::StrCat("name: events/open/statements/", id, "\nstate: ", state,
                                  "\nspeaker_label: {en: Scholars}\nsegments:\n");
  for (const std::string& text : texts) {
    absl::StrAppend(&file, "  - {kind: QUOTE, language: en, text: ", text, "}\n");
  }
  return file;
}

std::vector<std::string> IdsOf(const v1::Statement& statement) {
  std::vector<std::string> ids;
  for (const v1::Segment& segment : statement.segments()) ids.push_back(segment.id());
  return ids;
}

constexpr char kPeace[] = "We agree on peace.";
constexpr char kAllPeace[] = "We all agree on peace.";
constexpr char kTrade[] = "Trade needs clear rules.";
constexpr char kBegin[] = "It begins here and now.";

TEST_F(ApplyTest, AStatementKeepsTheIdsOfItsSegments) {
  const std::string name = "events/open/statements/speech";
  Expect(Action::kCreated, StatementFile("speech", "DRAFT", {kTrade, kPeace}));
  const std::vector<std::string> ids = IdsOf(Read<v1::Statement>(name));
  ASSERT_EQ(ids.size(), 2u);

  Expect(Action::kUnchanged, StatementFile("speech", "DRAFT", {kTrade, kPeace}));
  EXPECT_EQ(Read<v1::Statement>(name).revision(), 1);

  const Outcome changed = Expect(Action::kChanged, StatementFile("speech", "DRAFT", {kTrade, kAllPeace}));
  EXPECT_THAT(changed.differences, ElementsAre(Difference{"segments[1].text", "\"We agree on peace.\"",
                                                          "\"We all agree on peace.\""}));
  EXPECT_EQ(IdsOf(Read<v1::Statement>(name)), ids);

  // One is inserted, and another is changed in the same round.
  Expect(Action::kChanged, StatementFile("speech", "DRAFT", {kBegin, kTrade, kPeace}));
  const std::vector<std::string> more = IdsOf(Read<v1::Statement>(name));
  ASSERT_EQ(more.size(), 3u);
  EXPECT_THAT(ids, Not(Contains(more[0])));
  EXPECT_THAT(more, ElementsAre(more[0], ids[0], ids[1]));
}

TEST_F(ApplyTest, AnElementThatMayBeAnotherIsAskedAboutOrRefused) {
  const std::string name = "events/open/statements/speech";
  Expect(Action::kCreated, StatementFile("speech", "DRAFT", {kTrade, kPeace}));
  const std::vector<std::string> ids = IdsOf(Read<v1::Statement>(name));
  const std::string file = StatementFile("speech", "DRAFT", {kTrade, kBegin});
  for (const bool dry_run : {true, false}) {
    const Outcome refused = Apply(file, dry_run);
    EXPECT_EQ(refused.action, Action::kRefused);
    EXPECT_THAT(std::string(refused.error.message()),
                HasSubstr(absl::StrCat("id: ", ids[1], "  if it is “We agree on peace.”")));
  }
  EXPECT_EQ(Read<v1::Statement>(name).revision(), 1);

  client::ApplyOptions options;
  options.choose = [&](const std::string& asked, const client::ElementQuestion& question) {
    EXPECT_EQ(asked, name);
    EXPECT_EQ(question.path, "segments[1]");
    return 0;
  };
  EXPECT_EQ(Apply(file, options).action, Action::kChanged);
  EXPECT_EQ(IdsOf(Read<v1::Statement>(name)), ids);
}

TEST_F(ApplyTest, WhatIsPublishedOrAdoptedIsUnchangedWhenAppliedAgain) {
  const std::string statement = StatementFile("final", "PUBLISHED", {"One", "Two"});
  Expect(Action::kCreated, statement);
  const std::string document = R"(
name: events/open/documents/agreed
title: {en: Agreed}
state: ADOPTED
clauses:
  - {number: '1', segments: [{kind: QUOTE, language: en, text: We agree.}]}
  - {number: '2', segments: [{kind: QUOTE, language: en, text: We go on.}]}
)";
  Expect(Action::kCreated, document);
  const std::string before =
      Printed("events/open/statements/final") + Printed("events/open/documents/agreed");
  Expect(Action::kUnchanged, statement);
  Expect(Action::kUnchanged, document);
  EXPECT_EQ(Printed("events/open/statements/final") + Printed("events/open/documents/agreed"), before);
}

TEST_F(ApplyTest, ClausesAndTheirSegmentsKeepTheirIds) {
  const std::string file = R"(
name: events/open/documents/draft
title: {en: Draft}
clauses:
  - {number: '1', segments: [{kind: QUOTE, language: en, text: Trade needs clear rules.}, {kind: QUOTE, language: en, text: We agree on peace.}]}
)";
  Expect(Action::kCreated, file);
  const Document before = Read<Document>("events/open/documents/draft");
  Expect(Action::kUnchanged, file);
  Expect(Action::kChanged, absl::StrReplaceAll(file, {{"We agree", "We all agree"}}));
  Expect(Action::kChanged,
         absl::StrReplaceAll(file, {{"We agree", "We all agree"},
                                    {"clauses:",
                                     "clauses:\n  - {segments: [{kind: CONTEXT, language: en, "
                                     "text: First}]}"}}));
  const Document after = Read<Document>("events/open/documents/draft");
  ASSERT_EQ(after.clauses_size(), 2);
  EXPECT_EQ(after.revision(), 3);
  EXPECT_EQ(after.clauses(1).id(), before.clauses(0).id());
  EXPECT_EQ(after.clauses(1).segments(0).id(), before.clauses(0).segments(0).id());
  EXPECT_EQ(after.clauses(1).segments(1).id(), before.clauses(0).segments(1).id());
  EXPECT_EQ(after.clauses(1).segments(1).text(), "We all agree on peace.");
}

TEST_F(ApplyTest, AppearancesKeepTheirIds) {
  const std::string file = R"(
name: events/open/sessions/panel
title: {en: Panel}
appearances:
  - {participant: events/open/participants/shown, role: CHAIR}
  - {label: {en: To be confirmed}, role: PANELIST}
)";
  Expect(Action::kCreated, file);
  const auto before = Read<v1::Session>("events/open/sessions/panel");
  Expect(Action::kUnchanged, file);
  Expect(Action::kChanged, absl::StrReplaceAll(file, {{"PANELIST", "SPEAKER"}}));
  const auto after = Read<v1::Session>("events/open/sessions/panel");
  ASSERT_EQ(after.appearances_size(), 2);
  for (int i : {0, 1}) EXPECT_EQ(after.appearances(i).id(), before.appearances(i).id());
}

// ---- Facts.

constexpr char kVoted[] = R"(
name: events/open/documents/voted
title: {en: Voted}
clauses: [{id: first, segments: [{id: s, kind: QUOTE, language: en, text: We agree.}]}]
state: ADOPTED
state_reason: After a vote
adoption:
  method: VOTE
  in_favour: 30
  against: 1
  abstentions: 0
  session: events/open/sessions/part
  date: {year: 2025, month: 4}
  recorded_votes: [{delegation: events/open/delegations/ours, vote: AGAINST}]
)";

TEST_F(ApplyTest, AnAdoptionIsRecorded) {
  const Outcome created = Expect(Action::kCreated, kVoted);
  EXPECT_THAT(created.unrecorded, ElementsAre("state_reason"));  // no reason is given with a creation
  EXPECT_THAT(created.differences, Contains(Difference{"adoption.method", "", "\"VOTE\""}));
  const Document::Adoption adoption = Read<Document>("events/open/documents/voted").adoption();
  EXPECT_EQ(adoption.method(), Document::Adoption::METHOD_VOTE);
  EXPECT_EQ(adoption.in_favour(), 30);
  EXPECT_TRUE(adoption.has_abstentions());
  EXPECT_EQ(adoption.session(), "events/open/sessions/part");
  EXPECT_EQ(adoption.date().month(), 4);
  ASSERT_EQ(adoption.recorded_votes_size(), 1);
  Expect(Action::kUnchanged, kVoted);
}

TEST_F(ApplyTest, WhatGetPrintsIsTheSameElsewhere) {
  Expect(Action::kCreated, kVoted);
  const std::string copy =
      absl::StrReplaceAll(Printed("events/open/documents/voted"), {{"documents/voted", "documents/copy"}});
  const Outcome created = Expect(Action::kCreated, copy);
  EXPECT_THAT(created.unrecorded, IsEmpty());
  EXPECT_EQ(Read<Document>("events/open/documents/copy").adoption().in_favour(), 30);
  EXPECT_EQ(Read<Document>("events/open/documents/copy").adoption().DebugString(),
            Read<Document>("events/open/documents/voted").adoption().DebugString());
  Expect(Action::kUnchanged, copy);
}

TEST_F(ApplyTest, AnAdoptionGoesWithTheStepToIt) {
  Expect(Action::kCreated, R"(
name: events/open/documents/voted
title: {en: Voted}
clauses: [{id: first, segments: [{id: s, kind: QUOTE, language: en, text: We agree.}]}]
state: TABLED
)");
  const Outcome planned = Apply(kVoted, /*dry_run=*/true);
  EXPECT_THAT(planned.differences, Contains(Difference{"state", "\"TABLED\"", "\"ADOPTED\""}));
  EXPECT_THAT(planned.differences, Contains(Difference{"adoption.in_favour", "", "30"}));
  EXPECT_THAT(planned.differences, Contains(Difference{"state_reason", "", "\"After a vote\""}));
  const Outcome changed = Expect(Action::kChanged, kVoted);
  EXPECT_EQ(changed.differences, planned.differences);
  EXPECT_THAT(changed.unrecorded, IsEmpty());
  const Document adopted = Read<Document>("events/open/documents/voted");
  EXPECT_EQ(adopted.adoption().in_favour(), 30);
  EXPECT_EQ(adopted.state_reason(), "After a vote");
  Expect(Action::kUnchanged, kVoted);
}

TEST_F(ApplyTest, AnAdoptionThatStandsIsNotDroppedButRefused) {
  Expect(Action::kCreated, kVoted);
  const std::string before = Printed("events/open/documents/voted");
  const std::string other = absl::StrReplaceAll(
      kVoted, {{"in_favour: 30", "in_favour: 31"}, {"clauses:", "visibility: PUBLIC\nclauses:"}});
  for (const bool dry_run : {true, false}) {
    const Outcome refused = Apply(other, dry_run);
    EXPECT_EQ(refused.action, Action::kRefused);
    EXPECT_THAT(std::string(refused.error.message()),
                HasSubstr("adoption.in_favour is 30, the file says 31"));
  }
  EXPECT_EQ(Printed("events/open/documents/voted"), before);
}

TEST_F(ApplyTest, WhatNothingRecordsIsSaid) {
  Expect(Action::kCreated, StatementFile("final", "PUBLISHED", {"One"}));
  const std::string printed = Printed("events/open/statements/final");
  EXPECT_THAT(Expect(Action::kUnchanged, printed).unrecorded, IsEmpty());
  const std::string copy = absl::StrReplaceAll(printed, {{"statements/final", "statements/copy"}});
  EXPECT_THAT(Expect(Action::kCreated, copy).unrecorded, ElementsAre("publish_time"));
  EXPECT_THAT(Expect(Action::kUnchanged, copy).unrecorded, ElementsAre("publish_time"));
}

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

constexpr char kTwoHosts[] = R"(
name: events/forum
title: {en: A forum, es: Un foro}
hosts: [{organization: organizations/first, role: HOST}, {organization: organizations/second, role: SUPPORTER}]
)";
constexpr char kOneHost[] = R"(
name: events/forum
hosts: [{organization: organizations/second, role: SUPPORTER}]
)";

TEST_F(ApplyTest, WhatAListLacksGoesOnlyIfSomebodySaysSo) {
  Expect(Action::kCreated, kTwoHosts);
  const Outcome kept = Expect(Action::kUnchanged, kOneHost);
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
  EXPECT_EQ(Apply(kOneHost, asks).action, Action::kUnchanged);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 2);
  answer = true;
  const Outcome gone = Apply(kOneHost, asks);
  EXPECT_EQ(gone.action, Action::kChanged);
  EXPECT_THAT(gone.differences, Contains(Difference{"hosts[0].organization", "\"organizations/first\"", ""}));
  EXPECT_EQ(asked, 2);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 1);

  Expect(Action::kChanged, kTwoHosts);
  EXPECT_EQ(Apply(kOneHost, {.dry_run = true, .remove = true}).action, Action::kChanged);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 2);
  EXPECT_EQ(Apply(kOneHost, {.remove = true}).action, Action::kChanged);
  EXPECT_EQ(Read<v1::Event>("events/forum").hosts_size(), 1);
}

TEST_F(ApplyTest, AFileMayAskForARemoval) {
  Expect(Action::kCreated, kTwoHosts);
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
  Expect(Action::kCreated, kTwoHosts);
  client::ApplyOptions asks;
  asks.confirm = [&](const std::string&, const auto&, const auto&) {
    // The file was compared; now somebody else changes the event.
    v1::UpdateEventRequest request;
    request.mutable_event()->set_name("events/forum");
    request.mutable_event()->add_working_languages("zh");
    forum().Make<v1::Event>(request);
    return true;
  };
  const Outcome outcome = Apply(kOneHost, asks);
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
  EXPECT_EQ(document.title().entries_size(), 2);
  EXPECT_EQ(document.clauses(0).heading().entries_size(), 2);
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

// ---- Rooms.

// A session of April 1, 2025, from 9 to 10, in that room.
std::string SessionFile(const std::string& id, const std::string& room) {
  return absl::StrCat("  - {name: events/open/sessions/", id, ", title: {en: ", id, "}, room: ", room,
                      ", interval: {start_time: 2025-04-01T09:00:00Z, end_time: 2025-04-01T10:00:00Z}}\n");
}

constexpr char kAnnex[] = "events/open/rooms/annex";
constexpr char kStudio[] = "events/open/rooms/studio";

class ApplyRoomsTest : public ApplyTest {
 protected:
  void SetUp() override {
    ApplyTest::SetUp();
    if (IsSkipped()) return;
    ExpectAll(Action::kCreated, absl::StrCat("resources:\n  - {name: ", kStudio, ", title: {en: Studio}}\n",
                                             SessionFile("one", kAnnex), SessionFile("two", kStudio)));
  }

  std::string RoomOf(const std::string& id) {
    return Read<v1::Session>(absl::StrCat("events/open/sessions/", id)).room();
  }
};

TEST_F(ApplyRoomsTest, TwoSessionsExchangeTheirRooms) {
  const std::string file =
      absl::StrCat("resources:\n", SessionFile("one", kStudio), SessionFile("two", kAnnex));
  ExpectAll(Action::kChanged, file, /*dry_run=*/true);
  EXPECT_EQ(RoomOf("one"), kAnnex);
  ExpectAll(Action::kChanged, file);
  EXPECT_EQ(RoomOf("one"), kStudio);
  EXPECT_EQ(RoomOf("two"), kAnnex);
  ExpectAll(Action::kUnchanged, file);
}

TEST_F(ApplyRoomsTest, OfSessionsThatChangeTogetherAllOrNoneDo) {
  // The room of the first is held by a session that the file does not speak of.
  const std::string file = absl::StrCat("resources:\n", SessionFile("one", "events/open/rooms/hall"),
                                        "  - {name: events/open/sessions/two, title: {en: New title}}\n");
  for (const bool dry_run : {true, false}) {
    int refused = 0;
    int skipped = 0;
    for (const Outcome& outcome : ApplyAll(file, {.dry_run = dry_run})) {
      refused += outcome.action == Action::kRefused ? 1 : 0;
      skipped += outcome.action == Action::kSkipped ? 1 : 0;
    }
    EXPECT_EQ(refused, 1);
    EXPECT_EQ(skipped, 1);
  }
  EXPECT_EQ(RoomOf("one"), kAnnex);
  EXPECT_EQ(Read<v1::Session>("events/open/sessions/two").title().entries(0).text(), "two");
}

TEST_F(ApplyRoomsTest, ANewSessionGetsARoomThatAnotherLeaves) {
  for (const std::string leaves : {"  - {name: events/open/sessions/one, room: ~}\n",
                                   "  - {name: events/open/sessions/two, state: CANCELLED}\n"}) {
    const bool first = leaves.find("one") != std::string::npos;
    const std::string file =
        absl::StrCat("resources:\n", SessionFile(first ? "aaa" : "bbb", first ? kAnnex : kStudio), leaves);
    for (const bool dry_run : {true, false}) {
      const std::vector<Outcome> outcomes = ApplyAll(file, {.dry_run = dry_run});
      ASSERT_EQ(outcomes.size(), 2u);
      EXPECT_EQ(outcomes[0].action, Action::kCreated) << outcomes[0].error;
      EXPECT_EQ(outcomes[1].action, Action::kChanged) << outcomes[1].error;
    }
    EXPECT_EQ(RoomOf(first ? "aaa" : "bbb"), first ? kAnnex : kStudio);
    ExpectAll(Action::kUnchanged, file);
  }
}

TEST_F(ApplyRoomsTest, ADryRunSeesARoomThatAnotherRowOfTheFileHolds) {
  const std::string room = "events/open/rooms/loft";
  const std::string file = absl::StrCat("resources:\n  - {name: ", room, ", title: {en: Loft}}\n",
                                        SessionFile("three", room), SessionFile("four", room));
  const std::vector<Outcome> outcomes = ApplyAll(file, {.dry_run = true});
  ASSERT_EQ(outcomes.size(), 3u);
  EXPECT_EQ(outcomes[1].action, Action::kCreated) << outcomes[1].error;
  EXPECT_EQ(outcomes[2].action, Action::kRefused);
  EXPECT_THAT(std::string(outcomes[2].error.message()), HasSubstr("is held by events/open/sessions/three"));
}

}  // namespace
}  // namespace plenary
