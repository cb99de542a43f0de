#include "imports/import_decision_store.h"

#include <utility>

#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "imports/queries.h"
#include "plenary/v1/organization.pb.h"
#include "resource/rows.h"

namespace plenary::imports {
namespace {

using v1::ImportDecision;
using v1::ImportRow;
using v1::Participant;

// Rows that are renamed at a time.
constexpr int kRowsDecided = 500;

std::vector<std::string> Split(const std::string& text, char separator) {
  return absl::StrSplit(text, separator, absl::SkipEmpty());
}

}  // namespace

absl::StatusOr<std::vector<ImportRow::Outcome>> OutcomesOf(db::Connection& connection,
                                                           const std::string& import,
                                                           std::span<const ImportDecision> decisions) {
  std::vector<std::int64_t> numbers;
  for (const ImportDecision& decision : decisions) numbers.push_back(decision.row());
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadOutcomes, import_plans::ImportKey(import).Ints(numbers)));
  std::vector<ImportRow::Outcome> outcomes(decisions.size(), ImportRow::OUTCOME_UNSPECIFIED);
  for (const db::Row row : rows) {
    outcomes[static_cast<std::size_t>(row.Int(0))] = static_cast<ImportRow::Outcome>(row.Int(1));
  }
  return outcomes;
}

absl::Status SaveDecisions(db::Connection& connection, const std::string& import,
                           std::span<const ImportDecision> decisions) {
  std::vector<std::int64_t> numbers, actions;
  std::vector<std::string> people, participants;
  for (const ImportDecision& decision : decisions) {
    if (decision.action() == ImportDecision::ACTION_UNSPECIFIED) continue;
    const bool person = decision.link().starts_with("people/");
    numbers.push_back(decision.row());
    actions.push_back(decision.action());
    people.emplace_back(person ? contract::LastId(decision.link()) : "");
    participants.emplace_back(person ? "" : contract::LastId(decision.link()));
  }
  if (numbers.empty()) return absl::OkStatus();
  db::Params params = import_plans::ImportKey(import);
  params.Ints(numbers).Ints(actions).TextsOrNull(people).TextsOrNull(participants);
  return connection.Execute(queries::kSaveDecisions, params).status();
}

absl::Status DecideRest(db::Connection& connection, const std::string& import,
                        ImportDecision::Action undecided, bool skip_errors) {
  return connection
      .Execute(queries::kDecideRest, import_plans::ImportKey(import).Int(undecided).Bool(skip_errors))
      .status();
}

absl::StatusOr<std::vector<import_plans::rules::OpenRow>> ReadOpen(db::Connection& connection,
                                                                   const std::string& import, int after_row,
                                                                   int limit) {
  ASSIGN_OR_RETURN(
      const db::Result rows,
      connection.Execute(queries::kReadOpenRows, import_plans::ImportKey(import).Int(after_row).Int(limit)));
  std::vector<import_plans::rules::OpenRow> open;
  open.reserve(static_cast<std::size_t>(rows.size()));
  for (const db::Row row : rows) {
    open.push_back({.row = static_cast<int>(row.Int(0)),
                    .outcome = static_cast<ImportRow::Outcome>(row.Int(1)),
                    .affiliations = Split(row.String(2), '\n'),
                    .sure_link = row.String(3)});
  }
  return open;
}

absl::StatusOr<std::vector<StoredCells>> CellsOf(db::Connection& connection, const std::string& import,
                                                 std::span<const int> rows) {
  const std::vector<std::int64_t> numbers(rows.begin(), rows.end());
  ASSIGN_OR_RETURN(const db::Result found,
                   connection.Execute(queries::kReadCells, import_plans::ImportKey(import).Ints(numbers)));
  std::vector<StoredCells> cells(rows.size());
  for (const db::Row row : found) {
    cells[static_cast<std::size_t>(row.Int(0))] = {.known = true, .cells = row.IsNull(1) ? "" : row.Bytes(1)};
  }
  return cells;
}

absl::StatusOr<std::vector<import_plans::StoredRow>> ReadPlanned(db::Connection& connection,
                                                                 const std::string& import, int after_row,
                                                                 int limit) {
  return import_plans::ReadRows(connection, queries::kReadPlannedRows, import, after_row, limit);
}

absl::Status ReplaceRows(db::Connection& connection, const std::string& import,
                         std::span<const import_plans::StoredRow> rows) {
  if (rows.empty()) return absl::OkStatus();
  db::Params params = import_plans::ImportKey(import);
  params.Append(import_plans::RowColumns(rows));
  return connection.Execute(queries::kReplaceImportRows, params).status();
}

absl::Status RenameInRows(db::Connection& connection, const std::string& import, const Renamed& renamed) {
  std::vector<std::string> ids;
  for (const auto& [planned, name] : renamed) ids.emplace_back(contract::LastId(planned));
  const auto rename = [&](std::string& name) {
    if (const auto found = renamed.find(name); found != renamed.end()) name = found->second;
  };
  for (std::int64_t last_row = 0;;) {
    ASSIGN_OR_RETURN(
        const db::Result found,
        connection.Execute(
            queries::kFindRenamedRows,
            import_plans::ImportKey(import).Int(last_row).Int(kRowsDecided).Texts(ids).Texts(ids)));
    if (found.empty()) return absl::OkStatus();
    std::vector<std::int64_t> rows;
    std::vector<std::string> delegations, participants, organizations;
    for (const db::Row row : found) {
      last_row = row.Int(0);
      Participant participant;
      if (!participant.ParseFromString(row.Bytes(1))) {
        return absl::DataLossError("import_rows.participant does not parse");
      }
      rename(*participant.mutable_delegation());
      for (std::string& name : *participant.mutable_nominating_organizations()) rename(name);
      std::vector<std::string> still_new;
      for (std::string& id : Split(row.String(2), ',')) {
        if (!renamed.contains(contract::NameOf<v1::Organization>(id))) still_new.push_back(std::move(id));
      }
      rows.push_back(row.Int(0));
      delegations.emplace_back(contract::LastId(participant.delegation()));
      participants.push_back(participant.SerializeAsString());
      organizations.push_back(still_new.empty() ? "" : db::ArrayText(still_new));
    }
    db::Params params = import_plans::ImportKey(import);
    params.Ints(rows).TextsOrNull(delegations).BytesArray(participants).TextsOrNull(organizations);
    RETURN_IF_ERROR(connection.Execute(queries::kSaveRenamedRows, params).status());
  }
}

absl::StatusOr<std::set<std::string>> FindNamed(db::Connection& connection, const std::string& import) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kFindNamed, import_plans::ImportKey(import)));
  std::set<std::string> names;
  for (const db::Row row : rows) names.insert(row.String(0));
  return names;
}

absl::StatusOr<std::vector<RefusedRow>> FindRefused(db::Connection& connection, const std::string& import,
                                                    const NotOnRecord& missing, int limit) {
  db::Params params = import_plans::ImportKey(import);
  params.Int(limit)
      .Texts(resource::LastIds(missing.to_be_made))
      .Texts(resource::LastIds(missing.delegations));
  params.Texts(resource::LastIds(missing.organizations));
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFindRefused, params));
  std::vector<RefusedRow> refused;
  for (const db::Row row : rows) {
    refused.push_back({.row = static_cast<int>(row.Int(0)),
                       .refusal = static_cast<import_plans::rules::Refusal>(row.Int(1))});
  }
  return refused;
}

absl::Status SkipRows(db::Connection& connection, const std::string& import,
                      std::span<const RefusedRow> rows) {
  if (rows.empty()) return absl::OkStatus();
  std::vector<std::int64_t> numbers;
  std::vector<std::string> findings;
  for (const RefusedRow& row : rows) {
    ImportRow finding;
    ImportRow::Error& error = *finding.add_errors();
    error.set_reason(std::string(import_plans::rules::NameOf(row.refusal)));
    error.set_message(row.advice.empty() ? std::string(import_plans::rules::AdviceOn(row.refusal))
                                         : row.advice);
    numbers.push_back(row.row);
    findings.push_back(finding.SerializeAsString());
  }
  return connection
      .Execute(queries::kSkipRows, import_plans::ImportKey(import).Ints(numbers).BytesArray(findings))
      .status();
}

absl::StatusOr<DecidedCounts> CountDecided(db::Connection& connection, const std::string& import) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kCountDecided, import_plans::ImportKey(import)));
  return DecidedCounts{.skipped = static_cast<int>(rows[0].Int(0)),
                       .updates = static_cast<int>(rows[0].Int(1)),
                       .left_out = static_cast<int>(rows[0].Int(2))};
}

}  // namespace plenary::imports
