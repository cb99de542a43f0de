// Writes the rows that were left out to a file, to be corrected and imported again.

#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "plenary/imports/import_source.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// The header of the column that says what is wrong with a row. An import ignores it.
inline constexpr char kErrorColumn[] = "error";

// A row to write.
struct ErrorRow {
  // What is wrong with it, in one line; empty for a heading that later rows need.
  std::string error;
  // For a workbook, which is not read again: the row's cells.
  google::protobuf::RepeatedPtrField<v1::ImportRow::Cell> cells = {};
};
// By their numbers in the file.
using ErrorRows = std::map<int, ErrorRow>;

// Writes those rows of `file` that are in `errors` beside it: as CSV in UTF-8 with the headers of the file
// and kErrorColumn; JSON lines unchanged. Only the user may read the new
// file, and existing files are not overwritten: "list.errors.csv", then "list.errors-2.csv". Returns its
// name.
absl::StatusOr<std::string> WriteErrorFile(const std::string& file, ImportSource& source,
                                           const v1::Import& import, const ErrorRows& errors);

}  // namespace plenary::client
