// Where busy callers act, and what remains there.

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

// Makes the events, a door in the one and a speaker in the other.
void MakeStage(const Client& admin);

// What there is of all that, as the API shows it; the journals verify, or it is among `faults`.
Remains ReadRemains(const Client& admin, std::vector<std::string>& faults);

}  // namespace plenary::test
