// Dates in numbers as people write them: "3/4/2026", "03.04.26", "2026年4月3日". Pure and thread-safe.

#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace plenary {

// In which order a date has day, month and year.
enum class DateOrder { kDayFirst, kMonthFirst, kYearFirst };

// A text that is a date in at least one order, perhaps with a time behind it.
struct WrittenDate {
  // Its three numbers as they stand, and how many digits each has.
  std::array<int, 3> numbers{};
  std::array<int, 3> digits{};
  // What follows the date, without blanks before it: "14:30".
  std::string_view time;
  // Whether it is written as ISO 8601 has it, "2026-04-03".
  bool iso = false;

  // Whether the calendar has that date in this order: a year has one, two or four digits, the others one or
  // two.
  bool Fits(DateOrder order) const;
  // The year in this order. Two digits are of 1969 to 2068.
  int YearIn(DateOrder order) const;
  // How many digits the year has in this order.
  int YearDigits(DateOrder order) const;
  // "2026-04-03", and the time behind a blank. Only in an order that fits.
  std::string In(DateOrder order) const;
};

// None if the text, less blanks at its ends, is no date in any order. `text` has to outlive the date.
std::optional<WrittenDate> ReadDate(std::string_view text);

}  // namespace plenary
