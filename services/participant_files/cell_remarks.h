// What there is to say of a cell that was read: something in it may not be as its author means it. Pure
// and thread-safe.

#pragma once

#include <string_view>
#include <vector>

#include "participant_files/row_error.h"

namespace plenary::participant_files {

// Remarks without their column: SEVERAL, where a list of `items` was read from it; MISREAD, where the text
// was UTF-8 that was read as something else before; UNREADABLE, where it has the character that stands for
// what could not be read. Quick for ASCII.
std::vector<RowError> RemarksOn(std::string_view cell, int items);

}  // namespace plenary::participant_files
