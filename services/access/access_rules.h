// Rules of keys and role bindings. Pure.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/v1/access.pb.h"

namespace plenary::access::rules {

// Checks the scope of a role: a focal point needs a delegation; a participant needs a person and no
// delegation; every other role needs an event or nothing, and no person.
absl::Status CheckRoleBinding(const v1::RoleBinding& binding);

// LastAdministrator if `administrators` has nobody but `principal`.
absl::Status CheckAdministratorRemains(const std::vector<std::string>& administrators,
                                       const std::string& principal);

}  // namespace plenary::access::rules
