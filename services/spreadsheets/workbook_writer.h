// A workbook of one sheet as it goes out (.xlsx), written row by row into a file: what is held in memory does
// not grow with it. Every cell is text and stays it when it is edited; none is a formula.

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

// Not thread-safe. Errors are ResourceExhausted where there is no room for the file.
class WorkbookWriter {
 public:
  // Characters of a cell (UTF-16 units), and rows of a sheet, that a workbook can hold.
  static constexpr std::size_t kMostOfACell = 32'767;
  static constexpr std::int64_t kMostRows = 1'048'576;

  // `title` is the sheet's, at most 31 characters; `headers` are its first row, which stays in view.
  static absl::StatusOr<std::unique_ptr<WorkbookWriter>> Create(const std::string& title,
                                                                std::span<const std::string> headers);
  ~WorkbookWriter();

  // Adds a row. What Workbook reads is what was given. OutOfRange if a cell or the sheet is longer than a
  // workbook can hold: nothing is to be added then.
  absl::Status AddRow(std::span<const std::string> cells);
  // The file, which is now whole. To be called once, last.
  absl::StatusOr<TemporaryFile> Finish();

 private:
  explicit WorkbookWriter(TemporaryFile file) : file_(std::move(file)) {}
  absl::Status Begin(const std::string& title, std::span<const std::string> headers);
  absl::Status Write(std::span<const std::string> cells, lxw_format* format);

  TemporaryFile file_;
  std::string folder_;  // of the files that the library makes meanwhile
  lxw_workbook* workbook_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* text_ = nullptr;
  std::int64_t rows_ = 0;
};

// `text` as a workbook can hold it: characters that XML has not are escaped (ST_Xstring), and so is what
// would be read as such an escape. Pure.
std::string EscapedForXml(std::string_view text);

}  // namespace plenary::spreadsheets
