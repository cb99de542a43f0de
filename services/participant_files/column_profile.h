// What the values of a column are, whatever its header says. Pure and thread-safe.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "participant_files/participant_columns.h"

namespace plenary::participant_files {

// What kind of value a text looks like.
enum class ValueKind {
  kOther,
  kEmail,
  kPhone,
  kNumber,   // a whole number
  kDate,     // digits with separators, as dates have
  kAddress,  // of the web
  kYesNo,
  kRegion,
  kHonorific,
  kLongText,  // longer than a name is
};
ValueKind ValueKindOf(std::string_view text);

// How many values of a column look like what.
struct ColumnProfile {
  // Cells that say something; the others count nowhere.
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
  // Each number is one more than the one before it, from 1 on.
  bool counts_rows = false;

  // Whether at least `percent` of the values are such.
  bool Mostly(int such, int percent = 80) const { return filled > 0 && such * 100 >= filled * percent; }
};

// Of the cells of a column, those that say something, in their order.
ColumnProfile ProfileOf(std::span<const std::string_view> values);

// Whether a value can be one of the field: not whether it is right to the last letter, but whether it is of
// that kind at all.
bool Fits(const ColumnTarget& target, std::string_view value);
// How many of them can.
int CountFitting(const ColumnTarget& target, std::span<const std::string_view> values);

// What most of the values look like, for people: "e-mail addresses"; "" if nothing that has a word. `field`
// is the column of participants' files that holds such, or empty.
struct Likeness {
  std::string_view what;
  std::string_view field;
};
Likeness LikenessOf(const ColumnProfile& profile);

}  // namespace plenary::participant_files
