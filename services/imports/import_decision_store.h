// Decisions on rows of imports, and obstacles to a commit, as rows. The only caller of its SQL.

#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "import_plans/bulk_rules.h"
#include "import_plans/import_row_store.h"
#include "import_plans/import_rules.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::imports {

// ---- Decisions.

// The outcome of each of these rows in the plan; unspecified for a row that the import does not have.
absl::StatusOr<std::vector<v1::ImportRow::Outcome>> OutcomesOf(db::Connection& connection,
                                                               const std::string& import,
                                                               std::span<const v1::ImportDecision> decisions);
// Leaves rows whose action is unspecified.
absl::Status SaveDecisions(db::Connection& connection, const std::string& import,
                           std::span<const v1::ImportDecision> decisions);
// Decides the remaining rows: those that may mean somebody, and those with errors. Unspecified leaves them.
absl::Status DecideRest(db::Connection& connection, const std::string& import,
                        v1::ImportDecision::Action undecided, bool skip_errors);
// Undecided rows, in the order of the file, `limit` after row `after_row`.
absl::StatusOr<std::vector<import_plans::rules::OpenRow>> ReadOpen(db::Connection& connection,
                                                                   const std::string& import, int after_row,
                                                                   int limit);

// ---- Corrections.

// The stored cells of a row (packed_cells.h), and whether the import has the row.
struct StoredCells {
  bool known = false;
  std::string cells;
};
// In the order of `rows`.
absl::StatusOr<std::vector<StoredCells>> CellsOf(db::Connection& connection, const std::string& import,
                                                 std::span<const int> rows);
// Rows that are or may become participants, in the order of the file, `limit` after row `after_row`.
absl::StatusOr<std::vector<import_plans::StoredRow>> ReadPlanned(db::Connection& connection,
                                                                 const std::string& import, int after_row,
                                                                 int limit);
// Rows of a plan that were planned again; they are undecided.
absl::Status ReplaceRows(db::Connection& connection, const std::string& import,
                         std::span<const import_plans::StoredRow> rows);

// ---- Names in rows that do not exist yet.

// New names of delegations and organizations, by their planned names.
using Renamed = std::map<std::string, std::string>;
absl::Status RenameInRows(db::Connection& connection, const std::string& import, const Renamed& renamed);
// Names of the delegations, and of the new organizations, in the rows to be committed.
absl::StatusOr<std::set<std::string>> FindNamed(db::Connection& connection, const std::string& import);

// ---- Obstacles to a commit.

// Names that do not exist.
struct NotOnRecord {
  std::vector<std::string> to_be_made;     // delegations that the commit creates
  std::vector<std::string> delegations;    // delegations that are not created
  std::vector<std::string> organizations;  // organizations that are not created
};
// A row that cannot be committed, and why.
struct RefusedRow {
  int row = 0;
  import_plans::rules::Refusal refusal{};
  // A text for people; if empty, rules::AdviceOn.
  std::string advice = {};
};
// Rows that are undecided or have errors, and rows that no longer hold, in the order of the file; at most
// `limit`.
absl::StatusOr<std::vector<RefusedRow>> FindRefused(db::Connection& connection, const std::string& import,
                                                    const NotOnRecord& missing, int limit);

// Skips refused rows, and stores the reason with them.
absl::Status SkipRows(db::Connection& connection, const std::string& import,
                      std::span<const RefusedRow> rows);

// ---- Results of decisions.

struct DecidedCounts {
  int skipped = 0;
  int updates = 0;  // rows that change a participant, or would
  int left_out = 0;
};
absl::StatusOr<DecidedCounts> CountDecided(db::Connection& connection, const std::string& import);

}  // namespace plenary::imports
