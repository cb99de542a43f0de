// Cleans cells of a file from what typing, copying or exporting left in them. Pure and thread-safe. A cell of
// plain ASCII is read once and not copied.

#pragma once

#include <string>
#include <string_view>

namespace plenary {

// Whether line breaks in a cell are kept, as in a postal address, or become blanks.
enum class Lines { kJoined, kKept };

struct CleanCell {
  // The cell, a part of it, or the buffer.
  std::string_view text;
  // Whether anything but blanks at its ends was changed.
  bool changed = false;
};

// The cell in NFC, with plain blanks for all other kinds of blanks. Removed are: blanks at its ends (of every
// kind, also without width), control characters, and hidden marks that its script does not need
// (base/hidden_marks.h). Plain blanks within it and all other characters stay. `buffer` holds the text if it
// is changed, so `cell` and `buffer` must outlive the result. A cell that is not UTF-8 is returned as it is.
CleanCell CleanedCell(std::string_view cell, Lines lines, std::string& buffer);

// For a cell of e-mail addresses: the addresses, separated by semicolons, without "mailto:", the name before
// "<lin@example.org>", full stops, commas and other marks at their ends, and full-width forms. A cell that
// has other text as well is only cleaned.
CleanCell CleanedAddresses(std::string_view cell, std::string& buffer);

}  // namespace plenary
