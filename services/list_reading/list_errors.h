// The errors of lists that are read, one named function each (errors/errors.h says what they have in common).

#pragma once

#include <string_view>

#include "absl/status/status.h"

namespace plenary::errors {

// A file as a whole cannot be read; `problem` is a sentence that names the line, without a full stop.
absl::Status UnreadableFile(std::string_view problem);

}  // namespace plenary::errors
