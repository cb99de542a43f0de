#include "access/event_scopes.h"

#include <set>

#include "access/roles.h"
#include "contract/resource_name.h"

namespace plenary::access {
namespace {

std::set<std::string> EventsIn(const contract::Caller& caller, std::string_view parent) {
  if (contract::EventIdOf(parent) != "-") return {std::string(contract::EventIdOf(parent))};
  std::set<std::string> ids;
  for (const contract::Grant& grant : caller.grants) {
    if (!grant.scope.empty()) ids.emplace(contract::EventIdOf(grant.scope));
  }
  return ids;
}

}  // namespace

EventScopes ScopesOf(const contract::Caller& caller, v1::Permission permission, std::string_view parent) {
  EventScopes scopes;
  for (const std::string& id : EventsIn(caller, parent)) {
    const contract::Clearance clearance = ClearanceFor(caller, permission, contract::EventName(id));
    if (clearance.staff) scopes.staff.push_back(id);
    if (clearance.early) scopes.early.push_back(id);
    if (clearance.sees.Contains(v1::AUDIENCE_CLASS_PARTICIPANTS)) scopes.participants.push_back(id);
    for (const std::string& person : clearance.people) {
      scopes.people.push_back(id + "/" + std::string(contract::LastId(person)));
    }
  }
  return scopes;
}

}  // namespace plenary::access
