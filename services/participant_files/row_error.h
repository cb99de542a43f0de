// Errors and remarks on a row or one of its cells.

#pragma once

#include <string>

namespace plenary::participant_files {

// An error in a row, or a remark on it.
struct RowError {
  // Number of the column in the file, from 0; -1: the row as a whole.
  int column = -1;
  // For programs: "MISSING", "UNKNOWN_VALUE", "BAD_NUMBER", "MALFORMED", "TOO_LONG", "INVALID".
  std::string reason;
  // For people: what it has to be, as the rest of a sentence that begins with the column's header, or a
  // sentence of its own for the row as a whole; without a full stop.
  std::string message;
  // The content of the cell, at most 200 bytes of it; empty for the row as a whole.
  std::string value = {};
};

}  // namespace plenary::participant_files
