// What a cell with a number shows, by its number format (ECMA-376 part 1, 18.8.30 and 18.8.31). Applied is
// what somebody reads as part of the value: leading zeros, the signs and blanks of telephone and other
// numbers, percent, days and times. What only rounds, groups or colours is not: the number stays as it was
// typed.

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
  // Of a number that stands for a code; the general format if it stands for none.
  static NumberFormat BuiltIn(int id);

  // Appends what a cell with the number that the file writes as `raw` shows. What is no number stays.
  void Append(std::string_view raw, DateSystem system, std::string& out) const;

 private:
  enum class Kind { kPlain, kPattern, kPercent, kMoment };
  // A comparison that a number must meet for the section to be used.
  struct Condition {
    std::string sign;  // "<", "<=", "=", ">=", ">", "<>"
    double limit = 0;
    bool Holds(double number) const;
  };
  struct Section {
    Kind kind = Kind::kPlain;
    std::vector<Condition> conditions;  // at most one
    std::string pattern;                // kPattern: text, with kDigit and kZero where digits stand
    DateParts parts;
  };
  class Reader;

  // The section for a number, and whether it says by itself that the number is negative.
  const Section& SectionFor(double number, bool& shows_sign) const;
  static std::string FillPattern(const std::string& pattern, std::string_view digits);

  std::vector<Section> sections_;  // at least one
  bool plain_ = true;              // all of them are
};

}  // namespace plenary::spreadsheets
