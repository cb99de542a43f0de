// Updates the new delegations and organizations of a plan after some of its rows were planned again. Pure and
// thread-safe.

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

// Copies the new delegations and organizations of `found` that rows name to `import`. Removes questions about
// delegations that no row names any more; adds those of `found` once.
void TellAnew(const NamedRows& named, v1::Import found, v1::Import& import);

}  // namespace plenary::import_plans
