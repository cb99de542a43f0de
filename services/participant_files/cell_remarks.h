// Remarks on a cell whose text may not be what its author meant. Pure and thread-safe.

#pragma once

#include <string_view>
#include <vector>

#include "participant_files/row_error.h"

namespace plenary::participant_files {

// Remarks without their column: SEVERAL, if a list of `items` was read from it; MISREAD, if the text was
// UTF-8 that was read in another encoding before; UNREADABLE, if it has the character that replaces
// unreadable ones. Fast for ASCII.
std::vector<RowError> RemarksOn(std::string_view cell, int items);

}  // namespace plenary::participant_files
