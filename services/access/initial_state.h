// Who may choose the state in which a resource begins.

#pragma once

#include "absl/status/status.h"
#include "contract/caller.h"

namespace plenary::access {

// PermissionDenied unless the resource begins in its first state, given or by default. Only an administrator
// may record a resource in a later state that it did not reach here. States are numbers of the resource's own
// enum.
absl::Status CheckInitialState(const contract::Caller& caller, int state, int first);

}  // namespace plenary::access
