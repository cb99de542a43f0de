#include "spreadsheets/row_builder.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/csv_cell.h"

namespace plenary::spreadsheets {

void RowBuilder::Begin(std::int64_t number, bool hidden) {
  number_ = number;
  hidden_ = hidden;
  text_.clear();
  cells_.clear();
  restored_.clear();
  fault_.clear();
}

bool RowBuilder::Add(std::size_t column, std::string_view text) {
  if (column >= CsvReader::kMaxColumns && !text.empty()) {
    SetFault(absl::StrCat("the row has more than ", CsvReader::kMaxColumns, " columns"));
  } else if (text.size() > CsvReader::kMaxCell) {
    SetFault(absl::StrCat("the cell in column ", column + 1, " is longer than ", CsvReader::kMaxCell / 1024,
                          " KiB"));
  } else if (text_.size() + text.size() > CsvReader::kMaxRow) {
    SetFault(absl::StrCat("the row is longer than ", CsvReader::kMaxRow / 1024, " KiB"));
  }
  if (!fault_.empty()) return false;
  if (text.empty()) return true;
  cells_.push_back({column, text_.size(), text.size()});
  text_.append(text);
  return true;
}

std::string_view RowBuilder::Last(std::size_t column) const {
  if (cells_.empty() || cells_.back().column != column) return {};
  return std::string_view(text_).substr(cells_.back().begin, cells_.back().size);
}

void RowBuilder::SetFault(std::string fault) {
  if (fault_.empty()) fault_ = std::move(fault);
}

absl::Status RowBuilder::Take(CsvRow& row) {
  row.number = number_;
  row.line = number_;
  row.hidden = hidden_;
  row.cells.clear();
  for (const Cell& cell : cells_) {
    if (cell.column >= row.cells.size()) row.cells.resize(cell.column + 1);
    std::string_view& place = row.cells[cell.column];
    if (!place.empty()) SetFault(absl::StrCat("the cell in column ", cell.column + 1, " is there twice"));
    place = RestoreCell(std::string_view(text_).substr(cell.begin, cell.size), restored_);
  }
  row.fault = fault_;
  handed_ += static_cast<std::int64_t>(text_.size() + row.cells.size());
  return handed_ > most_ ? TooLarge() : absl::OkStatus();
}

absl::Status RowBuilder::Repeat(CsvRow& row) {
  ++number_;
  return Take(row);
}

}  // namespace plenary::spreadsheets
