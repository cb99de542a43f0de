// Numeric dates as people write them: "3/4/2026", "03.04.26", "2026年4月3日". Pure and thread-safe.

#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace plenary {

// The order of day, month and year in a date.
enum class DateOrder { kDayFirst, kMonthFirst, kYearFirst };

// A text that is a date in at least one order. A time may follow.
struct WrittenDate {
  // Its three numbers in the order of the text, with their numbers of digits.
  std::array<int, 3> numbers{};
  std::array<int, 3> digits{};
  // The text after the date, without blanks before it: "14:30".
  std::string_view time;
  // Whether it is in the form of ISO 8601, "2026-04-03".
  bool iso = false;

  // Whether the date exists in this order: a year has one, two or four digits, day and month one or two.
  bool Fits(DateOrder order) const;
  // The year in this order. Two digits mean 1969 to 2068.
  int YearIn(DateOrder order) const;
  // How many digits the year has in this order.
  int YearDigits(DateOrder order) const;
  // "2026-04-03", followed by a blank and the time. Only for an order that fits.
  std::string In(DateOrder order) const;
};

// Nothing if the text, without blanks at its ends, is not a date in any order. `text` must outlive the date.
std::optional<WrittenDate> ReadDate(std::string_view text);

}  // namespace plenary
