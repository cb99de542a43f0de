// Things that are there, and that nobody but staff sees.

#pragma once

#include <map>
#include <string>

#include "support/forum.h"

namespace plenary::test {

// Names of ghosts, by the type of their resource. All of an event are in events/ghost, a draft.
std::map<std::string, std::string> GhostNames();
// The same, but those that a public event can hide are in events/open.
std::map<std::string, std::string> GhostNamesInPublic();

// Makes them: the participant of each event is invited, is people/ghost and has the external id "ghost".
void MakeGhosts(const Forum& forum);

}  // namespace plenary::test
