// Makes cells safe and restores them: cells that a spreadsheet would run as formulas (OWASP, "CSV
// injection"), and cells whose direction marks would reorder the text beside them. Pure and thread-safe.

#pragma once

#include <deque>
#include <string>
#include <string_view>

namespace plenary {

// The text with an apostrophe before it if a spreadsheet would read it as a formula: it begins with = + - @,
// a tab or a line end, also in full-width forms. A text that would otherwise look like the result of SafeCell
// gets an apostrophe too. Lines that have direction marks are isolated (hidden_marks.h). RestoreCell returns
// every text to its original form.
std::string SafeCell(std::string_view text);

// Like SafeCell, for files in which no cell is read as a formula, such as a workbook with text cells: adds an
// apostrophe only where RestoreCell would remove one.
std::string RestorableCell(std::string_view text);

// The original of a cell that SafeCell made safe. Any other text, also one with an apostrophe before it,
// stays as it is, but without isolates around whole lines. Text that is not part of `cell` is put into
// `kept`, which owns it.
std::string_view RestoreCell(std::string_view cell, std::deque<std::string>& kept);

}  // namespace plenary
