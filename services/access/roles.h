// Roles: the permissions of each and how much it shows. One table; a new role or permission is a row of it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "contract/caller.h"

namespace plenary::access {

// Authorizes `caller` for `permission` on `resource`, and returns its clearance. Pure.
//
// A grant holds for everything, one event or one delegation. `resource` is a full name, the event collection
// "events/-", or empty for the whole installation. Directory permissions hold wherever a role is bound,
// because a registrar of one event links its participants to the directory. Contact data of the directory is
// only for callers whose role holds everywhere.
contract::Clearance ClearanceFor(const contract::Caller& caller, v1::Permission permission,
                                 std::string_view resource);

// Ids of the events that the caller sees in every state, for conditions in SQL; `everywhere` if its role
// holds for all.
struct StaffOf {
  bool everywhere = false;
  std::vector<std::string> event_ids;
};
StaffOf StaffEvents(const contract::Caller& caller);

// PermissionDenied for `resource` (empty: for the installation). Names the roles that have the permission for
// their whole scope.
absl::Status Denied(v1::Permission permission, std::string_view resource);

}  // namespace plenary::access
