#include "import_plans/import_row_store.h"

#include <utility>

#include "base/compare_form.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "import_plans/bulk_rules.h"
#include "import_plans/queries.h"
#include "messages/resource.h"
#include "participant_files/packed_cells.h"
#include "participants/participant_store.h"
#include "resource/list_fields.h"
#include "resource/rows.h"

namespace plenary::import_plans {
namespace {

using v1::ImportDecision;
using v1::ImportRow;
using v1::Participant;

const resource::Listing& RowListing() {
  static const resource::ListFields kFields(*v1::ImportRow::descriptor(),
                                            {
                                                {"row", "r.row", /*nullable=*/false},
                                                {"outcome", "r.outcome"},
                                                {"expected_state", "r.expected_state"},
                                                {"action", "r.action"},
                                                {"near_organizations", "r.near"},
                                            });
  static const resource::Listing kListing = kFields.By(queries::kListImportRows, "(r.row::text)");
  return kListing;
}

// The fields without a column.
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
  if (!columns.IsNull(8))
    row.mutable_participant()->set_person(contract::NameOf<v1::Person>(columns.Text(8)));
  return stored;
}

// Whether the row is undecided.
bool IsOpen(const ImportRow& row) {
  return row.outcome() == ImportRow::OUTCOME_MATCH || row.outcome() == ImportRow::OUTCOME_DUPLICATE;
}

// Affiliations in the form in which rules compare them, one in each line.
std::string ComparedAffiliations(const Participant& participant) {
  std::string forms;
  for (const Participant::Position& position : participant.credit().positions()) {
    for (const auto& entry : position.affiliation().entries()) {
      if (!forms.empty()) forms += '\n';
      forms += CompareForm(entry.text());
    }
  }
  return forms;
}

std::string ArrayOfIds(std::span<const std::string> names) {
  return names.empty() ? "" : db::ArrayText(resource::LastIds(names));
}

// The cells of column 14 that are not empty.
absl::Status AddCells(const db::Row& columns,
                      const google::protobuf::RepeatedPtrField<v1::Import::Column>& headers, ImportRow& row) {
  if (columns.IsNull(14)) return absl::OkStatus();
  const std::string packed = columns.Bytes(14);
  const auto cells = participant_files::UnpackCells(packed);
  if (!cells.has_value()) return absl::DataLossError("import_rows.cells does not unpack");
  for (std::size_t i = 0; i < cells->size() && static_cast<int>(i) < headers.size(); ++i) {
    if ((*cells)[i].empty() || headers[static_cast<int>(i)].position() == 0) continue;  // derived from others
    ImportRow::Cell& cell = *row.add_cells();
    cell.set_column(headers[static_cast<int>(i)].header());
    cell.set_value(std::string((*cells)[i]));
  }
  return absl::OkStatus();
}

// From columns 11 to 13.
void AddInvitation(const db::Row& columns, std::string_view key, ImportRow& row) {
  Participant& participant = *row.mutable_participant();
  row.set_invitation_code(participants::InvitationCode(
      key, {.participant = participant.name(), .create_time = columns.Time(11), .number = columns.Int(12)}));
  participant.clear_respond_by_time();
  if (!columns.IsNull(13)) {
    *participant.mutable_respond_by_time() = messages::TimestampFromMicros(columns.Time(13));
  }
}

}  // namespace

db::Params ImportKey(std::string_view import) { return resource::IdsIn(import); }

db::Params RowColumns(std::span<const StoredRow> rows) {
  std::vector<std::int64_t> numbers, outcomes, categories, states, stated;
  std::vector<std::string> ids, names, people, external_ids, delegations, participants, findings;
  std::vector<std::string> cells, affiliations, sure_links, new_organizations;
  std::vector<std::optional<std::int64_t>> versions;
  std::vector<bool> collectives, near;
  for (const StoredRow& stored : rows) {
    const ImportRow& row = stored.row;
    const Participant& participant = row.participant();
    numbers.push_back(row.row());
    outcomes.push_back(row.outcome());
    ids.emplace_back(contract::LastId(participant.name()));
    versions.push_back(stored.existing_version);
    names.emplace_back(resource::OrderText(resource::OriginalText(participant.credit().display_name())));
    people.emplace_back(contract::LastId(participant.person()));
    external_ids.push_back(participant.external_id());
    categories.push_back(participant.category());
    delegations.emplace_back(contract::LastId(participant.delegation()));
    collectives.push_back(participant.collective());
    states.push_back(row.expected_state());
    near.push_back(row.near_organizations_size() > 0);
    participants.push_back(participant.SerializeAsString());
    findings.push_back(Finding(row));
    stated.push_back(stored.stated_state);
    cells.push_back(stored.cells);
    affiliations.push_back(IsOpen(row) ? ComparedAffiliations(participant) : "");
    sure_links.push_back(rules::SureLinkOf(row));
    new_organizations.push_back(ArrayOfIds(stored.new_organizations));
  }
  db::Params params;
  params.Ints(numbers).Ints(outcomes).Texts(ids).IntsOrNull(versions).Texts(names);
  params.TextsOrNull(people).TextsOrNull(external_ids).Ints(categories).TextsOrNull(delegations);
  params.Bools(collectives).Ints(states).Bools(near).BytesArray(participants).BytesArray(findings);
  params.Ints(stated)
      .BytesArray(cells)
      .TextsOrNull(affiliations)
      .TextsOrNull(sure_links)
      .TextsOrNull(new_organizations);
  return params;
}

absl::StatusOr<std::vector<StoredRow>> RowsIn(const db::Result& found) {
  std::vector<StoredRow> rows;
  rows.reserve(static_cast<std::size_t>(found.size()));
  for (const db::Row row : found) {
    ASSIGN_OR_RETURN(StoredRow stored, FromRow(row));
    rows.push_back(std::move(stored));
  }
  return rows;
}

absl::StatusOr<std::vector<StoredRow>> ReadRows(db::Connection& connection, const db::Statement& statement,
                                                const std::string& import, int after_row, int limit) {
  ASSIGN_OR_RETURN(const db::Result found,
                   connection.Execute(statement, ImportKey(import).Int(after_row).Int(limit)));
  return RowsIn(found);
}

absl::Status InsertRows(db::Connection& connection, const std::string& import, std::int64_t turn,
                        const db::Params& rows) {
  db::Params params = ImportKey(import);
  params.Int(turn).Append(rows);
  ASSIGN_OR_RETURN(const db::Result written, connection.Execute(queries::kInsertImportRows, params));
  return written.affected_rows() == 0 ? errors::Contention() : absl::OkStatus();
}

absl::StatusOr<v1::ListImportRowsResponse> ListRows(
    const resource::ListCall& list, std::string_view invitation_key,
    const google::protobuf::RepeatedPtrField<v1::Import::Column>& columns) {
  constexpr int kBytes = 9;  // column of list_import_rows.sql
  ASSIGN_OR_RETURN(const resource::Page page,
                   resource::RunPage(list, RowListing(), ImportKey(list.query.parent), {"TRUE", {}}, kBytes));
  v1::ListImportRowsResponse response;
  for (int i = 0; i < page.size; ++i) {
    ASSIGN_OR_RETURN(StoredRow stored, FromRow(page.rows[i]));
    ImportRow& row = *response.add_rows();
    row = std::move(stored.row);
    RETURN_IF_ERROR(AddCells(page.rows[i], columns, row));
    const bool done = page.rows[i].Bool(10);
    if (done) row.set_result(row.participant().name());
    if (!page.rows[i].IsNull(11)) AddInvitation(page.rows[i], invitation_key, row);
    if (row.outcome() != ImportRow::OUTCOME_UPDATE && row.outcome() != ImportRow::OUTCOME_UNCHANGED &&
        !done) {
      row.clear_existing();
      row.mutable_participant()->clear_name();
    }
  }
  resource::TellRest(page, response);
  return response;
}

absl::StatusOr<std::vector<Move>> ReadMoves(db::Connection& connection, const std::string& import) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kReadMoves, ImportKey(import)));
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
                                                  participants::rules::State initial_state, int after_row,
                                                  int limit) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadArrivals, ImportKey(import).Int(after_row).Int(limit)));
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

absl::StatusOr<db::Result> FindNew(db::Connection& connection, const std::string& import, int after_row,
                                   int limit) {
  return connection.Execute(queries::kReadNewRows, ImportKey(import).Int(after_row).Int(limit));
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
  return connection.Execute(queries::kSaveStates, ImportKey(import).Ints(numbers).Ints(values)).status();
}

absl::Status SavePeople(db::Connection& connection, const std::string& import, std::span<const int> rows,
                        std::span<const std::string> person_ids) {
  if (rows.empty()) return absl::OkStatus();
  const std::vector<std::int64_t> numbers(rows.begin(), rows.end());
  return connection.Execute(queries::kSavePeople, ImportKey(import).Ints(numbers).Texts(person_ids)).status();
}

absl::StatusOr<std::vector<participants::ParticipantKey>> HaveWait(db::Connection& connection,
                                                                   const std::string& import,
                                                                   std::span<const int> rows,
                                                                   std::span<const std::int64_t> numbers) {
  const std::vector<std::int64_t> at(rows.begin(), rows.end());
  ASSIGN_OR_RETURN(const db::Result waiting,
                   connection.Execute(queries::kHaveWait, ImportKey(import).Ints(at).Ints(numbers)));
  std::vector<participants::ParticipantKey> keys;
  for (const db::Row row : waiting) keys.emplace_back(contract::EventIdOf(import), row.Text(0));
  return keys;
}

absl::Status SaveResults(db::Connection& connection, const std::string& import, std::span<const int> rows,
                         std::span<const std::string> etags) {
  const std::vector<std::int64_t> numbers(rows.begin(), rows.end());
  return connection.Execute(queries::kSaveResults, ImportKey(import).Ints(numbers).Texts(etags)).status();
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
  return connection
      .Execute(queries::kSaveUndoing, ImportKey(import).Ints(numbers).Texts(etags).BytesArray(earlier))
      .status();
}

}  // namespace plenary::import_plans
