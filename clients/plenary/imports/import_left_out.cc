#include "plenary/imports/import_left_out.h"

#include <map>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/compare_form.h"
#include "base/status_macros.h"
#include "google/protobuf/util/time_util.h"
#include "plenary/contract/contract.h"
#include "plenary/imports/import_columns.h"
#include "plenary/imports/import_guesses.h"
#include "plenary/imports/import_options.h"
#include "plenary/imports/import_row_report.h"
#include "plenary/imports/import_rows.h"
#include "plenary/text/shell_word.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using v1::Import;
using v1::ImportRow;

// Maximum of rows that are written.
constexpr std::size_t kMostRows = 250'000;

std::string HeadingText(const ImportRow& heading) {
  return heading.cells().empty() ? "" : CompareForm(heading.cells(0).value());
}

absl::Status AddHeadings(Connection& connection, const Import& import, bool cells, ErrorRows& rows) {
  std::vector<ImportRow> headings;
  RETURN_IF_ERROR(ForEachRow(connection, import.name(), "outcome = LEFT_OUT", [&](const ImportRow& row) {
    if (row.left_out() == ImportRow::LEFT_OUT_HEADING) headings.push_back(row);
    return headings.size() < kMostRows;
  }));
  ErrorRows needed = HeadingsAbove(rows, headings, import);
  if (!cells) {
    for (auto& [number, heading] : needed) heading.cells.Clear();
  }
  rows.merge(needed);
  return absl::OkStatus();
}

// ---- The options that read the file.

void AddShapeOptions(const v1::PlanImportRequest& request, const Import& plan,
                     std::vector<std::string>& options) {
  // Only to replace options that the list needed.
  if (!request.encoding().empty()) options.emplace_back("--encoding UTF-8");
  if (!request.separator().empty()) options.emplace_back("--separator comma");
  const bool had_no_headers = plan.header_row() == 0 && !plan.columns().empty();
  if (request.header_row() > 0 || had_no_headers) options.emplace_back("--header-row 1");
}

void AddMeaning(const v1::PlanImportRequest& request, const Import& plan, std::vector<std::string>& options) {
  for (const auto& [header, field] : MappingOf(request, plan)) {
    options.push_back(absl::StrCat("--map ", ShellWord(absl::StrCat(header, "=", field))));
  }
  for (const auto& value : request.values()) {
    options.push_back(ValueOption(plan, value.header(), value.value(), value.meaning()));
  }
  if (!request.source().empty()) options.push_back(absl::StrCat("--source ", ShellWord(request.source())));
  if (request.date_order() != v1::PlanImportRequest::DATE_ORDER_UNSPECIFIED)
    options.push_back(absl::StrCat("--dates ", DateOrderWord(request.date_order())));
  if (request.split_lines()) options.emplace_back("--split-lines");
  if (request.include_inactive()) options.emplace_back("--include-inactive");
  if (request.initial_state() != v1::Participant::STATE_UNSPECIFIED) {
    options.push_back(absl::StrCat(
        "--state ", absl::AsciiStrToLower(ShortName(
                        *v1::Participant::State_descriptor()->FindValueByNumber(request.initial_state())))));
  }
  if (request.has_respond_by_time()) {
    options.push_back(
        absl::StrCat("--respond-by ", google::protobuf::util::TimeUtil::ToString(request.respond_by_time())));
  }
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

ErrorRows HeadingsAbove(const ErrorRows& rows, const std::vector<ImportRow>& headings, const Import& plan) {
  std::set<std::string> delegations;
  for (const auto& delegation : plan.new_delegations()) delegations.insert(CompareForm(delegation.title()));
  ErrorRows needed;
  std::map<std::string, const ImportRow*> above;  // by what they say
  auto heading = headings.begin();
  for (const auto& [number, row] : rows) {
    const auto first = heading;
    for (; heading != headings.end() && heading->row() < number; ++heading) {
      const std::string text = HeadingText(*heading);
      if (delegations.contains(text)) above.clear();
      above[text] = &*heading;
    }
    if (heading == first) continue;  // equal to the row before
    for (const auto& [text, one] : above) needed[one->row()].cells = one->cells();
  }
  return needed;
}

std::string LeftOutFileText(const std::string& file, const v1::PlanImportRequest& request,
                            const Import& plan) {
  std::vector<std::string> options;
  AddShapeOptions(request, plan, options);
  AddMeaning(request, plan, options);
  return absl::StrCat("These rows are in ", OneLine(file), ": correct them there and import that file",
                      options.empty() ? "" : absl::StrCat(", with ", absl::StrJoin(options, " ")), ".\n");
}

}  // namespace plenary::client
