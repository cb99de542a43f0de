// Merged cells of a sheet: the text of the first cell applies to every row of the area.

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

// Rows count from 1, columns from 0; the last ones are included.
struct MergedArea {
  std::int64_t row = 0;
  std::int64_t last_row = 0;
  std::size_t column = 0;
  std::size_t last_column = 0;
};

// The areas of a sheet, while its rows are read in order. Areas do not overlap; if they do, the later one
// counts. Not thread-safe.
class MergedCells {
 public:
  void Open(const MergedArea& area);
  // Sets the text of an area's first cell. Does nothing if no area begins there.
  void Say(std::int64_t row, std::size_t column, std::string_view text);
  // Whether another cell of an area covers the cell.
  bool Covers(std::int64_t row, std::size_t column) const;
  // Adds the texts of areas from rows above to a row that is not empty, each in the area's first column.
  // Removes the areas that end in the row.
  void Fill(std::int64_t row, RowBuilder& builder);

 private:
  struct Opened {
    MergedArea area;
    std::string text;
  };

  std::map<std::size_t, Opened> open_;  // by first column
};

// The areas of a sheet of an .xlsx workbook (18.3.1.55), by their first rows; they follow the rows in the
// part. InvalidArgument if there are more than 100,000.
absl::StatusOr<std::vector<MergedArea>> ReadMergedAreas(Archive& archive, const std::string& part);

}  // namespace plenary::spreadsheets
