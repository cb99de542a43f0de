#include "plenary/text/local_time.h"

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "base/moment.h"
#include "google/protobuf/util/time_util.h"

namespace plenary::client {
namespace {

using google::protobuf::Timestamp;

Timestamp StampOf(absl::Time time) {
  return google::protobuf::util::TimeUtil::SecondsToTimestamp(absl::ToUnixSeconds(time));
}

}  // namespace

absl::StatusOr<Timestamp> ParseDeadline(const std::string& text, const std::string& zone) {
  if (const auto moment = ParseMoment(text, zone)) return StampOf(*moment);
  absl::CivilDay day;
  const bool is_day = absl::ParseCivilTime(text, &day);
  if (!is_day && !LacksOffset(text)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "\"", text, "\" is not a time: give 2026-10-01, \"2026-10-01 18:00\" or 2026-10-01T18:00:00+02:00"));
  }
  absl::TimeZone place;
  if (zone.empty() || !absl::LoadTimeZone(zone, &place)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "\"", text, "\" needs an offset, since the event has no time zone: 2026-10-01T18:00:00+02:00"));
  }
  return StampOf(absl::FromCivil(absl::CivilSecond(day + 1), place));
}

std::string ShowTime(const Timestamp& time, const std::string& zone) {
  absl::TimeZone place = absl::UTCTimeZone();
  if (!zone.empty()) absl::LoadTimeZone(zone, &place);
  return absl::FormatTime(absl::RFC3339_sec, absl::FromUnixSeconds(time.seconds()), place);
}

}  // namespace plenary::client
