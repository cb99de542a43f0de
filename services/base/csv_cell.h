// Cells that a spreadsheet would run as formulas, made safe and back (OWASP, "CSV injection"). Pure and
// thread-safe.

#pragma once

#include <string>
#include <string_view>

namespace plenary {

// The text with an apostrophe before it if a spreadsheet would take it for a formula: it begins with = + - @,
// a tab or a line end, also with the full-width forms. A text that would then read like a safe one gets one
// too, so that RestoreCell gives back every text as it was.
std::string SafeCell(std::string_view text);

// What SafeCell made safe, as it was. Any other text, also with an apostrophe before it, is left alone.
std::string_view RestoreCell(std::string_view cell);

}  // namespace plenary
