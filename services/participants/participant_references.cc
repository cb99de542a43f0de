#include "participants/participant_references.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "participants/participant_errors.h"

namespace plenary::participants {

std::vector<resource::NamedReference> OrganizationsOf(const v1::Participant& participant,
                                                      const std::string& path) {
  std::vector<resource::NamedReference> references;
  for (int i = 0; i < participant.credit().positions_size(); ++i) {
    const std::string& name = participant.credit().positions(i).organization();
    const std::string field = path + ".credit.positions[" + std::to_string(i) + "].organization";
    if (!name.empty()) references.push_back({field, name});
  }
  for (int i = 0; i < participant.nominating_organizations_size(); ++i) {
    const std::string field = path + ".nominating_organizations[" + std::to_string(i) + "]";
    references.push_back({field, participant.nominating_organizations(i)});
  }
  return references;
}

absl::Status CheckParticipants(db::Connection& connection,
                               const std::vector<resource::NamedReference>& references) {
  if (references.empty()) return absl::OkStatus();
  // The foreign key will wait for a transaction that deletes one of them.
  RETURN_IF_ERROR(connection.WaitBriefly());
  std::vector<ParticipantKey> keys;
  for (const resource::NamedReference& reference : references) keys.push_back(KeyOf(reference.name));
  ASSIGN_OR_RETURN(const auto found, GetParticipants(connection, keys));
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (!found[i].has_value() || found[i]->participant.state() == v1::Participant::STATE_VOIDED) {
      return errors::ReferenceNotFound(references[i].field, references[i].name);
    }
  }
  return absl::OkStatus();
}

absl::Status ErrorOf(const Obstacle& obstacle, const v1::Participant& participant, const std::string& path) {
  const std::string event = contract::EventOf(participant.name());
  switch (obstacle.kind) {
    case ObstacleKind::kIdTaken:
      return errors::AlreadyExists(obstacle.name);
    case ObstacleKind::kPersonParticipates:
    case ObstacleKind::kExternalIdTaken:
      return errors::AlreadyParticipating(event, obstacle.name);
    case ObstacleKind::kPersonRevoked:
      return errors::ParticipationRevoked(obstacle.name);
    case ObstacleKind::kNoDelegation:
      return errors::ReferenceNotFound(path + ".delegation", participant.delegation());
    case ObstacleKind::kNoPerson:
      return errors::ReferenceNotFound(path + ".person", participant.person());
  }
  return absl::InternalError("an obstacle of an unknown kind");
}

absl::Status CheckMayReturn(db::Connection& connection, const v1::Participant& participant) {
  ASSIGN_OR_RETURN(const std::vector<Obstacle> obstacles, FindObstacles(connection, {&participant, 1}));
  for (const Obstacle& obstacle : obstacles) {
    if (obstacle.name != participant.name()) return ErrorOf(obstacle, participant, "participant");
  }
  return absl::OkStatus();
}

absl::Status CheckChangedReferences(db::Connection& connection, const v1::Participant& before,
                                    const v1::Participant& participant) {
  v1::Participant changed;
  changed.set_name(participant.name());
  if (participant.person() != before.person()) changed.set_person(participant.person());
  if (participant.external_id() != before.external_id()) changed.set_external_id(participant.external_id());
  if (participant.delegation() != before.delegation()) changed.set_delegation(participant.delegation());
  ASSIGN_OR_RETURN(const std::vector<Obstacle> obstacles, FindObstacles(connection, {&changed, 1}));
  for (const Obstacle& obstacle : obstacles) {
    if (obstacle.kind == ObstacleKind::kIdTaken) continue;
    return ErrorOf(obstacle, participant, "participant");
  }
  return resource::CheckKnown(connection, OrganizationsOf(participant, "participant"));
}

}  // namespace plenary::participants
