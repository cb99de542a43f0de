// The rows of a table of an OpenDocument spreadsheet (part 3, 9.1).

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "spreadsheets/merged_cells.h"
#include "spreadsheets/ods_value.h"
#include "spreadsheets/row_builder.h"
#include "spreadsheets/workbook.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {

class OdsSheetRows final : public SheetRows {
 public:
  // `xml` must be at the start of the table's element.
  explicit OdsSheetRows(std::shared_ptr<XmlReader> xml) : xml_(std::move(xml)) {}

  absl::StatusOr<bool> Next(CsvRow& row) override;
  const std::vector<bool>& hidden_columns() const override { return hidden_columns_; }
  // Goes to the end of the table.
  absl::Status Leave();

 private:
  absl::Status Enter();
  void NoteColumns();
  absl::Status ReadRow();
  absl::Status ReadCell(bool covered);

  const std::shared_ptr<XmlReader> xml_;
  int depth_ = 1;         // depth of open elements, including the table
  int hidden_depth_ = 0;  // depth where the row's hidden group began; 0 if it is in none
  std::vector<bool> hidden_columns_;
  std::size_t columns_ = 0;  // columns described so far

  std::int64_t number_ = 0;   // of the last row, or of its last repetition
  std::int64_t repeats_ = 0;  // repetitions still to return
  std::size_t column_ = 0;    // of the next cell
  RowBuilder builder_;
  MergedCells merged_;
  OdsValue cell_;
};

}  // namespace plenary::spreadsheets
