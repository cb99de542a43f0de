// Role bindings as rows. The only caller of their SQL.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/access_service.pb.h"
#include "rpc/page.h"

namespace plenary::access {

absl::StatusOr<v1::RoleBinding> InsertRoleBinding(db::Connection& connection, const v1::RoleBinding& binding);
// NotFound if absent.
absl::StatusOr<v1::RoleBinding> GetRoleBinding(db::Connection& connection, const std::string& name);
absl::StatusOr<bool> RoleBindingExists(db::Connection& connection, const std::string& name);
absl::Status DeleteRoleBinding(db::Connection& connection, const std::string& name);
// Deletes what is bound to the event or to a delegation of it, and returns the names.
absl::StatusOr<std::vector<std::string>> DeleteRoleBindingsOf(db::Connection& connection,
                                                              const std::string& event);
absl::StatusOr<v1::ListRoleBindingsResponse> ListRoleBindings(db::Connection& connection,
                                                              const rpc::Call& call,
                                                              const rpc::PageTokens& tokens,
                                                              const v1::ListRoleBindingsRequest& request);

}  // namespace plenary::access
