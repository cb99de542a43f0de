// Finds the separator of a CSV table: from its first line, if that states it, or from its rows. Pure and
// thread-safe.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plenary {

inline bool IsLineEnd(char c) { return c == '\n' || c == '\r'; }

// A separator, and what its first row looks like with it.
struct SeparatorReading {
  char separator = '\0';
  // Cells of the first row that is not empty, at most 5.
  std::vector<std::string> cells;
};

// The result.
struct SeparatorGuess {
  // ',', ';', '|' or a tab; 0 if the table has one column.
  char separator = '\0';
  // If another separator fits equally well: `separator` and that one. Otherwise empty.
  std::vector<SeparatorReading> readings = {};
};

// Finds the separator from the rows of the table that begins with `head`; `whole` if that is all of it. It is
// the one that occurs equally often in the most rows, outside of quotations. Commas and semicolons that are
// always followed by a blank are taken for text if another separator fits as well.
SeparatorGuess FindSeparator(std::string_view head, bool whole);

// The separator that a line "sep=;" states, as Excel writes it, also in quotation marks. Nothing if it is not
// such a line.
std::optional<char> StatedSeparator(std::string_view line);

}  // namespace plenary
