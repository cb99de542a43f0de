// Authentication and authorization before every handler. `access` implements it.

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

  // Authenticates the sender of this `authorization` header (empty: anonymous) and calls `known` once: at
  // once if the result is cached, otherwise later on a lane's thread.
  virtual void Authenticate(std::string_view authorization, Known known) = 0;

  // Authorizes `caller` for this permission on `resource`. Without the database.
  virtual contract::Clearance Authorize(const contract::Caller& caller, v1::Permission permission,
                                        std::string_view resource) const = 0;

  // Answers a call that is not permitted: PERMISSION_DENIED if the caller sees the resource, otherwise
  // NOT_FOUND.
  virtual void Refuse(const CallPtr& call) = 0;
};

}  // namespace plenary::rpc
