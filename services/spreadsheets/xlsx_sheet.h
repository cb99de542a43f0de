// The rows of a sheet of an .xlsx workbook (18.3.1).

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "spreadsheets/merged_cells.h"
#include "spreadsheets/row_builder.h"
#include "spreadsheets/serial_date.h"
#include "spreadsheets/shared_strings.h"
#include "spreadsheets/workbook.h"
#include "spreadsheets/xlsx_styles.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {

// What the cells of a workbook share.
struct XlsxContext {
  SharedStrings strings;
  XlsxStyles styles;
  DateSystem dates = DateSystem::k1900;
};

class XlsxSheetRows final : public SheetRows {
 public:
  // `xml` is at the beginning of the sheet's part; `context` outlives this. `areas` are by their first rows.
  XlsxSheetRows(std::unique_ptr<XmlReader> xml, const XlsxContext& context, std::vector<MergedArea> areas)
      : xml_(std::move(xml)), context_(context), areas_(std::move(areas)) {}

  absl::StatusOr<bool> Next(CsvRow& row) override;
  const std::vector<bool>& hidden_columns() const override { return hidden_columns_; }

 private:
  // A cell as the file has it.
  struct Cell {
    std::size_t column = 0;
    std::size_t style = 0;
    std::string type;
    std::string value;
  };

  void NoteColumns();
  absl::Status ReadRow();
  absl::Status BeginRow();
  absl::Status ReadCell();
  void BeginCell();
  void AddCell();
  void AddShared(std::string_view number);

  const std::unique_ptr<XmlReader> xml_;
  const XlsxContext& context_;
  const std::vector<MergedArea> areas_;
  std::size_t next_area_ = 0;  // areas of rows that were not reached
  MergedCells merged_;
  std::vector<bool> hidden_columns_;
  bool in_data_ = false;  // reads the rows
  std::int64_t number_ = 0;
  std::size_t next_column_ = 0;
  RowBuilder builder_;
  Cell cell_;
  std::string shown_;
};

}  // namespace plenary::spreadsheets
