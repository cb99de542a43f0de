// What a plan says of delegations and organizations that are not on record, once some of its rows were
// planned anew. Pure and thread-safe.

#pragma once

#include <functional>
#include <map>
#include <string>

#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::import_plans {

// How many rows name a delegation or organization, by its name.
using NamedRows = std::map<std::string, int, std::less<>>;
void CountNamed(const v1::Participant& participant, NamedRows& named);

// Has `import` say what `found` does of new delegations and organizations, as far as rows name them.
// Questions about delegations that no row names any more are dropped; those of `found` are added once.
void TellAnew(const NamedRows& named, v1::Import found, v1::Import& import);

}  // namespace plenary::import_plans
