// A row of a sheet as it is put together of its cells, within the bounds of CSV.

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
  // `most`: bytes of all rows that are handed on, each cell one more. A sheet says a text or a row many times
  // in few bytes, but no more than the whole workbook may inflate to.
  explicit RowBuilder(std::int64_t most = Archive::kMostInflated) : most_(most) {}

  // A new row; `number` as the sheet counts, from 1.
  void Begin(std::int64_t number, bool hidden);
  // A cell of column `column`, from 0. Cells of a row may come in any order; empty ones need not come.
  // False if the row has a fault: nothing more is to be added then.
  bool Add(std::size_t column, std::string_view text);
  void SetFault(std::string fault);

  // What was added last, if that was in this column; else empty. Valid until the next cell.
  std::string_view Last(std::size_t column) const;

  // Whether nothing was said.
  bool empty() const { return cells_.empty() && fault_.empty(); }
  // Whether it has a fault.
  bool faulty() const { return !fault_.empty(); }
  // Sets the row, as wide as its last cell; it is valid until Begin. InvalidArgument if all rows together are
  // more than `most`.
  absl::Status Take(CsvRow& row);
  // The same row again, as the next one.
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
  std::deque<std::string> restored_;  // cells that are not as they stand in the text
  std::string fault_;
};

}  // namespace plenary::spreadsheets
