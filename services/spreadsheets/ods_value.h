// The text of a cell in an OpenDocument spreadsheet, from its value and its visible text. Pure and
// thread-safe.

#pragma once

#include <string>
#include <string_view>

namespace plenary::spreadsheets {

// A cell in the file (part 3, 19.385 and the attributes it refers to).
struct OdsValue {
  std::string type;   // "float", "percentage", "currency", "date", "time", "boolean", "string"; empty: none
  std::string value;  // of that type, as the file writes it
  std::string shown;  // the visible text, from the program that wrote the file
};

// Dates and times as ISO 8601, numbers as typed, unless more than digits with grouping and rounding is
// visible: leading zeros, signs and blanks of telephone numbers.
std::string TextOf(const OdsValue& cell);

}  // namespace plenary::spreadsheets
