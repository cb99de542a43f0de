// The rows of imports' files, as rows. The only caller of their SQL. Everything goes many rows at a time.

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

// A row of a file as stored, and what a client is not told.
struct StoredRow {
  // `participant` always has a name: of the participant that the row means, or of the one that it makes.
  v1::ImportRow row;
  // Of an update: the participant's version when the file was planned.
  std::optional<std::int64_t> existing_version;
  // The state that the row states; unspecified: none.
  v1::Participant::State stated_state = v1::Participant::STATE_UNSPECIFIED;
  // Its cells, packed (packed_cells.h); empty where they are not kept. Written only.
  std::string cells = {};
  // Names of the organizations that it names and that the import would make. Written only.
  std::vector<std::string> new_organizations = {};
};

// The parameters of statements about rows of an import: which import it is; the rows as columns, an element
// each, as insert_import_rows.sql takes them.
db::Params ImportKey(std::string_view import);
db::Params RowColumns(std::span<const StoredRow> rows);
// Rows that a statement found, columns as in list_import_rows.sql.
absl::StatusOr<std::vector<StoredRow>> RowsIn(const db::Result& found);
// What a statement finds, columns as in list_import_rows.sql, `limit` rows after row `after_row`.
absl::StatusOr<std::vector<StoredRow>> ReadRows(db::Connection& connection, const db::Statement& statement,
                                                const std::string& import, int after_row, int limit);

// Rows of a plan that is being made, as RowColumns gives them. Contention if it is no longer this turn's
// (BeginImport).
absl::Status InsertRows(db::Connection& connection, const std::string& import, std::int64_t turn,
                        const db::Params& rows);
// Of an import with these columns, with the codes of open invitations that the rows made, by the
// installation's `invitation_key`.
absl::StatusOr<v1::ListImportRowsResponse> ListRows(
    db::Connection& connection, const rpc::Call& call, const resource::PageTokens& tokens,
    const resource::ListQuery& query, std::string_view invitation_key,
    const google::protobuf::RepeatedPtrField<v1::Import::Column>& columns);

// ---- Rows as a commit goes through them, in the order of the file and in pieces.

// Rows that move somebody who has a place to another category or delegation, in the order of the file.
absl::StatusOr<std::vector<Move>> ReadMoves(db::Connection& connection, const std::string& import);
// Those who come, for the decision on places; `initial_state` is of those whose row states none.
absl::StatusOr<std::vector<Arrival>> ReadArrivals(db::Connection& connection, const std::string& import,
                                                  participants::rules::State initial_state, int after_row,
                                                  int limit);
// Rows that make a participant, with the person that a decision links them to; RowsIn reads them, on any
// thread.
absl::StatusOr<db::Result> FindNew(db::Connection& connection, const std::string& import, int after_row,
                                   int limit);
// Rows that change one.
absl::StatusOr<std::vector<StoredRow>> ReadChanges(db::Connection& connection, const std::string& import,
                                                   int after_row, int limit);

// States that rows got other than the plan expected.
absl::Status SaveStates(db::Connection& connection, const std::string& import, std::span<const int> rows,
                        std::span<const v1::Participant::State> states);
// People that were made of rows.
absl::Status SavePeople(db::Connection& connection, const std::string& import, std::span<const int> rows,
                        std::span<const std::string> person_ids);
// Has the new participants of these rows, who were confirmed, wait under these numbers. Returns who they are.
absl::StatusOr<std::vector<participants::ParticipantKey>> HaveWait(db::Connection& connection,
                                                                   const std::string& import,
                                                                   std::span<const int> rows,
                                                                   std::span<const std::int64_t> numbers);

// What rows made or changed was changed once more by the import itself: by these etags it is as the import
// left it.
absl::Status SaveResults(db::Connection& connection, const std::string& import, std::span<const int> rows,
                         std::span<const std::string> etags);

// What undoing a change takes.
struct Undoing {
  int row = 0;
  v1::Participant earlier;  // as it was before the row changed it
  std::string etag;         // as it is since then; not read again
};
absl::Status SaveUndoing(db::Connection& connection, const std::string& import,
                         std::span<const Undoing> undoings);

}  // namespace plenary::import_plans
