// Reads one cell of a participants' file before its column does: cleans it, and empties it if it is a word
// for nothing. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "participant_files/participant_columns.h"

namespace plenary::participant_files {

// The meaning of "NA" in a column of regions: Namibia, whose code it is; nothing; or unclear (na_question.h).
enum class NaReading { kNamibia, kNothing, kUnclear };

// The reason of the remark on a cell read as Namibia.
inline constexpr char kReadAsNamibia[] = "READ_AS_NAMIBIA";

// Whether a cell is both the code of Namibia and a word for nothing.
bool IsNa(std::string_view cell);

// A remark on a cell.
struct CellRemark {
  // For programs: "CLEANED", "NOTHING", "READ_AS_NAMIBIA".
  std::string reason;
  // For people, as the rest of a sentence that begins with the column.
  std::string message;
};

struct CellReading {
  // The text for the column; empty if the cell is empty. The cell, a part of it, or the buffer.
  std::string_view text;
  std::optional<CellRemark> remark;
  // Set if the cell is ambiguous and nothing was read: why, as the rest of a sentence that begins with the
  // column.
  std::string unclear;
};

// An exported cell reads back unchanged: a backslash precedes a text that would otherwise be read
// differently, or one that begins with such a backslash. `cell` and `buffer` must outlive the result.
// `split_lines`: the lines of lists are items, and stay.
CellReading ReadCellText(std::string_view cell, const ColumnTarget& target, NaReading na, bool split_lines,
                         std::string& buffer);

// The cell that ReadCellText reads as `text`.
std::string WriteCellText(std::string text, const ColumnTarget& target);

// Whether line breaks in a column's cells have a meaning: lines of an address, items of a list of words or
// addresses.
bool KeepsLines(const ColumnTarget& target);

}  // namespace plenary::participant_files
