// Numbers in cells as text. Pure and thread-safe.

#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace plenary::spreadsheets {

// The number in `raw`, as in a file, if it is one.
std::optional<double> NumberIn(std::string_view raw);

// Whether `raw` has only digits, without a zero first: a whole number that needs no conversion, however long
// it is.
bool IsWhole(std::string_view raw);

// The whole decimal number in `text`, if `Integer` can hold it.
template <typename Integer>
std::optional<Integer> WholeIn(std::string_view text) {
  Integer number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

// The number as people type it: no exponent, no digits beyond the 15 that a spreadsheet shows, no ".0". Whole
// numbers have all their digits. A text that is not a number stays as it is.
std::string PlainNumber(std::string_view raw);
std::string PlainNumber(double number);

}  // namespace plenary::spreadsheets
