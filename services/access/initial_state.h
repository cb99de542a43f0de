// Who may say in which state something begins.

#pragma once

#include "absl/status/status.h"
#include "contract/caller.h"

namespace plenary::access {

// PermissionDenied unless a resource is made in its first state, by not saying any or by saying so: only an
// administrator records something in a state that it did not reach here. States are numbers of the resource's
// own enum.
absl::Status CheckInitialState(const contract::Caller& caller, int state, int first);

}  // namespace plenary::access
