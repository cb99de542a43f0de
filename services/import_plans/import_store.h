// Imports as rows, without the rows of their files (import_row_store.h). The only caller of their SQL.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/page.h"

namespace plenary::import_plans {

// An import whose file is still being read does not exist for any of these.
// NotFound if absent.
absl::StatusOr<v1::Import> GetImport(db::Connection& connection, const std::string& name);
// As GetImport, and locks the row for the transaction. EtagMismatch unless `etag` is empty or the current
// one.
absl::StatusOr<v1::Import> LockImport(db::Connection& connection, const std::string& name,
                                      std::string_view etag);
absl::StatusOr<v1::ListImportsResponse> ListImports(const resource::ListCall& list);

// Creates an import whose file is still being read; replaces one whose reading was interrupted. Returns the
// turn, which is needed to write its rows. AlreadyExists if the name is taken. If it is not finished, it
// expires. `options` of the plan are kept as long as its rows.
absl::StatusOr<std::int64_t> BeginImport(db::Connection& connection, const v1::Import& import,
                                         const v1::PlanImportRequest& options);
// The file has been read: from now on the import exists. Sets its times and etag. Contention if it is no
// longer this turn's.
absl::Status FinishPlan(db::Connection& connection, std::int64_t turn, v1::Import& import);
// Writes an import that is locked, in its new state, and sets its times and etag.
absl::Status UpdateImport(db::Connection& connection, v1::Import& import);

// The options of the plan. IllegalState if they are missing: an older program planned it.
absl::StatusOr<v1::PlanImportRequest> GetPlanRequest(db::Connection& connection, const std::string& name);

// Deletes an import with its rows, whatever its state.
absl::Status DropImport(db::Connection& connection, const std::string& name);
// Deletes expired plans, and the rows of other imports past their time, a few at a time. Returns whether
// there may be more.
absl::StatusOr<bool> ForgetExpiredImports(db::Connection& connection);
// One import of an event is committed or undone at a time: locked until the transaction ends. Registrations
// are not blocked.
absl::Status LockImportsOf(db::Connection& connection, std::string_view event_id);

}  // namespace plenary::import_plans
