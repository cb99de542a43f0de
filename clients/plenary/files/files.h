// Files that the user names.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary::client {

// The content of a file; "-" is standard input.
absl::StatusOr<std::string> ReadFile(const std::string& file);

// The files in `path`: a file itself; of a folder the YAML and JSON files in it, ordered by name. An error if
// the folder has none.
absl::StatusOr<std::vector<std::string>> FilesOf(const std::string& path);

}  // namespace plenary::client
