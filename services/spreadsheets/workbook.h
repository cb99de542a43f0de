// Workbooks as they come in: .xlsx (ECMA-376, also its strict form) and .ods (OpenDocument 1.2 and later),
// read row by row from a file, as the eye sees them. Only texts that cells share are held (64 MiB at most).
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

// A sheet that has cells.
struct Sheet {
  std::string title;  // at most 200 bytes
  bool hidden = false;
  bool empty = false;  // no cell says anything
};

// The rows of a sheet, one after the other. Not thread-safe.
class SheetRows {
 public:
  virtual ~SheetRows() = default;

  // The next row in which something is said; false after the last. Its cells are valid until the next call.
  // As wide as its last cell that says something: rows of a sheet differ.
  virtual absl::StatusOr<bool> Next(CsvRow& row) = 0;
  // By column, from 0, whether the sheet hides it. Columns beyond its size are not hidden. Whole once a row
  // was read.
  virtual const std::vector<bool>& hidden_columns() const = 0;
};

// Not thread-safe.
class Workbook {
 public:
  // The file is read to its end, and outlives the workbook. What is no workbook of the kind, is protected by
  // a password or holds macros is refused, and the error says what it is.
  static absl::StatusOr<std::unique_ptr<Workbook>> OpenXlsx(const TemporaryFile& file);
  static absl::StatusOr<std::unique_ptr<Workbook>> OpenOds(const TemporaryFile& file);
  virtual ~Workbook() = default;

  // In their order; charts are none.
  const std::vector<Sheet>& sheets() const { return sheets_; }
  // The rows of sheets()[index]. The workbook outlives them.
  virtual absl::StatusOr<std::unique_ptr<SheetRows>> Read(std::size_t index) = 0;

 protected:
  std::vector<Sheet> sheets_;
};

}  // namespace plenary::spreadsheets
