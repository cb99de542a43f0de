// What a caller sees of some events more than the public does, as lists that a condition in SQL can hold.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rpc/call.h"

namespace plenary::access {

// Ids of events, as far as single grants of the caller tell; what holds for all events stands in the
// clearance of the call.
struct EventScopes {
  std::vector<std::string> staff;         // of these it is staff
  std::vector<std::string> early;         // of these it sees what is under embargo
  std::vector<std::string> participants;  // of these it sees what participants see
  std::vector<std::string> people;        // "event/person": who it is in which event
};

// Of the event `parent`, or, for "events/-", of all events that the caller has a role in.
EventScopes ScopesOf(const contract::Caller& caller, v1::Permission permission, std::string_view parent);

}  // namespace plenary::access
