// Roles: what each permits and shows. One table; a new role or permission is a row of it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "contract/caller.h"

namespace plenary::access {

// What `caller` may do with `permission` on `resource`, and what it sees there. Pure.
//
// A grant holds for everything, one event or one delegation. `resource` is a full name, the event collection
// "events/-", or empty for the whole installation. Directory permissions hold wherever a role is bound,
// because a registrar of one event links its participants to the directory; contact data there is for those
// whose role holds everywhere.
contract::Clearance ClearanceFor(const contract::Caller& caller, v1::Permission permission,
                                 std::string_view resource);

// Events that the caller sees in every state (ids), for conditions in SQL; `everywhere` if its role holds for
// all.
struct StaffOf {
  bool everywhere = false;
  std::vector<std::string> event_ids;
};
StaffOf StaffEvents(const contract::Caller& caller);

// PermissionDenied of `resource` (empty: of the installation), with the roles whose whole scope the
// permission holds for.
absl::Status Denied(v1::Permission permission, std::string_view resource);

}  // namespace plenary::access
