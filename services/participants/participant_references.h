// The references of a participant, and the errors if a target does not exist or an obstacle does.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "participants/participant_store.h"
#include "resource/known.h"

namespace plenary::participants {

// The organizations in a participant, with their fields; `path` is the participant's field in the request.
std::vector<resource::NamedReference> OrganizationsOf(const v1::Participant& participant,
                                                      const std::string& path);

// ReferenceNotFound for the first of `references`, names of participants, that does not exist or is VOIDED.
// No query if there are none.
absl::Status CheckParticipants(db::Connection& connection,
                               const std::vector<resource::NamedReference>& references);

// The error for an obstacle.
absl::Status ErrorOf(const Obstacle& obstacle, const v1::Participant& participant, const std::string& path);

// Obstacles to a stored participant taking part again: its person, or another participant with its external
// id, was registered meanwhile.
absl::Status CheckMayReturn(db::Connection& connection, const v1::Participant& participant);

// The first obstacle to `participant` replacing `before` in its own record, which is not an obstacle to
// itself.
absl::Status CheckChangedReferences(db::Connection& connection, const v1::Participant& before,
                                    const v1::Participant& participant);

}  // namespace plenary::participants
