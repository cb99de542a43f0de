// The visible text of a cell with a number, by its number format (ECMA-376 part 1, 18.8.30 and 18.8.31).
// Applied are the parts that people read as part of the value: leading zeros, signs and blanks of telephone
// and other numbers, percent, dates and times. Rounding, grouping and colours are not applied: the number
// stays as it was typed.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spreadsheets/serial_date.h"

namespace plenary::spreadsheets {

// Immutable and thread-safe.
class NumberFormat {
 public:
  // Of a code such as "00000" or "[<=9999999]###-####;(###) ###-####".
  explicit NumberFormat(std::string_view code);
  // For a number that stands for a code; the general format if it does not.
  static NumberFormat BuiltIn(int id);

  // Appends the visible text of a cell with the number `raw` in the file. A text that is not a number stays
  // as it is.
  void Append(std::string_view raw, DateSystem system, std::string& out) const;

 private:
  enum class Kind { kPlain, kPattern, kPercent, kMoment };
  // A condition that a number must meet for the section.
  struct Condition {
    std::string sign;  // "<", "<=", "=", ">=", ">", "<>"
    double limit = 0;
    bool Holds(double number) const;
  };
  struct Section {
    Kind kind = Kind::kPlain;
    std::vector<Condition> conditions;  // at most one
    std::string pattern;                // kPattern: text, with kDigit and kZero in place of digits
    DateParts parts;
  };
  class Reader;

  // The section for a number, and whether it shows by itself that the number is negative.
  const Section& SectionFor(double number, bool& shows_sign) const;
  static std::string FillPattern(const std::string& pattern, std::string_view digits);

  std::vector<Section> sections_;  // at least one
  bool plain_ = true;              // all of them are
};

}  // namespace plenary::spreadsheets
