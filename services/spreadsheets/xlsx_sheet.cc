#include "spreadsheets/xlsx_sheet.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "spreadsheets/cell_reference.h"
#include "spreadsheets/number_text.h"

namespace plenary::spreadsheets {
namespace {

using Token = XmlReader::Token;

bool IsTrue(std::string_view value) { return value == "1" || value == "true"; }

absl::Status OutOfOrder(std::int64_t number) {
  return absl::InvalidArgumentError(
      absl::StrCat("The workbook is damaged: its rows are out of order from row ", number,
                   " on. Open it in a spreadsheet and save it again"));
}

}  // namespace

absl::StatusOr<bool> XlsxSheetRows::Next(CsvRow& row) {
  while (true) {
    switch (xml_->Next()) {
      case Token::kStart:
        if (!in_data_ && xml_->name() == "col") NoteColumns();
        if (xml_->name() == "sheetData") in_data_ = true;
        if (!in_data_ || xml_->name() != "row") break;
        RETURN_IF_ERROR(ReadRow());
        merged_.Fill(number_, builder_);
        if (builder_.empty()) break;
        RETURN_IF_ERROR(builder_.Take(row));
        return true;
      case Token::kEnd:
        // What follows (drawings, conditions) may be long, and has nothing about the rows.
        if (in_data_ && xml_->name() == "sheetData") return false;
        break;
      case Token::kText:
        break;
      case Token::kDone:
        return false;
      case Token::kFailed:
        return xml_->status();
    }
  }
}

void XlsxSheetRows::NoteColumns() {
  std::size_t first = 0;
  std::size_t last = 0;
  bool hidden = false;
  xml_->ForEachAttribute([&](std::string_view name, std::string_view value) {
    if (name == "min") first = WholeIn<std::size_t>(value).value_or(0);
    if (name == "max") last = WholeIn<std::size_t>(value).value_or(0);
    if (name == "hidden") hidden = hidden || IsTrue(value);
    if (name == "width") hidden = hidden || value == "0";
  });
  last = std::min(last, CsvReader::kMaxColumns);
  if (!hidden || first == 0 || first > last) return;
  hidden_columns_.resize(std::max(hidden_columns_.size(), last));
  std::fill(hidden_columns_.begin() + static_cast<std::ptrdiff_t>(first) - 1,
            hidden_columns_.begin() + static_cast<std::ptrdiff_t>(last), true);
}

absl::Status XlsxSheetRows::ReadRow() {
  RETURN_IF_ERROR(BeginRow());
  return xml_->ForEachChild([&] { return xml_->name() == "c" ? ReadCell() : xml_->Skip(); });
}

// Rows without a number follow the row before.
absl::Status XlsxSheetRows::BeginRow() {
  std::int64_t number = number_ + 1;
  bool hidden = false;
  xml_->ForEachAttribute([&](std::string_view name, std::string_view value) {
    if (name == "r") number = WholeIn<std::int64_t>(value).value_or(0);
    if (name == "hidden") hidden = hidden || IsTrue(value);
    if (name == "ht") hidden = hidden || value == "0";
  });
  if (number <= number_ || number > CellReference::kMostRows) return OutOfOrder(number_ + 1);
  number_ = number;
  next_column_ = 0;
  builder_.Begin(number_, hidden);
  for (; next_area_ < areas_.size() && areas_[next_area_].row <= number_; ++next_area_)
    merged_.Open(areas_[next_area_]);
  return absl::OkStatus();
}

void XlsxSheetRows::BeginCell() {
  cell_.column = next_column_;
  cell_.style = 0;
  cell_.type.clear();
  cell_.value.clear();
  xml_->ForEachAttribute([&](std::string_view name, std::string_view value) {
    if (name == "r") cell_.column = CellReference::ColumnOf(value).value_or(CellReference::kMostColumns);
    if (name == "s") cell_.style = WholeIn<std::size_t>(value).value_or(0);
    if (name == "t") cell_.type = value;
  });
  next_column_ = cell_.column + 1;
}

absl::Status XlsxSheetRows::ReadCell() {
  BeginCell();
  bool in_value = false;
  for (int depth = 1; depth > 0;) {
    switch (xml_->Next()) {
      case Token::kStart:
        if (xml_->name() == "is") {
          RETURN_IF_ERROR(ReadRichText(*xml_, CsvReader::kMaxCell, cell_.value));
          break;
        }
        if (xml_->name() != "v") {  // a formula, or an extension
          RETURN_IF_ERROR(xml_->Skip());
          break;
        }
        in_value = true;
        ++depth;
        break;
      case Token::kEnd:
        in_value = false;
        --depth;
        break;
      case Token::kText:
        if (in_value) AppendWithin(CsvReader::kMaxCell, xml_->text(), cell_.value);
        break;
      case Token::kDone:
      case Token::kFailed:
        return xml_->status();
    }
  }
  if (merged_.Covers(number_, cell_.column)) return absl::OkStatus();
  AddCell();
  merged_.Say(number_, cell_.column, builder_.Last(cell_.column));
  return absl::OkStatus();
}

void XlsxSheetRows::AddCell() {
  if (cell_.value.empty()) return;
  // It may have been cut: in any case, the row gets the fault that it is too long.
  if (cell_.value.size() > CsvReader::kMaxCell) return void(builder_.Add(cell_.column, cell_.value));
  const std::string& type = cell_.type;
  if (type == "s") return AddShared(cell_.value);
  if (type == "b") {
    builder_.Add(cell_.column, IsTrue(cell_.value) ? "TRUE" : "FALSE");
  } else if (type == "d") {
    builder_.Add(cell_.column, IsoDateText(cell_.value));
  } else if (type == "str") {
    builder_.Add(cell_.column, Unescape(cell_.value));
  } else if (type == "n" || type.empty()) {
    shown_.clear();
    context_.styles.FormatOf(cell_.style).Append(cell_.value, context_.dates, shown_);
    builder_.Add(cell_.column, shown_);
  } else {  // an inline text, or an error
    builder_.Add(cell_.column, cell_.value);
  }
}

void XlsxSheetRows::AddShared(std::string_view number) {
  const auto which = WholeIn<std::size_t>(number);
  const auto text = which.has_value() ? context_.strings.Find(*which) : std::nullopt;
  if (text.has_value()) return void(builder_.Add(cell_.column, *text));
  builder_.SetFault(
      absl::StrCat("the cell in column ", cell_.column + 1, " names a text that the workbook does not have"));
}

}  // namespace plenary::spreadsheets
