#include "base/csv_reader.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "base/csv_cell.h"
#include "base/status_macros.h"

namespace plenary {
namespace {

// How many bytes of a table are used to find its separator.
constexpr std::size_t kMaxHead = 64 * 1024;
constexpr std::string_view kInnerMark = "\xEF\xBB\xBF";  // a byte order mark that is not the file's first
constexpr char kEndOfFile = '\x1A';                      // Ctrl-Z, which DOS wrote at the end
constexpr char kFormFeed = '\f';

// Whether a cell is empty, or has only characters that end a file.
bool IsBlankCell(std::string_view content) {
  return content.find_first_not_of(kEndOfFile) == std::string_view::npos;
}

}  // namespace

void FitRow(std::size_t width, CsvRow& row) {
  std::vector<std::string_view>& cells = row.cells;
  while (cells.size() > width && cells.back().empty()) cells.pop_back();
  if (cells.size() > width && row.fault.empty()) {
    row.fault = absl::StrCat(
        "the row has ", CountOf(static_cast<std::int64_t>(cells.size()), "cell"), ", and the header row has ",
        width, "; a cell that holds the separator or a line break needs quotation marks around it");
  }
  cells.resize(width);
}

absl::Status CsvReader::Read(std::string_view text, OnRow on_row) {
  if (begun_) return ReadOn(text, on_row);
  head_.append(text);
  if (!BeginTable(false)) return absl::OkStatus();
  begun_ = true;
  return ReadOn(std::exchange(head_, {}), on_row);
}

absl::Status CsvReader::Finish(OnRow on_row) {
  if (!begun_) {
    BeginTable(true);
    begun_ = true;
    RETURN_IF_ERROR(ReadOn(std::exchange(head_, {}), on_row));
  }
  if (state_ == State::kQuoted) {
    return absl::InvalidArgumentError(absl::StrCat("The quotation mark on line ", quote_line_,
                                                   " is not closed before the file ends; close it, or write "
                                                   "a quotation mark within a quoted cell twice"));
  }
  if (state_ == State::kCellStart && ends_.empty()) return absl::OkStatus();
  while (content_.size() > cell_start_ && content_.back() == kEndOfFile) content_.pop_back();
  return EndRow(on_row);
}

bool CsvReader::BeginTable(bool whole) {
  if (!whole && head_.size() < kInnerMark.size()) return false;
  while (head_.starts_with(kInnerMark)) head_.erase(0, kInnerMark.size());
  const std::size_t end = head_.find_first_of("\r\n");
  if (end == std::string::npos && head_.size() < kMaxHead && !whole) return false;
  const auto stated = StatedSeparator(std::string_view(head_).substr(0, end));
  if (stated.has_value()) {
    // The line is counted, but is no row.
    head_.erase(0, std::min(end, head_.size()));
    if (separator_ == '\0') separator_ = *stated;
  }
  if (separator_ != '\0') return true;
  if (head_.size() < kMaxHead && !whole) return false;
  // The result must not depend on the sizes of the pieces.
  const bool all = whole && head_.size() <= kMaxHead;
  SeparatorGuess guess = FindSeparator(std::string_view(head_).substr(0, kMaxHead), all);
  separator_ = guess.separator;
  separator_readings_ = std::move(guess.readings);
  return true;
}

absl::Status CsvReader::ReadOn(std::string_view text, OnRow on_row) {
  while (!text.empty()) {
    std::size_t taken = 0;
    if (state_ == State::kCellStart && ends_.empty()) {
      ASSIGN_OR_RETURN(taken, TakePlainRow(text, on_row));
    } else {
      taken = TakeRun(text);
    }
    if (taken == 0) {
      RETURN_IF_ERROR(ReadChar(text.front(), on_row));
      taken = 1;
    }
    text.remove_prefix(taken);
  }
  return absl::OkStatus();
}

absl::StatusOr<std::size_t> CsvReader::TakePlainRow(std::string_view text, OnRow on_row) {
  row_.cells.clear();
  std::size_t begin = 0;
  const std::size_t most = std::min(text.size(), kMaxCell);
  for (std::size_t i = 0; i < most; ++i) {
    const char c = text[i];
    const bool ends_row = IsLineEnd(c);
    if (c == '"' || c == '\0' || c == kFormFeed) return 0;
    if (c != separator_ && !ends_row) continue;
    row_.cells.push_back(text.substr(begin, i - begin));
    begin = i + 1;
    if (row_.cells.size() == kMaxColumns) return 0;
    if (!ends_row) continue;
    if (i == 0) return 0;  // a blank row, or the LF of a CR LF
    after_return_ = c == '\r';
    ++line_;
    RETURN_IF_ERROR(GiveRow(on_row));
    return begin;
  }
  return 0;
}

std::size_t CsvReader::TakeRun(std::string_view text) {
  if (state_ != State::kPlain && state_ != State::kQuoted) return 0;
  const bool quoted = state_ == State::kQuoted;
  std::size_t end = 0;
  while (end < text.size()) {
    const char c = text[end];
    if (IsLineEnd(c) || (quoted ? c == '"' : c == separator_)) break;
    ++end;
  }
  if (end > 0) after_return_ = false;
  Add(text.substr(0, end));
  return end;
}

absl::Status CsvReader::ReadChar(char c, OnRow on_row) {
  // The LF of a CR LF: the CR has ended the row already. In a quoted cell both are text.
  const bool second = c == '\n' && after_return_;
  after_return_ = c == '\r';
  if (IsLineEnd(c) && !second) ++line_;
  if (state_ == State::kQuoted) {
    if (c == '"') {
      state_ = State::kQuoteInQuoted;
    } else {
      Add({&c, 1});
    }
    return absl::OkStatus();
  }
  if (second) return absl::OkStatus();
  if (IsLineEnd(c)) return EndRow(on_row);
  if (c == kFormFeed && state_ == State::kCellStart && ends_.empty()) return absl::OkStatus();
  if (c == separator_ && c != '\0') {
    EndCell();
  } else if (c == '"' && state_ == State::kCellStart) {
    state_ = State::kQuoted;
    quote_line_ = line_;
  } else if (c == '"' && state_ == State::kQuoteInQuoted) {
    state_ = State::kQuoted;
    Add({&c, 1});
  } else if (state_ == State::kQuoteInQuoted || state_ == State::kBroken) {
    if (c == kEndOfFile) return absl::OkStatus();
    state_ = State::kBroken;
    SetFault(absl::StrCat("on line ", line_,
                          " text follows a closing quotation mark; a quotation mark within a quoted cell is "
                          "written twice"));
  } else {
    state_ = State::kPlain;
    Add({&c, 1});
  }
  return absl::OkStatus();
}

void CsvReader::Add(std::string_view text) {
  if (!row_.fault.empty()) return;
  if (content_.size() - cell_start_ + text.size() > kMaxCell) {
    return SetFault(absl::StrCat("the cell in column ", ends_.size() + 1, " is longer than ", kMaxCell / 1024,
                                 " KiB",
                                 state_ == State::kQuoted ? "; is its closing quotation mark missing?" : ""));
  }
  if (content_.size() + text.size() > kMaxRow) {
    return SetFault(absl::StrCat("the row is longer than ", kMaxRow / 1024, " KiB"));
  }
  if (text.find('\0') != std::string_view::npos) {
    return SetFault(absl::StrCat("the cell in column ", ends_.size() + 1,
                                 " has a zero byte, which is not text; save the file again"));
  }
  content_.append(text);
}

void CsvReader::EndCell() {
  state_ = State::kCellStart;
  if (ends_.size() == kMaxColumns) {
    return SetFault(absl::StrCat("the row has more than ", kMaxColumns, " columns"));
  }
  ends_.push_back(content_.size());
  cell_start_ = content_.size();
}

absl::Status CsvReader::EndRow(OnRow on_row) {
  EndCell();
  row_.cells.clear();
  std::size_t start = 0;
  for (const std::size_t end : ends_) {
    row_.cells.push_back(std::string_view(content_).substr(start, end - start));
    start = end;
  }
  const absl::Status status = GiveRow(on_row);
  content_.clear();
  ends_.clear();
  cell_start_ = 0;
  row_.fault.clear();
  return status;
}

absl::Status CsvReader::GiveRow(OnRow on_row) {
  row_.number = next_number_++;
  absl::Status status;
  if (!row_.fault.empty() || !std::all_of(row_.cells.begin(), row_.cells.end(), IsBlankCell)) {
    restored_.clear();
    for (std::string_view& cell : row_.cells) cell = RestoreCell(cell, restored_);
    status = on_row(row_);
  }
  row_.line = line_;
  return status;
}

void CsvReader::SetFault(std::string fault) {
  if (row_.fault.empty()) row_.fault = std::move(fault);
}

}  // namespace plenary
