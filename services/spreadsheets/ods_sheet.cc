#include "spreadsheets/ods_sheet.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/csv_reader.h"
#include "base/status_macros.h"
#include "spreadsheets/number_text.h"
#include "spreadsheets/ods_text.h"

namespace plenary::spreadsheets {
namespace {

using Token = XmlReader::Token;

// More than any spreadsheet has.
constexpr std::int64_t kMostRows = 1 << 24;
constexpr std::int64_t kMostColumns = 1 << 14;

// The number of repetitions, at least one.
std::int64_t Repetitions(std::string_view value, std::int64_t most) {
  return std::clamp(WholeIn<std::int64_t>(value).value_or(1), std::int64_t{1}, most);
}

bool IsHidden(std::string_view visibility) { return visibility == "collapse" || visibility == "filter"; }

// Elements that only group rows or columns.
bool IsGroup(std::string_view name) {
  return name == "table-rows" || name == "table-header-rows" || name == "table-row-group" ||
         name == "table-columns" || name == "table-header-columns" || name == "table-column-group";
}

}  // namespace

absl::StatusOr<bool> OdsSheetRows::Next(CsvRow& row) {
  if (repeats_ > 0) {
    --repeats_;
    RETURN_IF_ERROR(builder_.Repeat(row));
    return true;
  }
  while (depth_ > 0) {
    switch (xml_->Next()) {
      case Token::kStart:
        if (xml_->name() != "table-row") {
          RETURN_IF_ERROR(Enter());
          break;
        }
        RETURN_IF_ERROR(ReadRow());
        if (builder_.empty()) break;
        RETURN_IF_ERROR(builder_.Take(row));
        return true;
      case Token::kEnd:
        if (depth_ == hidden_depth_) hidden_depth_ = 0;
        --depth_;
        break;
      case Token::kText:
        break;
      case Token::kDone:
      case Token::kFailed:
        depth_ = 0;
        RETURN_IF_ERROR(xml_->status());
    }
  }
  return false;
}

absl::Status OdsSheetRows::Leave() {
  while (depth_ > 0) {
    const Token token = xml_->Next();
    if (token == Token::kStart) ++depth_;
    if (token == Token::kEnd) --depth_;
    if (token == Token::kFailed || token == Token::kDone) return xml_->status();
  }
  return absl::OkStatus();
}

// An element of the table that is not a row.
absl::Status OdsSheetRows::Enter() {
  if (xml_->name() == "table-column") NoteColumns();
  // Shapes, forms and other elements beside the rows may have their own texts and tables.
  if (!IsGroup(xml_->name())) return xml_->Skip();
  ++depth_;
  if (hidden_depth_ == 0 && xml_->name() == "table-row-group" && xml_->Attribute("display") == "false") {
    hidden_depth_ = depth_;
  }
  return absl::OkStatus();
}

void OdsSheetRows::NoteColumns() {
  std::int64_t count = 1;
  bool hidden = false;
  xml_->ForEachAttribute([&](std::string_view name, std::string_view value) {
    if (name == "number-columns-repeated") count = Repetitions(value, kMostColumns);
    if (name == "visibility") hidden = IsHidden(value);
  });
  const std::size_t end = std::min(columns_ + static_cast<std::size_t>(count), CsvReader::kMaxColumns);
  if (hidden && end > columns_) {
    hidden_columns_.resize(end);
    std::fill(hidden_columns_.begin() + static_cast<std::ptrdiff_t>(columns_), hidden_columns_.end(), true);
  }
  columns_ = std::max(columns_, end);
}

absl::Status OdsSheetRows::ReadRow() {
  std::int64_t count = 1;
  bool hidden = hidden_depth_ > 0;
  xml_->ForEachAttribute([&](std::string_view name, std::string_view value) {
    if (name == "number-rows-repeated") count = Repetitions(value, kMostRows);
    if (name == "visibility") hidden = hidden || IsHidden(value);
  });
  builder_.Begin(number_ + 1, hidden);
  column_ = 0;
  RETURN_IF_ERROR(xml_->ForEachChild([&] {
    const bool covered = xml_->name() == "covered-table-cell";
    const bool is_cell = covered || xml_->name() == "table-cell";
    return is_cell && !builder_.faulty() ? ReadCell(covered) : xml_->Skip();
  }));
  merged_.Fill(number_ + 1, builder_);
  number_ += count;
  repeats_ = builder_.empty() ? 0 : count - 1;
  if (!builder_.empty() && number_ > kMostRows) {
    return absl::InvalidArgumentError("The workbook is damaged: it has more rows than any spreadsheet");
  }
  return absl::OkStatus();
}

// A covered cell is merged with another one, which is the only one that is visible.
absl::Status OdsSheetRows::ReadCell(bool covered) {
  std::int64_t count = 1;
  MergedArea area{.row = number_ + 1, .last_row = number_ + 1, .column = column_, .last_column = column_};
  cell_.type.clear();
  cell_.value.clear();
  cell_.shown.clear();
  xml_->ForEachAttribute([&](std::string_view name, std::string_view value) {
    if (name == "number-columns-repeated") {
      count = Repetitions(value, kMostColumns);
    } else if (name == "number-rows-spanned") {
      area.last_row = number_ + Repetitions(value, kMostRows);
    } else if (name == "value-type") {
      cell_.type = value;
    } else if (name == "value" || name.ends_with("-value")) {
      cell_.value = value;
    }
  });
  const std::size_t column = std::exchange(column_, column_ + static_cast<std::size_t>(count));
  if (covered) return xml_->Skip();
  bool first = true;
  RETURN_IF_ERROR(xml_->ForEachChild([&] {
    if (xml_->name() != "p") return xml_->Skip();  // a note or a drawing
    if (!std::exchange(first, false) && cell_.shown.size() <= CsvReader::kMaxCell)
      cell_.shown.push_back('\n');
    return ReadParagraph(*xml_, CsvReader::kMaxCell, cell_.shown);
  }));
  const std::string text = TextOf(cell_);
  if (area.last_row > area.row && !text.empty()) {
    merged_.Open(area);
    merged_.Say(area.row, area.column, text);
  }
  for (std::int64_t i = 0; !text.empty() && i < count; ++i) {
    if (!builder_.Add(column + static_cast<std::size_t>(i), text)) break;
  }
  return absl::OkStatus();
}

}  // namespace plenary::spreadsheets
