// The events for busy callers, and their state at the end.

#pragma once

#include <string>
#include <vector>

#include "faults/history.h"
#include "support/test_client.h"

namespace plenary::test {

// The events that all callers work at: one with few places, and one for everything else.
inline constexpr char kPlaces[] = "events/places";
inline constexpr char kHall[] = "events/hall";
inline constexpr char kDoor[] = "events/places/checkpoints/door";
inline constexpr char kSpeaker[] = "events/hall/participants/speaker";
inline constexpr int kCapacity = 40;
// How many participants an import makes.
inline constexpr int kImportRows = 5;

// Creates the events, a door in one and a speaker in the other.
void MakeStage(const Client& admin);

// The final state, read through the API; a journal that does not verify is among `faults`.
Remains ReadRemains(const Client& admin, std::vector<std::string>& faults);

}  // namespace plenary::test
