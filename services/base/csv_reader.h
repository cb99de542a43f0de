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
  // As they were before they were made safe (csv_cell.h), as many as the row has: see FitRow. They are gone
  // when the callback returns.
  std::vector<std::string_view> cells;
  // What is wrong with the row as a whole, as a sentence without a full stop, or empty. Its cells are then
  // not to be relied on.
  std::string fault;
  // Whether a spreadsheet hides it; CSV hides none.
  bool hidden = false;
};

// Gives the row `width` cells, as many as the headers are: empty ones where it has fewer. Empty cells beyond
// are dropped; if there are others, the row has a fault.
void FitRow(std::size_t width, CsvRow& row);

// Reads one table. Not thread-safe.
class CsvReader {
 public:
  // Bytes of a cell, cells of a row, bytes of a row.
  static constexpr std::size_t kMaxCell = 64 * 1024;
  static constexpr std::size_t kMaxColumns = 1'000;
  static constexpr std::size_t kMaxRow = 1024 * 1024;

  // What is done with a row; an error ends the reading and is returned by it.
  using OnRow = absl::FunctionRef<absl::Status(const CsvRow&)>;

  // `separator` 0: find it.
  explicit CsvReader(char separator = '\0') : separator_(separator) { row_.line = 1; }

  // Reads a piece of UTF-8 and hands over the rows that end in it, the first row among them.
  absl::Status Read(std::string_view text, OnRow on_row);
  // Reads what is left: a last row without a line end. InvalidArgument, naming the line, if a quotation never
  // ends: which of the rows after it are rows is then not known.
  absl::Status Finish(OnRow on_row);

  // 0 if there is none, and until it is known: the first rows, or 64 KiB, are held back for it.
  char separator() const { return separator_; }
  // Where two separators fit equally: both, first the one that was taken. Else empty.
  const std::vector<SeparatorReading>& separator_readings() const { return separator_readings_; }

 private:
  enum class State { kCellStart, kPlain, kQuoted, kQuoteInQuoted, kBroken };

  // Finds the separator in what is held back, if that is enough for it.
  bool BeginTable(bool whole);
  absl::Status ReadOn(std::string_view text, OnRow on_row);
  // Reads the row that `text` begins with, if it ends there and has nothing that needs a look at each
  // character. Returns how many bytes that was, 0 if it was not read.
  absl::StatusOr<std::size_t> TakePlainRow(std::string_view text, OnRow on_row);
  absl::Status ReadChar(char c, OnRow on_row);
  // Takes what needs no look at each character, and returns how much that was.
  std::size_t TakeRun(std::string_view text);
  void Add(std::string_view text);
  void EndCell();
  absl::Status EndRow(OnRow on_row);
  // Hands over the cells of `row_`.
  absl::Status GiveRow(OnRow on_row);
  void SetFault(std::string fault);

  char separator_;
  std::vector<SeparatorReading> separator_readings_;
  std::string head_;  // what was given before the separator was known
  bool begun_ = false;

  State state_ = State::kCellStart;
  bool after_return_ = false;  // the last character was a CR, and an LF after it belongs to it
  std::int64_t next_number_ = 1;
  std::int64_t line_ = 1;
  std::int64_t quote_line_ = 0;  // where the cell's opening quote stands

  std::string content_;               // the row's cells, one after the other
  std::vector<std::size_t> ends_;     // where each ends in it
  std::deque<std::string> restored_;  // those that are not as they stand in it
  std::size_t cell_start_ = 0;
  CsvRow row_;
};

}  // namespace plenary
