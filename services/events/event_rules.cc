#include "events/event_rules.h"

#include <algorithm>
#include <limits>
#include <set>

#include "absl/time/time.h"
#include "errors/errors.h"
#include "events/event_errors.h"
#include "google/protobuf/util/time_util.h"
#include "rpc/warning.h"

namespace plenary::events::rules {
namespace {

using google::protobuf::util::TimeUtil;
using v1::Event;

// The range of dates and timestamps.
constexpr absl::civil_year_t kFirstYear = 1;
constexpr absl::civil_year_t kLastYear = 9999;
constexpr char kLeavesCalendar[] =
    "choose a day with which all dates and times of the event stay in the years 1 to 9999";

bool IsWhole(const v1::Date& date) { return date.year() != 0 && date.month() != 0 && date.day() != 0; }

absl::CivilDay FirstDayOf(const v1::Date& date) {
  return absl::CivilDay(date.year(), std::max(1, date.month()), std::max(1, date.day()));
}

absl::CivilDay LastDayOf(const v1::Date& date) {
  if (date.month() == 0) return absl::CivilDay(date.year(), 12, 31);
  if (date.day() == 0) return absl::CivilDay(absl::CivilMonth(date.year(), date.month()) + 1) - 1;
  return absl::CivilDay(date.year(), date.month(), date.day());
}

v1::Date DateOf(absl::CivilDay day) {
  v1::Date date;
  date.set_year(static_cast<int>(day.year()));
  date.set_month(day.month());
  date.set_day(day.day());
  return date;
}

// As far as the known parts of the date allow.
void KeepWeekday(const v1::Date& from, absl::CivilDay day, v1::Date& date) {
  if (from.weekday() == v1::Date::WEEKDAY_UNSPECIFIED) return;
  date.set_weekday(static_cast<v1::Date::Weekday>(static_cast<int>(absl::GetWeekday(day)) + 1));
}

// The last day that an event may have.
absl::CivilDay LastDay(const Event& event) {
  if (event.end_date().year() != 0) return LastDayOf(event.end_date());
  const absl::CivilDay last = LastDayOf(event.start_date());
  return event.duration_days() > 1 ? last + event.duration_days() - 1 : last;
}

// The start of a day, within the range of timestamps.
std::int64_t BeginningOf(absl::CivilDay day, const absl::TimeZone& zone) {
  const absl::Time earliest = absl::FromCivil(absl::CivilSecond(kFirstYear, 1, 1), absl::UTCTimeZone());
  const absl::Time latest = absl::FromCivil(absl::CivilSecond(kLastYear + 1, 1, 1), absl::UTCTimeZone());
  const absl::Time start = absl::FromCivil(absl::CivilSecond(day), zone);
  return absl::ToUnixMicros(std::clamp(start, earliest, latest - absl::Microseconds(1)));
}

void CheckDates(const Event& event, std::vector<errors::FieldViolation>& violations) {
  const v1::Date& start = event.start_date();
  const v1::Date& end = event.end_date();
  if (start.year() != 0 && end.year() != 0 && LastDayOf(end) < FirstDayOf(start)) {
    violations.push_back({"event.end_date", "give a last day that is not before the first"});
    return;
  }
  if (IsWhole(start) && IsWhole(end) && event.duration_days() != 0 &&
      event.duration_days() != FirstDayOf(end) - FirstDayOf(start) + 1) {
    violations.push_back(
        {"event.duration_days", "give the number of days from the first to the last, or leave it empty"});
  }
}

// Reports each key that occurs twice.
template <class Range, class KeyOf>
void CheckUnique(const Range& items, const std::string& field, const std::string& description, KeyOf key_of,
                 std::vector<errors::FieldViolation>& violations) {
  std::set<std::string> seen;
  int index = 0;
  for (const auto& item : items) {
    if (!seen.insert(key_of(item)).second) {
      violations.push_back({field + "[" + std::to_string(index) + "]", description});
    }
    ++index;
  }
}

void CheckPolicy(const Event::RegistrationPolicy& policy, std::vector<errors::FieldViolation>& violations) {
  const std::string path = "event.registration_policy";
  CheckUnique(
      policy.category_limits(), path + ".category_limits", "name each category once",
      [](const auto& limit) { return std::to_string(limit.category()); }, violations);
  CheckUnique(
      policy.questions(), path + ".questions", "give each question a different id",
      [](const auto& question) { return question.question_id(); }, violations);
  std::int64_t reserved = 0;
  for (int i = 0; i < policy.category_limits_size(); ++i) {
    const auto& limit = policy.category_limits(i);
    reserved += limit.reserved_places();
    if (limit.has_quota() && limit.reserved_places() > limit.quota()) {
      violations.push_back({path + ".category_limits[" + std::to_string(i) + "].reserved_places",
                            "reserve no more places than the quota allows"});
    }
  }
  if (policy.has_capacity() && reserved > policy.capacity()) {
    violations.push_back({path + ".capacity", "give a capacity that covers all reserved places"});
  }
}

// Whether `n` fits the claim; `low` and `high` are its bounds.
struct Bounds {
  std::int64_t low;
  std::optional<std::int64_t> high;
};

// The sum, or the maximum of the type.
std::int64_t Plus(std::int64_t value, std::int64_t more) {
  std::int64_t sum = 0;
  return __builtin_add_overflow(value, more, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

Bounds BoundsOf(const Event::ReportedFigure& figure) {
  const std::int64_t value = figure.value();
  const std::int64_t tenth = value / 10;
  switch (figure.qualifier()) {
    case Event::ReportedFigure::QUALIFIER_OVER:
      return {Plus(value, 1), std::nullopt};
    case Event::ReportedFigure::QUALIFIER_NEARLY:
      return {value - tenth, value};
    case Event::ReportedFigure::QUALIFIER_ABOUT:
      return {value - tenth, Plus(value, tenth)};
    default:
      return {value, value};
  }
}

}  // namespace

absl::TimeZone ZoneOf(const Event& event) {
  absl::TimeZone zone = absl::UTCTimeZone();
  if (!event.time_zone().empty()) absl::LoadTimeZone(event.time_zone(), &zone);
  return zone;
}

std::string StateName(Event::State state) {
  return Event::State_Name(state).substr(std::string("STATE_").size());
}

absl::Status CheckEvent(const Event& event) {
  std::vector<errors::FieldViolation> violations;
  CheckDates(event, violations);
  absl::TimeZone zone;
  if (!event.time_zone().empty() && !absl::LoadTimeZone(event.time_zone(), &zone)) {
    violations.push_back({"event.time_zone", "give an IANA time zone such as \"Europe/Madrid\""});
  }
  CheckUnique(
      event.working_languages(), "event.working_languages", "name each language once",
      [](const std::string& language) { return language; }, violations);
  CheckUnique(
      event.hosts(), "event.hosts", "name each organization once in a role",
      [](const Event::Host& host) { return host.organization() + " " + std::to_string(host.role()); },
      violations);
  CheckPolicy(event.registration_policy(), violations);
  return errors::InvalidFieldsIfAny(violations);
}

absl::Status CheckAnnouncement(const Event& event) {
  std::vector<std::string> missing;
  if (event.title().entries().empty()) missing.push_back("title");
  if (event.hosts().empty()) missing.push_back("hosts");
  if (event.start_date().year() == 0) missing.push_back("start_date.year");
  if (missing.empty()) return absl::OkStatus();
  return errors::Incomplete(event.name(), "its announcement", missing);
}

absl::Status CheckNotArchived(const Event& event) {
  return event.state() == Event::STATE_ARCHIVED ? errors::EventArchived(event.name()) : absl::OkStatus();
}

std::vector<v1::Warning> Warnings(const Event& event) {
  std::vector<v1::Warning> warnings;
  const Event::Place& place = event.place();
  if (!place.has_city() && place.region_code().empty() && !place.has_venue() && !place.online()) {
    warnings.push_back(rpc::Warn(v1::Warning::REASON_PLACE_UNKNOWN, "place",
                                 "the place is unknown: set place, or place.online"));
  }
  if (event.start_date().year() != 0 && event.time_zone().empty()) {
    warnings.push_back(rpc::Warn(v1::Warning::REASON_TIME_ZONE_UNKNOWN, "time_zone",
                                 "the time zone is unknown and read as UTC: set time_zone"));
  }
  const auto days = DaysOf(event);
  const v1::Interval& window = event.registration_policy().window();
  if (days.has_value() && window.has_end_time() &&
      TimeUtil::TimestampToMicroseconds(window.end_time()) > days->end) {
    warnings.push_back(rpc::Warn(v1::Warning::REASON_DATE_MISMATCH, "registration_policy.window.end_time",
                                 "registration is open until after the event: change the window, or the "
                                 "dates"));
  }
  return warnings;
}

absl::CivilDay DayAt(const Event& event, std::int64_t micros) {
  return absl::ToCivilDay(absl::FromUnixMicros(micros), ZoneOf(event));
}

v1::Event::Phase PhaseOn(const Event& event, absl::CivilDay today) {
  const v1::Date& start = event.start_date();
  if (start.year() == 0) return Event::PHASE_UNSPECIFIED;
  const absl::CivilDay last = LastDay(event);
  if (today < FirstDayOf(start)) return Event::PHASE_UPCOMING;
  if (today > last) return Event::PHASE_PAST;
  // If the day in a month or year is unknown, the event may have begun or not.
  return IsWhole(start) ? Event::PHASE_ONGOING : Event::PHASE_UNSPECIFIED;
}

bool IsOutside(const v1::Event& event, absl::CivilDay day) {
  if (!IsWhole(event.start_date())) return false;
  const absl::CivilDay first = FirstDayOf(event.start_date());
  if (IsWhole(event.end_date())) return day < first || day > FirstDayOf(event.end_date());
  return event.duration_days() > 0 && (day < first || day >= first + event.duration_days());
}

std::optional<Span> DaysOf(const Event& event) {
  if (event.start_date().year() == 0) return std::nullopt;
  const absl::TimeZone zone = ZoneOf(event);
  return Span{BeginningOf(FirstDayOf(event.start_date()), zone), BeginningOf(LastDay(event) + 1, zone)};
}

std::optional<absl::civil_diff_t> DaysBetween(const v1::Date& from, const v1::Date& to) {
  if (!IsWhole(from) || !IsWhole(to)) return std::nullopt;
  return FirstDayOf(to) - FirstDayOf(from);
}

std::optional<google::protobuf::Timestamp> LaterBy(absl::civil_diff_t days, const Event& event,
                                                   const google::protobuf::Timestamp& time) {
  const absl::TimeZone zone = ZoneOf(event);
  const absl::Time old = absl::FromUnixMicros(TimeUtil::TimestampToMicroseconds(time));
  const absl::CivilSecond wall = absl::ToCivilSecond(old, zone);
  const absl::CivilDay day = absl::CivilDay(wall) + days;
  const absl::CivilSecond moved(day.year(), day.month(), day.day(), wall.hour(), wall.minute(),
                                wall.second());
  const absl::Duration fraction = old - absl::FromUnixSeconds(absl::ToUnixSeconds(old));
  const absl::Time then = absl::FromCivil(moved, zone) + fraction;
  const absl::civil_year_t year = absl::ToCivilYear(then, absl::UTCTimeZone()).year();
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return TimeUtil::MicrosecondsToTimestamp(absl::ToUnixMicros(then));
}

absl::StatusOr<google::protobuf::Timestamp> Moved(absl::civil_diff_t days, const Event& event,
                                                  const google::protobuf::Timestamp& time) {
  const auto moved = LaterBy(days, event, time);
  if (moved.has_value()) return *moved;
  return errors::InvalidField("start_date", kLeavesCalendar);
}

absl::Status CheckMovable(const Event& event, const v1::Date& start, std::string_view step) {
  if (!IsWhole(start)) {
    return errors::InvalidField("start_date",
                                "give a complete date with year, month and day, since times move "
                                "by whole days");
  }
  std::vector<std::string> missing;
  if (!IsWhole(event.start_date())) missing.push_back("a complete start_date");
  if (event.end_date().year() != 0 && !IsWhole(event.end_date())) {
    missing.push_back("a complete end_date, or none");
  }
  return missing.empty() ? absl::OkStatus() : errors::Incomplete(event.name(), step, missing);
}

absl::Status CheckShiftable(const Event& event) {
  const absl::Status archived = CheckNotArchived(event);
  if (!archived.ok()) return archived;
  if (event.state() != Event::STATE_CONCLUDED && event.state() != Event::STATE_CANCELLED) {
    return absl::OkStatus();
  }
  return errors::WrongState(event.name(), StateName(event.state()), "be moved", "DRAFT, ANNOUNCED, POSTPONED",
                            "Reopen it first if it takes place.");
}

absl::Status MoveTo(const v1::Date* start, Event& event) {
  const v1::Date from = event.start_date();
  const v1::Date to_end = event.end_date();
  event.clear_start_date();
  event.clear_end_date();
  v1::Interval window = event.registration_policy().window();
  if (event.has_registration_policy()) event.mutable_registration_policy()->clear_window();
  if (start == nullptr) return absl::OkStatus();
  *event.mutable_start_date() = *start;
  const std::optional<absl::civil_diff_t> days = DaysBetween(from, *start);
  if (!days.has_value()) return absl::OkStatus();

  bool within = true;
  if (IsWhole(to_end)) {
    const absl::CivilDay end = FirstDayOf(to_end) + *days;
    within = end.year() >= kFirstYear && end.year() <= kLastYear;
    if (within) *event.mutable_end_date() = DateOf(end);
    if (within) KeepWeekday(to_end, end, *event.mutable_end_date());
  }
  const auto move = [&](google::protobuf::Timestamp& time) {
    const auto moved = LaterBy(*days, event, time);
    within = within && moved.has_value();
    time = moved.value_or(time);
  };
  if (window.has_start_time()) move(*window.mutable_start_time());
  if (window.has_end_time()) move(*window.mutable_end_time());
  if (window.has_start_time() || window.has_end_time()) {
    *event.mutable_registration_policy()->mutable_window() = window;
  }
  if (within) return absl::OkStatus();
  return errors::InvalidField("start_date", kLeavesCalendar);
}

v1::FigureComparison::Verdict VerdictOn(const Event::ReportedFigure& figure, std::int64_t counted,
                                        bool complete) {
  const Bounds bounds = BoundsOf(figure);
  if (bounds.high.has_value() && counted > *bounds.high) return v1::FigureComparison::VERDICT_CONTRADICTED;
  const bool within = counted >= bounds.low;
  // "More than" a lower bound stays true as records are added.
  if (within && (complete || !bounds.high.has_value())) return v1::FigureComparison::VERDICT_CONFIRMED;
  return complete ? v1::FigureComparison::VERDICT_CONTRADICTED : v1::FigureComparison::VERDICT_UNVERIFIED;
}

}  // namespace plenary::events::rules
