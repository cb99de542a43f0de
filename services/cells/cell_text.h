// Lists, and texts in several languages, in one cell of a participants' file. What is written here is read
// back unchanged; cells written by hand are read as people usually mean them. Pure and thread-safe.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/types.pb.h"

namespace plenary::cells {

// The meaning of a line break in a cell that holds a list.
enum class LineBreaks {
  kBlank,     // a blank: the cell was narrow. Before a line "[lang=zh] 林维" it stays
  kSeparate,  // the end of an item
};

// The items of a list, separated by semicolons (also full-width ones) and the ASCII characters of
// `separators`, without the spaces around them. A backslash before a separator, a space or a backslash makes
// it part of the item; "
// ", "\r" and "\t" mean a line break's characters and a tab. Items may be empty, but not the last one.
std::vector<std::string> SplitList(std::string_view cell, std::string_view separators = "",
                                   LineBreaks line_breaks = LineBreaks::kBlank);
// The cell that SplitList reads as these items, without empty ones at the end.
std::string JoinList(std::span<const std::string> items, std::string_view separators = "");

// Reads a text in several languages from one cell: plain if its language is unknown ("und"), otherwise a line
// "[lang=zh] 林维" for each language. The original is first, or marked by a star: "[lang=*zh] 林维". Adds the
// entries to `text`. If there is a star, returns which entry is the original.
void ReadTagged(std::string_view cell, v1::LocalizedText& text);
// Whether ReadTagged would find languages in the cell.
bool IsTagged(std::string_view cell);
// The cell that ReadTagged reads as the first `count` entries of `text`.
std::string WriteTagged(const v1::LocalizedText& text, int count);
// How many entries, from the first on, must be in the general cell if there are also cells for `languages`,
// in this order. The language of the others is known from their cells.
int CountTagged(const v1::LocalizedText& text, std::span<const std::string> languages);

// A cell for an empty text that is set: a backslash. Texts of backslashes alone get one more.
std::string WriteGiven(std::string_view text);
std::string_view ReadGiven(std::string_view cell);

// Whether the text has the form of a language tag (BCP 47).
bool IsLanguageTag(std::string_view text);

}  // namespace plenary::cells
