#include "base/moment.h"

namespace plenary {
namespace {

constexpr const char* kWithoutOffset[] = {"%E4Y-%m-%dT%H:%M:%E*S", "%E4Y-%m-%dT%H:%M",
                                          "%E4Y-%m-%d %H:%M:%E*S", "%E4Y-%m-%d %H:%M"};

std::optional<absl::Time> ParseIn(const absl::TimeZone& zone, const std::string& text) {
  absl::Time time;
  for (const char* format : kWithoutOffset) {
    if (absl::ParseTime(format, text, zone, &time, nullptr)) return time;
  }
  return std::nullopt;
}

// The range of a timestamp. Excludes "infinite-future", which absl would read.
bool IsSayable(absl::Time time) {
  const auto year = absl::ToCivilYear(time, absl::UTCTimeZone()).year();
  return year >= 1 && year <= 9999;
}

}  // namespace

std::optional<absl::Time> ParseMoment(const std::string& text, std::string_view time_zone) {
  absl::Time time;
  absl::TimeZone zone;
  std::optional<absl::Time> moment;
  if (absl::ParseTime(absl::RFC3339_full, text, &time, nullptr)) {
    moment = time;
  } else if (!time_zone.empty() && absl::LoadTimeZone(std::string(time_zone), &zone)) {
    moment = ParseIn(zone, text);
  }
  return moment && IsSayable(*moment) ? moment : std::nullopt;
}

bool LacksOffset(const std::string& text) { return ParseIn(absl::UTCTimeZone(), text).has_value(); }

}  // namespace plenary
