// Rules of events. Pure: no database, no clock.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "google/protobuf/timestamp.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::events::rules {

// A state as people write it: "ANNOUNCED".
std::string StateName(v1::Event::State state);

// Every fault of an event as a whole: dates in order and agreeing with the duration, a known time zone, no
// host, language, category limit or question twice, reserved places within quotas and capacity.
absl::Status CheckEvent(const v1::Event& event);

// Incomplete unless the event has what an announcement needs: a title, a host, at least a year.
absl::Status CheckAnnouncement(const v1::Event& event);

// EventArchived if only corrections remain.
absl::Status CheckNotArchived(const v1::Event& event);

// What stands out but forbids nothing.
std::vector<v1::Warning> Warnings(const v1::Event& event);

// Where an event stands in time on a day in its own zone. What the dates leave open is read as: it may be any
// day.
v1::Event::Phase PhaseOn(const v1::Event& event, absl::CivilDay today);
// Whether a day in its own zone is none of the days of `event`, as far as these are known as a whole.
bool IsOutside(const v1::Event& event, absl::CivilDay day);
// The zone of `event`; UTC where it is not known.
absl::TimeZone ZoneOf(const v1::Event& event);
// The day in the zone of `event` at a time in microseconds since 1970.
absl::CivilDay DayAt(const v1::Event& event, std::int64_t micros);

// From the start of an event's first day to the end of its last, in microseconds since 1970, as wide as the
// dates leave open; nothing where not even the year is known.
struct Span {
  std::int64_t start;
  std::int64_t end;
};
std::optional<Span> DaysOf(const v1::Event& event);

// By how many days the first day of `to` is later than that of `from`; nothing where either is not known as a
// whole.
std::optional<absl::civil_diff_t> DaysBetween(const v1::Date& from, const v1::Date& to);

// The time that is `days` later by the wall clock of the zone of `event`; nothing if that leaves the
// calendar.
std::optional<google::protobuf::Timestamp> LaterBy(absl::civil_diff_t days, const v1::Event& event,
                                                   const google::protobuf::Timestamp& time);

// The same, or the error of a new first day that leads out of the calendar.
absl::StatusOr<google::protobuf::Timestamp> Moved(absl::civil_diff_t days, const v1::Event& event,
                                                  const google::protobuf::Timestamp& time);

// Whether what has a time in `event` can be moved so that it begins on `start`: that is an error, or what the
// event lacks is Incomplete, `step` being what is asked for.
absl::Status CheckMovable(const v1::Event& event, const v1::Date& start, std::string_view step);
// IllegalState, or EventArchived, unless an event in this state can be moved.
absl::Status CheckShiftable(const v1::Event& event);

// Moves the dates of `event`, and its registration window by the wall clock of its zone, so that it begins on
// `start`. Without a start, dates and window become unknown. An unknown first day of `event` leaves only the
// start known. An error, and an event to throw away, if one of them would leave the calendar.
absl::Status MoveTo(const v1::Date* start, v1::Event& event);

// What the records say of a claim, given what they count. Claims bound a count n, with the value v: exact n =
// v, over n > v, nearly v·9/10 ≤ n ≤ v, about v·9/10 ≤ n ≤ v·11/10.
v1::FigureComparison::Verdict VerdictOn(const v1::Event::ReportedFigure& figure, std::int64_t counted,
                                        bool complete);

}  // namespace plenary::events::rules
