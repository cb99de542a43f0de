// How one cell of a participants' file holds more than a plain text: a list, or a text in several languages.
// What is written is read back as it was; what people write by hand is read as they mean it. Pure and
// thread-safe.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/types.pb.h"

namespace plenary::cells {

// What a line break in a cell that holds a list is.
enum class LineBreaks {
  kBlank,     // a blank: the cell was narrow. Before a line "[lang=zh] 林维" it stays.
  kSeparate,  // the end of an item
};

// The items of a list: between semicolons (also full-width ones) and the ASCII characters of `separators`,
// without the spaces around them. A backslash takes a separator, a space or a backslash after
// it as it is; "\n", "\r" and "\t" are a line break's characters and a tab. Items may be empty, but not the
// last.
std::vector<std::string> SplitList(std::string_view cell, std::string_view separators = "",
                                   LineBreaks line_breaks = LineBreaks::kBlank);
// The cell that SplitList reads as these items, less the empty ones at the end.
std::string JoinList(std::span<const std::string> items, std::string_view separators = "");

// The general cell of a text: plain if its language is unknown ("und"), else a line "[lang=zh] 林维" for
// each, the original first, or with a star: "[lang=*zh] 林维". Adds the entries to `text`, and says which is
// the original where the star does.
void ReadTagged(std::string_view cell, v1::LocalizedText& text);
// Whether ReadTagged would read languages in the cell.
bool IsTagged(std::string_view cell);
// The cell that ReadTagged reads as the first `count` entries of `text`.
std::string WriteTagged(const v1::LocalizedText& text, int count);
// How many entries, the first ones, have to stand in the general cell where there are also cells for
// `languages`, in this order: the others can be told from the cells they stand in.
int CountTagged(const v1::LocalizedText& text, std::span<const std::string> languages);

// An empty text that is nevertheless given, as a cell that is not empty: a backslash; texts of backslashes
// alone get one more.
std::string WriteGiven(std::string_view text);
std::string_view ReadGiven(std::string_view cell);

// Whether it has the form of a language tag (BCP 47).
bool IsLanguageTag(std::string_view text);

}  // namespace plenary::cells
