// Marks that nobody sees: marks of direction, joiners and the like. Which of them a name may have, and how a
// text that has them is kept from turning around what stands beside it. All text is UTF-8. Pure and
// thread-safe.

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

// The first mark in a name that is not seen and that its script does not need. Needed are (UAX #31,
// section 2.3, which asks for more of identifiers; UAX #9; UAX #14):
//   joiners after a letter that joins its neighbours or forms conjuncts, as in Persian or Hindi;
//   the zero-width space between letters of scripts that put no spaces between words, as in Khmer;
//   LRM, RLM and ALM where the text has a right-to-left letter;
//   variation selectors after what they vary.
// Embeddings, overrides and isolates are not: who shows a name isolates it as a whole. Nor is one mark after
// another.
std::optional<HiddenMark> FindUnneededMark(std::string_view name);

// The name without the marks that FindUnneededMark would find.
std::string WithoutUnneededMarks(std::string_view name);

// "U+202E RIGHT-TO-LEFT OVERRIDE".
std::string NameOfMark(char32_t mark);

// Whether each isolate of direction that begins in a line of `text` ends in it, and each end has its
// beginning.
bool ClosesIsolates(std::string_view text);

// Whether `text` has a right-to-left letter or a mark of direction: whether it may turn around what stands
// beside it.
bool TurnsDirection(std::string_view text);

// U+2068 and U+2069: what stands between them is laid out by itself (UAX #9, section 2.4).
inline constexpr std::string_view kIsolate = "\u2068";
inline constexpr std::string_view kEndOfIsolate = "\u2069";

// `text` with each of its lines that has a mark of direction between these two.
std::string IsolateLines(std::string_view text);
// What was given to IsolateLines.
std::string RestoreLines(std::string_view text);

}  // namespace plenary
