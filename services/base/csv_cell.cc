#include "base/csv_cell.h"

#include <algorithm>
#include <iterator>

#include "base/hidden_marks.h"

namespace plenary {
namespace {

constexpr char kTextMark = '\'';
constexpr std::string_view kStarts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

// Whether a formula begins after at least `least` apostrophes. Their number shows whether SafeCell added one.
bool IsMarkable(std::string_view text, std::size_t least) {
  const std::size_t marks = std::min(text.find_first_not_of(kTextMark), text.size());
  if (marks < least) return false;
  text.remove_prefix(marks);
  return std::any_of(std::begin(kStarts), std::end(kStarts),
                     [&](auto start) { return text.starts_with(start); });
}

std::string MarkedCell(std::string_view text, bool marked) {
  std::string cell;
  cell.reserve(text.size() + 1);
  if (marked) cell += kTextMark;
  return IsolateLines(cell.append(text));
}

}  // namespace

std::string SafeCell(std::string_view text) { return MarkedCell(text, IsMarkable(text, 0)); }
std::string RestorableCell(std::string_view text) { return MarkedCell(text, IsMarkable(text, 1)); }

std::string_view RestoreCell(std::string_view cell, std::deque<std::string>& kept) {
  if (cell.find(kIsolate) != std::string_view::npos) cell = kept.emplace_back(RestoreLines(cell));
  if (IsMarkable(cell, 1)) cell.remove_prefix(1);
  return cell;
}

}  // namespace plenary
