// The rows of imports' files, as rows. The only caller of their SQL. Every function handles many rows at a
// time.

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "import_plans/import_landing.h"
#include "import_plans/import_rules.h"
#include "participants/participant_store.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/page.h"

namespace plenary::import_plans {

// A row of a file as stored, with what clients do not get.
struct StoredRow {
  // `participant` always has a name: that of the participant the row means, or of the one it makes.
  v1::ImportRow row;
  // For an update: the participant's version when the file was planned.
  std::optional<std::int64_t> existing_version;
  // The state in the row; unspecified if none.
  v1::Participant::State stated_state = v1::Participant::STATE_UNSPECIFIED;
  // Its cells, packed (packed_cells.h); empty if they are not kept. Only written.
  std::string cells = {};
  // Names of the organizations in it that the import would create. Only written.
  std::vector<std::string> new_organizations = {};
};

// The parameters of statements about rows of an import: the import, and the rows as columns, one element
// each, as in insert_import_rows.sql.
db::Params ImportKey(std::string_view import);
db::Params RowColumns(std::span<const StoredRow> rows);
// Rows that a statement found, columns as in list_import_rows.sql.
absl::StatusOr<std::vector<StoredRow>> RowsIn(const db::Result& found);
// The result of a statement, columns as in list_import_rows.sql, `limit` rows after row `after_row`.
absl::StatusOr<std::vector<StoredRow>> ReadRows(db::Connection& connection, const db::Statement& statement,
                                                const std::string& import, int after_row, int limit);

// Writes rows of a plan in progress, from RowColumns. Contention if it is no longer this turn's
// (BeginImport).
absl::Status InsertRows(db::Connection& connection, const std::string& import, std::int64_t turn,
                        const db::Params& rows);
// Rows of an import with these columns, with the codes of open invitations that the rows made, by the
// installation's `invitation_key`.
absl::StatusOr<v1::ListImportRowsResponse> ListRows(
    const resource::ListCall& list, std::string_view invitation_key,
    const google::protobuf::RepeatedPtrField<v1::Import::Column>& columns);

// ---- Rows for a commit, in the order of the file and in pieces.

// Rows that move somebody with a place to another category or delegation, in the order of the file.
absl::StatusOr<std::vector<Move>> ReadMoves(db::Connection& connection, const std::string& import);
// New participants, for admission; `initial_state` is the state of those whose row has none.
absl::StatusOr<std::vector<Arrival>> ReadArrivals(db::Connection& connection, const std::string& import,
                                                  participants::rules::State initial_state, int after_row,
                                                  int limit);
// Rows that make a participant, with the person whom a decision links them to; RowsIn reads them, on any
// thread.
absl::StatusOr<db::Result> FindNew(db::Connection& connection, const std::string& import, int after_row,
                                   int limit);
// Rows that change one.
absl::StatusOr<std::vector<StoredRow>> ReadChanges(db::Connection& connection, const std::string& import,
                                                   int after_row, int limit);

// States that differ from those in the plan.
absl::Status SaveStates(db::Connection& connection, const std::string& import, std::span<const int> rows,
                        std::span<const v1::Participant::State> states);
// People created from rows.
absl::Status SavePeople(db::Connection& connection, const std::string& import, std::span<const int> rows,
                        std::span<const std::string> person_ids);
// Waitlists the new participants of these rows, who were confirmed, with these numbers. Returns their ids.
absl::StatusOr<std::vector<participants::ParticipantKey>> HaveWait(db::Connection& connection,
                                                                   const std::string& import,
                                                                   std::span<const int> rows,
                                                                   std::span<const std::int64_t> numbers);

// Records the etags after a second change by the import itself, so that undoing recognizes participants as
// unchanged.
absl::Status SaveResults(db::Connection& connection, const std::string& import, std::span<const int> rows,
                         std::span<const std::string> etags);

// What is needed to undo a change.
struct Undoing {
  int row = 0;
  v1::Participant earlier;  // before the row changed it
  std::string etag;         // since then; not read again
};
absl::Status SaveUndoing(db::Connection& connection, const std::string& import,
                         std::span<const Undoing> undoings);

}  // namespace plenary::import_plans
