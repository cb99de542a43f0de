#include "imports/import_corrections.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/compare_form.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_store.h"
#include "import_plans/import_lookup.h"
#include "import_plans/import_row_planner.h"
#include "import_plans/import_row_store.h"
#include "import_plans/import_store.h"
#include "import_plans/planned_names.h"
#include "import_plans/shown_rows.h"
#include "imports/import_decision_store.h"
#include "list_reading/import_file.h"
#include "participant_files/column_header.h"
#include "participant_files/entry_columns.h"
#include "participant_files/packed_cells.h"
#include "participant_files/stated_columns.h"

namespace plenary::imports {
namespace {

using v1::Import;
using v1::ImportDecision;
using v1::ImportRow;

// Rows that are read at a time.
constexpr int kRowsRead = 1'000;
// Headers that an error names.
constexpr int kMostHeaders = 20;

// "has errors: "Email" must be …; …".
std::string InWords(const ImportRow& row) {
  std::vector<std::string> faults;
  for (const ImportRow::Error& error : row.errors()) {
    faults.push_back(error.column().empty() ? error.message()
                                            : absl::StrCat("\"", error.column(), "\" ", error.message()));
  }
  return absl::StrCat("has errors still: ", absl::StrJoin(faults, "; "));
}

class Corrections {
 public:
  Corrections(db::Connection& connection, const v1::CommitImportRequest& request, Import& import)
      : connection_(connection), request_(request), import_(import) {
    for (const Import::Column& column : import.columns()) headers_.push_back(column.header());
  }

  absl::StatusOr<RowFaults> Run(const events::Admission& admission, const access::StaffOf& staff);

 private:
  absl::Status ReadCells();
  void Apply(int decision, std::vector<std::string>& cells);
  std::optional<std::size_t> ColumnOf(const ImportRow::Cell& cell, int row, const std::string& field);
  bool IsSplit(std::size_t column) const;
  void SplitAgain(std::size_t column, std::string_view before, std::vector<std::string>& cells,
                  std::vector<std::size_t>& changed) const;
  absl::Status NoteOthers(import_plans::RowPlanner& planner);
  std::string Headers() const;

  db::Connection& connection_;
  const v1::CommitImportRequest& request_;
  Import& import_;
  std::vector<std::string> headers_;
  std::vector<int> decisions_;              // positions of decisions that correct cells
  std::vector<list_reading::RawRow> raws_;  // corrected rows, in the order of `decisions_`
  std::vector<errors::FieldViolation> violations_;
  import_plans::NamedRows named_;
};

absl::StatusOr<RowFaults> Corrections::Run(const events::Admission& admission, const access::StaffOf& staff) {
  RowFaults faults;
  for (int i = 0; i < request_.decisions_size(); ++i) {
    if (!request_.decisions(i).cells().empty()) decisions_.push_back(i);
  }
  if (decisions_.empty()) return faults;
  RETURN_IF_ERROR(ReadCells());
  RETURN_IF_ERROR(errors::InvalidFieldsIfAny(violations_));

  const std::string event_name = contract::EventOf(import_.name());
  ASSIGN_OR_RETURN(const v1::PlanImportRequest options,
                   import_plans::GetPlanRequest(connection_, import_.name()));
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::GetEvent(connection_, event_name));
  ASSIGN_OR_RETURN(const std::unique_ptr<list_reading::ImportFile> file,
                   list_reading::ImportFile::Reopen(import_, options, event.event.registration_policy()));
  ASSIGN_OR_RETURN(import_plans::ImportLookup lookup,
                   import_plans::ImportLookup::Open(connection_, event_name, staff));
  lookup.Restore(import_);
  const import_plans::ShownRows shown(event.event);
  import_plans::RowPlanner planner(*file, lookup, shown, admission, options);
  RETURN_IF_ERROR(NoteOthers(planner));

  std::vector<import_plans::StoredRow> planned;
  for (std::size_t from = 0; from < raws_.size(); from += kRowsRead) {
    std::vector<import_plans::PlannedRow> rows;
    for (std::size_t i = from; i < std::min(raws_.size(), from + kRowsRead); ++i) {
      rows.push_back(import_plans::ReadRow(*file, std::move(raws_[i])));
    }
    RETURN_IF_ERROR(planner.Compare(connection_, rows));
    std::vector<import_plans::StoredRow> piece;
    for (import_plans::PlannedRow& row : rows) {
      planner.PlanInOrder(row);
      const ImportRow& now = row.stored.row;
      import_plans::CountNamed(now.participant(), named_);
      if (now.outcome() == ImportRow::OUTCOME_ERROR) faults[now.row()] = InWords(now);
      piece.push_back(std::move(row.stored));
    }
    RETURN_IF_ERROR(ReplaceRows(connection_, import_.name(), piece));
  }
  Import found;
  lookup.Describe(found);
  import_plans::TellAnew(named_, std::move(found), import_);
  return faults;
}

absl::Status Corrections::ReadCells() {
  std::vector<int> numbers;
  for (const int i : decisions_) numbers.push_back(request_.decisions(i).row());
  ASSIGN_OR_RETURN(const auto packed, CellsOf(connection_, import_.name(), numbers));
  for (std::size_t n = 0; n < decisions_.size(); ++n) {
    const std::string field = absl::StrCat("decisions[", decisions_[n], "].");
    if (!packed[n].known) {
      violations_.push_back({field + "row", "must be a row of the import"});
      continue;
    }
    const auto unpacked = participant_files::UnpackCells(packed[n].cells);
    if (packed[n].cells.empty() || !unpacked.has_value()) {
      violations_.push_back(
          {field + "cells", absl::StrCat("must be empty: row ", numbers[n],
                                         " has no cells that are kept; correct it in the file and "
                                         "plan that")});
      continue;
    }
    std::vector<std::string> cells(unpacked->begin(), unpacked->end());
    Apply(decisions_[n], cells);
    CsvRow row;
    row.number = numbers[n];
    row.cells.assign(cells.begin(), cells.end());
    raws_.emplace_back(row);
  }
  return absl::OkStatus();
}

void Corrections::Apply(int decision, std::vector<std::string>& cells) {
  const ImportDecision& given = request_.decisions(decision);
  cells.resize(std::max(cells.size(), headers_.size()));
  std::set<std::size_t> corrected;
  for (int i = 0; i < given.cells_size(); ++i) {
    const std::string field = absl::StrCat("decisions[", decision, "].cells[", i, "].column");
    const std::optional<std::size_t> column = ColumnOf(given.cells(i), given.row(), field);
    if (!column.has_value()) continue;
    const std::string before = std::exchange(cells[*column], given.cells(i).value());
    std::vector<std::size_t> changed = {*column};
    if (IsSplit(*column)) SplitAgain(*column, before, cells, changed);
    for (const std::size_t one : changed) {
      if (!corrected.insert(one).second) violations_.push_back({field, "correct each cell once"});
    }
  }
}

// The only column with this name, from 0; nothing, with a violation, if there is none.
std::optional<std::size_t> Corrections::ColumnOf(const ImportRow::Cell& cell, int row,
                                                 const std::string& field) {
  std::vector<int> found = participant_files::ColumnsNamed(cell.column(), headers_);
  // A derived column is not in the file, so letters cannot name it.
  std::erase_if(found, [&](int i) {
    return import_.columns(i).position() == 0 && FoldWord(headers_[i]) != FoldWord(cell.column());
  });
  if (found.empty()) {
    violations_.push_back(
        {field, absl::StrCat("must be a header of the file, for row ", row, ": ", Headers())});
    return std::nullopt;
  }
  if (found.size() > 1) {
    std::vector<std::string> letters;
    for (const int i : found)
      letters.push_back(participant_files::ColumnLetters(import_.columns(i).position() - 1));
    violations_.push_back({field, absl::StrCat("must name one column, for row ", row,
                                               ": several have this name; name it by its letters, one of ",
                                               absl::StrJoin(letters, ", "))});
    return std::nullopt;
  }
  const auto column = static_cast<std::size_t>(found[0]);
  if (import_.columns(found[0]).field().empty() && !IsSplit(column)) {
    violations_.push_back({field, absl::StrCat("must name a column that is read, for row ", row, ": \"",
                                               cell.column(), "\" is not")});
    return std::nullopt;
  }
  return column;
}

bool Corrections::IsSplit(std::size_t column) const {
  return import_.columns(static_cast<int>(column)).remark().reason() == participant_files::kSplitReason;
}

// An entry is read by its parts, which have derived columns.
void Corrections::SplitAgain(std::size_t column, std::string_view before, std::vector<std::string>& cells,
                             std::vector<std::size_t>& changed) const {
  const participant_files::ListEntry entry = participant_files::ReadEntry(cells[column]);
  const auto set = [&](const std::string& header, std::string_view text) {
    for (std::size_t i = 0; i < headers_.size(); ++i) {
      if (import_.columns(static_cast<int>(i)).position() > 0 || headers_[i] != header) continue;
      cells[i] = text;
      changed.push_back(i);
    }
  };
  const std::string name = headers_[column].empty()
                               ? participant_files::ColumnLetters(static_cast<int>(column))
                               : headers_[column];
  const auto headers = participant_files::EntryHeaders(name);
  const auto parts = participant_files::PartsOf(entry);
  for (std::size_t i = 0; i < participant_files::kEntryParts; ++i) set(headers[i], parts[i]);
  // Keeps the role of a heading above.
  if (!entry.role.empty() || !participant_files::ReadEntry(before).role.empty())
    set(participant_files::kHeadingRoleHeader, entry.role);
}

std::string Corrections::Headers() const {
  std::vector<std::string> headers;
  for (const Import::Column& column : import_.columns()) {
    if (static_cast<int>(headers.size()) == kMostHeaders) break;
    headers.push_back(import_plans::Shortened(column.header(), 40));
  }
  return absl::StrCat(absl::StrJoin(headers, ", "), import_.columns_size() > kMostHeaders ? ", …" : "");
}

// All other rows that may become participants, to compare the corrected ones with.
absl::Status Corrections::NoteOthers(import_plans::RowPlanner& planner) {
  std::set<int> corrected;
  std::set<int> skipped;
  for (const ImportDecision& decision : request_.decisions()) {
    if (!decision.cells().empty()) corrected.insert(decision.row());
    if (decision.action() == ImportDecision::ACTION_SKIP) skipped.insert(decision.row());
  }
  for (int last_row = 0;;) {
    ASSIGN_OR_RETURN(const auto rows, ReadPlanned(connection_, import_.name(), last_row, kRowsRead));
    if (rows.empty()) return absl::OkStatus();
    last_row = rows.back().row.row();
    for (const import_plans::StoredRow& stored : rows) {
      if (corrected.contains(stored.row.row())) continue;
      import_plans::CountNamed(stored.row.participant(), named_);
      if (!skipped.contains(stored.row.row())) planner.Note(stored.row);
    }
  }
}

}  // namespace

absl::StatusOr<RowFaults> CorrectRows(db::Connection& connection, const v1::CommitImportRequest& request,
                                      const events::Admission& admission, const access::StaffOf& staff,
                                      Import& import) {
  return Corrections(connection, request, import).Run(admission, staff);
}

}  // namespace plenary::imports
