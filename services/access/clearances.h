// A caller's clearance with one permission in many events.

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "access/roles.h"
#include "contract/caller.h"
#include "contract/resource_name.h"

namespace plenary::access {

// Computes each clearance once. Not thread-safe; `caller` outlives it.
class Clearances {
 public:
  Clearances(const contract::Caller& caller, v1::Permission permission)
      : caller_(caller), permission_(permission) {}

  // In the event `name`, or the event of the resource `name`.
  const contract::Clearance& In(std::string_view name) {
    const auto [clearance, added] = known_.try_emplace(contract::EventOf(name));
    if (added) clearance->second = ClearanceFor(caller_, permission_, clearance->first);
    return clearance->second;
  }

 private:
  const contract::Caller& caller_;
  const v1::Permission permission_;
  std::map<std::string, contract::Clearance> known_;
};

}  // namespace plenary::access
