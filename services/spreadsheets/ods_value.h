// What a cell of an OpenDocument spreadsheet says, by its value and the text that it shows. Pure and
// thread-safe.

#pragma once

#include <string>
#include <string_view>

namespace plenary::spreadsheets {

// A cell as the file has it (part 3, 19.385 and what it refers to).
struct OdsValue {
  std::string type;   // "float", "percentage", "currency", "date", "time", "boolean", "string"; empty: none
  std::string value;  // of that type, as the file writes it
  std::string shown;  // text, as the program that wrote it showed it
};

// Days and times as ISO 8601, numbers as typed, unless more is shown than digits, their grouping and
// rounding: leading zeros, the signs and blanks of telephone numbers.
std::string TextOf(const OdsValue& cell);

}  // namespace plenary::spreadsheets
