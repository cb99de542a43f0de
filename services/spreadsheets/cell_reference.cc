#include "spreadsheets/cell_reference.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "spreadsheets/number_text.h"

namespace plenary::spreadsheets {

std::optional<std::size_t> CellReference::ColumnOf(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (const char c : reference) {
    if (!absl::ascii_isalpha(static_cast<unsigned char>(c))) break;
    column =
        column * 26 + static_cast<std::size_t>(absl::ascii_toupper(static_cast<unsigned char>(c)) - 'A' + 1);
    if (++letters > 3) return std::nullopt;
  }
  if (letters == 0 || column > kMostColumns) return std::nullopt;
  return column - 1;
}

std::optional<CellReference> CellReference::Parse(std::string_view reference) {
  const std::optional<std::size_t> column = ColumnOf(reference);
  const std::size_t digits = std::min(reference.find_first_of("0123456789"), reference.size());
  const auto row = WholeIn<std::int64_t>(reference.substr(digits));
  if (!column.has_value() || !row.has_value() || *row < 1 || *row > kMostRows) return std::nullopt;
  return CellReference{.column = *column, .row = *row};
}

}  // namespace plenary::spreadsheets
