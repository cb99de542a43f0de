#include "access/initial_state.h"

#include "access/roles.h"
#include "errors/errors.h"

namespace plenary::access {

absl::Status CheckInitialState(const contract::Caller& caller, int state, int first) {
  if (state == 0 || state == first) return absl::OkStatus();
  if (!ClearanceFor(caller, v1::PERMISSION_ACCESS_WRITE, "").denied()) return absl::OkStatus();
  return Denied(v1::PERMISSION_ACCESS_WRITE, "");
}

}  // namespace plenary::access
