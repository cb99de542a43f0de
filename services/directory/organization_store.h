// Organizations as rows. The only caller of their SQL.
//
// What is found comes whole, with etag and times; the calling code clears what its caller may not see. A name
// that is not there is NotFound.

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

absl::StatusOr<v1::ListOrganizationsResponse> List(db::Connection& connection, const rpc::Call& call,
                                                   const resource::PageTokens& tokens,
                                                   const resource::ListQuery& query);

// Cycle if `organization` is among the ancestors that its parent would give it. Until the end of the
// transaction no other one changes a parent.
absl::Status CheckAncestors(db::Connection& connection, const v1::Organization& organization);

// Adds or rewrites the row, and sets etag and times from it. AlreadyExists if the name is taken;
// ReferenceNotFound if the parent is not there.
absl::Status Insert(db::Connection& connection, v1::Organization& organization);
absl::Status Update(db::Connection& connection, v1::Organization& organization);

// Names of the organizations whose parent it is, in their order.
absl::StatusOr<std::vector<std::string>> PartsOf(db::Connection& connection, const std::string& name);

// StillReferenced while anything refers to it.
absl::Status Delete(db::Connection& connection, const std::string& name);

}  // namespace plenary::directory::organizations
