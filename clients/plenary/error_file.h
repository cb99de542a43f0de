// The rows with errors as a file of their own, to be corrected and imported again.

#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "plenary/import_source.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// Row numbers to what is wrong with each.
using RowErrors = std::map<int, std::string>;

// Writes beside `file` those of its rows that are in `errors`, as the import read them, as CSV in UTF-8 with
// the same columns and one more, "error", which an import does not read; lines of JSON as they were. Nobody
// but the user may read it, and no file that is there is written over: "list.errors.csv", then
// "list.errors-2.csv". Answers its name.
absl::StatusOr<std::string> WriteErrorFile(const std::string& file, ImportSource& source,
                                           const v1::Import& import, const RowErrors& errors);

}  // namespace plenary::client
