#include "sessions/session_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "errors/errors_test_support.h"
#include "errors/status_details.h"
#include "events/rules_test_support.h"

namespace plenary::sessions::rules {
namespace {

using errors::FaultyFields;
using events::Day;
using events::Stamp;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using v1::Session;
using Appearance = v1::Session::Appearance;

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kHour = 3'600 * kSecond;

v1::Interval Between(std::int64_t start, std::int64_t end) {
  v1::Interval interval;
  *interval.mutable_start_time() = Stamp(start);
  *interval.mutable_end_time() = Stamp(end);
  return interval;
}

v1::LocalizedText Label() {
  v1::LocalizedText label;
  label.add_entries()->set_text("to be confirmed");
  return label;
}

Session Named(const std::string& id) {
  Session session;
  session.set_name("events/beijing/sessions/" + id);
  session.set_state(Session::STATE_SCHEDULED);
  return session;
}

Session Held(const std::string& id, std::int64_t start, std::int64_t end) {
  Session session = Named(id);
  *session.mutable_interval() = Between(start, end);
  return session;
}

Appearance& Add(Session& session, const std::string& id) {
  Appearance& appearance = *session.add_appearances();
  appearance.set_id(id);
  *appearance.mutable_label() = Label();
  return appearance;
}

// ---- Steps.

TEST(SessionSteps, TimesAreThoseOfTheStartAndTheEnd) {
  Session session = Named("talk");
  Take(Session::STATE_LIVE, "on time", Stamp(1 * kHour), session);
  EXPECT_EQ(session.state_reason(), "on time");
  Take(Session::STATE_SUSPENDED, "a fire drill", std::nullopt, session);
  Take(Session::STATE_LIVE, "", std::nullopt, session);
  EXPECT_EQ(session.state_reason(), "");
  EXPECT_EQ(session.start_time(), Stamp(1 * kHour)) << "it began when it was started";
  EXPECT_FALSE(session.has_end_time());
  Take(Session::STATE_ENDED, "", Stamp(4 * kHour), session);
  EXPECT_EQ(session.start_time(), Stamp(1 * kHour));
  EXPECT_EQ(session.end_time(), Stamp(4 * kHour));

  Session recorded = Named("recorded");
  recorded.set_state(Session::STATE_SUSPENDED);
  Take(Session::STATE_LIVE, "", Stamp(5 * kHour), recorded);
  EXPECT_FALSE(recorded.has_start_time()) << "nobody knows when it began";

  Session cancelled = Named("cancelled");
  Take(Session::STATE_CANCELLED, "", std::nullopt, cancelled);
  EXPECT_FALSE(cancelled.has_start_time());
  EXPECT_FALSE(cancelled.has_end_time());

  Session reset = Named("reset");
  Take(Session::STATE_LIVE, "", Stamp(kHour), reset);
  Take(Session::STATE_SCHEDULED, "by mistake", std::nullopt, reset);
  EXPECT_EQ(reset.state(), Session::STATE_SCHEDULED);
  EXPECT_EQ(reset.state_reason(), "by mistake");
  EXPECT_FALSE(reset.has_start_time());
}

TEST(SessionSteps, TheTimeOfAStepIsStatedOrNowAndNeverGuessed) {
  const std::int64_t now = 10 * kHour;
  Session session = Named("talk");
  *session.mutable_start_time() = Stamp(5 * kHour);
  const auto at = [&](const std::string& field, std::optional<std::int64_t> time, bool is_now) {
    rules::Moment moment{.field = field, .now = is_now};
    if (time.has_value()) moment.time = Stamp(*time);
    return TimeOf(moment, now, session);
  };
  EXPECT_EQ(*at("start_time", std::nullopt, false), std::nullopt);
  EXPECT_EQ(*at("end_time", std::nullopt, true), Stamp(now));
  EXPECT_EQ(*at("start_time", now, false), Stamp(now));
  EXPECT_EQ(*at("end_time", 5 * kHour, false), Stamp(5 * kHour));
  EXPECT_THAT(FaultyFields(at("start_time", now + 1, false).status()), ElementsAre("start_time"));
  EXPECT_THAT(FaultyFields(at("end_time", 5 * kHour - 1, false).status()), ElementsAre("end_time"));
  EXPECT_THAT(FaultyFields(at("end_time", now, true).status()), ElementsAre("end_time", "now"));
  EXPECT_TRUE(at("start_time", kHour, false).ok()) << "the start is what is said";
}

// ---- A session as a whole.

TEST(SessionAsAWhole, AnEmptyOneHasNoFault) { EXPECT_TRUE(CheckSession(Named("talk")).ok()); }

TEST(SessionAsAWhole, AnIntervalHasBothEnds) {
  Session session = Held("talk", 0, kHour);
  EXPECT_TRUE(CheckSession(session).ok());
  session.mutable_interval()->clear_end_time();
  EXPECT_THAT(FaultyFields(CheckSession(session)), ElementsAre("session.interval"));
  session = Held("talk", 0, kHour);
  session.mutable_interval()->clear_start_time();
  EXPECT_THAT(FaultyFields(CheckSession(session)), ElementsAre("session.interval"));
  // Two ends within a microsecond are one to the database.
  session = Held("talk", 0, 0);
  session.mutable_interval()->mutable_end_time()->set_nanos(999);
  EXPECT_THAT(FaultyFields(CheckSession(session)), ElementsAre("session.interval.end_time"));
}

TEST(SessionAsAWhole, ReferencesStayInTheEvent) {
  Session session = Named("talk");
  session.set_room("events/madrid/rooms/hall");
  session.set_parent_session("events/madrid/sessions/day");
  Appearance& appearance = *session.add_appearances();
  appearance.set_id("a");
  appearance.set_participant("events/madrid/participants/moreno");
  EXPECT_THAT(FaultyFields(CheckSession(session)),
              ElementsAre("session.room", "session.parent_session", "session.appearances[0].participant"));
  session.set_room("events/beijing/rooms/hall");
  session.set_parent_session("events/beijing/sessions/day");
  session.mutable_appearances(0)->set_participant("events/beijing/participants/moreno");
  EXPECT_TRUE(CheckSession(session).ok());
}

TEST(SessionAsAWhole, NothingStandsTwice) {
  Session session = Named("talk");
  session.add_languages("en");
  session.add_languages("en");
  Add(session, "a");
  Add(session, "b");
  Add(session, "a");
  EXPECT_THAT(FaultyFields(CheckSession(session)),
              ElementsAre("session.languages[1]", "session.appearances[2].id"));
}

TEST(SessionAsAWhole, AnAppearanceIsOfAParticipantOrALabel) {
  Session session = Named("talk");
  Add(session, "both").set_participant("events/beijing/participants/moreno");
  Add(session, "neither").clear_label();
  Add(session, "label");
  EXPECT_THAT(FaultyFields(CheckSession(session)),
              ElementsAre("session.appearances[0]", "session.appearances[1]"));
}

TEST(SessionAsAWhole, TimesOfAppearancesAreWholeSeconds) {
  Session session = Named("talk");
  Appearance& appearance = Add(session, "a");
  appearance.mutable_offset()->set_seconds(0);
  appearance.mutable_duration()->set_seconds(1);
  EXPECT_TRUE(CheckSession(session).ok());
  appearance.mutable_offset()->set_nanos(1);
  appearance.mutable_duration()->set_seconds(0);
  EXPECT_THAT(FaultyFields(CheckSession(session)),
              ElementsAre("session.appearances[0].offset", "session.appearances[0].duration"));
  appearance.mutable_offset()->set_nanos(0);
  appearance.mutable_offset()->set_seconds(-1);
  appearance.mutable_duration()->set_seconds(std::numeric_limits<std::int64_t>::max());
  EXPECT_THAT(FaultyFields(CheckSession(session)),
              ElementsAre("session.appearances[0].offset", "session.appearances[0].duration"));
}

TEST(SessionAsAWhole, ReplacementsDoNotGoInACircle) {
  Session session = Named("talk");
  Add(session, "a");
  Add(session, "b").set_replaces("a");
  Add(session, "c").set_replaces("b");
  EXPECT_TRUE(CheckSession(session).ok());
  session.mutable_appearances(0)->set_replaces("c");
  EXPECT_THAT(FaultyFields(CheckSession(session)),
              ElementsAre("session.appearances[0].replaces", "session.appearances[1].replaces",
                          "session.appearances[2].replaces"));
  session.mutable_appearances(0)->set_replaces("a");
  EXPECT_THAT(FaultyFields(CheckSession(session)), ElementsAre("session.appearances[0].replaces"));
  session.mutable_appearances(0)->set_replaces("nobody");
  EXPECT_THAT(FaultyFields(CheckSession(session)), ElementsAre("session.appearances[0].replaces"));
}

TEST(SessionAsAWhole, WhatIsLeftOutIsGivenOrIsNone) {
  Session session = Named("talk");
  session.mutable_interval();
  for (int i = 0; i < 3; ++i) Add(session, i == 1 ? "mine" : "");
  Complete(session);
  EXPECT_FALSE(session.has_interval());
  std::set<std::string> ids;
  for (const Appearance& appearance : session.appearances()) ids.insert(appearance.id());
  EXPECT_EQ(ids.size(), 3);
  EXPECT_EQ(ids.count(""), 0);
  EXPECT_EQ(session.appearances(1).id(), "mine");
}

// ---- Parts.

TEST(Parts, HaveTheRoomOfTheWhole) {
  Session parent = Named("day");
  parent.set_room("events/beijing/rooms/hall");
  Session before = Named("talk");
  before.set_room("events/beijing/rooms/annex");
  Session session = before;
  EXPECT_TRUE(TakeRoomOf(parent, before, session).ok()) << "it is moved with its new parent";
  EXPECT_EQ(session.room(), parent.room());
  session.clear_room();
  EXPECT_TRUE(TakeRoomOf(parent, before, session).ok());
  EXPECT_EQ(session.room(), parent.room());
  session.set_room("events/beijing/rooms/other");
  EXPECT_THAT(FaultyFields(TakeRoomOf(parent, before, session)), ElementsAre("session.room"));
}

TEST(Parts, LieWithinTheWhole) {
  const Session day = Held("day", 9 * kHour, 17 * kHour);
  EXPECT_TRUE(CheckWithin(day, Held("talk", 9 * kHour, 17 * kHour)).ok());
  EXPECT_TRUE(CheckWithin(day, Named("talk")).ok());
  for (const Session& outside :
       {Held("talk", 9 * kHour - 1, 10 * kHour), Held("talk", 16 * kHour, 17 * kHour + 1),
        Held("talk", 18 * kHour, 19 * kHour)}) {
    const absl::Status status = CheckWithin(day, outside);
    EXPECT_EQ(errors::ReasonOf(status), v1::OUTSIDE_PARENT);
    EXPECT_THAT(status.message(),
                HasSubstr("beijing/sessions/talk would not lie within events/beijing/sessions/day"));
  }
  // Where the whole has no time, a part may have one as long as it holds no room.
  Session talk = Held("talk", 9 * kHour, 10 * kHour);
  EXPECT_TRUE(CheckWithin(Named("day"), talk).ok());
  talk.set_room("events/beijing/rooms/hall");
  EXPECT_FALSE(CheckWithin(Named("day"), talk).ok());
  talk.set_state(Session::STATE_CANCELLED);
  EXPECT_TRUE(CheckWithin(Named("day"), talk).ok()) << "it is not held";
}

TEST(Parts, OfWhatIsCancelledAreCancelled) {
  Session parent = Named("day");
  Session session = Named("talk");
  EXPECT_TRUE(CheckNotUnderCancelled(parent, session).ok());
  parent.set_state(Session::STATE_CANCELLED);
  const absl::Status status = CheckNotUnderCancelled(parent, session);
  EXPECT_EQ(errors::ReasonOf(status), v1::ILLEGAL_STATE);
  EXPECT_THAT(status.message(), HasSubstr("events/beijing/sessions/day is CANCELLED"));
  session.set_state(Session::STATE_CANCELLED);
  EXPECT_TRUE(CheckNotUnderCancelled(parent, session).ok());
}

TEST(Parts, ARoomIsHeldByWhatIsNotCancelledAndHasATime) {
  Session session = Held("talk", 0, kHour);
  EXPECT_FALSE(HoldsRoom(session));
  session.set_room("events/beijing/rooms/hall");
  EXPECT_TRUE(HoldsRoom(session));
  session.set_state(Session::STATE_CANCELLED);
  EXPECT_FALSE(HoldsRoom(session));
  session.set_state(Session::STATE_ENDED);
  EXPECT_TRUE(HoldsRoom(session));
  session.clear_interval();
  EXPECT_FALSE(HoldsRoom(session));
}

// ---- Clones.

v1::Event InMadrid() {
  v1::Event event;
  event.set_time_zone("Europe/Madrid");
  return event;
}

// By the wall clock there.
std::int64_t Clock(int year, int month, int day, int hour, int minute = 0) {
  return events::Moment("Europe/Madrid", absl::CivilSecond(year, month, day, hour, minute, 0));
}

TEST(Clones, KeepTheWallClockAcrossSummerTime) {
  const Session session = Held("talk", Clock(2025, 4, 2, 9, 30) + 7, Clock(2025, 4, 2, 11));
  const auto clone = CloneOf(session, InMadrid(), 300);
  ASSERT_TRUE(clone.ok()) << clone.status();
  EXPECT_EQ(clone->interval().start_time(), Stamp(Clock(2026, 1, 27, 9, 30) + 7));
  EXPECT_EQ(clone->interval().end_time(), Stamp(Clock(2026, 1, 27, 11)));
  const auto unknown = CloneOf(session, InMadrid(), std::nullopt);
  ASSERT_TRUE(unknown.ok());
  EXPECT_FALSE(unknown->has_interval());
}

TEST(Clones, AnHourThatThereIsNotIsRefused) {
  // On 29 March 2026 clocks in Madrid go from 2:00 to 3:00.
  const Session session = Held("night", Clock(2026, 3, 28, 2), Clock(2026, 3, 28, 3));
  EXPECT_THAT(FaultyFields(CloneOf(session, InMadrid(), 1).status()), ElementsAre("start_date"));
  EXPECT_TRUE(CloneOf(session, InMadrid(), 2).ok());
  EXPECT_THAT(FaultyFields(CloneOf(session, InMadrid(), 8'000 * 365).status()), ElementsAre("start_date"));
}

TEST(Clones, HaveLabelsAndNoPeopleAndNoHistory) {
  Session session = Named("talk");
  session.set_state(Session::STATE_ENDED);
  session.set_state_reason("done");
  *session.mutable_start_time() = Stamp(kHour);
  *session.mutable_end_time() = Stamp(2 * kHour);
  session.add_citations();
  session.add_media();
  session.set_track("Technology");
  session.set_parent_session("events/beijing/sessions/day");
  Appearance& person = Add(session, "person");
  person.clear_label();
  person.set_participant("events/beijing/participants/moreno");
  Appearance& label = Add(session, "label");
  label.set_replaces("person");
  label.set_status(Appearance::STATUS_CONFIRMED);
  Add(session, "other").set_replaces("label");
  const auto clone = CloneOf(session, InMadrid(), std::nullopt);
  ASSERT_TRUE(clone.ok());
  EXPECT_EQ(clone->state(), Session::STATE_SCHEDULED);
  EXPECT_EQ(clone->state_reason(), "");
  EXPECT_FALSE(clone->has_start_time() || clone->has_end_time());
  EXPECT_THAT(clone->citations(), IsEmpty());
  EXPECT_THAT(clone->media(), IsEmpty());
  EXPECT_EQ(clone->track(), "Technology");
  EXPECT_EQ(clone->parent_session(), session.parent_session());
  ASSERT_EQ(clone->appearances_size(), 2);
  EXPECT_EQ(clone->appearances(0).id(), "label");
  EXPECT_EQ(clone->appearances(0).replaces(), "") << "who is replaced is not there";
  EXPECT_EQ(clone->appearances(0).status(), Appearance::STATUS_UNSPECIFIED);
  EXPECT_EQ(clone->appearances(1).replaces(), "label");
}

// ---- What stands out.

TEST(SessionWarnings, AreOfTheTimeAlone) {
  v1::Event event = InMadrid();
  *event.mutable_start_date() = Day(2025, 4, 2);
  const auto told = [&](std::int64_t start, std::int64_t end) {
    std::vector<v1::Warning::Reason> reasons;
    for (const auto& warning : Warnings(event, Held("talk", start, end))) reasons.push_back(warning.reason());
    return reasons;
  };
  EXPECT_THAT(told(Clock(2025, 4, 2, 0), Clock(2025, 4, 3, 0)), IsEmpty());
  EXPECT_THAT(told(Clock(2025, 4, 1, 23), Clock(2025, 4, 2, 1)),
              ElementsAre(v1::Warning::REASON_OUTSIDE_EVENT));
  EXPECT_THAT(told(Clock(2025, 4, 2, 23), Clock(2025, 4, 3, 0, 1)),
              ElementsAre(v1::Warning::REASON_OUTSIDE_EVENT));
  event.mutable_start_date()->clear_day();
  EXPECT_THAT(told(Clock(2025, 4, 29, 23), Clock(2025, 4, 30, 23)), IsEmpty()) << "any day of April";
  EXPECT_THAT(told(Clock(2025, 4, 2, 9), Clock(2025, 4, 3, 9) + 1),
              ElementsAre(v1::Warning::REASON_LONGER_THAN_A_DAY));
  event.clear_start_date();
  EXPECT_THAT(told(Clock(1999, 4, 2, 9), Clock(1999, 4, 2, 10)), IsEmpty());
}

}  // namespace
}  // namespace plenary::sessions::rules
