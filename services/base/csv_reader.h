// Tables in CSV: RFC 4180 and what spreadsheets make of it. Reads text as it comes, in pieces of any size,
// and holds one row at a time.
//
// Beyond RFC 4180: the separator may be a comma, a semicolon or a tab, and is found from the first row, or
// stated by a line "sep=;" before it; rows end with LF, CR LF or CR; blank rows are left out; cells missing
// at the end of a row are empty; a quote within a cell that does not begin with one is a quote.

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"

namespace plenary {

// One row.
struct CsvRow {
  // As a spreadsheet counts: the first row is 1, blank rows count, a cell with several lines does not.
  std::int64_t number = 0;
  // Line of the file on which it begins, from 1.
  std::int64_t line = 0;
  // As many as the first row has, as they were before they were made safe (csv_cell.h). They are gone when
  // the callback returns.
  std::vector<std::string_view> cells;
  // What is wrong with the row as a whole, as a sentence without a full stop, or empty. Its cells are then
  // not to be relied on.
  std::string fault;
  // Whether a spreadsheet hides it; CSV hides none.
  bool hidden = false;
};

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

  // 0 until the first row has been read.
  char separator() const { return separator_; }

 private:
  enum class State { kCellStart, kPlain, kQuoted, kQuoteInQuoted, kBroken };

  // Holds back the first row until the separator is known from it; false while it is not.
  bool FindSeparator(bool whole);
  absl::Status ReadOn(std::string_view text, OnRow on_row);
  absl::Status ReadChar(char c, OnRow on_row);
  // Takes what needs no look at each character, and returns how much that was.
  std::size_t TakeRun(std::string_view text);
  void Add(std::string_view text);
  void EndCell();
  absl::Status EndRow(bool cut, OnRow on_row);
  void FitWidth(bool cut);
  void SetFault(std::string fault);

  char separator_;
  std::string head_;  // what was given before the separator was known
  bool begun_ = false;

  State state_ = State::kCellStart;
  bool after_return_ = false;  // the last character was a CR, and an LF after it belongs to it
  std::int64_t next_number_ = 1;
  std::int64_t line_ = 1;
  std::int64_t quote_line_ = 0;  // where the cell's opening quote stands
  std::size_t width_ = 0;        // of the first row; 0 before it

  std::string content_;               // the row's cells, one after the other
  std::vector<std::size_t> ends_;     // where each ends in it
  std::deque<std::string> restored_;  // those that are not as they stand in it
  std::size_t cell_start_ = 0;
  CsvRow row_;
};

}  // namespace plenary
