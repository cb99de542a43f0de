// What is written in a cell of a file, without what got there by how it was typed, copied or exported. Pure
// and thread-safe; cells of plain ASCII are looked at once and not copied.

#pragma once

#include <string>
#include <string_view>

namespace plenary {

// Whether line breaks of a cell mean something, as in a postal address, or are a blank.
enum class Lines { kJoined, kKept };

struct CleanCell {
  // The cell, a part of it, or the buffer.
  std::string_view text;
  // Whether more than blanks at its ends was changed.
  bool changed = false;
};

// The cell without blanks at its ends (of every kind, with or without width), without control characters and
// without marks that nobody sees and that its script does not need (base/hidden_marks.h); with plain blanks
// for blanks of other kinds; composed (NFC). Plain blanks within it stay as they are, and all else does.
// `buffer` holds the text if it is another one: `cell` and `buffer` have to live as long as the answer. What
// is no UTF-8 stays as it is.
CleanCell CleanedCell(std::string_view cell, Lines lines, std::string& buffer);

// Of a cell of e-mail addresses: their list, between semicolons, as plain addresses: without "mailto:", the
// name before
// "<lin@example.org>", full stops, commas and other marks at their ends, and full width. A cell that holds
// anything else beside addresses is only cleaned.
CleanCell CleanedAddresses(std::string_view cell, std::string& buffer);

}  // namespace plenary
