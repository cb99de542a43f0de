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

// A state's name for people: "ANNOUNCED".
std::string StateName(v1::Event::State state);

// Every fault of an event as a whole: dates out of order or not matching the duration; an unknown time zone;
// a host, language, category limit or question given twice; more reserved places than quotas or the capacity
// allow.
absl::Status CheckEvent(const v1::Event& event);

// Incomplete unless the event has what an announcement needs: a title, a host, at least a year.
absl::Status CheckAnnouncement(const v1::Event& event);

// EventArchived if only corrections are allowed.
absl::Status CheckNotArchived(const v1::Event& event);

// Warnings about the event alone.
std::vector<v1::Warning> Warnings(const v1::Event& event);

// Where an event is in time on a day in its own zone: before, during or after, or unknown, if the dates do
// not show it.
v1::Event::Phase PhaseOn(const v1::Event& event, absl::CivilDay today);
// Whether a day in its own zone is outside of `event`, if its dates are completely known.
bool IsOutside(const v1::Event& event, absl::CivilDay day);
// The time zone of `event`; UTC if unknown.
absl::TimeZone ZoneOf(const v1::Event& event);
// The day in the zone of `event` at a time in microseconds since 1970.
absl::CivilDay DayAt(const v1::Event& event, std::int64_t micros);

// From the start of an event's first day to the end of its last, in microseconds since 1970, as wide as the
// dates allow; nothing if even the year is unknown.
struct Span {
  std::int64_t start;
  std::int64_t end;
};
std::optional<Span> DaysOf(const v1::Event& event);

// By how many days the first day of `to` is later than that of `from`; nothing unless both are complete.
std::optional<absl::civil_diff_t> DaysBetween(const v1::Date& from, const v1::Date& to);

// The time that is `days` later by the wall clock of the zone of `event`; nothing if that is out of range.
std::optional<google::protobuf::Timestamp> LaterBy(absl::civil_diff_t days, const v1::Event& event,
                                                   const google::protobuf::Timestamp& time);

// The same, or the error for a first day that moves it out of range.
absl::StatusOr<google::protobuf::Timestamp> Moved(absl::civil_diff_t days, const v1::Event& event,
                                                  const google::protobuf::Timestamp& time);

// Checks whether everything with a time in `event` can be moved so that it begins on `start`. Incomplete if
// the event lacks something for that; `step` is the call's action.
absl::Status CheckMovable(const v1::Event& event, const v1::Date& start, std::string_view step);
// IllegalState, or EventArchived, unless an event in this state can be moved.
absl::Status CheckShiftable(const v1::Event& event);

// Moves the dates of `event`, and its registration window by the wall clock of its zone, so that it begins on
// `start`. Without a start, dates and window become unknown. If the first day of `event` is unknown, only the
// start is known afterwards. After an error, if one of them is out of range, do not use `event`.
absl::Status MoveTo(const v1::Date* start, v1::Event& event);

// Compares a claim with what the records count. A claim limits a count n by its value v: exact n = v, over n
// > v, nearly v·9/10 ≤ n ≤ v, about v·9/10 ≤ n ≤ v·11/10.
v1::FigureComparison::Verdict VerdictOn(const v1::Event::ReportedFigure& figure, std::int64_t counted,
                                        bool complete);

}  // namespace plenary::events::rules
