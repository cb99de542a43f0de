#include "plenary/local_time.h"

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "google/protobuf/util/time_util.h"

namespace plenary::client {
namespace {

using google::protobuf::Timestamp;

Timestamp StampOf(absl::Time time) {
  return google::protobuf::util::TimeUtil::SecondsToTimestamp(absl::ToUnixSeconds(time));
}

}  // namespace

absl::StatusOr<Timestamp> ParseDeadline(const std::string& text, const std::string& zone) {
  std::string error;
  absl::Time time;
  if (absl::ParseTime(absl::RFC3339_full, text, &time, &error)) return StampOf(time);
  absl::CivilSecond second;
  absl::CivilDay day;
  const bool is_day = absl::ParseCivilTime(text, &day);
  // "2026-10-01 18:00" is that with a space in the place of the T, and without seconds.
  std::string with_t = text;
  if (const auto space = with_t.find(' '); space != std::string::npos) with_t[space] = 'T';
  absl::CivilMinute minute;
  const bool is_minute = !is_day && absl::ParseCivilTime(with_t, &minute);
  const bool is_second = !is_day && !is_minute && absl::ParseCivilTime(with_t, &second);
  if (!is_day && !is_minute && !is_second) {
    return absl::InvalidArgumentError(absl::StrCat(
        "\"", text, "\" is no time: give 2026-10-01, \"2026-10-01 18:00\" or 2026-10-01T18:00:00+02:00"));
  }
  absl::TimeZone place;
  if (zone.empty() || !absl::LoadTimeZone(zone, &place)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "\"", text, "\" needs a time zone, since the event says none: 2026-10-01T18:00:00+02:00"));
  }
  if (is_day) return StampOf(absl::FromCivil(absl::CivilSecond(day + 1), place));
  return StampOf(absl::FromCivil(is_minute ? absl::CivilSecond(minute) : second, place));
}

std::string ShowTime(const Timestamp& time, const std::string& zone) {
  absl::TimeZone place = absl::UTCTimeZone();
  if (!zone.empty()) absl::LoadTimeZone(zone, &place);
  return absl::FormatTime(absl::RFC3339_sec, absl::FromUnixSeconds(time.seconds()), place);
}

}  // namespace plenary::client
