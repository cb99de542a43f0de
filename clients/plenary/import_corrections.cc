#include "plenary/import_corrections.h"

#include <set>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "plenary/import_row_report.h"
#include "plenary/text.h"

namespace plenary::client {
namespace {

using v1::CommitImportRequest;
using v1::ImportDecision;
using v1::ImportRow;

// What is typed for a cell that has to be empty, and for "no more".
constexpr char kEmptyCell[] = "-";
constexpr char kNoMore[] = ".";

void ShowError(const ImportRow::Error& error, std::ostream& out) {
  out << "  ";
  if (!error.column().empty()) out << Shown(error.column()) << " ";
  if (!error.value().empty()) out << "“" << Shown(error.value()) << "” ";
  out << Shown(error.message()) << "\n";
}

void AddCell(const std::string& column, const std::string& value, ImportDecision& decision) {
  auto& cell = *decision.add_cells();
  cell.set_column(column);
  cell.set_value(value == kEmptyCell ? "" : value);
}

// An error of the whole row is corrected in a cell that the user names.
bool AddNamedCell(const std::string& typed, ImportDecision& decision) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos || equals == 0) return false;
  AddCell(typed.substr(0, equals), typed.substr(equals + 1), decision);
  return true;
}

Correction LeaveOut(ImportDecision decision, CommitImportRequest& request) {
  decision.clear_cells();
  decision.set_action(ImportDecision::ACTION_SKIP);
  *request.add_decisions() = std::move(decision);
  return Correction::kLeftOut;
}

}  // namespace

ErrorAnswer AskAboutErrors(int rows, ReadLine read_line, std::ostream& out) {
  std::string line;
  while (out << CountOf(rows, "row") << (rows == 1 ? " has" : " have")
             << " errors: [e] correct them here  [s] leave them out  [q] stop: " << std::flush,
         read_line(line)) {
    const std::string answer = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line));
    if (answer == "e") return ErrorAnswer::kCorrect;
    if (answer == "s") return ErrorAnswer::kLeaveOut;
    if (answer == "q") return ErrorAnswer::kStop;
  }
  return ErrorAnswer::kStop;
}

Correction AskForCells(const ImportRow& row, const Style& style, ReadLine read_line, std::ostream& out,
                       CommitImportRequest& request) {
  ImportDecision decision;
  decision.set_row(row.row());
  out << "\n" << style.Bold(absl::StrCat("Row ", row.row(), ": ", WhoIs(row))) << "\n";
  std::set<std::string> asked;
  for (const auto& error : row.errors()) {
    ShowError(error, out);
    if (!asked.insert(error.column()).second) continue;
    const bool whole_row = error.column().empty();
    std::string line;
    do {
      out << (whole_row ? "  A cell as it should be, HEADER=VALUE" : "  What it should be") << " ("
          << kEmptyCell << " is nothing; enter leaves the row out, " << kNoMore
          << " all that follow too): " << std::flush;
      if (!read_line(line)) return Correction::kStopped;
      line = std::string(absl::StripAsciiWhitespace(line));
      if (line.empty()) return LeaveOut(std::move(decision), request);
      if (line == kNoMore) return Correction::kRestOut;
    } while (whole_row && !AddNamedCell(line, decision));
    if (!whole_row) AddCell(error.column(), line, decision);
  }
  *request.add_decisions() = std::move(decision);
  return Correction::kTyped;
}

}  // namespace plenary::client
