// The errors of participants and delegations, one named function each. errors/errors.h says what all errors
// have in common.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

absl::Status RegistrationClosed(std::string_view event, std::string_view why);
// `participant` may be empty if it is unknown, or not visible to the caller.
absl::Status AlreadyParticipating(std::string_view event, std::string_view participant);
// For two people who are to be merged.
absl::Status TakePartTogether(std::string_view person, std::string_view other, std::string_view event);
absl::Status ParticipationRevoked(std::string_view participant);
// For a participant that is to lead a delegation that it does not belong to.
absl::Status NotOfDelegation(std::string_view participant, std::string_view delegation);
absl::Status InvitationExpired(std::string_view participant);

// The meanings of this folder's database constraints.
std::span<const ConstraintError> ParticipantConstraints();

}  // namespace plenary::errors
