// What one caller may, with one permission, in each of many events.

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "access/roles.h"
#include "rpc/caller.h"
#include "rpc/resource_name.h"

namespace plenary::access {

// Each clearance is worked out once. Not thread-safe; `caller` outlives it.
class Clearances {
 public:
  Clearances(const rpc::Caller& caller, v1::Permission permission)
      : caller_(caller), permission_(permission) {}

  // In the event that `name` is, or belongs to.
  const rpc::Clearance& In(std::string_view name) {
    const auto [clearance, added] = known_.try_emplace("events/" + std::string(rpc::EventIdOf(name)));
    if (added) clearance->second = ClearanceFor(caller_, permission_, clearance->first);
    return clearance->second;
  }

 private:
  const rpc::Caller& caller_;
  const v1::Permission permission_;
  std::map<std::string, rpc::Clearance> known_;
};

}  // namespace plenary::access
