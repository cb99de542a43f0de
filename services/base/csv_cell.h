// Cells made safe, and back: those that a spreadsheet would run as formulas (OWASP, "CSV injection"), and
// those whose marks of direction would turn around what stands beside them. Pure and thread-safe.

#pragma once

#include <deque>
#include <string>
#include <string_view>

namespace plenary {

// The text with an apostrophe before it if a spreadsheet would take it for a formula: it begins with = + - @,
// a tab or a line end, also with the full-width forms. A text that would then read like a safe one gets one
// too. Its lines that have marks of direction are isolated (hidden_marks.h). RestoreCell gives back every
// text as it was.
std::string SafeCell(std::string_view text);

// The text as it is written where nothing takes a cell for a formula, a workbook whose cells are text: like
// SafeCell, but with an apostrophe only where RestoreCell would take one away.
std::string RestorableCell(std::string_view text);

// What SafeCell made safe, as it was. Any other text, also with an apostrophe before it, is left alone, but
// for isolates around whole lines. What is no part of `cell` is put into `kept`, where it stays.
std::string_view RestoreCell(std::string_view cell, std::deque<std::string>& kept);

}  // namespace plenary
