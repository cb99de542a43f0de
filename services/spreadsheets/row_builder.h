// A row of a sheet as it is put together of its cells, within the bounds of CSV.

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_reader.h"

namespace plenary::spreadsheets {

// Not thread-safe.
class RowBuilder {
 public:
  // A new row; `number` as the sheet counts, from 1.
  void Begin(std::int64_t number, bool hidden);
  // A cell of column `column`, from 0. Cells of a row may come in any order; empty ones need not come.
  // False if the row has a fault: nothing more is to be added then.
  bool Add(std::size_t column, std::string_view text);
  void SetFault(std::string fault);

  // Whether nothing was said.
  bool empty() const { return cells_.empty() && fault_.empty(); }
  // Sets the row, as wide as its last cell; it is valid until Begin.
  void Take(CsvRow& row);
  // The same row again, as the next one.
  void Repeat(CsvRow& row);

 private:
  struct Cell {
    std::size_t column;
    std::size_t begin;
    std::size_t size;
  };

  std::int64_t number_ = 0;
  bool hidden_ = false;
  std::string text_;  // of all cells
  std::vector<Cell> cells_;
  std::deque<std::string> restored_;  // cells that are not as they stand in the text
  std::string fault_;
};

}  // namespace plenary::spreadsheets
