#include "list_reading/row_kind.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "cells/regions.h"
#include "cells/word_lists.h"
#include "participant_files/column_profile.h"
#include "participant_files/column_words.h"
#include "participant_files/list_entries.h"

namespace plenary::list_reading {
namespace {

using v1::ImportRow;
using LeftOut = v1::ImportRow::LeftOut;

// A longer line of a list is a sentence, not a name.
constexpr std::size_t kSentence = 120;
// In a list with several columns, at least this percentage of people's rows have more than one cell.
constexpr std::size_t kWidePercent = 60;

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view Strip(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return absl::ascii_isdigit(c); });
}

// Digits and their separators: "984", "1 024", "3 / 40", "- 3 -".
bool IsDigits(std::string_view text) {
  constexpr std::string_view kBetween = " .,/-%()";
  return HasDigit(text) && std::all_of(text.begin(), text.end(), [&](char c) {
           return absl::ascii_isdigit(c) || kBetween.find(c) != std::string_view::npos;
         });
}

// "* by video", "† observer", "1) absent": a mark and its meaning.
bool IsMarked(std::string_view text) {
  return text.starts_with('*') || text.starts_with("†") || text.starts_with("‡") || text.starts_with("¹") ||
         text.starts_with("²") || text.starts_with("※") || text.starts_with("(*");
}

// Letters without a lower-case one; never true for scripts without case.
bool IsCapitals(std::string_view text) {
  int capitals = 0;
  for (const char c : text) {
    if (absl::ascii_islower(c)) return false;
    capitals += absl::ascii_isupper(c) ? 1 : 0;
  }
  return capitals >= 3;
}

// Words for groups of people or parts of a meeting, which are not part of names.
bool HasGroupWord(std::string_view text) {
  std::string word;
  const auto is_group = [&] {
    return !word.empty() && cells::IsPeopleWord(cells::PeopleWord::kGroup, FoldWord(word));
  };
  for (const char c : text) {
    if (c != ' ' && c != ',' && c != ':' && c != '/') {
      word += c;
      continue;
    }
    if (is_group()) return true;
    word.clear();
  }
  return is_group();
}

// "3 participants".
bool CountsPeople(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end != 0 && end != std::string_view::npos && text[end] == ' ' && HasGroupWord(text);
}

// A word for a sum. Among names it must be alone, at the end or with a number: "Sum Wei" is a person.
bool IsSum(std::string_view text, bool among_names) {
  if (CountsPeople(text)) return true;
  if (cells::FindFurniture(text) != cells::Furniture::kTotal) return false;
  if (!among_names || HasDigit(text) || text.find(':') != std::string_view::npos) return true;
  const std::size_t last = text.rfind(' ');
  return last == std::string_view::npos || FoldWord(text).starts_with("total") ||
         cells::FindFurniture(text.substr(last + 1)) == cells::Furniture::kTotal;
}

bool SaysWho(const participant_files::ColumnTarget& target) {
  if (target.field == nullptr) return false;
  const std::string_view name = target.field->name;
  return name == "name" || name == "given name" || name == "family name" || name == "participant" ||
         name == "external id" || name == "person";
}

bool SameText(std::string_view a, std::string_view b) {
  return absl::EqualsIgnoreCase(absl::string_view(a.data(), a.size()), absl::string_view(b.data(), b.size()));
}

}  // namespace

RowKinds::RowKinds(std::span<const participant_files::MappedColumn> columns, std::span<const CsvRow> sample,
                   IsDelegation is_delegation)
    : width_(0), is_delegation_(std::move(is_delegation)) {
  for (const participant_files::MappedColumn& column : columns) {
    if (column.position == 0) continue;
    if (SaysWho(column.target) && first_name_ < 0) first_name_ = static_cast<int>(width_);
    headers_.emplace_back(Strip(column.header));
    names_.push_back(SaysWho(column.target));
    ++width_;
  }
  std::size_t wide = 0;
  std::size_t capitals = 0;
  for (const CsvRow& row : sample) {
    if (ShapeOf(row).filled < 2) continue;
    ++wide;
    if (first_name_ >= 0 && IsCapitals(row.cells[static_cast<std::size_t>(first_name_)])) ++capitals;
  }
  wide_ = !sample.empty() && wide * 100 >= sample.size() * kWidePercent;
  capitals_ = capitals * 5 >= wide;
}

RowKinds::Shape RowKinds::ShapeOf(const CsvRow& row) const {
  Shape shape;
  shape.numbers = true;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view cell = row.cells[i];
    if (cell.empty() || cell.find_first_not_of(kBlanks) == std::string_view::npos) continue;
    if (++shape.filled == 1) {
      shape.first = static_cast<int>(i);
    } else if (shape.numbers) {
      shape.numbers = IsDigits(cell);
    }
    shape.names = shape.names || (i < width_ && names_[i]);
    shape.address = shape.address || cell.find('@') != std::string_view::npos;
  }
  return shape;
}

std::string_view RowKinds::TextOf(const CsvRow& row) {
  for (const std::string_view cell : row.cells) {
    if (const std::string_view text = Strip(cell); !text.empty()) return text;
  }
  return {};
}

// Every cell that is not empty repeats its header.
bool RowKinds::IsHeaders(const CsvRow& row, const Shape& shape) const {
  for (std::size_t i = static_cast<std::size_t>(shape.first); i < row.cells.size(); ++i) {
    const std::string_view text = Strip(row.cells[i]);
    if (!text.empty() && (i >= width_ || !SameText(text, headers_[i]))) return false;
  }
  return true;
}

// A word for a sum, or nothing, and numbers.
bool RowKinds::IsTotal(const CsvRow& row, const Shape& shape) const {
  if (!shape.numbers) return false;
  const std::string_view first = Strip(row.cells[static_cast<std::size_t>(shape.first)]);
  if (IsDigits(first)) return shape.filled > 1 && !shape.names;
  return IsSum(first, shape.names);
}

bool RowKinds::IsHeading(std::string_view text, const Shape& shape) const {
  const bool is_name = shape.names;
  if (is_name && !wide_ && width_ > 1) return false;
  const participant_files::ListHeading heading = participant_files::ReadHeading(text);
  if (!heading.delegation.empty() || !heading.role.empty()) return true;
  if (is_delegation_ && is_delegation_(text)) return true;
  if (!is_name) return shape.first < std::max(first_name_, 1);
  return text.ends_with(':') || text.ends_with("：") || cells::FindSection(text).has_value() ||
         HasGroupWord(text) || (wide_ && !capitals_ && IsCapitals(text));
}

// Of a row with one cell.
LeftOut RowKinds::KindOfLine(std::string_view text, const Shape& shape) const {
  const cells::Furniture furniture = cells::FindFurniture(text);
  if (IsSum(text, shape.names)) return ImportRow::LEFT_OUT_TOTAL;
  if (IsDigits(text)) {
    // The number of an empty line or of a page is before names, a sum after them.
    if (shape.names) return ImportRow::LEFT_OUT_UNSPECIFIED;
    return shape.first > first_name_ ? ImportRow::LEFT_OUT_TOTAL : ImportRow::LEFT_OUT_PAGE_LINE;
  }
  if (furniture == cells::Furniture::kPage && (HasDigit(text) || !shape.names))
    return ImportRow::LEFT_OUT_PAGE_LINE;
  if (participant_files::ValueKindOf(text) == participant_files::ValueKind::kDate)
    return ImportRow::LEFT_OUT_PAGE_LINE;
  if (IsMarked(text)) return ImportRow::LEFT_OUT_FOOTNOTE;
  if (participant_files::SplitEntry(text).has_value()) return ImportRow::LEFT_OUT_UNSPECIFIED;
  if (furniture == cells::Furniture::kNote && (!shape.names || text.find(':') != std::string_view::npos))
    return ImportRow::LEFT_OUT_FOOTNOTE;
  if (IsHeading(text, shape)) return ImportRow::LEFT_OUT_HEADING;
  if (text.size() > kSentence || text.find(": ") != std::string_view::npos)
    return ImportRow::LEFT_OUT_FOOTNOTE;
  return ImportRow::LEFT_OUT_UNSPECIFIED;
}

LeftOut RowKinds::KindOf(const CsvRow& row) const {
  const Shape shape = ShapeOf(row);
  if (shape.filled == 0 || shape.address) return ImportRow::LEFT_OUT_UNSPECIFIED;
  if (IsHeaders(row, shape)) return ImportRow::LEFT_OUT_REPEATED_HEADERS;
  if (IsTotal(row, shape)) return ImportRow::LEFT_OUT_TOTAL;
  const std::string_view first = Strip(row.cells[static_cast<std::size_t>(shape.first)]);
  if (shape.filled == 1) return KindOfLine(first, shape);
  if (!shape.names && cells::FindFurniture(first) == cells::Furniture::kPage)
    return ImportRow::LEFT_OUT_PAGE_LINE;
  // "*" and, in the next cell, its meaning.
  if (!shape.names && shape.filled == 2 && IsMarked(first)) return ImportRow::LEFT_OUT_FOOTNOTE;
  return ImportRow::LEFT_OUT_UNSPECIFIED;
}

}  // namespace plenary::list_reading
