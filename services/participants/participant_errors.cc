#include "participants/participant_errors.h"

#include "base/concat.h"
#include "errors/error.h"

namespace plenary::errors {
namespace {

absl::Status TakesPart(const ConstraintError& broken) { return AlreadyParticipating(broken.subject, ""); }

constexpr ConstraintError kConstraints[] = {
    {"delegations_pkey", Taken, "The delegation"},
    {"delegations_event_fkey", Missing, "The event", "parent"},
    {"delegations_organization_fkey", Missing, "The organization", "delegation.organization"},
    {"participants_pkey", Taken, "The participant"},
    {"participants_event_fkey", Missing, "The event", "parent"},
    {"participants_person_fkey", Missing, "The person", "participant.person"},
    {"participants_delegation_fkey", Missing, "The delegation", "participant.delegation"},
    {"participants_one_active", TakesPart, "the event"},
    {"participants_one_head", Taken, "Another head of the delegation"},
    {"participants_external_id", Doubled, "A participant with this external_id", "",
     "ListParticipants finds it by a filter on external_id; change that one, or give another external_id."},
    {"participant_organizations_organization_fkey", Missing, "The organization", "participant"},
};

}  // namespace

absl::Status RegistrationClosed(std::string_view event, std::string_view why) {
  return FailedPrecondition(v1::REGISTRATION_CLOSED, event,
                            Concat("Registration for ", event, " is not open to you: ", why, "."))
      .With("why", why);
}

absl::Status AlreadyParticipating(std::string_view event, std::string_view participant) {
  return Error(absl::StatusCode::kAlreadyExists, v1::ALREADY_PARTICIPATING,
               participant.empty()
                   ? Concat("The person already takes part in ", event, ". Change that participant instead.")
                   : Concat("The person already takes part in ", event, " as ", participant,
                            ". Change that participant instead."))
      .With("event", event)
      .With("participant", participant)
      .About(participant);
}

absl::Status TakePartTogether(std::string_view person, std::string_view other, std::string_view event) {
  return FailedPrecondition(v1::TAKE_PART_TOGETHER, person,
                            Concat(person, " and ", other, " both take part in ", event,
                                   ", so these records cannot be merged. If both mean one person, withdraw "
                                   "one of them from the event first."))
      .With("other", other)
      .With("event", event);
}

absl::Status ParticipationRevoked(std::string_view participant) {
  return FailedPrecondition(
      v1::PARTICIPATION_REVOKED, participant,
      Concat("The person's participation, ", participant,
             ", was revoked. An organizer can reinstate it with ReinstateParticipant."));
}

absl::Status NotOfDelegation(std::string_view participant, std::string_view delegation) {
  return FailedPrecondition(
             v1::NOT_OF_DELEGATION, participant,
             Concat(participant, " does not belong to ", delegation,
                    ", which it is to lead. Make it the participant's delegation first, or name a "
                    "head who belongs to it."))
      .With("delegation", delegation);
}

absl::Status InvitationExpired(std::string_view participant) {
  return FailedPrecondition(v1::INVITATION_EXPIRED, participant,
                            Concat("The invitation of ", participant,
                                   " has expired. The organizers can give a new one, with RenewInvitation."));
}

std::span<const ConstraintError> ParticipantConstraints() { return kConstraints; }

}  // namespace plenary::errors
