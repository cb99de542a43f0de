#include "access/initial_state.h"

#include "access/roles.h"
#include "rpc/errors.h"

namespace plenary::access {

absl::Status CheckMayRecord(const rpc::Call& call) {
  const auto administrator = ClearanceFor(call.caller(), v1::PERMISSION_ACCESS_WRITE, "");
  if (!administrator.denied()) return absl::OkStatus();
  return rpc::errors::PermissionDenied(PermissionName(v1::PERMISSION_ACCESS_WRITE), "");
}

}  // namespace plenary::access
