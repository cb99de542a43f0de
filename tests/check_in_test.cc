// Check-in through the whole server: who is let in, reports of offline devices, cancelled check-ins, and
// counts.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "errors/status_details.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/check_in_fixture.h"
#include "support/concurrent_calls.h"

namespace plenary {
namespace {

using test::CheckInTest;
using test::ObjectionsOf;
using testing::ElementsAre;
using testing::IsEmpty;
using v1::CheckIn;
using v1::Participant;

// ---- Badges.

TEST_F(CheckInTest, ABadgeOpensAsPeopleTypeItsCode) {
  const std::string somebody = NewParticipant();
  const v1::Badge badge = IssueBadge(somebody);
  EXPECT_EQ(badge.state(), v1::Badge::STATE_VALID);
  EXPECT_EQ(badge.participant(), somebody);
  ASSERT_EQ(badge.code().size(), 32U);
  const auto entry = Send(ScanOfCode(badge.code()));
  ASSERT_TRUE(entry.ok()) << entry.status();
  EXPECT_EQ(entry->participant(), somebody);
  EXPECT_EQ(entry->badge(), badge.name());
  EXPECT_TRUE(entry->inside());
  const std::string typed =
      absl::StrCat(absl::AsciiStrToUpper(badge.code().substr(0, 16)), " - ", badge.code().substr(16));
  EXPECT_TRUE(Send(ScanOfCode(typed, CheckIn::KIND_EXIT)).ok());
}

TEST_F(CheckInTest, TheDatabaseHasNoCode) {
  const v1::Badge badge = IssueBadge(NewParticipant());
  db::Connection connection({.url = server().database().url()});
  const auto rows = connection.ExecuteComposed("SELECT b::text FROM badges AS b", {});
  ASSERT_TRUE(rows.ok()) << rows.status();
  ASSERT_EQ(rows->size(), 1);
  EXPECT_FALSE(absl::StrContains((*rows)[0].String(0), badge.code()));
}

TEST_F(CheckInTest, AnotherBadgeRevokesTheOneBefore) {
  const std::string somebody = NewParticipant();
  const v1::Badge lost = IssueBadge(somebody);
  const v1::Badge found = IssueBadge(somebody);
  const auto refused = Send(ScanOfCode(lost.code()));
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::ENTRY_REFUSED) << refused.status();
  EXPECT_EQ(test::DetailOf<google::rpc::ErrorInfo>(refused.status())->metadata().at("objection"),
            "BADGE_REVOKED");
  EXPECT_TRUE(Send(ScanOfCode(found.code())).ok());

  v1::RevokeBadgeRequest revoke;
  revoke.set_name(somebody);
  revoke.set_reason("stolen");
  const auto revoked = forum().Make<v1::Badge>(revoke);
  EXPECT_EQ(revoked.name(), found.name());
  EXPECT_EQ(revoked.state(), v1::Badge::STATE_REVOKED);
  EXPECT_EQ(revoked.revoke_reason(), "stolen");
  EXPECT_EQ(errors::ReasonOf(Send(ScanOfCode(found.code())).status()), v1::ENTRY_REFUSED);
  // Nobody is kept from going out.
  EXPECT_TRUE(Send(ScanOfCode(found.code(), CheckIn::KIND_EXIT)).ok());
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<v1::Badge>(revoke).status()), v1::ILLEGAL_STATE);
}

TEST_F(CheckInTest, OneBadgeIsValidHoweverManyAreIssuedAtOnce) {
  const std::string somebody = NewParticipant();
  v1::IssueBadgeRequest request;
  request.set_name(somebody);
  const auto badges = test::CallAtOnce<v1::Badge>(
      std::vector<test::Wish<v1::IssueBadgeRequest>>(8, {forum().admin(), request}));
  int opening = 0;
  for (const auto& badge : badges) {
    ASSERT_TRUE(badge.ok()) << badge.status();
    if (Send(ScanOfCode(badge->code())).ok()) ++opening;
  }
  EXPECT_EQ(opening, 1);
}

TEST_F(CheckInTest, BadgesAreForThoseWhoCome) {
  for (const Participant::State state :
       {Participant::STATE_INVITED, Participant::STATE_PENDING, Participant::STATE_WITHDRAWN}) {
    v1::IssueBadgeRequest request;
    request.set_name(NewParticipant(state));
    EXPECT_EQ(errors::ReasonOf(forum().admin().Call<v1::Badge>(request).status()), v1::ILLEGAL_STATE);
  }
}

// ---- Who is let in.

TEST_F(CheckInTest, WhoIsNotConfirmedIsNotLetIn) {
  const std::string waiting = NewParticipant(Participant::STATE_PENDING);
  const auto refused = Send(ScanOf(waiting));
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::ENTRY_REFUSED) << refused.status();
  EXPECT_EQ(test::DetailOf<google::rpc::ErrorInfo>(refused.status())->metadata().at("objection"),
            "NOT_CONFIRMED");
  EXPECT_THAT(List(""), IsEmpty()) << "a refusal was recorded";
  v1::ApproveParticipantRequest approve;
  approve.set_name(waiting);
  forum().Make<Participant>(approve);
  EXPECT_TRUE(Send(ScanOf(waiting)).ok());
}

TEST_F(CheckInTest, ACheckpointAdmitsWhomItsFilterNames) {
  const std::string press = NewCheckpoint("category = MEDIA OR roles:PRESS");
  const std::string reporter = NewParticipant(Participant::STATE_CONFIRMED, Participant::CATEGORY_MEDIA);
  const std::string scholar = NewParticipant(Participant::STATE_CONFIRMED, Participant::CATEGORY_SCHOLAR);
  for (const auto& [who, admitted] : {std::pair(reporter, true), std::pair(scholar, false)}) {
    EXPECT_TRUE(Send(ScanOf(who)).ok()) << "the door admits everyone";
    v1::Scan scan = ScanOf(who);
    scan.set_checkpoint(press);
    const auto entry = Send(scan);
    EXPECT_EQ(entry.ok(), admitted) << entry.status();
    if (!admitted) {
      EXPECT_EQ(test::DetailOf<google::rpc::ErrorInfo>(entry.status())->metadata().at("objection"),
                "NOT_ADMITTED");
    }
  }
  EXPECT_EQ(CountsOf(press).inside(), 1);
  EXPECT_EQ(CountsOf().inside(), 2);
}

TEST_F(CheckInTest, WhomToAdmitIsAFilter) {
  v1::CreateCheckpointRequest request;
  request.set_parent(kEvent);
  *request.mutable_checkpoint()->mutable_title() = test::English("A door");
  request.mutable_checkpoint()->set_admits("colour = blue");
  const auto refused = forum().admin().Call<v1::Checkpoint>(request);
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::INVALID_FIELDS) << refused.status();
  EXPECT_EQ(test::DetailOf<google::rpc::BadRequest>(refused.status())->field_violations(0).field(),
            "checkpoint.admits");
}

// An exit that nobody recorded must not close the door.
TEST_F(CheckInTest, WhoIsInsideIsLetInAgainAndCountedOnce) {
  const std::string somebody = NewParticipant();
  EXPECT_THAT(ObjectionsOf(*Send(ScanOf(somebody))), IsEmpty());
  const auto again = Send(ScanOf(somebody));
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_THAT(ObjectionsOf(*again), ElementsAre(CheckIn::OBJECTION_ALREADY_INSIDE));
  EXPECT_EQ(CountsOf().entries(), 1);
  EXPECT_EQ(CountsOf().inside(), 1);
  EXPECT_THAT(ObjectionsOf(*Send(ScanOf(somebody, CheckIn::KIND_EXIT))), IsEmpty());
  EXPECT_THAT(ObjectionsOf(*Send(ScanOf(somebody, CheckIn::KIND_EXIT))),
              ElementsAre(CheckIn::OBJECTION_NOT_INSIDE));
  EXPECT_EQ(CountsOf().exits(), 1);
  EXPECT_EQ(CountsOf().inside(), 0);
  EXPECT_EQ(CountsOf().persons(), 1);
}

TEST_F(CheckInTest, WhatDoesNotExistIsSaid) {
  EXPECT_EQ(errors::ReasonOf(Send(ScanOfCode("abcd")).status()), v1::UNKNOWN_BADGE);
  EXPECT_EQ(errors::ReasonOf(Send(ScanOf("events/open/participants/nobody")).status()),
            v1::REFERENCE_NOT_FOUND);
  v1::Scan scan = ScanOf(NewParticipant());
  scan.set_checkpoint("events/open/checkpoints/nowhere");
  EXPECT_EQ(errors::ReasonOf(Send(scan).status()), v1::NOT_FOUND);
}

TEST_F(CheckInTest, AllFaultsOfAScanAreTold) {
  v1::Scan scan;
  scan.set_checkpoint(kDoor);
  scan.set_voids_nonce("n");
  scan.mutable_offline()->mutable_device_time()->set_seconds(1);
  const auto fields = test::FaultyFields(Send(scan).status());
  EXPECT_EQ(std::set(fields.begin(), fields.end()),
            (std::set<std::string>{"scan.code", "scan.kind", "scan.nonce", "scan.device"}));
}

TEST_F(CheckInTest, ValidatingTellsWhetherSomebodyWouldBeLetIn) {
  v1::CheckInParticipantRequest request;
  *request.mutable_scan() = ScanOf(NewParticipant());
  request.set_validate_only(true);
  EXPECT_TRUE(forum().admin().Call<CheckIn>(request).ok());
  request.mutable_scan()->set_participant(NewParticipant(Participant::STATE_PENDING));
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<CheckIn>(request).status()), v1::ENTRY_REFUSED);
  EXPECT_THAT(List(""), IsEmpty());
}

TEST_F(CheckInTest, AnArchivedEventTakesNone) {
  const std::string somebody = NewParticipant();
  v1::ConcludeEventRequest conclude;
  conclude.set_name(kEvent);
  forum().Make<v1::Event>(conclude);
  EXPECT_TRUE(Send(ScanOf(somebody)).ok());
  v1::ArchiveEventRequest archive;
  archive.set_name(kEvent);
  archive.set_force(true);
  forum().Make<v1::Event>(archive);
  EXPECT_EQ(errors::ReasonOf(Send(ScanOf(somebody)).status()), v1::EVENT_ARCHIVED);
}

// ---- Nonces.

TEST_F(CheckInTest, ANonceMakesOneCheckIn) {
  const v1::Scan scan = ScanOf(NewParticipant());
  const auto first = Send(scan);
  ASSERT_TRUE(first.ok()) << first.status();
  const auto second = Send(scan);
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ(second->name(), first->name());
  EXPECT_THAT(SendAll({scan})[0].check_in(), first->name());
  EXPECT_EQ(List("").size(), 1U);
  v1::Scan other = scan;
  other.set_kind(CheckIn::KIND_EXIT);
  EXPECT_EQ(errors::ReasonOf(Send(other).status()), v1::NONCE_REUSED);
  other = scan;
  other.set_participant(NewParticipant());
  EXPECT_EQ(errors::ReasonOf(Send(other).status()), v1::NONCE_REUSED);
}

TEST_F(CheckInTest, ANonceMakesOneCheckInHoweverManySendItAtOnce) {
  const test::TestServer another(server(), test::SmallServer());
  const v1::Badge badge = IssueBadge(NewParticipant());
  for (int round = 0; round < 5; ++round) {
    v1::CheckInParticipantRequest request;
    *request.mutable_scan() = ScanOfCode(badge.code());
    std::vector<test::Wish<v1::CheckInParticipantRequest>> wishes;
    for (int i = 0; i < 32; ++i) {
      wishes.push_back(
          {i % 2 == 0 ? forum().admin() : another.Connect().WithKey(server().admin_key()), request});
    }
    std::set<std::string> names;
    for (const auto& answer : test::CallAtOnce<CheckIn>(wishes)) {
      ASSERT_TRUE(answer.ok()) << answer.status();
      names.insert(answer->name());
    }
    EXPECT_EQ(names.size(), 1U);
  }
  EXPECT_EQ(List("").size(), 5U);
}

// A scan whose answer was lost is sent again as a fact.
TEST_F(CheckInTest, AFactIsTheScanWhoseAnswerWasLost) {
  const v1::Scan scan = ScanOf(NewParticipant());
  const auto sent = Send(scan);
  ASSERT_TRUE(sent.ok()) << sent.status();
  EXPECT_EQ(SendAll({Offline(scan, "gate 1", 5)})[0].check_in(), sent->name());
}

// ---- Facts.

TEST_F(CheckInTest, WhatHappenedOfflineIsRecordedWithItsObjections) {
  const std::string admits_nobody = NewCheckpoint("category = MEDIA");
  const std::string revoked = NewParticipant();
  const v1::Badge lost = IssueBadge(revoked);
  IssueBadge(revoked);
  const std::string pending = NewParticipant(Participant::STATE_PENDING);
  v1::Scan elsewhere = ScanOf(NewParticipant());
  elsewhere.set_checkpoint(admits_nobody);
  const auto outcomes = SendAll({
      Offline(ScanOfCode(lost.code()), "gate 1", 60),
      Offline(ScanOf(pending), "gate 1", 50),
      Offline(elsewhere, "gate 1", 40),
      Offline(ScanOfCode("nobody has this"), "gate 1", 30),
      Offline(ScanOf(NewParticipant()), "gate 1", -3600),
      Offline(ScanOf(NewParticipant()), "gate 1", 20),
  });
  const std::vector<std::vector<int>> expected = {
      {CheckIn::OBJECTION_BADGE_REVOKED}, {CheckIn::OBJECTION_NOT_CONFIRMED},
      {CheckIn::OBJECTION_NOT_ADMITTED},  {CheckIn::OBJECTION_UNKNOWN_BADGE},
      {CheckIn::OBJECTION_CLOCK_AHEAD},   {}};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_NE(outcomes[i].check_in(), "") << i << " " << outcomes[i].message();
    EXPECT_EQ(std::vector<int>(outcomes[i].objections().begin(), outcomes[i].objections().end()), expected[i])
        << i;
  }
  // Anyone who was let in is inside, whatever the objections.
  EXPECT_EQ(CountsOf().inside(), 5);
  EXPECT_EQ(CountsOf().persons(), 5);
}

TEST_F(CheckInTest, TheTimesOfAFactAreKept) {
  v1::Scan scan = Offline(ScanOf(NewParticipant()), "gate 1", 600);
  scan.mutable_offline()->set_clock_offset_ms(-120'000);
  const auto fact = Send(scan);
  ASSERT_TRUE(fact.ok()) << fact.status();
  EXPECT_EQ(fact->offline().SerializeAsString(), scan.offline().SerializeAsString());
  EXPECT_EQ(fact->device(), "gate 1");
  EXPECT_EQ(fact->effective_time().seconds(), scan.offline().device_time().seconds() - 120);
  EXPECT_GT(fact->record_time().seconds(), fact->effective_time().seconds() + 600);
}

// The same badge on two devices: kept twice, flagged, counted once; and a late one is put in its
// place.
TEST_F(CheckInTest, FactsAreOrderedByWhenTheyHappened) {
  const std::string somebody = NewParticipant();
  const auto exit = SendAll({Offline(ScanOf(somebody, CheckIn::KIND_EXIT), "gate 2", 100)});
  EXPECT_THAT(exit[0].objections(), ElementsAre(CheckIn::OBJECTION_NOT_INSIDE));
  SendAll({Offline(ScanOf(somebody), "gate 1", 300), Offline(ScanOf(somebody), "gate 2", 299)});
  const auto all = List("");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_THAT(ObjectionsOf(all[0]), IsEmpty()) << "the exit was out of place when it came first";
  EXPECT_THAT(ObjectionsOf(all[1]), ElementsAre(CheckIn::OBJECTION_ALREADY_INSIDE));
  EXPECT_THAT(ObjectionsOf(all[2]), IsEmpty());
  EXPECT_EQ(CountsOf().entries(), 1);
  EXPECT_EQ(CountsOf().exits(), 1);
  EXPECT_EQ(List("objections:ALREADY_INSIDE").size(), 1U);
  EXPECT_EQ(List("device = \"gate 2\" AND recorded_offline = true").size(), 2U);
}

// ---- Times that are only told.

TEST_F(CheckInTest, ATimeThatIsOnlyToldIsSaidToBeSo) {
  v1::Scan scan = Offline(ScanOf(NewParticipant()), "gate 1", 60);
  scan.mutable_offline()->clear_clock_offset_ms();
  const auto fact = Send(scan);
  ASSERT_TRUE(fact.ok()) << fact.status();
  EXPECT_THAT(ObjectionsOf(*fact), ElementsAre(CheckIn::OBJECTION_CLOCK_NOT_MEASURED));
  EXPECT_TRUE(fact->inside()) << "nothing says that somebody went out";
  EXPECT_EQ(List("objections:CLOCK_NOT_MEASURED").size(), 1U);
}

// By told time alone nobody who may have left is inside. Each case is what one person did, in the order in
// which it was recorded; so many seconds ago as the device says, 0 for what was recorded at once.
TEST_F(CheckInTest, ByToldTimeAloneNobodyIsInsideAfterAnExit) {
  struct Passage {
    CheckIn::Kind kind;
    const char* device;
    int seconds_ago;
    bool measured;
  };
  constexpr auto kEntry = CheckIn::KIND_ENTRY;
  constexpr auto kExit = CheckIn::KIND_EXIT;
  struct Case {
    const char* what;
    std::vector<Passage> passages;
    bool inside;
  };
  const std::vector<Case> cases = {
      {"a clock that is ahead tells an entry after the exit that followed it",
       {{kExit, "gate 2", 300, true}, {kEntry, "gate 1", 100, false}},
       false},
      {"the same, where the exit was recorded at once",
       {{kExit, "", 0, true}, {kEntry, "gate 1", 0, false}},
       false},
      {"a clock that is behind tells an exit before the entry that it followed",
       {{kEntry, "gate 1", 100, true}, {kExit, "gate 2", 300, false}},
       false},
      {"a clock that was set back between the two",
       {{kEntry, "gate 1", 100, false}, {kExit, "gate 1", 86'400, false}},
       false},
      {"both times are measured", {{kExit, "gate 2", 300, true}, {kEntry, "gate 1", 100, true}}, true},
      {"one device told both, and sent them in this order",
       {{kEntry, "gate 1", 400, false}, {kExit, "gate 1", 300, false}, {kEntry, "gate 1", 100, false}},
       true},
      {"the exit was recorded before the entry happened",
       {{kExit, "gate 2", 300, false}, {kEntry, "", 0, true}},
       true},
      {"in again after a doubted entry",
       {{kExit, "gate 2", 300, true}, {kEntry, "gate 1", 100, false}, {kEntry, "", 0, true}},
       true},
  };
  std::int64_t inside = 0;
  for (const Case& one : cases) {
    const std::string somebody = NewParticipant();
    for (const Passage& passage : one.passages) {
      v1::Scan scan = ScanOf(somebody, passage.kind);
      if (*passage.device != '\0') {
        scan = Offline(scan, passage.device, passage.seconds_ago);
        if (!passage.measured) scan.mutable_offline()->clear_clock_offset_ms();
      }
      const auto sent = Send(scan);
      ASSERT_TRUE(sent.ok()) << one.what << ": " << sent.status();
    }
    inside += one.inside ? 1 : 0;
    EXPECT_EQ(List(absl::StrCat("inside = true AND participant = \"", somebody, "\"")).size(),
              one.inside ? 1U : 0U)
        << one.what;
    EXPECT_EQ(CountsOf().inside(), inside) << one.what;
  }
}

// ---- Voids.

TEST_F(CheckInTest, AVoidCancelsACheckIn) {
  const std::string somebody = NewParticipant();
  const auto entry = Send(ScanOf(somebody));
  ASSERT_TRUE(entry.ok()) << entry.status();
  const auto voided = Void(entry->name());
  ASSERT_TRUE(voided.ok()) << voided.status();
  EXPECT_EQ(voided->voids(), entry->name());
  EXPECT_EQ(voided->participant(), somebody);
  EXPECT_EQ(CountsOf().entries(), 0);
  EXPECT_EQ(CountsOf().inside(), 0);
  EXPECT_EQ(CountsOf().persons(), 0);
  EXPECT_THAT(List("inside = true"), IsEmpty());
  ASSERT_EQ(List("voided = true").size(), 1U);
  EXPECT_EQ(List("voided = true")[0].name(), entry->name());
  EXPECT_EQ(errors::ReasonOf(Void(entry->name()).status()), v1::ILLEGAL_STATE) << "voided twice";
  EXPECT_EQ(errors::ReasonOf(Void(voided->name()).status()), v1::ILLEGAL_STATE) << "a VOID was voided";
  EXPECT_EQ(errors::ReasonOf(Void("events/open/checkIns/none").status()), v1::REFERENCE_NOT_FOUND);
  EXPECT_EQ(errors::ReasonOf(Void(entry->name(), NewCheckpoint("")).status()), v1::INVALID_FIELDS);
  EXPECT_THAT(ObjectionsOf(*Send(ScanOf(somebody))), IsEmpty());
}

TEST_F(CheckInTest, AnExitThatWasAMistakeLeavesSomebodyInside) {
  const std::string somebody = NewParticipant();
  ASSERT_TRUE(Send(ScanOf(somebody)).ok());
  const auto exit = Send(ScanOf(somebody, CheckIn::KIND_EXIT));
  ASSERT_TRUE(exit.ok()) << exit.status();
  EXPECT_EQ(CountsOf().inside(), 0);
  ASSERT_TRUE(Void(exit->name()).ok());
  EXPECT_EQ(CountsOf().inside(), 1);
  ASSERT_EQ(List("inside = true").size(), 1U);
  EXPECT_EQ(List("inside = true")[0].participant(), somebody);
}

TEST_F(CheckInTest, ADeviceVoidsByNonceWhatItHasNotHeardOf) {
  const v1::Scan mistake = Offline(ScanOf(NewParticipant()), "gate 1", 60);
  v1::Scan cancel;
  cancel.set_checkpoint(kDoor);
  cancel.set_kind(CheckIn::KIND_VOID);
  cancel.set_voids_nonce(mistake.nonce());
  cancel.set_nonce(NewUuid());
  v1::Scan again = cancel;
  again.set_nonce(NewUuid());
  const auto outcomes = SendAll({mistake, cancel, again, mistake});
  EXPECT_NE(outcomes[1].check_in(), "") << outcomes[1].message();
  EXPECT_EQ(outcomes[2].refusal(), v1::ILLEGAL_STATE);
  EXPECT_EQ(outcomes[3].check_in(), outcomes[0].check_in());
  EXPECT_EQ(CountsOf().inside(), 0);
}

// ---- Many.

TEST_F(CheckInTest, TenThousandScansAreEachAnswered) {
  constexpr int kScans = 10'000;
  std::vector<std::string> people;
  for (int i = 0; i < 20; ++i) people.push_back(NewParticipant());
  const std::string pending = NewParticipant(Participant::STATE_PENDING);
  std::vector<v1::Scan> scans;
  for (int i = 0; i < kScans; ++i) {
    v1::Scan& scan = scans.emplace_back(ScanOf(people[i % people.size()]));
    if (i % 100 == 1) scan.set_participant(pending);
    if (i % 100 == 2) scan.set_nonce("");
    if (i % 100 == 3) scan.set_participant("events/open/participants/nobody");
    if (i % 100 == 4) scan = ScanOfCode("no such code");
    if (i % 100 == 5) scan.set_nonce(scans[i - 5].nonce());
    if (i % 100 == 6) scan.set_checkpoint("events/hidden/checkpoints/door");
    if (i % 100 == 7) scan.set_checkpoint("events/open/checkpoints/nowhere");
  }
  const auto outcomes = SendAll(scans);
  int recorded = 0;
  for (int i = 0; i < kScans; ++i) {
    const v1::ErrorReason expected = i % 100 == 1   ? v1::ENTRY_REFUSED
                                     : i % 100 == 2 ? v1::INVALID_FIELDS
                                     : i % 100 == 3 ? v1::REFERENCE_NOT_FOUND
                                     : i % 100 == 4 ? v1::UNKNOWN_BADGE
                                     : i % 100 == 5 ? v1::NONCE_REUSED
                                     : i % 100 == 6 ? v1::INVALID_FIELDS
                                     : i % 100 == 7 ? v1::NOT_FOUND
                                                    : v1::ERROR_REASON_UNSPECIFIED;
    ASSERT_EQ(outcomes[i].refusal(), expected) << i << " " << outcomes[i].message();
    EXPECT_EQ(outcomes[i].check_in().empty(), expected != v1::ERROR_REASON_UNSPECIFIED) << i;
    EXPECT_EQ(outcomes[i].message().empty(), expected == v1::ERROR_REASON_UNSPECIFIED) << i;
    if (expected == v1::ERROR_REASON_UNSPECIFIED) ++recorded;
  }
  v1::ListCheckInsRequest list;
  list.set_parent(kEvent);
  EXPECT_EQ(forum().Make<v1::ListCheckInsResponse>(list).total_size(), recorded);
  EXPECT_EQ(CountsOf().inside(), static_cast<int>(people.size()));
  // Sent again, all of it is there.
  const auto repeated = SendAll(scans);
  for (int i = 0; i < kScans; ++i) ASSERT_EQ(repeated[i].check_in(), outcomes[i].check_in()) << i;
  EXPECT_EQ(forum().Make<v1::ListCheckInsResponse>(list).total_size(), recorded);
}

TEST_F(CheckInTest, ABatchThatIsCheckedKeepsNothing) {
  const std::string somebody = NewParticipant();
  v1::BatchCheckInRequest request;
  request.set_parent(kEvent);
  request.set_validate_only(true);
  const v1::Scan entry = ScanOf(somebody);
  for (int i = 0; i < 1'000; ++i) *request.add_scans() = entry;
  *request.add_scans() = ScanOf(somebody);
  const auto response = forum().Make<v1::BatchCheckInResponse>(request);
  ASSERT_EQ(response.outcomes_size(), 1'001);
  EXPECT_EQ(response.outcomes(999).check_in(), response.outcomes(0).check_in());
  EXPECT_NE(response.outcomes(1'000).check_in(), response.outcomes(0).check_in());
  EXPECT_THAT(response.outcomes(1'000).objections(), ElementsAre(CheckIn::OBJECTION_ALREADY_INSIDE));
  EXPECT_THAT(List(""), IsEmpty());
}

TEST_F(CheckInTest, OneMoreThanTenThousandIsRefused) {
  v1::BatchCheckInRequest request;
  request.set_parent(kEvent);
  for (int i = 0; i < 10'001; ++i) request.add_scans()->set_checkpoint(kDoor);
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<v1::BatchCheckInResponse>(request).status()),
            v1::INVALID_FIELDS);
}

TEST_F(CheckInTest, ManyAtOnceAreOneEntryOfTheJournalEach) {
  std::vector<test::Wish<v1::CheckInParticipantRequest>> wishes;
  for (int i = 0; i < 40; ++i) {
    v1::CheckInParticipantRequest request;
    *request.mutable_scan() = ScanOf(NewParticipant());
    wishes.push_back({forum().admin(), request});
  }
  for (const auto& answer : test::CallAtOnce<CheckIn>(wishes)) EXPECT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(CountsOf().inside(), 40);
  db::Connection connection({.url = server().database().url()});
  const auto rows = connection.ExecuteComposed(
      "SELECT count(*) FROM changes WHERE resource LIKE 'events/open/checkIns/%' AND audience_after = "
      "'staff'",
      {});
  ASSERT_TRUE(rows.ok()) << rows.status();
  EXPECT_EQ((*rows)[0].Int(0), 40);
  v1::VerifyJournalRequest verify;
  verify.set_scope(kEvent);
  EXPECT_TRUE(forum().admin().Call<v1::VerifyJournalResponse>(verify).ok());
}

// ---- Checkpoints.

TEST_F(CheckInTest, ACheckpointWhereSomethingWasRecordedStays) {
  const std::string unused = NewCheckpoint("");
  ASSERT_TRUE(Send(ScanOf(NewParticipant())).ok());
  v1::DeleteCheckpointRequest request;
  request.set_name(kDoor);
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<google::protobuf::Empty>(request).status()),
            v1::STILL_REFERENCED);
  request.set_name(unused);
  EXPECT_TRUE(forum().admin().Call<google::protobuf::Empty>(request).ok());
}

TEST_F(CheckInTest, CheckpointsAreListedWithTheirCounts) {
  ASSERT_TRUE(Send(ScanOf(NewParticipant())).ok());
  v1::ListCheckpointsRequest list;
  list.set_parent(kEvent);
  EXPECT_FALSE(forum().Make<v1::ListCheckpointsResponse>(list).checkpoints(0).has_counts());
  list.set_view(v1::VIEW_FULL);
  const auto full = forum().Make<v1::ListCheckpointsResponse>(list);
  ASSERT_EQ(full.checkpoints_size(), 2);
  EXPECT_EQ(full.checkpoints(0).counts().inside(), 1);
  EXPECT_GT(full.checkpoints(0).counts().read_time().seconds(), 0);
}

// A rehearsal in an event that nobody has seen.
TEST_F(CheckInTest, CheckInsGoWithAnEventThatIsDeleted) {
  v1::UpdateDelegationRequest head;
  head.mutable_delegation()->set_name("events/hidden/delegations/ours");
  head.mutable_delegation()->set_head("events/hidden/participants/secret");
  forum().Make<v1::Delegation>(head);
  v1::IssueBadgeRequest issue;
  issue.set_name("events/hidden/participants/secret");
  v1::Scan scan = ScanOfCode(forum().Make<v1::Badge>(issue).code());
  scan.set_checkpoint("events/hidden/checkpoints/door");
  ASSERT_TRUE(Send(scan).ok());
  v1::DeleteEventRequest request;
  request.set_name("events/hidden");
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<google::protobuf::Empty>(request).status()),
            v1::STILL_REFERENCED);
  request.set_force(true);
  const auto deleted = forum().admin().Call<google::protobuf::Empty>(request);
  EXPECT_TRUE(deleted.ok()) << deleted.status();
  db::Connection connection({.url = server().database().url()});
  const auto rows = connection.ExecuteComposed("SELECT count(*) FROM check_ins", {});
  ASSERT_TRUE(rows.ok()) << rows.status();
  EXPECT_EQ((*rows)[0].Int(0), 0);
}

TEST_F(CheckInTest, ACloneHasTheCheckpointsAndNobodyInside) {
  const std::string ours = NewCheckpoint("delegation = \"events/open/delegations/ours\"");
  ASSERT_TRUE(Send(ScanOf(NewParticipant())).ok());
  v1::CloneEventRequest request;
  request.set_name(kEvent);
  request.set_event_id("next");
  forum().Make<v1::Event>(request);
  v1::GetCheckpointRequest get;
  get.set_name(absl::StrCat("events/next/checkpoints/", ours.substr(ours.rfind('/') + 1)));
  const auto clone = forum().Make<v1::Checkpoint>(get);
  EXPECT_EQ(clone.admits(), "delegation = \"events/next/delegations/ours\"");
  EXPECT_EQ(clone.counts().inside(), 0);
  EXPECT_EQ(CountsOf("events/next/checkpoints/door").persons(), 0);
}

// ---- A door does its own work, and no more.

TEST_F(CheckInTest, ADoorFindsTheOwnerOfALostBadgeAndLetsItIn) {
  const test::Client door = forum().As(v1::ROLE_DOOR, kEvent);
  const std::string somebody = NewParticipant();
  v1::ListParticipantsRequest search;
  search.set_parent(kEvent);
  search.set_filter("names:\"part\" AND state = CONFIRMED");
  const auto found = door.Call<v1::ListParticipantsResponse>(search);
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_GT(found->participants_size(), 1);
  const auto entry = Send(door, ScanOf(somebody));
  ASSERT_TRUE(entry.ok()) << entry.status();
  v1::Scan cancel;
  cancel.set_checkpoint(kDoor);
  cancel.set_kind(CheckIn::KIND_VOID);
  cancel.set_voids(entry->name());
  EXPECT_TRUE(Send(door, cancel).ok());

  v1::IssueBadgeRequest issue;
  issue.set_name(somebody);
  EXPECT_EQ(errors::ReasonOf(door.Call<v1::Badge>(issue).status()), v1::PERMISSION_DENIED);
  v1::Scan elsewhere = ScanOf(somebody);
  elsewhere.set_checkpoint("events/hidden/checkpoints/door");
  EXPECT_EQ(errors::ReasonOf(Send(door, elsewhere).status()), v1::NOT_FOUND);
  EXPECT_EQ(errors::ReasonOf(Send(forum().As(v1::ROLE_VIEWER, kEvent), ScanOf(somebody)).status()),
            v1::NOT_FOUND);
}

}  // namespace
}  // namespace plenary
