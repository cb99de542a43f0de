// What a caller sees of some events beyond what the public sees, as lists for a condition in SQL.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rpc/call.h"

namespace plenary::access {

// Ids of events from the caller's grants in single events. Grants for all events are part of the call's
// clearance.
struct EventScopes {
  std::vector<std::string> staff;         // the caller is staff of these
  std::vector<std::string> early;         // the caller sees texts under embargo of these
  std::vector<std::string> participants;  // the caller sees what participants see of these
  std::vector<std::string> people;        // "event/person": which person the caller is in which event
};

// Of the event `parent`, or, for "events/-", of all events that the caller has a role in.
EventScopes ScopesOf(const contract::Caller& caller, v1::Permission permission, std::string_view parent);

}  // namespace plenary::access
