// What `plenary apply` makes of files: ids that stay, and facts that are recorded or said not to be.

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
#include "plenary/v1/session.pb.h"
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

  // Applies a file with one resource.
  Outcome Apply(const std::string& file, bool dry_run = false) {
    std::vector<client::Entry> entries;
    const absl::Status read = client::ReadDocument("f.yaml", file, &entries);
    EXPECT_TRUE(read.ok()) << read;
    const auto steps = client::MakePlan(std::move(entries));
    EXPECT_TRUE(steps.ok()) << steps.status();
    std::vector<Outcome> outcomes;
    const absl::Status applied = client::Apply(*connection_, *steps, dry_run,
                                               [&](const Outcome& outcome) { outcomes.push_back(outcome); });
    EXPECT_TRUE(applied.ok()) << applied;
    EXPECT_EQ(outcomes.size(), 1u);
    return outcomes.empty() ? Outcome() : outcomes[0];
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

TEST_F(ApplyTest, AStatementKeepsTheIdsOfItsSegments) {
  const std::string name = "events/open/statements/speech";
  Expect(Action::kCreated, StatementFile("speech", "DRAFT", {"One", "Two"}));
  const std::vector<std::string> ids = IdsOf(Read<v1::Statement>(name));
  ASSERT_EQ(ids.size(), 2u);

  Expect(Action::kUnchanged, StatementFile("speech", "DRAFT", {"One", "Two"}));
  EXPECT_EQ(Read<v1::Statement>(name).revision(), 1);

  const Outcome changed = Expect(Action::kChanged, StatementFile("speech", "DRAFT", {"One", "Zwei"}));
  EXPECT_THAT(changed.differences, ElementsAre(Difference{"segments[1].text", "\"Two\"", "\"Zwei\""}));
  EXPECT_EQ(IdsOf(Read<v1::Statement>(name)), ids);

  Expect(Action::kChanged, StatementFile("speech", "DRAFT", {"Zero", "One", "Zwei"}));
  const std::vector<std::string> more = IdsOf(Read<v1::Statement>(name));
  ASSERT_EQ(more.size(), 3u);
  EXPECT_THAT(ids, Not(Contains(more[0])));
  EXPECT_THAT(more, ElementsAre(more[0], ids[0], ids[1]));
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
  - {number: '1', segments: [{kind: QUOTE, language: en, text: One}, {kind: QUOTE, language: en, text: Two}]}
)";
  Expect(Action::kCreated, file);
  const Document before = Read<Document>("events/open/documents/draft");
  Expect(Action::kUnchanged, file);
  Expect(Action::kChanged, absl::StrReplaceAll(file, {{"Two", "Zwei"}}));
  Expect(Action::kChanged,
         absl::StrReplaceAll(file, {{"Two", "Zwei"},
                                    {"clauses:",
                                     "clauses:\n  - {segments: [{kind: CONTEXT, language: en, "
                                     "text: First}]}"}}));
  const Document after = Read<Document>("events/open/documents/draft");
  ASSERT_EQ(after.clauses_size(), 2);
  EXPECT_EQ(after.revision(), 3);
  EXPECT_EQ(after.clauses(1).id(), before.clauses(0).id());
  EXPECT_EQ(after.clauses(1).segments(0).id(), before.clauses(0).segments(0).id());
  EXPECT_EQ(after.clauses(1).segments(1).id(), before.clauses(0).segments(1).id());
  EXPECT_EQ(after.clauses(1).segments(1).text(), "Zwei");
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

TEST_F(ApplyTest, ASessionStartsAtTheTimeOfTheFileOrAtNoneKnown) {
  const auto file = [](const std::string& id, const std::string& rest) {
    return absl::StrCat("name: events/open/sessions/", id, "\ntitle: {en: Talk}\nstate: ", rest, "\n");
  };
  for (const char* id : {"timed", "untimed"}) Expect(Action::kCreated, file(id, "SCHEDULED"));
  Expect(Action::kChanged, file("untimed", "LIVE"));
  EXPECT_FALSE(Read<v1::Session>("events/open/sessions/untimed").has_start_time());
  const std::string started = file("timed", "LIVE\nstart_time: 2025-04-02T07:00:00Z");
  EXPECT_THAT(Expect(Action::kChanged, started).unrecorded, IsEmpty());
  EXPECT_EQ(Read<v1::Session>("events/open/sessions/timed").start_time().seconds(), 1'743'577'200);
  Expect(Action::kUnchanged, started);
}

TEST_F(ApplyTest, WhatNothingRecordsIsSaid) {
  Expect(Action::kCreated, StatementFile("final", "PUBLISHED", {"One"}));
  const std::string printed = Printed("events/open/statements/final");
  EXPECT_THAT(Expect(Action::kUnchanged, printed).unrecorded, IsEmpty());
  const std::string copy = absl::StrReplaceAll(printed, {{"statements/final", "statements/copy"}});
  EXPECT_THAT(Expect(Action::kCreated, copy).unrecorded, ElementsAre("publish_time"));
  EXPECT_THAT(Expect(Action::kUnchanged, copy).unrecorded, ElementsAre("publish_time"));
}

}  // namespace
}  // namespace plenary
