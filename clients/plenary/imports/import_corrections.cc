#include "plenary/imports/import_corrections.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "plenary/imports/import_columns.h"
#include "plenary/imports/import_row_report.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using v1::CommitImportRequest;
using v1::ImportDecision;
using v1::ImportRow;

// What the user types for an empty cell, for "no more", and to stop.
constexpr char kEmptyCell[] = "-";
constexpr char kNoMore[] = ".";
constexpr char kStop[] = "q";

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

// An error of the whole row is corrected in a cell that the user names, by a header of the file or by
// letters.
bool AddNamedCell(const std::string& typed, const v1::Import& plan, std::ostream& out,
                  ImportDecision& decision) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos || equals == 0) return false;
  const std::string header = typed.substr(0, equals);
  const bool known = std::ranges::any_of(plan.columns(), [&](const auto& column) {
    return FoldedHeader(column.header()) == FoldedHeader(header) ||
           ColumnLetters(column.position()) == absl::AsciiStrToUpper(header);
  });
  if (!known) {
    out << "  The file has no column “" << Shown(header) << "”.\n";
    return false;
  }
  AddCell(header, typed.substr(equals + 1), decision);
  return true;
}

Correction Skip(ImportDecision decision, CommitImportRequest& request) {
  decision.clear_cells();
  decision.set_action(ImportDecision::ACTION_SKIP);
  *request.add_decisions() = std::move(decision);
  return Correction::kSkipped;
}

}  // namespace

ErrorAnswer AskAboutErrors(int rows, ReadLine read_line, std::ostream& out) {
  std::string line;
  while (out << CountOf(rows, "row") << (rows == 1 ? " has" : " have")
             << " errors: [e] correct them here  [s] skip them  [q] stop: " << std::flush,
         read_line(line)) {
    const std::string answer = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line));
    if (answer == "e") return ErrorAnswer::kCorrect;
    if (answer == "s") return ErrorAnswer::kSkip;
    if (answer == "q") return ErrorAnswer::kStop;
  }
  return ErrorAnswer::kStop;
}

Correction AskForCells(const ImportRow& row, const v1::Import& plan, const Style& style, ReadLine read_line,
                       std::ostream& out, CommitImportRequest& request) {
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
      out << (whole_row ? "   The correct cell, HEADER=VALUE" : "  What it should be") << " (" << kEmptyCell
          << " is nothing; enter skips the row, " << kNoMore << " all that follow too, " << kStop
          << " stops): " << std::flush;
      if (!read_line(line)) return Correction::kStopped;
      line = std::string(absl::StripAsciiWhitespace(line));
      if (line == kStop) return Correction::kStopped;
      if (line.empty()) return Skip(std::move(decision), request);
      if (line == kNoMore) return Correction::kRestSkipped;
    } while (whole_row && !AddNamedCell(line, plan, out, decision));
    if (!whole_row) AddCell(error.column(), line, decision);
  }
  *request.add_decisions() = std::move(decision);
  return Correction::kTyped;
}

bool Corrects(int row, const CommitImportRequest& request) {
  return std::ranges::any_of(request.decisions(), [&](const ImportDecision& decision) {
    return decision.row() == row && !decision.cells().empty();
  });
}

bool CorrectsAny(const CommitImportRequest& request) {
  return std::ranges::any_of(request.decisions(),
                             [](const ImportDecision& decision) { return !decision.cells().empty(); });
}

RefusedAnswer AskAboutRefused(int row, const std::string& description, bool may_create, ReadLine read_line,
                              std::ostream& out, CommitImportRequest& request) {
  auto& decisions = *request.mutable_decisions();
  const auto decision = std::ranges::find_if(decisions, [&](const auto& one) { return one.row() == row; });
  if (decision == decisions.end()) return RefusedAnswer::kStopped;
  out << "\nCorrected, " << OneLine(description) << "\n";
  std::string line;
  while (out << "[e] correct it again  " << (may_create ? "[c] create it anyway  " : "")
             << "[s] skip it  [q] stop: " << std::flush,
         read_line(line)) {
    const std::string answer = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line));
    if (answer == "q") return RefusedAnswer::kStopped;
    if (answer == "e") {
      decisions.erase(decision);
      return RefusedAnswer::kCorrect;
    }
    if (answer == "s") {
      decision->clear_cells();
      decision->set_action(ImportDecision::ACTION_SKIP);
      return RefusedAnswer::kDecided;
    }
    if (answer == "c" && may_create) {
      decision->set_action(ImportDecision::ACTION_CREATE);
      return RefusedAnswer::kDecided;
    }
  }
  return RefusedAnswer::kStopped;
}

}  // namespace plenary::client
