#include "participants/delegation_lead.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "participants/delegation_store.h"
#include "participants/participant_errors.h"
#include "participants/participant_rules.h"
#include "participants/participant_view.h"

namespace plenary::participants {
namespace {

using v1::Participant;

absl::Status SetRoles(journal::Write& write, Participant::DelegationRole role,
                      const std::vector<StoredParticipant>& before) {
  if (before.empty()) return absl::OkStatus();
  std::vector<StoredParticipant> stored = before;
  for (StoredParticipant& one : stored) one.participant.set_delegation_role(role);
  RETURN_IF_ERROR(UpdateParticipants(write.connection(), stored));
  for (std::size_t i = 0; i < stored.size(); ++i)
    write.Changed(stored[i].participant, AudienceOf(before[i]), AudienceOf(stored[i]));
  return absl::OkStatus();
}

}  // namespace

absl::Status GiveWay(journal::Write& write, const Leads& leads) {
  if (leads.empty()) return absl::OkStatus();
  db::Connection& connection = write.connection();
  ASSIGN_OR_RETURN(const std::vector<std::string> heads, HeadsOf(connection, leads));
  std::vector<ParticipantKey> keys;
  for (const std::string& name : heads) keys.push_back(KeyOf(name));
  if (keys.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto found, LockParticipants(connection, keys));
  std::vector<StoredParticipant> before;
  for (const auto& stored : found) {
    if (!stored.has_value()) continue;
    const auto lead = leads.find(rules::LedBy(stored->participant));
    if (lead == leads.end() || lead->second == stored->participant.name()) continue;
    before.push_back(*stored);
  }
  return SetRoles(write, Participant::DELEGATION_ROLE_UNSPECIFIED, before);
}

absl::Status NoteHeads(journal::Write& write, const std::set<std::string>& delegations) {
  if (delegations.empty()) return absl::OkStatus();
  db::Connection& connection = write.connection();
  const std::string event = contract::EventOf(*delegations.begin());
  ASSIGN_OR_RETURN(const events::StoredEvent stored, events::GetEvent(connection, event));
  RETURN_IF_ERROR(TouchDelegations(connection, delegations));
  ASSIGN_OR_RETURN(const auto found, ReadDelegations(connection, delegations));
  const std::string_view audience = events::AudienceOf(stored);
  for (const v1::Delegation& delegation : found) {
    write.Changed(delegation, audience, audience);
  }
  return absl::OkStatus();
}

absl::Status UpdateWithLead(journal::Write& write, const StoredParticipant& before,
                            StoredParticipant& stored) {
  const std::string led = rules::LedBy(before.participant);
  const std::string leads = rules::LedBy(stored.participant);
  if (led != leads && !leads.empty()) RETURN_IF_ERROR(GiveWay(write, {{leads, stored.participant.name()}}));
  RETURN_IF_ERROR(UpdateParticipant(write.connection(), stored));
  write.Changed(stored.participant, AudienceOf(before), AudienceOf(stored));
  if (led == leads) return absl::OkStatus();
  std::set<std::string> changed = {led, leads};
  changed.erase("");
  return NoteHeads(write, changed);
}

absl::Status SetHead(journal::Write& write, const v1::Delegation& delegation) {
  if (delegation.head().empty()) return GiveWay(write, {{delegation.name(), ""}});
  const absl::StatusOr<StoredParticipant> head = LockParticipant(write.connection(), delegation.head());
  if (errors::ReasonOf(head.status()) == v1::NOT_FOUND) {
    return errors::ReferenceNotFound("delegation.head", delegation.head());
  }
  RETURN_IF_ERROR(head.status());
  const Participant& participant = head->participant;
  if (participant.delegation() != delegation.name()) {
    return errors::NotOfDelegation(participant.name(), delegation.name());
  }
  if (!rules::IsActive(participant.state())) {
    return errors::WrongState(participant.name(), rules::StateName(participant.state()), "lead a delegation",
                              "INVITED, PENDING, WAITLISTED, CONFIRMED",
                              "Name another participant as its head.");
  }
  RETURN_IF_ERROR(GiveWay(write, {{delegation.name(), participant.name()}}));
  if (participant.delegation_role() == Participant::DELEGATION_ROLE_HEAD) return absl::OkStatus();
  return SetRoles(write, Participant::DELEGATION_ROLE_HEAD, {*head});
}

}  // namespace plenary::participants
