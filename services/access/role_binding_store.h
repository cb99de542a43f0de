// Role bindings as rows. The only caller of their SQL.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/access_service.pb.h"
#include "resource/page.h"

namespace plenary::access {

absl::StatusOr<v1::RoleBinding> InsertRoleBinding(db::Connection& connection, const v1::RoleBinding& binding);
// NotFound if absent.
absl::StatusOr<v1::RoleBinding> GetRoleBinding(db::Connection& connection, const std::string& name);
absl::Status DeleteRoleBinding(db::Connection& connection, const std::string& name);
// Deletes the bindings of the event and of its delegations, and returns their names.
absl::StatusOr<std::vector<std::string>> DeleteRoleBindingsOf(db::Connection& connection,
                                                              const std::string& event);
// The bindings of principals to being the person, ordered by name, locked until the end of the transaction.
absl::StatusOr<std::vector<v1::RoleBinding>> RoleBindingsOf(db::Connection& connection,
                                                            const std::string& person);
// Binds the principal to being another person, and returns the new binding.
absl::StatusOr<v1::RoleBinding> SetRoleBindingPerson(db::Connection& connection, const std::string& name,
                                                     const std::string& person);
absl::StatusOr<v1::ListRoleBindingsResponse> ListRoleBindings(const resource::ListCall& list);

}  // namespace plenary::access
