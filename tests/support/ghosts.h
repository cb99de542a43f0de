// Hidden resources, which only staff sees.

#pragma once

#include <map>
#include <string>

#include "support/forum.h"

namespace plenary::test {

// Names of hidden resources, by type. Those of an event are in events/ghost, a draft.
std::map<std::string, std::string> GhostNames();
// The same, but those that a public event can hide are in events/open.
std::map<std::string, std::string> GhostNamesInPublic();

// Creates them: the participant of each event is invited, is people/ghost and has the external id "ghost".
void MakeGhosts(const Forum& forum);

}  // namespace plenary::test
