#include "base/csv_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "base/csv_cell.h"
#include "base/status_macros.h"

namespace plenary {
namespace {

// In order of preference where a first row has as many of one as of another.
constexpr std::array<char, 3> kSeparators = {',', ';', '\t'};
// A first row that is longer than this is looked at as far as that.
constexpr std::size_t kMaxHead = 64 * 1024;
constexpr std::string_view kStatement = "sep=";

bool IsLineEnd(char c) { return c == '\n' || c == '\r'; }

// Where the first row ends that is not blank, outside of quotes; npos if it does not end here.
std::size_t EndOfFirstRow(std::string_view text, std::array<int, 3>& counts) {
  bool quoted = false;
  bool blank = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (quoted) continue;
    if (IsLineEnd(text[i]) && !blank) return i;
    blank = blank && IsLineEnd(text[i]);
    const auto* const found = std::find(kSeparators.begin(), kSeparators.end(), text[i]);
    if (found != kSeparators.end()) ++counts[found - kSeparators.begin()];
  }
  return std::string_view::npos;
}

}  // namespace

absl::Status CsvReader::Read(std::string_view text, OnRow on_row) {
  if (begun_) return ReadOn(text, on_row);
  head_.append(text);
  if (!FindSeparator(false)) return absl::OkStatus();
  begun_ = true;
  return ReadOn(std::exchange(head_, {}), on_row);
}

absl::Status CsvReader::Finish(OnRow on_row) {
  if (!begun_) {
    FindSeparator(true);
    begun_ = true;
    RETURN_IF_ERROR(ReadOn(std::exchange(head_, {}), on_row));
  }
  if (state_ == State::kQuoted) {
    return absl::InvalidArgumentError(absl::StrCat("The quotation mark on line ", quote_line_,
                                                   " is not closed before the file ends; close it, or write "
                                                   "a quotation mark within a quoted cell twice"));
  }
  if (state_ == State::kCellStart && ends_.empty()) return absl::OkStatus();
  return EndRow(true, on_row);
}

bool CsvReader::FindSeparator(bool whole) {
  std::array<int, 3> counts{};
  const std::size_t end = EndOfFirstRow(head_, counts);
  if (end == std::string::npos && head_.size() < kMaxHead && !whole) return false;
  if (end == kStatement.size() + 1 && head_.starts_with(kStatement)) {
    if (separator_ == '\0') separator_ = head_[kStatement.size()];
    // The line stays counted, and is nothing else.
    head_.erase(0, end);
  }
  if (separator_ == '\0') {
    separator_ = kSeparators[std::max_element(counts.begin(), counts.end()) - counts.begin()];
  }
  return true;
}

absl::Status CsvReader::ReadOn(std::string_view text, OnRow on_row) {
  while (!text.empty()) {
    if (const std::size_t taken = TakeRun(text); taken > 0) {
      text.remove_prefix(taken);
      continue;
    }
    RETURN_IF_ERROR(ReadChar(text.front(), on_row));
    text.remove_prefix(1);
  }
  return absl::OkStatus();
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
  // The LF of a CR LF: the CR has done everything, but in a quoted cell both are text.
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
  if (IsLineEnd(c)) return EndRow(false, on_row);
  if (c == separator_) {
    EndCell();
  } else if (c == '"' && state_ == State::kCellStart) {
    state_ = State::kQuoted;
    quote_line_ = line_;
  } else if (c == '"' && state_ == State::kQuoteInQuoted) {
    state_ = State::kQuoted;
    Add({&c, 1});
  } else if (state_ == State::kQuoteInQuoted || state_ == State::kBroken) {
    state_ = State::kBroken;
    SetFault(absl::StrCat(
        "on line ", line_,
        " text follows a closing quotation mark; a quotation mark within a quoted cell is written "
        "twice"));
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

absl::Status CsvReader::EndRow(bool cut, OnRow on_row) {
  EndCell();
  row_.number = next_number_++;
  std::size_t start = 0;
  row_.cells.clear();
  restored_.clear();
  for (const std::size_t end : ends_) {
    row_.cells.push_back(RestoreCell(std::string_view(content_).substr(start, end - start), restored_));
    start = end;
  }
  absl::Status status;
  if (!content_.empty() || !row_.fault.empty()) {
    if (row_.fault.empty()) FitWidth(cut);
    status = on_row(row_);
  }
  content_.clear();
  ends_.clear();
  cell_start_ = 0;
  row_.fault.clear();
  row_.line = line_;
  return status;
}

void CsvReader::FitWidth(bool cut) {
  std::vector<std::string_view>& cells = row_.cells;
  if (width_ == 0) {
    width_ = cells.size();
    return;
  }
  if (cut && cells.size() < width_) return SetFault("the file ends in the middle of this row");
  while (cells.size() > width_ && cells.back().empty()) cells.pop_back();
  if (cells.size() > width_) {
    return SetFault(absl::StrCat(
        "the row has ", CountOf(static_cast<std::int64_t>(cells.size()), "cell"), ", and the first row ",
        width_, "; a cell that holds the separator or a line break wants quotation marks around it"));
  }
  cells.resize(width_);
}

void CsvReader::SetFault(std::string fault) {
  if (row_.fault.empty()) row_.fault = std::move(fault);
}

}  // namespace plenary
