// What separates the cells of a table in CSV: as its first line states, or as its rows tell. Pure and
// thread-safe.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plenary {

// A separator, and how a table is read with it.
struct SeparatorReading {
  char separator = '\0';
  // Cells of the first row that has some, at most 5.
  std::vector<std::string> cells;
};

// What was found.
struct SeparatorGuess {
  // ',', ';', '|' or a tab; 0: none, the table has one column.
  char separator = '\0';
  // Where another fits as well: `separator` and that one. Else empty.
  std::vector<SeparatorReading> readings = {};
};

// From the rows of the table that begins with `head`; `whole` if that is all of it. The separator is the one
// of which the most rows have the same number, outside of quotations. Commas and semicolons with a blank
// behind each are those of texts, if another separator fits as well.
SeparatorGuess FindSeparator(std::string_view head, bool whole);

// The separator that a line "sep=;" states, as Excel writes it, also in quotes. None if it is not such a
// line.
std::optional<char> StatedSeparator(std::string_view line);

}  // namespace plenary
