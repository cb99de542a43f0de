// What one cell of a participants' file says, before its column reads it: cleaned, and empty where it is a
// word for nothing. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "participant_files/participant_columns.h"

namespace plenary::participant_files {

// How "NA" is read in a column of regions: as Namibia, whose code it is, as nothing, or not at all
// (na_question.h).
enum class NaReading { kNamibia, kNothing, kUnclear };

// The reason of the remark on what was read as Namibia.
inline constexpr char kReadAsNamibia[] = "READ_AS_NAMIBIA";

// Whether a cell is the code of Namibia, and a word for nothing.
bool IsNa(std::string_view cell);

// Something to tell of a cell.
struct CellRemark {
  // For programs: "CLEANED", "NOTHING", "READ_AS_NAMIBIA".
  std::string reason;
  // For people, as the rest of a sentence that begins with the column.
  std::string message;
};

struct CellReading {
  // What the column is to read; empty: the cell says nothing. The cell, a part of it, or the buffer.
  std::string_view text;
  std::optional<CellRemark> remark;
  // The cell may mean two things, and nothing was read: why, as the rest of a sentence that begins with the
  // column.
  std::string unclear;
};

// What is exported comes back as it was: a backslash before a text that would be read as another one, or
// before one that begins with such a backslash, has it read as it stands. `cell` and `buffer` have to live as
// long as the answer.
// `split_lines`: the lines of lists are items, and stay.
CellReading ReadCellText(std::string_view cell, const ColumnTarget& target, NaReading na, bool split_lines,
                         std::string& buffer);

// The cell that ReadCellText reads as `text`.
std::string WriteCellText(std::string text, const ColumnTarget& target);

// Whether the line breaks of a column's cells mean something: lines of an address, items of a list of words
// or addresses.
bool KeepsLines(const ColumnTarget& target);

}  // namespace plenary::participant_files
