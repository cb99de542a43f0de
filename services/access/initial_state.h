// Who records something in a state that it did not reach here.

#pragma once

#include "absl/status/status.h"
#include "rpc/call.h"

namespace plenary::access {

// PermissionDenied unless the caller is an administrator. For creations with an `initial_state` other than
// the first, by which what is known from a source is recorded as it stands.
absl::Status CheckMayRecord(const rpc::Call& call);

}  // namespace plenary::access
