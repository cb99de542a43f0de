#include "plenary/imports/import_report.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/count.h"
#include "plenary/imports/error_file.h"
#include "plenary/imports/import_columns.h"
#include "plenary/imports/import_options.h"
#include "plenary/terminal/page_writer.h"
#include "plenary/terminal/table.h"
#include "plenary/text/shell_word.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using v1::Import;

constexpr int kMostTotals = 20;
constexpr int kMostNew = 20;
constexpr int kCertain = 100;
// The additional column of an error file is not for any field.

// ---- How the file was read.

std::string EncodingText(const Import& plan) {
  if (plan.encoding_confidence() >= kCertain) return plan.encoding();
  return absl::StrCat(plan.encoding(), ", by its looks (", plan.encoding_confidence(),
                      " of 100); --encoding states another");
}

std::string SheetsText(const Import& plan) {
  std::vector<std::string> others;
  std::string read;
  for (const auto& sheet : plan.sheets()) {
    const std::string title = absl::StrCat(Quoted(sheet.title()), sheet.hidden() ? " (hidden)" : "");
    if (sheet.read()) read = title;
    if (!sheet.read()) others.push_back(title);
  }
  if (others.empty()) return read;
  return absl::StrCat(read, "; not read: ", absl::StrJoin(others, ", "), "; --sheet states another");
}

bool IsRead(const Import::Column& column) { return !column.field().empty(); }
bool IsErrorColumn(const Import::Column& column) {
  return !IsRead(column) && column.header() == kErrorColumn;
}

// "“Group”", or by its letters where it has no header: "column C".
std::string ShownName(const Import::Column& column) {
  return column.header().empty() ? absl::StrCat("column ", ColumnLetters(column.position()))
                                 : Quoted(column.header());
}

std::string ReadColumns(const Import& plan) {
  std::vector<std::string> columns;
  for (const auto& column : plan.columns()) {
    if (!IsRead(column)) continue;
    const bool same = column.header() == column.field();
    columns.push_back(same ? column.field() : absl::StrCat(ShownName(column), " is ", column.field()));
  }
  return absl::StrJoin(columns, ", ");
}

// What to report of a column, with its name unless the text has it.
std::string RemarkOn(const Import::Column& column) {
  const std::string& message = column.remark().message();
  const bool named = !column.header().empty() && message.find(column.header()) != std::string::npos;
  return absl::StrCat(named ? "" : absl::StrCat(ShownName(column), ": "), Shown(message));
}

// Columns with something to report in a paragraph each, the others together.
std::vector<std::string> UnreadColumns(const Import& plan) {
  std::vector<std::string> plain, told;
  for (const auto& column : plan.columns()) {
    if (IsRead(column) || IsErrorColumn(column)) continue;
    if (column.remark().message().empty()) {
      plain.push_back(ShownName(column));
    } else {
      told.push_back(absl::StrCat(RemarkOn(column), " (--map ", ShellWord(ColumnName(column, plan) + "=-"),
                                  " says that it is not to be read)"));
    }
  }
  if (!plain.empty()) {
    told.push_back(absl::StrCat(absl::StrJoin(plain, ", "), "; --map HEADER=FIELD states their fields"));
  }
  return told;
}

std::vector<std::string> ColumnRemarks(const Import& plan) {
  std::vector<std::string> remarks;
  for (const auto& column : plan.columns()) {
    if (!IsRead(column) || column.remark().message().empty()) continue;
    remarks.push_back(RemarkOn(column));
  }
  return remarks;
}

// The texts of a row in the columns with this name and field.
std::string SampleCell(const Import::SampleRow& row, const Import::Column& column) {
  std::vector<std::string> values;
  for (const auto& cell : row.cells()) {
    if (cell.header() == column.header() && cell.field() == column.field()) values.push_back(cell.value());
  }
  return absl::StrJoin(values, "; ");
}

// ---- Rows by outcome.

// "3 rows …", or nothing.
void AddCount(int count, std::string_view what, std::vector<std::string>& lines) {
  if (count > 0) lines.push_back(absl::StrCat(count, " ", std::string(what)));
}

std::string Places(const Import::Counts& counts) {
  std::vector<std::string> places;
  AddCount(counts.confirmed(), "confirmed", places);
  AddCount(counts.waitlisted(), "waitlisted", places);
  AddCount(counts.pending(), "to be approved", places);
  AddCount(counts.invited(), "invited", places);
  return places.empty() ? "" : absl::StrCat(" (", absl::StrJoin(places, ", "), ")");
}

std::vector<std::string> Planned(const Import::Counts& counts) {
  std::vector<std::string> lines;
  // Undecided rows get places too, in case they are created.
  const std::string places = Places(counts);
  AddCount(counts.create(), absl::StrCat("new", counts.match() == 0 ? places : ""), lines);
  AddCount(counts.update(), "changed", lines);
  AddCount(counts.unchanged(), "unchanged", lines);
  AddCount(counts.left_out(), "left out", lines);
  AddCount(counts.match(), absl::StrCat("may be somebody on record: to be decided; with the new", places),
           lines);
  AddCount(counts.duplicate(),
           counts.duplicate() == 1 ? "repeats an earlier row: to be decided"
                                   : "repeat an earlier row: to be decided",
           lines);
  AddCount(counts.error(), "with errors", lines);
  return lines;
}

std::vector<std::string> Committed(const Import::Counts& counts) {
  std::vector<std::string> lines;
  AddCount(counts.create(), absl::StrCat("registered", Places(counts)), lines);
  AddCount(counts.update(), "changed", lines);
  AddCount(counts.unchanged(), "unchanged", lines);
  AddCount(counts.left_out(), "left out", lines);
  AddCount(counts.skipped(), "skipped", lines);
  return lines;
}

// ---- Totals.

template <typename Totals>
std::string TotalsText(const std::string& heading, const char* what, const Totals& totals,
                       const Style& style) {
  if (totals.empty()) return "";
  Table table{{"column", "value", "rows", "first row", what}, {}};
  for (const auto& total : totals) {
    if (static_cast<int>(table.rows.size()) == kMostTotals) break;
    table.rows.push_back({total.column(), total.value(), absl::StrCat(total.count()),
                          total.first_row() > 0 ? absl::StrCat(total.first_row()) : "", total.message()});
  }
  std::string text = absl::StrCat(style.Bold(heading), "\n", RenderTable(table, style, OutputIsTerminal()));
  if (totals.size() > kMostTotals) {
    absl::StrAppend(
        &text, style.Dim(absl::StrCat("… and ", totals.size() - kMostTotals, " more; --format json has all")),
        "\n");
  }
  return text;
}

std::string WithMoreText(std::string text, int all, const Style& style) {
  if (all > kMostNew)
    absl::StrAppend(&text, style.Dim(absl::StrCat("… and ", all - kMostNew, " more")), "\n");
  return text;
}

}  // namespace

std::string ReadingText(const Import& plan, const Style& style) {
  PageWriter page(style);
  if (!plan.sheets().empty()) page.Fact("Sheet", {SheetsText(plan)});
  if (!plan.encoding().empty()) page.Fact("Encoding", {EncodingText(plan)});
  if (!plan.separator().empty()) page.Fact("Separator", {SeparatorWord(plan.separator())});
  if (plan.header_row() > 1) page.Fact("Headers", {absl::StrCat("in row ", plan.header_row())});
  if (plan.hidden_rows() > 0) {
    page.Fact("Hidden", {absl::StrCat(CountOf(plan.hidden_rows(), "row"), " that the workbook hides")});
  }
  page.Fact("Read", {ReadColumns(plan)});
  page.Fact("Note", ColumnRemarks(plan));
  page.Fact("Not read", UnreadColumns(plan));
  return page.Text();
}

std::string SampleText(const Import& plan, const Style& style) {
  if (plan.samples().empty()) return "";
  Table table{{"read as"}, {}};
  for (const auto& sample : plan.samples()) table.headers.push_back(absl::StrCat("row ", sample.row()));
  std::set<std::pair<std::string, std::string>> told;
  for (const auto& column : plan.columns()) {
    if (!IsRead(column) || !told.emplace(column.header(), column.field()).second) continue;
    std::vector<std::string> line = {column.field()};
    for (const auto& sample : plan.samples()) line.push_back(SampleCell(sample, column));
    if (std::any_of(line.begin() + 1, line.end(), [](const auto& cell) { return !cell.empty(); })) {
      table.rows.push_back(std::move(line));
    }
  }
  return RenderTable(table, style, OutputIsTerminal());
}

std::string CountsText(const Import& import, const Style& style) {
  PageWriter page(style);
  page.Fact("Rows",
            import.state() == Import::STATE_PLANNED ? Planned(import.counts()) : Committed(import.counts()));
  return page.Text();
}

std::string RemarksText(const Import& plan, const Style& style) {
  return TotalsText("To know", "remark", plan.remark_totals(), style);
}

std::string ErrorsText(const Import& plan, const Style& style) {
  return TotalsText(absl::StrCat(CountOf(plan.counts().error(), "row"), " with errors"), "error",
                    plan.error_totals(), style);
}

std::string NewDelegationsText(const Import& plan, const Style& style) {
  if (plan.new_delegations().empty()) return "";
  Table table{{"delegation", "standing", "region", "rows"}, {}};
  for (const auto& delegation : plan.new_delegations()) {
    if (static_cast<int>(table.rows.size()) == kMostNew) break;
    table.rows.push_back({delegation.title(),
                          Words(v1::Delegation::Standing_descriptor(), delegation.standing()),
                          delegation.region_code(), absl::StrCat(delegation.rows())});
  }
  const std::string heading =
      absl::StrCat(CountOf(plan.new_delegations_size(), "delegation"),
                   plan.new_delegations_size() == 1 ? " is" : " are", " not on record");
  return WithMoreText(absl::StrCat(style.Bold(heading), "\n", RenderTable(table, style, OutputIsTerminal())),
                      plan.new_delegations_size(), style);
}

std::string NewOrganizationsText(const Import& plan, const Style& style) {
  if (plan.new_organizations().empty()) return "";
  Table table{{"organization", "rows"}, {}};
  for (const auto& organization : plan.new_organizations()) {
    if (static_cast<int>(table.rows.size()) == kMostNew) break;
    table.rows.push_back({organization.title(), absl::StrCat(organization.rows())});
  }
  const std::string heading =
      absl::StrCat(CountOf(plan.new_organizations_size(), "organization"),
                   plan.new_organizations_size() == 1 ? " is" : " are", " not on record");
  return WithMoreText(absl::StrCat(style.Bold(heading), "\n", RenderTable(table, style, OutputIsTerminal())),
                      plan.new_organizations_size(), style);
}

std::string KeptText(const Import& undone, const Style& style) {
  if (undone.kept().empty()) return "";
  Table table{{"kept", "name", "why"}, {}};
  for (const auto& kept : undone.kept()) {
    table.rows.push_back({kept.display_name(), kept.name(), kept.reason()});
  }
  std::string text = RenderTable(table, style, OutputIsTerminal());
  const int more = undone.counts().kept() - undone.kept_size();
  if (more > 0) absl::StrAppend(&text, style.Dim(absl::StrCat("… and ", more, " more")), "\n");
  return text;
}

}  // namespace plenary::client
