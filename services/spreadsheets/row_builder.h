// Builds a row of a sheet from its cells, with the limits of CSV.

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "base/csv_reader.h"
#include "spreadsheets/archive.h"

namespace plenary::spreadsheets {

// Not thread-safe.
class RowBuilder {
 public:
  // `most`: the maximum of bytes of all rows, plus one for each cell. A sheet can repeat a text or a row
  // often in few bytes, but may not become larger than a workbook may inflate to.
  explicit RowBuilder(std::int64_t most = Archive::kMostInflated) : most_(most) {}

  // Begins a row; `number` is that of the sheet, from 1.
  void Begin(std::int64_t number, bool hidden);
  // Adds a cell in column `column`, from 0. Cells may come in any order; empty ones may be left out. False if
  // the row has a fault: add nothing more then.
  bool Add(std::size_t column, std::string_view text);
  void SetFault(std::string fault);

  // The last cell added, if it is in this column; otherwise empty. Valid until the next cell.
  std::string_view Last(std::size_t column) const;

  // Whether all cells are empty.
  bool empty() const { return cells_.empty() && fault_.empty(); }
  // Whether it has a fault.
  bool faulty() const { return !fault_.empty(); }
  // Returns the row, as wide as its last cell; valid until Begin. InvalidArgument if all rows together are
  // more than `most`.
  absl::Status Take(CsvRow& row);
  // Returns the same row again, as the next one.
  absl::Status Repeat(CsvRow& row);

 private:
  struct Cell {
    std::size_t column;
    std::size_t begin;
    std::size_t size;
  };

  const std::int64_t most_;
  std::int64_t handed_ = 0;
  std::int64_t number_ = 0;
  bool hidden_ = false;
  std::string text_;  // of all cells
  std::vector<Cell> cells_;
  std::deque<std::string> restored_;  // cells with another content than in the text
  std::string fault_;
};

}  // namespace plenary::spreadsheets
