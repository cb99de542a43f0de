// What a participant refers to, and the errors when it is not there or in the way.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "participants/participant_store.h"
#include "resource/known.h"

namespace plenary::participants {

// The organizations that a participant names, with the fields that name them; `path` is where it stands in
// the request.
std::vector<resource::NamedReference> OrganizationsOf(const v1::Participant& participant,
                                                      const std::string& path);

// ReferenceNotFound for the first of `references`, names of participants, that does not exist or is VOIDED.
// Nothing is asked if there are none.
absl::Status CheckParticipants(db::Connection& connection,
                               const std::vector<resource::NamedReference>& references);

// What the caller is told of an obstacle.
absl::Status ErrorOf(const Obstacle& obstacle, const v1::Participant& participant, const std::string& path);

// What stands in the way of one on record who is to take part again: the person, or another with its external
// id, registered anew since.
absl::Status CheckMayReturn(db::Connection& connection, const v1::Participant& participant);

// The first obstacle to `participant` taking the place of `before` in its own record, which is none to
// itself.
absl::Status CheckChangedReferences(db::Connection& connection, const v1::Participant& before,
                                    const v1::Participant& participant);

}  // namespace plenary::participants
