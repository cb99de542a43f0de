#include "participants/import_row_store.h"

#include <utility>

#include "base/status_macros.h"
#include "directory/rows.h"
#include "participants/participant_store.h"
#include "participants/queries.h"
#include "rpc/errors.h"
#include "rpc/list_fields.h"
#include "rpc/resource.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

using v1::ImportDecision;
using v1::ImportRow;
using v1::Participant;

const rpc::Listing& Listing() {
  static const rpc::ListFields kFields(*v1::ImportRow::descriptor(),
                                       {
                                           {"row", "r.row", /*nullable=*/false},
                                           {"outcome", "r.outcome"},
                                           {"expected_state", "r.expected_state"},
                                           {"action", "r.action"},
                                           {"near_organizations", "r.near"},
                                       });
  static const rpc::Listing kListing{queries::kListImportRows, kFields.fields(), kFields.default_order(),
                                     "(r.row::text)"};
  return kListing;
}

db::Params Key(std::string_view import) {
  return db::Params().Text(rpc::EventIdOf(import)).Text(rpc::LastId(import));
}

// What has no column of its own.
std::string Finding(const ImportRow& row) {
  ImportRow finding;
  *finding.mutable_changed_fields() = row.changed_fields();
  *finding.mutable_candidates() = row.candidates();
  finding.set_duplicate_of(row.duplicate_of());
  *finding.mutable_near_organizations() = row.near_organizations();
  *finding.mutable_errors() = row.errors();
  *finding.mutable_remarks() = row.remarks();
  *finding.mutable_changes() = row.changes();
  finding.set_left_out(row.left_out());
  return finding.SerializeAsString();
}

// Columns as in list_import_rows.sql.
absl::StatusOr<StoredRow> FromRow(const db::Row& columns) {
  StoredRow stored;
  ImportRow& row = stored.row;
  if (!row.ParseFromString(columns.Bytes(7)) ||
      !row.mutable_participant()->ParseFromString(columns.Bytes(6))) {
    return absl::DataLossError("a row of an import does not parse");
  }
  row.set_row(static_cast<int>(columns.Int(0)));
  row.set_outcome(static_cast<ImportRow::Outcome>(columns.Int(1)));
  row.set_action(static_cast<ImportDecision::Action>(columns.Int(2)));
  row.set_expected_state(static_cast<Participant::State>(columns.Int(4)));
  row.mutable_participant()->set_name(columns.String(3));
  stored.existing_version = columns.OptionalInt(5);
  if (stored.existing_version.has_value()) row.set_existing(row.participant().name());
  if (!columns.IsNull(8)) row.mutable_participant()->set_person("people/" + columns.String(8));
  return stored;
}

// Of columns 11 to 13.
void AddInvitation(const db::Row& columns, std::string_view key, ImportRow& row) {
  Participant& participant = *row.mutable_participant();
  row.set_invitation_code(InvitationCode(
      key, {.participant = participant.name(), .create_time = columns.Time(11), .number = columns.Int(12)}));
  participant.clear_respond_by_time();
  if (!columns.IsNull(13)) {
    *participant.mutable_respond_by_time() = rpc::TimestampFromMicros(columns.Time(13));
  }
}

absl::StatusOr<std::vector<StoredRow>> ReadRows(db::Connection& connection, const db::Statement& statement,
                                                const std::string& import, int after_row, int limit) {
  ASSIGN_OR_RETURN(const db::Result found,
                   connection.Execute(statement, Key(import).Int(after_row).Int(limit)));
  std::vector<StoredRow> rows;
  rows.reserve(static_cast<std::size_t>(found.size()));
  for (const db::Row row : found) {
    ASSIGN_OR_RETURN(StoredRow stored, FromRow(row));
    rows.push_back(std::move(stored));
  }
  return rows;
}

}  // namespace

absl::Status InsertRows(db::Connection& connection, const std::string& import, std::int64_t turn,
                        std::span<const StoredRow> rows) {
  if (rows.empty()) return absl::OkStatus();
  std::vector<std::int64_t> numbers, outcomes, categories, states, stated;
  std::vector<std::string> ids, names, people, external_ids, delegations, participants, findings;
  std::vector<std::optional<std::int64_t>> versions;
  std::vector<bool> collectives, near;
  for (const auto& [row, existing_version, stated_state] : rows) {
    const Participant& participant = row.participant();
    numbers.push_back(row.row());
    outcomes.push_back(row.outcome());
    ids.emplace_back(rpc::LastId(participant.name()));
    versions.push_back(existing_version);
    names.emplace_back(directory::OrderText(directory::OriginalText(participant.credit().display_name())));
    people.emplace_back(rpc::LastId(participant.person()));
    external_ids.push_back(participant.external_id());
    categories.push_back(participant.category());
    delegations.emplace_back(rpc::LastId(participant.delegation()));
    collectives.push_back(participant.collective());
    states.push_back(row.expected_state());
    near.push_back(row.near_organizations_size() > 0);
    participants.push_back(participant.SerializeAsString());
    findings.push_back(Finding(row));
    stated.push_back(stated_state);
  }
  db::Params params = Key(import);
  params.Ints(numbers).Ints(outcomes).Texts(ids).IntsOrNull(versions).Texts(names);
  params.TextsOrNull(people).TextsOrNull(external_ids).Ints(categories).TextsOrNull(delegations);
  params.Bools(collectives).Ints(states).Bools(near).BytesArray(participants).BytesArray(findings);
  params.Ints(stated);
  ASSIGN_OR_RETURN(const db::Result written,
                   connection.Execute(queries::kInsertImportRows, params.Int(turn)));
  return written.affected_rows() == 0 ? rpc::errors::Contention() : absl::OkStatus();
}

absl::StatusOr<v1::ListImportRowsResponse> ListRows(db::Connection& connection, const rpc::Call& call,
                                                    const rpc::PageTokens& tokens,
                                                    const rpc::ListQuery& query,
                                                    std::string_view invitation_key) {
  constexpr int kBytes = 9;  // column of list_import_rows.sql
  ASSIGN_OR_RETURN(const rpc::Page page, rpc::RunPage(connection, call, tokens, Listing(), query,
                                                      Key(query.parent), {"TRUE", {}}, kBytes));
  v1::ListImportRowsResponse response;
  for (int i = 0; i < page.size; ++i) {
    ASSIGN_OR_RETURN(StoredRow stored, FromRow(page.rows[i]));
    ImportRow& row = *response.add_rows();
    row = std::move(stored.row);
    const bool done = page.rows[i].Bool(10);
    if (done) row.set_result(row.participant().name());
    if (!page.rows[i].IsNull(11)) AddInvitation(page.rows[i], invitation_key, row);
    if (row.outcome() != ImportRow::OUTCOME_UPDATE && row.outcome() != ImportRow::OUTCOME_UNCHANGED &&
        !done) {
      row.clear_existing();
      row.mutable_participant()->clear_name();
    }
  }
  response.set_next_page_token(page.next_page_token);
  response.set_total_size(static_cast<int>(page.total_size));
  return response;
}

absl::StatusOr<std::vector<ImportRow::Outcome>> OutcomesOf(db::Connection& connection,
                                                           const std::string& import,
                                                           std::span<const ImportDecision> decisions) {
  std::vector<std::int64_t> numbers;
  for (const ImportDecision& decision : decisions) numbers.push_back(decision.row());
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadOutcomes, Key(import).Ints(numbers)));
  std::vector<ImportRow::Outcome> outcomes(decisions.size(), ImportRow::OUTCOME_UNSPECIFIED);
  for (const db::Row row : rows) {
    outcomes[static_cast<std::size_t>(row.Int(0))] = static_cast<ImportRow::Outcome>(row.Int(1));
  }
  return outcomes;
}

absl::Status SaveDecisions(db::Connection& connection, const std::string& import,
                           std::span<const ImportDecision> decisions) {
  if (decisions.empty()) return absl::OkStatus();
  std::vector<std::int64_t> numbers, actions;
  std::vector<std::string> people, participants;
  for (const ImportDecision& decision : decisions) {
    const bool person = decision.link().starts_with("people/");
    numbers.push_back(decision.row());
    actions.push_back(decision.action());
    people.emplace_back(person ? rpc::LastId(decision.link()) : "");
    participants.emplace_back(person ? "" : rpc::LastId(decision.link()));
  }
  db::Params params = Key(import);
  params.Ints(numbers).Ints(actions).TextsOrNull(people).TextsOrNull(participants);
  return connection.Execute(queries::kSaveDecisions, params).status();
}

absl::Status DecideRest(db::Connection& connection, const std::string& import,
                        ImportDecision::Action undecided, bool skip_errors) {
  return connection.Execute(queries::kDecideRest, Key(import).Int(undecided).Bool(skip_errors)).status();
}

absl::StatusOr<std::vector<RefusedRow>> FindRefused(db::Connection& connection, const std::string& import,
                                                    int limit) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFindRefused, Key(import).Int(limit)));
  std::vector<RefusedRow> refused;
  for (const db::Row row : rows) {
    refused.push_back(
        {.row = static_cast<int>(row.Int(0)), .refusal = static_cast<rules::Refusal>(row.Int(1))});
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
    error.set_reason(std::string(rules::NameOf(row.refusal)));
    error.set_message(row.advice.empty() ? std::string(rules::AdviceOn(row.refusal)) : row.advice);
    numbers.push_back(row.row);
    findings.push_back(finding.SerializeAsString());
  }
  return connection.Execute(queries::kSkipRows, Key(import).Ints(numbers).BytesArray(findings)).status();
}

absl::StatusOr<std::vector<Move>> ReadMoves(db::Connection& connection, const std::string& import) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kReadMoves, Key(import)));
  std::vector<Move> moves;
  for (const db::Row row : rows) {
    const auto place = [&](int column) {
      return events::Place{.category = static_cast<Participant::Category>(row.Int(column)),
                           .delegation_id = row.String(column + 1)};
    };
    moves.push_back({static_cast<int>(row.Int(0)), place(1), place(3)});
  }
  return moves;
}

absl::StatusOr<std::vector<Arrival>> ReadArrivals(db::Connection& connection, const std::string& import,
                                                  rules::State initial_state, int after_row, int limit) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadArrivals, Key(import).Int(after_row).Int(limit)));
  std::vector<Arrival> arrivals;
  arrivals.reserve(static_cast<std::size_t>(rows.size()));
  for (const db::Row row : rows) {
    arrivals.push_back(ArrivalOf(
        static_cast<int>(row.Int(0)),
        {.category = static_cast<Participant::Category>(row.Int(1)), .delegation_id = row.String(2)},
        row.Bool(3), static_cast<Participant::State>(row.Int(4)), initial_state));
  }
  return arrivals;
}

absl::StatusOr<std::vector<StoredRow>> ReadNew(db::Connection& connection, const std::string& import,
                                               int after_row, int limit) {
  return ReadRows(connection, queries::kReadNewRows, import, after_row, limit);
}

absl::StatusOr<std::vector<StoredRow>> ReadChanges(db::Connection& connection, const std::string& import,
                                                   int after_row, int limit) {
  return ReadRows(connection, queries::kReadChangeRows, import, after_row, limit);
}

absl::Status SaveStates(db::Connection& connection, const std::string& import, std::span<const int> rows,
                        std::span<const Participant::State> states) {
  if (rows.empty()) return absl::OkStatus();
  const std::vector<std::int64_t> numbers(rows.begin(), rows.end());
  const std::vector<std::int64_t> values(states.begin(), states.end());
  return connection.Execute(queries::kSaveStates, Key(import).Ints(numbers).Ints(values)).status();
}

absl::Status SavePeople(db::Connection& connection, const std::string& import, std::span<const int> rows,
                        std::span<const std::string> person_ids) {
  if (rows.empty()) return absl::OkStatus();
  const std::vector<std::int64_t> numbers(rows.begin(), rows.end());
  return connection.Execute(queries::kSavePeople, Key(import).Ints(numbers).Texts(person_ids)).status();
}

absl::StatusOr<std::vector<ParticipantKey>> HaveWait(db::Connection& connection, const std::string& import,
                                                     std::span<const int> rows,
                                                     std::span<const std::int64_t> numbers) {
  const std::vector<std::int64_t> at(rows.begin(), rows.end());
  ASSIGN_OR_RETURN(const db::Result waiting,
                   connection.Execute(queries::kHaveWait, Key(import).Ints(at).Ints(numbers)));
  std::vector<ParticipantKey> keys;
  for (const db::Row row : waiting) keys.emplace_back(rpc::EventIdOf(import), row.Text(0));
  return keys;
}

absl::StatusOr<std::int64_t> CountSkipped(db::Connection& connection, const std::string& import) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kCountSkipped, Key(import)));
  return rows[0].Int(0);
}

absl::Status SaveResults(db::Connection& connection, const std::string& import, std::span<const int> rows,
                         std::span<const std::string> etags) {
  const std::vector<std::int64_t> numbers(rows.begin(), rows.end());
  return connection.Execute(queries::kSaveResults, Key(import).Ints(numbers).Texts(etags)).status();
}

absl::Status SaveUndoing(db::Connection& connection, const std::string& import,
                         std::span<const Undoing> undoings) {
  if (undoings.empty()) return absl::OkStatus();
  std::vector<std::int64_t> numbers;
  std::vector<std::string> earlier, etags;
  for (const Undoing& undoing : undoings) {
    numbers.push_back(undoing.row);
    etags.push_back(undoing.etag);
    earlier.push_back(undoing.earlier.SerializeAsString());
  }
  return connection.Execute(queries::kSaveUndoing, Key(import).Ints(numbers).Texts(etags).BytesArray(earlier))
      .status();
}

}  // namespace plenary::participants
