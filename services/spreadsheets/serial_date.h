// Dates and times as spreadsheets store them, converted to ISO 8601. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary::spreadsheets {

// The first day of a number.
enum class DateSystem {
  k1900,  // 1 is 1 January 1900; 60 is a 29 February that did not exist
  k1904,  // 0 is 1 January 1904
};

// The visible parts of a time.
struct DateParts {
  bool year = false;
  bool month = false;
  bool day = false;
  bool time = false;
  bool elapsed = false;  // hours beyond 24, as of a duration

  bool date() const { return year || month || day; }
};

// The time of `number`, in days: "2026-04-03", "2026-04-03T14:30", "14:30:05"; "2026-04" and "2026" if only
// that is visible; "36:15" for a duration. Nothing if no spreadsheet has such a date.
std::optional<std::string> SerialDateText(double number, DateSystem system, const DateParts& parts);

// A date of ISO 8601 ("2026-04-03T00:00:00"), without its time if that is midnight.
std::string IsoDateText(std::string_view date);
// A duration of ISO 8601 ("PT14H30M00S") as a time: "14:30". Other texts stay as they are.
std::string IsoTimeText(std::string_view duration);

}  // namespace plenary::spreadsheets
