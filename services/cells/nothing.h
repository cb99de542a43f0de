// What people write into a cell that says nothing. Pure and thread-safe.

#pragma once

#include <string_view>

namespace plenary::cells {

enum class Nothing {
  kNo,
  kBlank,  // blanks and dashes: nothing, beyond doubt
  kMark,   // "N/A", "NULL", "#REF!", "?": nothing, but somebody may want to know
  kWord,   // "none", "unknown", "TBD": nothing, but of an answer
};

// Whether a cell as a whole is a word of words/nothing.words. Not to be asked of names: Null, None and Na are
// surnames; nor of "NA" among codes of regions, where it is Namibia.
Nothing FindNothing(std::string_view cell);

}  // namespace plenary::cells
