// Files that the user names.

#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace plenary::client {

// The content of a file; "-" is standard input.
absl::StatusOr<std::string> ReadFile(const std::string& file);

}  // namespace plenary::client
