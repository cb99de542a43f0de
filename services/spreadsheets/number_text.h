// Numbers of cells as text. Pure and thread-safe.

#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace plenary::spreadsheets {

// The number that a file writes as `raw`, if it is one.
std::optional<double> NumberIn(std::string_view raw);

// Whether `raw` is digits alone, with no zero first: a whole number that stands for itself, however long.
bool IsWhole(std::string_view raw);

// The whole number that `text` is in decimal, if it is one that `Integer` can hold.
template <typename Integer>
std::optional<Integer> WholeIn(std::string_view text) {
  Integer number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

// As somebody would have typed it: no exponent, no digits that only come from how machines keep numbers (a
// spreadsheet shows 15), no ".0". Whole numbers have all their digits. What is no number stays as it is.
std::string PlainNumber(std::string_view raw);
std::string PlainNumber(double number);

}  // namespace plenary::spreadsheets
