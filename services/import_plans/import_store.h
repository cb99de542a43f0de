// Imports as rows, without the rows of their files (import_row_store.h). The only caller of their SQL.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/collection.h"
#include "resource/page.h"

namespace plenary::import_plans {

// One whose file is still being read is not there for any of these.
absl::StatusOr<bool> ImportExists(db::Connection& connection, const std::string& name);
// NotFound if absent.
absl::StatusOr<v1::Import> GetImport(db::Connection& connection, const std::string& name);
// As GetImport, and locks the row for the transaction. EtagMismatch unless `etag` is empty or the current
// one.
absl::StatusOr<v1::Import> LockImport(db::Connection& connection, const std::string& name,
                                      std::string_view etag);
absl::StatusOr<v1::ListImportsResponse> ListImports(db::Connection& connection, const rpc::Call& call,
                                                    const resource::PageTokens& tokens,
                                                    const resource::ListQuery& query);

// Makes an import whose file is still being read; one that was given up halfway makes way for it. Returns the
// turn that writing its rows takes. AlreadyExists if the name is taken. Left alone, it expires. `options`,
// what it is planned with, are kept as long as its rows.
absl::StatusOr<std::int64_t> BeginImport(db::Connection& connection, const v1::Import& import,
                                         const v1::PlanImportRequest& options);
// The file has been read: from now on the import is there. Sets its times and etag. Contention if it is no
// longer this turn's.
absl::Status FinishPlan(db::Connection& connection, std::int64_t turn, v1::Import& import);
// Writes an import that is locked, in its new state, and sets its times and etag.
absl::Status UpdateImport(db::Connection& connection, v1::Import& import);

// The options that it was planned with. IllegalState if they are not kept: it was planned by a program that
// kept none.
absl::StatusOr<v1::PlanImportRequest> GetPlanRequest(db::Connection& connection, const std::string& name);

// Deletes an import with its rows, whatever its state.
absl::Status DropImport(db::Connection& connection, const std::string& name);
// Of imports past their time: deletes plans, and the rows of others. A few at a time; whether there may be
// more.
absl::StatusOr<bool> ForgetExpiredImports(db::Connection& connection);
// Deletes every import of an event and returns them.
absl::StatusOr<std::vector<std::string>> DeleteImportsOf(db::Connection& connection,
                                                         const std::string& event_id);

// One import of an event is committed or undone at a time. Held until the transaction ends; registrations go
// on.
absl::Status LockImportsOf(db::Connection& connection, std::string_view event_id);

}  // namespace plenary::import_plans
