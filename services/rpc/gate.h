// What stands before every handler: who calls, and may they. `access` implements it.

#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "absl/status/statusor.h"
#include "rpc/call.h"

namespace plenary::rpc {

class Gate {
 public:
  using Known = std::function<void(absl::StatusOr<std::shared_ptr<const contract::Caller>>)>;

  virtual ~Gate() = default;

  // Finds out who sends this `authorization` header (empty: anonymous) and calls `known` once: at once where
  // the answer is at hand, otherwise later from a lane's thread.
  virtual void Authenticate(std::string_view authorization, Known known) = 0;

  // What `caller` may do with this permission on `resource`. No database.
  virtual contract::Clearance Authorize(const contract::Caller& caller, v1::Permission permission,
                                        std::string_view resource) const = 0;

  // Answers a call that is not permitted: PERMISSION_DENIED where the caller sees the resource, else
  // NOT_FOUND.
  virtual void Refuse(const CallPtr& call) = 0;
};

}  // namespace plenary::rpc
