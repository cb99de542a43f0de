#include "check_in/check_in_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "contract/contract_test_support.h"
#include "errors/errors.h"
#include "errors/errors_test_support.h"
#include "errors/status_details.h"
#include "messages/resource.h"

namespace plenary::check_in::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using v1::CheckIn;
using v1::Participant;
using v1::Scan;

Scan ScanFrom(const std::string& text) {
  return contract::Parse<Scan>("checkpoint: 'events/e/checkpoints/door' " + text);
}

// The fields at fault.
std::vector<std::string> FaultsOf(const std::string& text, Sent sent = Sent::kAlone) {
  const absl::Status status = CheckScan(ScanFrom(text), "events/e", sent, "scan");
  if (!status.ok()) {
    EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_FIELDS);
  }
  return errors::FaultyFields(status);
}

TEST(Scans, SayWhoOnce) {
  EXPECT_THAT(rules::FaultsOf("code: 'abc'"), IsEmpty());
  EXPECT_THAT(rules::FaultsOf("participant: 'events/e/participants/p'"), IsEmpty());
  EXPECT_THAT(rules::FaultsOf(""), ElementsAre("scan.code"));
  EXPECT_THAT(rules::FaultsOf("code: 'abc' participant: 'events/e/participants/p'"),
              ElementsAre("scan.code"));
}

TEST(Scans, AreOfOneEvent) {
  EXPECT_THAT(rules::FaultsOf("participant: 'events/other/participants/p'"), ElementsAre("scan.participant"));
  EXPECT_THAT(rules::FaultsOf("kind: KIND_VOID voids: 'events/other/checkIns/c'"), ElementsAre("scan.voids"));
  Scan scan = ScanFrom("code: 'abc'");
  EXPECT_FALSE(CheckScan(scan, "events/other", Sent::kAlone, "scan").ok());
}

TEST(Scans, VoidOneCheckIn) {
  EXPECT_THAT(rules::FaultsOf("kind: KIND_VOID voids: 'events/e/checkIns/c'"), IsEmpty());
  EXPECT_THAT(rules::FaultsOf("kind: KIND_VOID voids_nonce: 'n'"), IsEmpty());
  EXPECT_THAT(rules::FaultsOf("kind: KIND_VOID"), ElementsAre("scan.voids"));
  EXPECT_THAT(rules::FaultsOf("kind: KIND_VOID voids: 'events/e/checkIns/c' voids_nonce: 'n'"),
              ElementsAre("scan.voids"));
  EXPECT_THAT(rules::FaultsOf("kind: KIND_VOID voids_nonce: 'n' code: 'abc'"),
              ElementsAre("scan.participant"));
  EXPECT_THAT(rules::FaultsOf("kind: KIND_EXIT code: 'abc' voids_nonce: 'n'"), ElementsAre("scan.kind"));
}

TEST(Scans, NeedANonceWhereTheyMayComeTwice) {
  EXPECT_THAT(rules::FaultsOf("code: 'abc'", Sent::kInBatch), ElementsAre("scan.nonce"));
  EXPECT_THAT(rules::FaultsOf("code: 'abc' nonce: 'n'", Sent::kInBatch), IsEmpty());
  EXPECT_THAT(rules::FaultsOf("code: 'abc' offline { device_time { seconds: 1 } }"),
              ElementsAre("scan.nonce", "scan.device"));
}

const Passenger kWelcome = {.participant = "events/e/participants/p", .state = Participant::STATE_CONFIRMED};

TEST(Objections, AreAllTold) {
  EXPECT_THAT(ObjectionsTo(kWelcome), IsEmpty());
  EXPECT_THAT(ObjectionsTo({}), ElementsAre(CheckIn::OBJECTION_UNKNOWN_BADGE));
  EXPECT_THAT(ObjectionsTo({.participant = kWelcome.participant,
                            .state = Participant::STATE_WITHDRAWN,
                            .collective = true,
                            .badge_revoked = true,
                            .admitted = false,
                            .event_cancelled = true}),
              ElementsAre(CheckIn::OBJECTION_EVENT_CANCELLED, CheckIn::OBJECTION_BADGE_REVOKED,
                          CheckIn::OBJECTION_NOT_CONFIRMED, CheckIn::OBJECTION_COLLECTIVE,
                          CheckIn::OBJECTION_NOT_ADMITTED));
}

TEST(Objections, ToWhatADeviceTellsOfTheTimeAreForWhatHappenedOffline) {
  v1::Event event;
  event.set_time_zone("Asia/Shanghai");
  for (v1::Date* date : {event.mutable_start_date(), event.mutable_end_date()}) {
    date->set_year(2025);
    date->set_month(9);
  }
  const Scan told = ScanFrom("code: 'abc' offline { device_time { seconds: 1 } }");
  const Scan measured = ScanFrom("code: 'abc' offline { device_time { seconds: 1 } clock_offset_ms: 0 }");
  const auto at = [](const char* time) {
    absl::Time parsed;
    EXPECT_TRUE(absl::ParseTime(absl::RFC3339_full, time, &parsed, nullptr));
    return absl::ToUnixMicros(parsed);
  };
  const std::int64_t before = at("2025-09-15T23:59:59+08:00");
  EXPECT_THAT(ObjectionsToTime(measured, event, before), IsEmpty()) << "the days are not known";
  event.mutable_start_date()->set_day(16);
  event.mutable_end_date()->set_day(17);
  EXPECT_THAT(ObjectionsToTime(ScanFrom("code: 'abc'"), event, before), IsEmpty());
  EXPECT_THAT(ObjectionsToTime(measured, event, before), ElementsAre(CheckIn::OBJECTION_OUTSIDE_EVENT));
  EXPECT_THAT(ObjectionsToTime(measured, event, at("2025-09-16T00:00:00+08:00")), IsEmpty());
  EXPECT_THAT(ObjectionsToTime(told, event, at("2025-09-17T23:59:59+08:00")),
              ElementsAre(CheckIn::OBJECTION_CLOCK_NOT_MEASURED));
  EXPECT_THAT(ObjectionsToTime(told, event, at("2025-09-18T00:00:00+08:00")),
              ElementsAre(CheckIn::OBJECTION_OUTSIDE_EVENT, CheckIn::OBJECTION_CLOCK_NOT_MEASURED));
  event.clear_end_date();
  EXPECT_THAT(ObjectionsToTime(measured, event, before), IsEmpty()) << "how long it takes is not known";
  event.set_duration_days(2);
  EXPECT_THAT(ObjectionsToTime(measured, event, at("2025-09-18T00:00:00+08:00")),
              ElementsAre(CheckIn::OBJECTION_OUTSIDE_EVENT));
}

TEST(Passage, IsRefusedToEntriesAlone) {
  const Scan entry = ScanFrom("code: 'abc'");
  const Scan exit = ScanFrom("code: 'abc' kind: KIND_EXIT");
  const Scan fact = ScanFrom("code: 'abc' offline { device_time { seconds: 1 } }");
  for (const Objection objection :
       {CheckIn::OBJECTION_BADGE_REVOKED, CheckIn::OBJECTION_NOT_CONFIRMED, CheckIn::OBJECTION_COLLECTIVE,
        CheckIn::OBJECTION_NOT_ADMITTED, CheckIn::OBJECTION_EVENT_CANCELLED}) {
    const absl::Status refused = CheckPassage(entry, kWelcome, {objection});
    EXPECT_EQ(errors::ReasonOf(refused), v1::ENTRY_REFUSED) << CheckIn::Objection_Name(objection);
    EXPECT_EQ(refused.code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_TRUE(CheckPassage(exit, kWelcome, {objection}).ok()) << "somebody cannot get out";
    EXPECT_TRUE(CheckPassage(fact, kWelcome, {objection}).ok()) << "a fact is refused";
  }
  EXPECT_TRUE(CheckPassage(entry, kWelcome, {}).ok());
}

TEST(Passage, OfAnUnknownBadgeIsForFactsAlone) {
  const std::vector<Objection> objections = ObjectionsTo({});
  EXPECT_EQ(errors::ReasonOf(CheckPassage(ScanFrom("code: 'x' kind: KIND_EXIT"), {}, objections)),
            v1::UNKNOWN_BADGE);
  EXPECT_TRUE(
      CheckPassage(ScanFrom("code: 'x' offline { device_time { seconds: 1 } }"), {}, objections).ok());
}

TEST(Moments, AreTheDevicesButNotAfterTheyWereRecorded) {
  constexpr std::int64_t kNow = 1'000'000'000'000'000;
  const auto at = [](std::int64_t micros, std::int64_t offset) {
    Scan scan = ScanFrom("code: 'abc'");
    *scan.mutable_offline()->mutable_device_time() = messages::TimestampFromMicros(micros);
    scan.mutable_offline()->set_clock_offset_ms(offset);
    return MomentOf(scan, kNow);
  };
  EXPECT_EQ(MomentOf(ScanFrom("code: 'abc'"), kNow).effective_time, kNow);
  EXPECT_EQ(at(kNow - 5'000'000, 0).effective_time, kNow - 5'000'000);
  EXPECT_EQ(at(kNow - 5'000'000, 2'000).effective_time, kNow - 3'000'000);
  EXPECT_EQ(at(kNow - 5'000'000, -2'000).effective_time, kNow - 7'000'000);
  EXPECT_FALSE(at(kNow, 0).clock_ahead);
  EXPECT_TRUE(at(kNow - 5'000'000, 6'000).clock_ahead);
  EXPECT_EQ(at(kNow - 5'000'000, 6'000).effective_time, kNow);
  // A clock that was never set, and an offset that leaves the calendar.
  EXPECT_EQ(at(-62'135'596'800'000'000, -3'155'760'000'000).effective_time, -62'135'596'800'000'000);
}

}  // namespace
}  // namespace plenary::check_in::rules
