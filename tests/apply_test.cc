// The effects of files with `plenary apply`: ids that stay, and facts that are recorded or reported as not
// recorded.

#include "plenary/apply/apply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/session.pb.h"
#include "support/apply_fixture.h"

namespace plenary {
namespace {

using client::Difference;
using client::Outcome;
using test::ApplyTest;
using test::IdsOf;
using test::kAllPeace;
using test::kBegin;
using test::kPeace;
using test::kTrade;
using test::StatementFile;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using v1::Document;

// ---- Ids.

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
