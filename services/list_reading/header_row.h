// Finds the row of a list that has the headers. Pure and thread-safe.

#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "base/csv_reader.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/import.pb.h"

namespace plenary::list_reading {

struct HeaderRow {
  // The headers, from both lines if there are two. For a list without headers: the columns' letters.
  std::vector<std::string> headers;
  // The row's number in the file; 0 if the list has no headers and needs none.
  int number = 0;
  // Numbers of the file's first row below the headers, and of the last one above them.
  int first = 1;
  int last_above = 0;
  // Numbers of rows that repeat the headers, perhaps in another language.
  std::vector<int> repeated = {};
  // Set if another row may have the headers as well.
  std::optional<v1::Import::Question> question = {};
};

// From the first rows of a file. `stated`: the mapping; `number`: the row that the user stated, or 0.
// UnreadableFile if no row has headers, or if people are above them.
absl::StatusOr<HeaderRow> FindHeaderRow(std::span<const CsvRow> rows, int number,
                                        const std::map<std::string, std::string>& stated,
                                        const v1::Event::RegistrationPolicy& policy);

}  // namespace plenary::list_reading
