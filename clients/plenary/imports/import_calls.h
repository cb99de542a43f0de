// The calls of an import.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"
#include "plenary/imports/import_source.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Sends the file from its beginning, to be planned as the request says. Shows the progress.
absl::StatusOr<v1::Import> PlanFile(Connection& connection, const v1::PlanImportRequest& request,
                                    ImportSource& source);

// Commits the plan as the request says, once. Waits for the end, even if the user wants to stop.
absl::StatusOr<v1::Import> CommitPlan(Connection& connection, const v1::Import& plan,
                                      v1::CommitImportRequest request);

// Whether the server would commit the plan this way, with guesses accepted and no error skipped. Changes
// nothing.
absl::Status CheckPlan(Connection& connection, const v1::Import& plan, v1::CommitImportRequest request);

// Whether a commit was refused because of rows that cannot be committed.
bool AreRowsRefused(const absl::Status& status);

// Whether a commit was refused because of guesses that nobody accepted.
bool AreGuessesRefused(const absl::Status& status);

struct RefusedRow {
  int row = 0;
  std::string reason;       // "UNDECIDED"
  std::string description;  // "row 4 has errors still: …"
};
// The rows in such an error: only the first ones.
std::vector<RefusedRow> RefusedRowsOf(const absl::Status& status);

}  // namespace plenary::client
