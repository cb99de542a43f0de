// What waiting participants are told: the limits they wait for.

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

// Sets `waits_for` of a waiting participant to every limit that keeps it from a place. Called when an answer
// is made: it is neither stored nor sealed by the journal.
void TellLimits(const events::Admission& admission, StoredParticipant& stored);
// The same for several, of any events: one statement if any of them waits, otherwise none.
absl::Status TellLimits(db::Connection& connection, std::span<StoredParticipant* const> participants);
absl::Status TellLimits(db::Connection& connection, std::span<StoredParticipant> participants);

}  // namespace plenary::participants
