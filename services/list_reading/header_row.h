// Which row of a list has the headers. Pure and thread-safe.

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
  // What stands in it; where headers are in two lines, of both. Of a list without headers: the columns'
  // letters.
  std::vector<std::string> headers;
  // The row's number in the file; 0: the list has no headers, and needs none.
  int number = 0;
  // Numbers of the file's first row that is below the headers, and of the last one above them.
  int first = 1;
  int last_above = 0;
  // Numbers of rows that say the same once more, maybe in another language.
  std::vector<int> repeated = {};
  // Where another row may have them as well.
  std::optional<v1::Import::Question> question = {};
};

// Of the first rows of a file. `stated`: the mapping; `number`: the row that is stated to have the headers,
// or 0. UnreadableFile if no row has headers, or people stand above them.
absl::StatusOr<HeaderRow> FindHeaderRow(std::span<const CsvRow> rows, int number,
                                        const std::map<std::string, std::string>& stated,
                                        const v1::Event::RegistrationPolicy& policy);

}  // namespace plenary::list_reading
