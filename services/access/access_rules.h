// Rules of keys and role bindings. Pure.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/v1/access.pb.h"

namespace plenary::access::rules {

// A focal point is bound to a delegation, a participant to a person and not to a delegation, every other role
// to everything or an event and to no person.
absl::Status CheckRoleBinding(const v1::RoleBinding& binding);

// LastAdministrator if nobody of `administrators` is left without `principal`.
absl::Status CheckAdministratorRemains(const std::vector<std::string>& administrators,
                                       const std::string& principal);

}  // namespace plenary::access::rules
