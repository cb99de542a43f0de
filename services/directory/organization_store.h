// Organizations as rows. The only caller of their SQL.
//
// Resources are returned whole, with etag and times; the calling code clears what its caller may not see. A
// name that does not exist is NotFound.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/directory_service.pb.h"
#include "resource/page.h"
#include "rpc/call.h"

namespace plenary::directory::organizations {

absl::StatusOr<bool> Exists(db::Connection& connection, const std::string& name);

absl::StatusOr<v1::Organization> Get(db::Connection& connection, const std::string& name);

// Get, locked until the end of the transaction. EtagMismatch unless `etag` is empty or the current one.
absl::StatusOr<v1::Organization> Lock(db::Connection& connection, const std::string& name,
                                      std::string_view etag);

absl::StatusOr<v1::ListOrganizationsResponse> List(const resource::ListCall& list);

// Cycle if the new parent of `organization` is the organization itself or is below it. No other transaction
// changes parents until this one ends.
absl::Status CheckAncestors(db::Connection& connection, const v1::Organization& organization);

// Inserts or updates the row, and sets etag and times. AlreadyExists if the name is taken; ReferenceNotFound
// if the parent does not exist.
absl::Status Insert(db::Connection& connection, v1::Organization& organization);
absl::Status Update(db::Connection& connection, v1::Organization& organization);

// Names of the organizations with this parent, in order.
absl::StatusOr<std::vector<std::string>> PartsOf(db::Connection& connection, const std::string& name);

// StillReferenced while anything refers to it.
absl::Status Delete(db::Connection& connection, const std::string& name);

}  // namespace plenary::directory::organizations
