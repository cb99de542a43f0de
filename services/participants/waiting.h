// What those who wait are told: behind which limits.

#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "db/connection.h"
#include "events/admission.h"
#include "participants/participant_store.h"

namespace plenary::participants {

// Sets `waits_for` of a participant who waits to every limit that keeps it from a place; of others nothing.
// Called when an answer is made: it is neither stored nor part of what the journal seals.
void TellLimits(const events::Admission& admission, StoredParticipant& stored);
// The same for several, of whatever events: one statement if any of them waits, else none.
absl::Status TellLimits(db::Connection& connection, std::span<StoredParticipant* const> participants);
absl::Status TellLimits(db::Connection& connection, std::span<StoredParticipant> participants);

}  // namespace plenary::participants
