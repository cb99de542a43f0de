// The position of a cell in an .xlsx workbook: "AB12" (18.18.62). Pure.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace plenary::spreadsheets {

struct CellReference {
  // Far more than any spreadsheet has.
  static constexpr std::size_t kMostColumns = 16'384;
  static constexpr std::int64_t kMostRows = 1'048'576;

  std::size_t column = 0;  // from 0
  std::int64_t row = 0;    // from 1

  static std::optional<CellReference> Parse(std::string_view reference);
  // The column of the letters at the beginning, whatever follows them.
  static std::optional<std::size_t> ColumnOf(std::string_view reference);
};

}  // namespace plenary::spreadsheets
