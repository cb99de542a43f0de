// Invisible marks: direction marks, joiners and the like. Which of them a name may have, and how a text with
// direction marks is kept from reordering the text beside it. All text is UTF-8. Pure and thread-safe.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plenary {

struct HiddenMark {
  char32_t mark;
  std::size_t position;  // which character of the text it is, from 1
};

// The first invisible mark in a name that its script does not need. Needed are (UAX #31, section 2.3, which
// is stricter for identifiers; UAX #9; UAX #14):
//   joiners after a letter that joins its neighbours or forms conjuncts, as in Persian or Hindi;
//   the zero-width space between letters of scripts without spaces between words, as in Khmer;
//   LRM, RLM and ALM if the text has a right-to-left letter;
//   variation selectors after the character that they vary.
// Embeddings, overrides and isolates are not needed: a program that shows a name isolates it as a whole. Nor
// is a mark directly after another.
std::optional<HiddenMark> FindUnneededMark(std::string_view name);

// The name without the marks that FindUnneededMark would find.
std::string WithoutUnneededMarks(std::string_view name);

// "U+202E RIGHT-TO-LEFT OVERRIDE".
std::string NameOfMark(char32_t mark);

// Whether each directional isolate that begins in a line of `text` ends in that line, and each end has a
// beginning.
bool ClosesIsolates(std::string_view text);

// Whether `text` has a right-to-left letter or a direction mark, and so could reorder the text beside it.
bool TurnsDirection(std::string_view text);

// U+2068 and U+2069: the text between them is laid out separately (UAX #9, section 2.4).
inline constexpr std::string_view kIsolate = "\u2068";
inline constexpr std::string_view kEndOfIsolate = "\u2069";

// `text` with these two around each line that has a direction mark.
std::string IsolateLines(std::string_view text);
// The text that was given to IsolateLines.
std::string RestoreLines(std::string_view text);

}  // namespace plenary
