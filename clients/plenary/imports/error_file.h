// The rows that were left out as a file of their own, to be corrected and imported again.

#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "plenary/imports/import_source.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// A row to be written.
struct ErrorRow {
  // What is wrong with it, in one line; empty for a heading that the rows after it need.
  std::string error;
  // Of a workbook, which is not read again: its cells.
  google::protobuf::RepeatedPtrField<v1::ImportRow::Cell> cells = {};
};
// By their numbers in the file.
using ErrorRows = std::map<int, ErrorRow>;

// Writes beside `file` those of its rows that are in `errors`, as CSV in UTF-8 with the headers of the file
// and one more, "error", which an import does not read; lines of JSON as they were. Nobody but the user may
// read it, and no file that is there is written over: "list.errors.csv", then "list.errors-2.csv". Answers
// its name.
absl::StatusOr<std::string> WriteErrorFile(const std::string& file, ImportSource& source,
                                           const v1::Import& import, const ErrorRows& errors);

}  // namespace plenary::client
