// The calls of an import.

#pragma once

#include "absl/status/statusor.h"
#include "plenary/connection.h"
#include "plenary/import_source.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Sends the file, from its beginning, to be read as the request says. Shows how far it is.
absl::StatusOr<v1::Import> PlanFile(Connection& connection, const v1::PlanImportRequest& request,
                                    ImportSource& source);

// Commits the plan as the request says, once. Waited for to the end, even if the user wants to stop.
absl::StatusOr<v1::Import> CommitPlan(Connection& connection, const v1::Import& plan,
                                      v1::CommitImportRequest request);

// Whether a commit was refused for rows that cannot be committed.
bool AreRowsRefused(const absl::Status& status);

}  // namespace plenary::client
