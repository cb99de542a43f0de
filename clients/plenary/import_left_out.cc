#include "plenary/import_left_out.h"

#include <iterator>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "plenary/error_file.h"
#include "plenary/import_row_report.h"
#include "plenary/import_rows.h"
#include "plenary/text.h"

namespace plenary::client {
namespace {

using v1::Import;
using v1::ImportRow;

// Rows that are read to be written; of more, only so many.
constexpr std::size_t kMostRows = 250'000;

// Adds the last heading before each row.
absl::Status AddHeadings(Connection& connection, const Import& import, bool cells, ErrorRows& rows) {
  ErrorRows headings;
  RETURN_IF_ERROR(ForEachRow(connection, import.name(), "outcome = LEFT_OUT", [&](const ImportRow& row) {
    if (row.left_out() != ImportRow::LEFT_OUT_HEADING) return true;
    ErrorRow& heading = headings[row.row()];
    if (cells) heading.cells = row.cells();
    return headings.size() < kMostRows;
  }));
  if (headings.empty()) return absl::OkStatus();
  ErrorRows needed;
  for (const auto& [number, row] : rows) {
    const auto after = headings.upper_bound(number);
    if (after != headings.begin()) needed.insert(*std::prev(after));
  }
  rows.merge(needed);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::string> WriteLeftOut(Connection& connection, const Import& import, const char* filter,
                                         const std::string& list, ImportSource& source) {
  const bool cells = import.format() == Import::FORMAT_XLSX || import.format() == Import::FORMAT_ODS;
  ErrorRows rows;
  RETURN_IF_ERROR(ForEachRow(connection, import.name(), filter, [&](const ImportRow& row) {
    ErrorRow& left_out = rows[row.row()];
    left_out.error = ErrorsOf(row);
    if (cells) left_out.cells = row.cells();
    return rows.size() < kMostRows;
  }));
  if (import.counts().left_out() > 0) RETURN_IF_ERROR(AddHeadings(connection, import, cells, rows));
  return WriteErrorFile(list, source, import, rows);
}

std::string LeftOutFileText(const std::string& file, const v1::PlanImportRequest& request) {
  std::vector<std::string> options;
  if (!request.encoding().empty()) options.emplace_back("--encoding UTF-8");
  if (!request.separator().empty()) options.emplace_back("--separator comma");
  if (request.header_row() > 0) options.emplace_back("--header-row 1");
  return absl::StrCat("These rows are in ", OneLine(file), ": correct them there and import that file",
                      options.empty() ? "" : absl::StrCat(", with ", absl::StrJoin(options, " ")), ".\n");
}

}  // namespace plenary::client
