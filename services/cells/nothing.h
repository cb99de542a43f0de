// Recognizes words that people write into cells without content. Pure and thread-safe.

#pragma once

#include <string_view>

namespace plenary::cells {

enum class Nothing {
  kNo,
  kBlank,  // blanks and dashes: certainly empty
  kMark,   // "N/A", "NULL", "#REF!", "?": empty, but the user should know of it
  kWord,   // "none", "unknown", "TBD": empty, but an answer to a question
};

// Whether the whole cell is a word of words/nothing.words. Do not use it for names, because Null, None and Na
// are surnames, or for "NA" among region codes, where it is Namibia.
Nothing FindNothing(std::string_view cell);

}  // namespace plenary::cells
