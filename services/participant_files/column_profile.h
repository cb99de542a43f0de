// Profiles the values of a column, whatever its header is. Pure and thread-safe.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "participant_files/participant_columns.h"

namespace plenary::participant_files {

// The kind of a value, by its look.
enum class ValueKind {
  kOther,
  kEmail,
  kPhone,
  kNumber,   // a whole number
  kDate,     // digits with separators, as dates have
  kAddress,  // a web address
  kYesNo,
  kRegion,
  kHonorific,
  kLongText,  // longer than a name
};
ValueKind ValueKindOf(std::string_view text);

// How many values of a column are of each kind.
struct ColumnProfile {
  // Cells that are not empty; the others are not counted.
  int filled = 0;
  int emails = 0;
  int phones = 0;
  int numbers = 0;
  int dates = 0;
  int addresses = 0;
  int yes_no = 0;
  int regions = 0;
  int honorifics = 0;
  int long_texts = 0;
  // Whether the numbers are consecutive, from 1.
  bool counts_rows = false;

  // Whether at least `percent` of the values are of these kinds.
  bool Mostly(int such, int percent = 80) const { return filled > 0 && such * 100 >= filled * percent; }
};

// The cells of a column that are not empty, in order.
ColumnProfile ProfileOf(std::span<const std::string_view> values);

// Whether a value may be one of the field: not whether it is correct in detail, but whether it is of that
// kind.
bool Fits(const ColumnTarget& target, std::string_view value);
// How many of them can.
int CountFitting(const ColumnTarget& target, std::span<const std::string_view> values);

// The kind of most of the values, for people: "e-mail addresses"; "" if there is no word for it. `field` is
// the column of participants' files for such values, or empty.
struct Likeness {
  std::string_view what;
  std::string_view field;
};
Likeness LikenessOf(const ColumnProfile& profile);

}  // namespace plenary::participant_files
