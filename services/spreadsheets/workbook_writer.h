// Writes a workbook with one sheet (.xlsx), row by row into a file, with constant memory. Every cell is text,
// also after it is edited; none is a formula.

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/temporary_file.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace plenary::spreadsheets {

// Not thread-safe. Errors are ResourceExhausted if there is no space for the file.
class WorkbookWriter {
 public:
  // Characters of a cell (UTF-16 units), and rows of a sheet, that a workbook can hold.
  static constexpr std::size_t kMostOfACell = 32'767;
  static constexpr std::int64_t kMostRows = 1'048'576;

  // `title` is the sheet's, at most 31 characters; `headers` are its first row, which stays visible.
  static absl::StatusOr<std::unique_ptr<WorkbookWriter>> Create(const std::string& title,
                                                                std::span<const std::string> headers);
  ~WorkbookWriter();

  // Adds a row, which Workbook reads back unchanged. OutOfRange if a cell or the sheet is longer than a
  // workbook can hold: add nothing then.
  absl::Status AddRow(std::span<const std::string> cells);
  // The complete file. Call it once, last.
  absl::StatusOr<TemporaryFile> Finish();

 private:
  explicit WorkbookWriter(TemporaryFile file) : file_(std::move(file)) {}
  absl::Status Begin(const std::string& title, std::span<const std::string> headers);
  absl::Status Write(std::span<const std::string> cells, lxw_format* format);

  TemporaryFile file_;
  std::string folder_;  // temporary folder for the library's files
  lxw_workbook* workbook_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* text_ = nullptr;
  std::int64_t rows_ = 0;
};

// `text` in the form that a workbook can hold: escapes characters that XML does not allow (ST_Xstring), and
// texts that look like such an escape. Pure.
std::string EscapedForXml(std::string_view text);

}  // namespace plenary::spreadsheets
