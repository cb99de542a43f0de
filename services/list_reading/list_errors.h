// The errors of reading lists, one named function each. errors/errors.h says what all errors have in common.

#pragma once

#include <string_view>

#include "absl/status/status.h"

namespace plenary::errors {

// A file cannot be read at all; `problem` is a sentence that names the line, without a full stop.
absl::Status UnreadableFile(std::string_view problem);

}  // namespace plenary::errors
