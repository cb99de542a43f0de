// Days and times as spreadsheets count them, as text of ISO 8601. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary::spreadsheets {

// What a number is counted from.
enum class DateSystem {
  k1900,  // 1 is 1 January 1900; 60 is a 29 February that there was not
  k1904,  // 0 is 1 January 1904
};

// What of a moment is shown.
struct DateParts {
  bool year = false;
  bool month = false;
  bool day = false;
  bool time = false;
  bool elapsed = false;  // hours beyond 24, as of a duration

  bool date() const { return year || month || day; }
};

// The moment that `number` stands for, in days: "2026-04-03", "2026-04-03T14:30", "14:30:05", "2026-04" and
// "2026" where no more is shown, "36:15" of a duration. Nothing if no spreadsheet has such a date.
std::optional<std::string> SerialDateText(double number, DateSystem system, const DateParts& parts);

// A date as ISO 8601 writes it ("2026-04-03T00:00:00"), without a time that says nothing.
std::string IsoDateText(std::string_view date);
// A duration as ISO 8601 writes it ("PT14H30M00S"), as the time of a clock: "14:30". What is none stays as it
// is.
std::string IsoTimeText(std::string_view duration);

}  // namespace plenary::spreadsheets
