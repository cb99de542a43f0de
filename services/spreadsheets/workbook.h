// Reads workbooks: .xlsx (ECMA-376, also its strict form) and .ods (OpenDocument 1.2 and later), row by row
// from a file, with the visible content of cells. Only shared strings are kept in memory (64 MiB at most).
//
// All errors are InvalidArgument with a sentence for people, without a full stop.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "base/csv_reader.h"
#include "base/temporary_file.h"

namespace plenary::spreadsheets {

// A sheet with cells.
struct Sheet {
  std::string title;  // at most 200 bytes
  bool hidden = false;
  bool empty = false;  // all cells are empty
};

// The rows of a sheet, in order. Not thread-safe.
class SheetRows {
 public:
  virtual ~SheetRows() = default;

  // The next row that is not empty; false after the last. Its cells are valid until the next call. As wide as
  // its last cell that is not empty, so rows differ in width.
  virtual absl::StatusOr<bool> Next(CsvRow& row) = 0;
  // By column, from 0, whether the sheet hides it. Columns beyond its size are visible. Complete after the
  // first row was read.
  virtual const std::vector<bool>& hidden_columns() const = 0;
};

// Not thread-safe.
class Workbook {
 public:
  // Reads the file to its end; the file outlives the workbook. Refuses other kinds of files, and those with a
  // password or macros; the error says what the file is.
  static absl::StatusOr<std::unique_ptr<Workbook>> OpenXlsx(const TemporaryFile& file);
  static absl::StatusOr<std::unique_ptr<Workbook>> OpenOds(const TemporaryFile& file);
  virtual ~Workbook() = default;

  // In order; without charts.
  const std::vector<Sheet>& sheets() const { return sheets_; }
  // The rows of sheets()[index]. The workbook outlives them.
  virtual absl::StatusOr<std::unique_ptr<SheetRows>> Read(std::size_t index) = 0;

 protected:
  std::vector<Sheet> sheets_;
};

}  // namespace plenary::spreadsheets
