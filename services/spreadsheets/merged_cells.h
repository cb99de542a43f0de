// Cells of a sheet that are merged: what the first one says, the eye reads in every row that the area covers.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "spreadsheets/archive.h"
#include "spreadsheets/row_builder.h"

namespace plenary::spreadsheets {

// Rows count from 1, columns from 0; the last ones belong to it.
struct MergedArea {
  std::int64_t row = 0;
  std::int64_t last_row = 0;
  std::size_t column = 0;
  std::size_t last_column = 0;
};

// The areas that the rows of a sheet come through, one row after the other. Areas do not overlap; of those
// that do, the later one counts. Not thread-safe.
class MergedCells {
 public:
  void Open(const MergedArea& area);
  // What the first cell of an area says. Does nothing if no area begins there.
  void Say(std::int64_t row, std::size_t column, std::string_view text);
  // Whether the cell lies under another one.
  bool Covers(std::int64_t row, std::size_t column) const;
  // Adds to a row that says something what the areas above it say, each in its first column. Areas that end
  // with it are forgotten.
  void Fill(std::int64_t row, RowBuilder& builder);

 private:
  struct Opened {
    MergedArea area;
    std::string text;
  };

  std::map<std::size_t, Opened> open_;  // by first column
};

// The areas of a sheet of an .xlsx workbook (18.3.1.55), by their first rows: they stand behind the rows in
// the part. InvalidArgument if there are more than 100,000 of them.
absl::StatusOr<std::vector<MergedArea>> ReadMergedAreas(Archive& archive, const std::string& part);

}  // namespace plenary::spreadsheets
