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
#include "participants/import_landing.h"
#include "participants/import_rules.h"
#include "participants/participant_store.h"
#include "plenary/v1/participant_service.pb.h"
#include "rpc/page.h"

namespace plenary::participants {

// A row of a file as stored, and what a client is not told.
struct StoredRow {
  // `participant` always has a name: of the participant that the row means, or of the one that it makes.
  v1::ImportRow row;
  // Of an update: the participant's version when the file was planned.
  std::optional<std::int64_t> existing_version;
  // The state that the row states; unspecified: none.
  v1::Participant::State stated_state = v1::Participant::STATE_UNSPECIFIED;
};

// Rows of a plan that is being made. Contention if it is no longer this turn's (BeginImport).
absl::Status InsertRows(db::Connection& connection, const std::string& import, std::int64_t turn,
                        std::span<const StoredRow> rows);
// With the codes of open invitations that the rows made, by the installation's `invitation_key`.
absl::StatusOr<v1::ListImportRowsResponse> ListRows(db::Connection& connection, const rpc::Call& call,
                                                    const rpc::PageTokens& tokens,
                                                    const rpc::ListQuery& query,
                                                    std::string_view invitation_key);

// ---- Decisions.

// What became of each of these rows in the plan; unspecified for one that the import does not have.
absl::StatusOr<std::vector<v1::ImportRow::Outcome>> OutcomesOf(db::Connection& connection,
                                                               const std::string& import,
                                                               std::span<const v1::ImportDecision> decisions);
absl::Status SaveDecisions(db::Connection& connection, const std::string& import,
                           std::span<const v1::ImportDecision> decisions);
// Decides what is not decided yet: rows that may mean somebody, and rows with errors. Unspecified leaves
// them.
absl::Status DecideRest(db::Connection& connection, const std::string& import,
                        v1::ImportDecision::Action undecided, bool skip_errors);

// ---- What stands in the way of a commit.

// A row that cannot be committed, and why.
struct RefusedRow {
  int row = 0;
  rules::Refusal refusal{};
  // For people, as rules::AdviceOn; empty: that.
  std::string advice = {};
};
// Rows that are undecided or have errors, and rows that no longer hold, in the order of the file; at most
// `limit`.
absl::StatusOr<std::vector<RefusedRow>> FindRefused(db::Connection& connection, const std::string& import,
                                                    int limit);
// Skips rows that are refused, and notes why with them.
absl::Status SkipRows(db::Connection& connection, const std::string& import,
                      std::span<const RefusedRow> rows);

// ---- Rows as a commit goes through them, in the order of the file and in pieces.

// Rows that move somebody who has a place to another category or delegation, in the order of the file.
absl::StatusOr<std::vector<Move>> ReadMoves(db::Connection& connection, const std::string& import);
// Those who come, for the decision on places; `initial_state` is of those whose row states none.
absl::StatusOr<std::vector<Arrival>> ReadArrivals(db::Connection& connection, const std::string& import,
                                                  rules::State initial_state, int after_row, int limit);
// Rows that make a participant, with the person that a decision links them to.
absl::StatusOr<std::vector<StoredRow>> ReadNew(db::Connection& connection, const std::string& import,
                                               int after_row, int limit);
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
absl::StatusOr<std::vector<ParticipantKey>> HaveWait(db::Connection& connection, const std::string& import,
                                                     std::span<const int> rows,
                                                     std::span<const std::int64_t> numbers);
absl::StatusOr<std::int64_t> CountSkipped(db::Connection& connection, const std::string& import);

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

}  // namespace plenary::participants
