#include "plenary/imports/import_columns.h"

#include <algorithm>
#include <map>

#include "base/compare_form.h"

namespace plenary::client {
namespace {

using v1::Import;

constexpr char kNotRead[] = "-";

// Whether the header alone does not explain how the column was read.
bool IsStated(const Import::Column& column) {
  return column.mapped() || column.header().empty() || column.remark().reason() == "READ_BY_VALUES";
}

}  // namespace

std::string ColumnLetters(int position) {
  std::string letters;
  for (int rest = position; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

std::string FoldedHeader(std::string_view header) {
  std::string folded = FoldWord(header);
  if (folded.empty()) folded = header;
  return folded;
}

std::string ColumnName(const Import::Column& column, const Import& import) {
  if (column.position() == 0) return column.header();  // derived from other cells
  const std::string folded = FoldedHeader(column.header());
  const auto same = std::ranges::count_if(
      import.columns(), [&](const Import::Column& other) { return FoldedHeader(other.header()) == folded; });
  return column.header().empty() || same > 1 ? ColumnLetters(column.position()) : column.header();
}

std::vector<std::pair<std::string, std::string>> MappingOf(const v1::PlanImportRequest& request,
                                                           const Import& import) {
  std::vector<std::pair<std::string, std::string>> mapping;
  for (const Import::Column& column : import.columns()) {
    if (column.field().empty() || column.position() == 0 || !IsStated(column)) continue;
    mapping.emplace_back(ColumnName(column, import), column.field());
  }
  // A column that is not read has no field.
  const std::map<std::string, std::string> stated(request.mapping().begin(), request.mapping().end());
  for (const auto& [header, field] : stated) {
    if (field == kNotRead) mapping.emplace_back(header, field);
  }
  return mapping;
}

}  // namespace plenary::client
