#include "spreadsheets/serial_date.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

#include "absl/strings/str_format.h"

namespace plenary::spreadsheets {
namespace {

namespace chrono = std::chrono;

constexpr std::int64_t kSecondsOfADay = 86'400;
constexpr std::int64_t kNoDay = 60;           // 29 February 1900
constexpr std::int64_t kLastDay = 2'958'465;  // 31 December 9999, from 1900
constexpr std::int64_t kDaysFrom1900To1904 = 1'462;

std::string TimeText(std::int64_t seconds) {
  const std::int64_t rest = seconds % 60;
  std::string text = absl::StrFormat("%02d:%02d", seconds / 3600, seconds / 60 % 60);
  if (rest != 0) absl::StrAppendFormat(&text, ":%02d", rest);
  return text;
}

// `day` counts as in the 1900 system.
std::string DayText(std::int64_t day, const DateParts& parts) {
  chrono::year_month_day date = chrono::year(1900) / chrono::February / 29;
  if (day != kNoDay) {
    const int shift = day < kNoDay ? 0 : 1;
    date = chrono::sys_days(chrono::year(1899) / chrono::December / 31) + chrono::days(day - shift);
  }
  const int year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  if (parts.year && !parts.month && !parts.day) return absl::StrFormat("%04d", year);
  if (parts.year && parts.month && !parts.day) return absl::StrFormat("%04d-%02d", year, month);
  return absl::StrFormat("%04d-%02d-%02d", year, month, static_cast<unsigned>(date.day()));
}

// The number before `unit`, which is removed from `text`; 0 if it is missing.
std::optional<std::int64_t> Take(std::string_view& text, char unit) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  std::string_view rest = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
  // Fractions of a second are left out.
  if (rest.starts_with('.'))
    rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
  if (read.ec != std::errc() || !rest.starts_with(unit) || number < 0 || number > 10'000'000) {
    return std::nullopt;
  }
  text = rest.substr(1);
  return number;
}

}  // namespace

std::optional<std::string> SerialDateText(double number, DateSystem system, const DateParts& parts) {
  if (!(number >= 0) || number > static_cast<double>(kLastDay + 1)) return std::nullopt;
  // Times are stored as fractions of a day: the nearest second is meant.
  const std::int64_t seconds = std::llround(number * kSecondsOfADay);
  if (parts.elapsed) return TimeText(seconds);
  std::int64_t day = seconds / kSecondsOfADay;
  const std::string time = TimeText(seconds % kSecondsOfADay);
  if (!parts.date()) return time;
  if (day == 0 && system == DateSystem::k1900) {  // "0 January 1900": only a time, or nothing
    return seconds == 0 ? std::nullopt : std::optional(time);
  }
  if (system == DateSystem::k1904) day += kDaysFrom1900To1904;
  if (day > kLastDay) return std::nullopt;
  const std::string date = DayText(day, parts);
  return parts.time ? date + "T" + time : date;
}

std::string IsoDateText(std::string_view date) {
  constexpr std::string_view kMidnight = "T00:00:00";
  const std::size_t time = date.find('T');
  if (time == std::string_view::npos) return std::string(date);
  std::string_view clock = date.substr(time);
  if (clock.ends_with('Z')) clock.remove_suffix(1);
  if (const std::size_t fraction = clock.find('.'); fraction != std::string_view::npos) {
    clock = clock.substr(0, fraction);
  }
  if (clock == kMidnight) return std::string(date.substr(0, time));
  if (clock.size() == kMidnight.size() && clock.ends_with(":00")) clock.remove_suffix(3);
  return std::string(date.substr(0, time)).append(clock);
}

std::string IsoTimeText(std::string_view duration) {
  std::string_view rest = duration;
  if (!rest.starts_with("PT")) return std::string(duration);
  rest.remove_prefix(2);
  std::int64_t seconds = 0;
  for (const auto& [unit, size] : {std::pair('H', 3600), {'M', 60}, {'S', 1}}) {
    if (const auto number = Take(rest, unit)) seconds += *number * size;
  }
  return rest.empty() ? TimeText(seconds) : std::string(duration);
}

}  // namespace plenary::spreadsheets
