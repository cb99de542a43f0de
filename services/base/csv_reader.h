// Tables in CSV: RFC 4180 and what spreadsheets make of it. Reads text as it comes, in pieces of any size,
// and holds one row at a time.
//
// Beyond RFC 4180: the separator is found from the rows (csv_separator.h), or stated by a line "sep=;" before
// them; rows end with LF, CR LF or CR; blank rows are left out; a quote within a cell that does not begin
// with one is a quote; form feeds before a row and Ctrl-Z at the end are no text.

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/csv_separator.h"

namespace plenary {

// One row.
struct CsvRow {
  // As a spreadsheet counts: the first row is 1, blank rows count, a cell with several lines does not.
  std::int64_t number = 0;
  // Line of the file on which it begins, from 1.
  std::int64_t line = 0;
  // The cells, restored if they had been made safe (csv_cell.h). Their number is the row's own: see FitRow.
  // Valid until the callback returns.
  std::vector<std::string_view> cells;
  // What is wrong with the row as a whole, as a sentence without a full stop, or empty. Do not use the cells
  // of a row with a fault.
  std::string fault;
  // Whether a spreadsheet hides it. Always false for CSV.
  bool hidden = false;
};

// Gives the row `width` cells, one for each header: adds empty cells, or drops empty cells beyond `width`. If
// a cell beyond `width` is not empty, the row has a fault.
void FitRow(std::size_t width, CsvRow& row);

// Reads one table. Not thread-safe.
class CsvReader {
 public:
  // Limits: bytes of a cell, cells of a row, bytes of a row.
  static constexpr std::size_t kMaxCell = 64 * 1024;
  static constexpr std::size_t kMaxColumns = 1'000;
  static constexpr std::size_t kMaxRow = 1024 * 1024;

  // Called for each row. An error ends the reading, which returns it.
  using OnRow = absl::FunctionRef<absl::Status(const CsvRow&)>;

  // `separator` 0: find it from the rows.
  explicit CsvReader(char separator = '\0') : separator_(separator) { row_.line = 1; }

  // Reads a piece of UTF-8 and passes on the rows that end in it.
  absl::Status Read(std::string_view text, OnRow on_row);
  // Reads the rest: a last row without a line end. InvalidArgument, naming the line, if a quotation is not
  // closed: it is then unknown where the rows after it begin.
  absl::Status Finish(OnRow on_row);

  // 0 if the table has one column, and until the separator is known: the first rows, up to 64 KiB, are
  // buffered for that.
  char separator() const { return separator_; }
  // The two separators that fit equally well, first the one that was chosen. Otherwise empty.
  const std::vector<SeparatorReading>& separator_readings() const { return separator_readings_; }

 private:
  enum class State { kCellStart, kPlain, kQuoted, kQuoteInQuoted, kBroken };

  // Finds the separator in the buffered text, if that is enough.
  bool BeginTable(bool whole);
  absl::Status ReadOn(std::string_view text, OnRow on_row);
  // Reads the row that `text` begins with, if it ends there and needs no look at each character. Returns how
  // many bytes it has, or 0 if the row was not read.
  absl::StatusOr<std::size_t> TakePlainRow(std::string_view text, OnRow on_row);
  absl::Status ReadChar(char c, OnRow on_row);
  // Consumes the characters that need no special treatment, and returns how many.
  std::size_t TakeRun(std::string_view text);
  void Add(std::string_view text);
  void EndCell();
  absl::Status EndRow(OnRow on_row);
  // Passes on the cells of `row_`.
  absl::Status GiveRow(OnRow on_row);
  void SetFault(std::string fault);

  char separator_;
  std::vector<SeparatorReading> separator_readings_;
  std::string head_;  // the text buffered before the separator was known
  bool begun_ = false;

  State state_ = State::kCellStart;
  bool after_return_ = false;  // the last character was a CR: an LF after it belongs to it
  std::int64_t next_number_ = 1;
  std::int64_t line_ = 1;
  std::int64_t quote_line_ = 0;  // where the cell's opening quotation mark is

  std::string content_;               // the row's cells, one after the other
  std::vector<std::size_t> ends_;     // where each cell ends in `text_`
  std::deque<std::string> restored_;  // restored cells that differ from their text in the file
  std::size_t cell_start_ = 0;
  CsvRow row_;
};

}  // namespace plenary
