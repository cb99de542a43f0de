#include "events/event_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "errors/errors_test_support.h"
#include "errors/status_details.h"
#include "events/rules_test_support.h"

namespace plenary::events::rules {
namespace {

using errors::FaultyFields;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Property;
using testing::SizeIs;
using v1::Event;

// ---- States.

TEST(EventSteps, StatesAreWrittenAsPeopleWriteThem) {
  EXPECT_EQ(StateName(Event::STATE_ANNOUNCED), "ANNOUNCED");
}

// ---- An event as a whole.

TEST(EventAsAWhole, AnEmptyOneHasNoFault) { EXPECT_TRUE(CheckEvent({}).ok()); }

Event From(const v1::Date& start, const v1::Date& end = {}, int days = 0) {
  Event event;
  *event.mutable_start_date() = start;
  *event.mutable_end_date() = end;
  event.set_duration_days(days);
  return event;
}

TEST(EventAsAWhole, DatesAreInOrderAsFarAsTheyAreKnown) {
  EXPECT_TRUE(CheckEvent(From(Day(2022, 6, 14), Day(2022, 6, 14))).ok());
  EXPECT_TRUE(CheckEvent(From(Day(2022, 6, 14), Day(2022, 6))).ok());
  EXPECT_TRUE(CheckEvent(From(Day(2022, 6, 14), Day(2022))).ok());
  EXPECT_TRUE(CheckEvent(From(Day(2022), Day(2022, 1, 1))).ok());
  EXPECT_TRUE(CheckEvent(From(Day(0, 6, 14), Day(2021))).ok());
  EXPECT_TRUE(CheckEvent(From(Day(2022, 6, 14), Day(0, 1))).ok());
  EXPECT_THAT(FaultyFields(CheckEvent(From(Day(2022, 6, 14), Day(2022, 6, 13)))),
              ElementsAre("event.end_date"));
  EXPECT_THAT(FaultyFields(CheckEvent(From(Day(2022, 6, 14), Day(2022, 5)))), ElementsAre("event.end_date"));
  EXPECT_THAT(FaultyFields(CheckEvent(From(Day(2022), Day(2021)))), ElementsAre("event.end_date"));
}

TEST(EventAsAWhole, TheDurationAgreesWithWholeDates) {
  EXPECT_TRUE(CheckEvent(From(Day(2022, 6, 14), Day(2022, 6, 15), 2)).ok());
  EXPECT_TRUE(CheckEvent(From(Day(2024, 2, 28), Day(2024, 3, 1), 3)).ok());
  EXPECT_TRUE(CheckEvent(From(Day(2022, 6), Day(2022, 6, 15), 9)).ok());
  EXPECT_TRUE(CheckEvent(From(Day(2022, 6, 14), {}, 9)).ok());
  EXPECT_THAT(FaultyFields(CheckEvent(From(Day(2022, 6, 14), Day(2022, 6, 15), 1))),
              ElementsAre("event.duration_days"));
}

TEST(EventAsAWhole, TheZoneIsKnown) {
  Event event;
  event.set_time_zone("Europe/Madrid");
  EXPECT_TRUE(CheckEvent(event).ok());
  event.set_time_zone("Europe/Atlantis");
  EXPECT_THAT(FaultyFields(CheckEvent(event)), ElementsAre("event.time_zone"));
}

TEST(EventAsAWhole, NothingStandsTwice) {
  Event event;
  event.add_working_languages("en");
  event.add_working_languages("zh-Hans");
  event.add_working_languages("en");
  for (const auto role : {Event::Host::ROLE_HOST, Event::Host::ROLE_SUPPORTER, Event::Host::ROLE_HOST}) {
    auto& host = *event.add_hosts();
    host.set_organization("organizations/ruc");
    host.set_role(role);
  }
  auto& policy = *event.mutable_registration_policy();
  for (const auto category :
       {v1::Participant::CATEGORY_YOUTH, v1::Participant::CATEGORY_MEDIA, v1::Participant::CATEGORY_YOUTH}) {
    policy.add_category_limits()->set_category(category);
  }
  policy.add_questions()->set_question_id("diet");
  policy.add_questions()->set_question_id("diet");
  EXPECT_THAT(FaultyFields(CheckEvent(event)), ElementsAre("event.working_languages[2]", "event.hosts[2]",
                                                           "event.registration_policy.category_limits[2]",
                                                           "event.registration_policy.questions[1]"));
}

TEST(EventAsAWhole, ReservedPlacesAreWithinQuotaAndCapacity) {
  Event event;
  auto& policy = *event.mutable_registration_policy();
  auto& youth = *policy.add_category_limits();
  youth.set_category(v1::Participant::CATEGORY_YOUTH);
  youth.set_reserved_places(5);
  EXPECT_TRUE(CheckEvent(event).ok());
  youth.set_quota(5);
  policy.set_capacity(5);
  EXPECT_TRUE(CheckEvent(event).ok());
  youth.set_quota(4);
  policy.set_capacity(4);
  EXPECT_THAT(FaultyFields(CheckEvent(event)),
              ElementsAre("event.registration_policy.category_limits[0].reserved_places",
                          "event.registration_policy.capacity"));
}

// ---- Announcing.

Event Announceable() {
  Event event;
  event.set_name("events/madrid");
  event.mutable_title()->add_entries()->set_text("Seminar");
  event.add_hosts()->set_organization("organizations/cátedra");
  event.mutable_start_date()->set_year(2025);
  return event;
}

TEST(Announcement, NeedsATitleAHostAndAYear) {
  EXPECT_TRUE(CheckAnnouncement(Announceable()).ok());
  const std::map<std::string, void (*)(Event&)> lacks = {
      {"title", [](Event& event) { event.clear_title(); }},
      {"hosts", [](Event& event) { event.clear_hosts(); }},
      {"start_date.year", [](Event& event) { *event.mutable_start_date() = Day(0, 6, 25); }},
  };
  for (const auto& [missing, take_away] : lacks) {
    Event event = Announceable();
    take_away(event);
    const absl::Status status = CheckAnnouncement(event);
    EXPECT_EQ(errors::ReasonOf(status), v1::INCOMPLETE);
    EXPECT_THAT(std::string(status.message()), HasSubstr(missing));
  }
  const absl::Status nothing = CheckAnnouncement({});
  for (const auto& [missing, take_away] : lacks)
    EXPECT_THAT(std::string(nothing.message()), HasSubstr(missing));
}

auto Of(v1::Warning::Reason reason) { return Property("reason", &v1::Warning::reason, reason); }

TEST(Announcement, AnUnknownPlaceOrZoneIsAWarning) {
  Event event = Announceable();
  EXPECT_THAT(Warnings(event),
              ElementsAre(Of(v1::Warning::REASON_PLACE_UNKNOWN), Of(v1::Warning::REASON_TIME_ZONE_UNKNOWN)));
  event.set_time_zone("Europe/Madrid");
  event.mutable_place()->set_online(true);
  EXPECT_THAT(Warnings(event), IsEmpty());
  event.mutable_place()->set_online(false);
  EXPECT_THAT(Warnings(event), SizeIs(1));
  event.mutable_place()->mutable_city();
  EXPECT_THAT(Warnings(event), IsEmpty());
}

TEST(Announcement, WhatIsArchivedIsClosed) {
  for (int state = Event::STATE_DRAFT; state <= Event::State_MAX; ++state) {
    Event event;
    event.set_state(static_cast<Event::State>(state));
    EXPECT_EQ(CheckNotArchived(event).ok(), state != Event::STATE_ARCHIVED) << StateName(event.state());
  }
}

// ---- Phases.

Event::Phase On(const Event& event, int year, int month, int day) {
  return PhaseOn(event, absl::CivilDay(year, month, day));
}

TEST(Phases, OfWholeDates) {
  const Event event = From(Day(2022, 6, 14), Day(2022, 6, 15));
  EXPECT_EQ(On(event, 2022, 6, 13), Event::PHASE_UPCOMING);
  EXPECT_EQ(On(event, 2022, 6, 14), Event::PHASE_ONGOING);
  EXPECT_EQ(On(event, 2022, 6, 15), Event::PHASE_ONGOING);
  EXPECT_EQ(On(event, 2022, 6, 16), Event::PHASE_PAST);
}

TEST(Phases, ALengthStandsForTheLastDay) {
  EXPECT_EQ(On(From(Day(2022, 6, 14)), 2022, 6, 15), Event::PHASE_PAST);
  EXPECT_EQ(On(From(Day(2022, 6, 14), {}, 2), 2022, 6, 15), Event::PHASE_ONGOING);
  EXPECT_EQ(On(From(Day(2022, 6, 14), {}, 2), 2022, 6, 16), Event::PHASE_PAST);
}

TEST(Phases, WithoutAYearNothingIsKnown) {
  EXPECT_EQ(On({}, 2022, 6, 14), Event::PHASE_UNSPECIFIED);
  EXPECT_EQ(On(From(Day(0, 6, 14)), 2022, 6, 14), Event::PHASE_UNSPECIFIED);
}

TEST(Phases, OfAMonth) {
  const Event event = From(Day(2024, 2));
  EXPECT_EQ(On(event, 2024, 1, 31), Event::PHASE_UPCOMING);
  EXPECT_EQ(On(event, 2024, 2, 1), Event::PHASE_UNSPECIFIED);
  EXPECT_EQ(On(event, 2024, 2, 29), Event::PHASE_UNSPECIFIED);
  EXPECT_EQ(On(event, 2024, 3, 1), Event::PHASE_PAST);
}

TEST(Phases, OfAYear) {
  const Event event = From(Day(2025));
  EXPECT_EQ(On(event, 2024, 12, 31), Event::PHASE_UPCOMING);
  EXPECT_EQ(On(event, 2025, 7, 1), Event::PHASE_UNSPECIFIED);
  EXPECT_EQ(On(event, 2026, 1, 1), Event::PHASE_PAST);
}

TEST(Phases, TheLastDayMayBeKnownInPart) {
  const Event event = From(Day(2022, 6, 14), Day(2022, 6));
  EXPECT_EQ(On(event, 2022, 6, 30), Event::PHASE_ONGOING);
  EXPECT_EQ(On(event, 2022, 7, 1), Event::PHASE_PAST);
}

TEST(Phases, TheDayIsThatOfTheZone) {
  Event event;
  const std::int64_t evening = Moment("UTC", absl::CivilSecond(2022, 6, 13, 20, 0, 0));
  EXPECT_EQ(DayAt(event, evening), absl::CivilDay(2022, 6, 13));
  event.set_time_zone("Asia/Shanghai");
  EXPECT_EQ(DayAt(event, evening), absl::CivilDay(2022, 6, 14));
}

// ---- Moving.

TEST(Moving, KeepsTheLengthAndTheWeekdaysOffset) {
  Event event = From(Day(2024, 2, 28), Day(2024, 3, 1), 3);
  const v1::Date start = Day(2025, 2, 27);
  ASSERT_TRUE(MoveTo(&start, event).ok());
  EXPECT_EQ(event.start_date().SerializeAsString(), start.SerializeAsString());
  EXPECT_EQ(event.end_date().SerializeAsString(), Day(2025, 3, 1).SerializeAsString());
  EXPECT_EQ(event.duration_days(), 3);
  EXPECT_TRUE(CheckEvent(event).ok());
}

TEST(Moving, TheWindowKeepsItsWallClockAcrossSummerTime) {
  Event event = From(Day(2025, 3, 28));
  event.set_time_zone("Europe/Madrid");
  auto& window = *event.mutable_registration_policy()->mutable_window();
  *window.mutable_start_time() = Stamp(Moment("Europe/Madrid", absl::CivilSecond(2025, 3, 1, 9, 0, 0)));
  *window.mutable_end_time() = Stamp(Moment("Europe/Madrid", absl::CivilSecond(2025, 3, 20, 18, 30, 0)));
  const v1::Date start = Day(2025, 4, 27);
  ASSERT_TRUE(MoveTo(&start, event).ok());
  const v1::Interval& moved = event.registration_policy().window();
  EXPECT_EQ(moved.start_time().seconds() * 1'000'000,
            Moment("Europe/Madrid", absl::CivilSecond(2025, 3, 31, 9, 0, 0)));
  EXPECT_EQ(moved.end_time().seconds() * 1'000'000,
            Moment("Europe/Madrid", absl::CivilSecond(2025, 4, 19, 18, 30, 0)));
}

TEST(Moving, AnOpenEndStaysOpen) {
  Event event = From(Day(2025, 3, 28));
  *event.mutable_registration_policy()->mutable_window()->mutable_start_time() = Stamp(1'740'000'000'000'000);
  const v1::Date start = Day(2025, 3, 29);
  ASSERT_TRUE(MoveTo(&start, event).ok());
  EXPECT_TRUE(event.registration_policy().window().has_start_time());
  EXPECT_FALSE(event.registration_policy().window().has_end_time());
}

TEST(Moving, WithoutAStartEverythingIsUnknown) {
  Event event = From(Day(2024, 2, 28), Day(2024, 3, 1), 3);
  *event.mutable_registration_policy()->mutable_window()->mutable_end_time() = Stamp(1);
  event.mutable_registration_policy()->set_capacity(10);
  ASSERT_TRUE(MoveTo(nullptr, event).ok());
  EXPECT_FALSE(event.has_start_date());
  EXPECT_FALSE(event.has_end_date());
  EXPECT_FALSE(event.registration_policy().has_window());
  EXPECT_EQ(event.registration_policy().capacity(), 10);
}

TEST(Moving, FromOrToAnUnknownDayOnlyTheStartIsKnown) {
  const v1::Date whole = Day(2025, 6, 25);
  const v1::Date month = Day(2025, 6);
  for (const auto& [from, to] : {std::pair(Day(2024, 6), whole), std::pair(Day(2024, 6, 14), month)}) {
    Event event = From(from, Day(2024, 6, 30));
    *event.mutable_registration_policy()->mutable_window()->mutable_end_time() = Stamp(1);
    ASSERT_TRUE(MoveTo(&to, event).ok());
    EXPECT_EQ(event.start_date().SerializeAsString(), to.SerializeAsString());
    EXPECT_FALSE(event.has_end_date());
    EXPECT_FALSE(event.registration_policy().has_window());
  }
}

TEST(Moving, StaysWithinTheCalendar) {
  const v1::Date first = Day(1, 1, 1);
  const v1::Date last = Day(9999, 12, 31);
  Event event = From(Day(2025, 6, 1), Day(2025, 6, 2));
  EXPECT_EQ(errors::ReasonOf(MoveTo(&last, event)), v1::INVALID_FIELDS);
  event = From(Day(2025, 6, 1));
  *event.mutable_registration_policy()->mutable_window()->mutable_start_time() =
      Stamp(Moment("UTC", absl::CivilSecond(2025, 5, 31, 23, 0, 0)));
  EXPECT_TRUE(MoveTo(&last, event).ok());
  event.mutable_start_date()->CopyFrom(Day(2025, 6, 1));
  *event.mutable_registration_policy()->mutable_window()->mutable_start_time() =
      Stamp(Moment("UTC", absl::CivilSecond(2025, 5, 31, 23, 0, 0)));
  EXPECT_EQ(errors::ReasonOf(MoveTo(&first, event)), v1::INVALID_FIELDS);
}

// ---- Verdicts on reported figures.

using Figure = Event::ReportedFigure;
constexpr auto kUnverified = v1::FigureComparison::VERDICT_UNVERIFIED;
constexpr auto kConfirmed = v1::FigureComparison::VERDICT_CONFIRMED;
constexpr auto kContradicted = v1::FigureComparison::VERDICT_CONTRADICTED;

struct Claim {
  Figure::Qualifier qualifier;
  std::int64_t value;
  std::int64_t counted;
  v1::FigureComparison::Verdict incomplete;  // the records may be few of many
  v1::FigureComparison::Verdict complete;
};

const Claim kClaims[] = {
    {Figure::QUALIFIER_EXACT, 70, 69, kUnverified, kContradicted},
    {Figure::QUALIFIER_EXACT, 70, 70, kUnverified, kConfirmed},
    {Figure::QUALIFIER_EXACT, 70, 71, kContradicted, kContradicted},
    {Figure::QUALIFIER_UNSPECIFIED, 70, 70, kUnverified, kConfirmed},
    {Figure::QUALIFIER_OVER, 70, 70, kUnverified, kContradicted},
    {Figure::QUALIFIER_OVER, 70, 71, kConfirmed, kConfirmed},
    {Figure::QUALIFIER_OVER, 70, 700, kConfirmed, kConfirmed},
    {Figure::QUALIFIER_NEARLY, 200, 179, kUnverified, kContradicted},
    {Figure::QUALIFIER_NEARLY, 200, 180, kUnverified, kConfirmed},
    {Figure::QUALIFIER_NEARLY, 200, 200, kUnverified, kConfirmed},
    {Figure::QUALIFIER_NEARLY, 200, 201, kContradicted, kContradicted},
    {Figure::QUALIFIER_ABOUT, 200, 179, kUnverified, kContradicted},
    {Figure::QUALIFIER_ABOUT, 200, 180, kUnverified, kConfirmed},
    {Figure::QUALIFIER_ABOUT, 200, 220, kUnverified, kConfirmed},
    {Figure::QUALIFIER_ABOUT, 200, 221, kContradicted, kContradicted},
    {Figure::QUALIFIER_EXACT, 0, 0, kUnverified, kConfirmed},
    {Figure::QUALIFIER_ABOUT, 7, 7, kUnverified, kConfirmed},
    {Figure::QUALIFIER_ABOUT, 7, 8, kContradicted, kContradicted},
};

TEST(Verdicts, AClaimIsContradictedOnlyByCompleteRecordsOrByTooMany) {
  for (const Claim& claim : kClaims) {
    Figure figure;
    figure.set_qualifier(claim.qualifier);
    figure.set_value(claim.value);
    SCOPED_TRACE(figure.ShortDebugString() + ", counted " + std::to_string(claim.counted));
    EXPECT_EQ(VerdictOn(figure, claim.counted, /*complete=*/false), claim.incomplete);
    EXPECT_EQ(VerdictOn(figure, claim.counted, /*complete=*/true), claim.complete);
  }
}

}  // namespace
}  // namespace plenary::events::rules
