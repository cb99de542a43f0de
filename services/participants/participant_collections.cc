#include "participants/participant_collections.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "participants/delegation_store.h"
#include "participants/participant_store.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "participants/statistics.h"
#include "rpc/errors.h"
#include "rpc/move_references.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

absl::StatusOr<bool> ParticipantVisible(db::Connection& connection, const rpc::Caller& caller,
                                        const std::string& name) {
  const absl::StatusOr<StoredParticipant> stored = GetParticipant(connection, name);
  if (absl::IsNotFound(stored.status())) return false;
  if (!stored.ok()) return stored.status();
  return SeesParticipant(*stored, access::ClearanceFor(caller, v1::PERMISSION_PARTICIPANTS_READ, name));
}

// A delegation is seen with its event.
absl::StatusOr<bool> DelegationVisible(db::Connection& connection, const rpc::Caller& caller,
                                       const std::string& name) {
  ASSIGN_OR_RETURN(const bool exists, DelegationExists(connection, name));
  if (!exists) return false;
  ASSIGN_OR_RETURN(const events::StoredEvent event,
                   events::GetEvent(connection, events::EventName(rpc::EventIdOf(name))));
  return events::SeesEvent(event, access::ClearanceFor(caller, v1::PERMISSION_PARTICIPANTS_READ, name));
}

absl::StatusOr<std::vector<rpc::Touched>> RemoveParticipants(db::Connection& connection,
                                                             const std::string& event_id) {
  ASSIGN_OR_RETURN(const auto deleted, DeleteParticipantsOf(connection, event_id));
  std::vector<rpc::Touched> touched;
  for (const StoredParticipant& stored : deleted) {
    touched.push_back({.name = stored.participant.name(),
                       .audience_before = std::string(AudienceOf(stored)),
                       .audience_after = {},
                       .resource = nullptr});
  }
  return touched;
}

absl::StatusOr<std::vector<rpc::Touched>> RemoveDelegations(db::Connection& connection,
                                                            const std::string& event_id) {
  ASSIGN_OR_RETURN(const auto deleted, DeleteDelegationsOf(connection, event_id));
  std::vector<rpc::Touched> touched;
  for (const v1::Delegation& delegation : deleted) {
    touched.push_back(
        {.name = delegation.name(), .audience_before = "staff", .audience_after = {}, .resource = nullptr});
  }
  return touched;
}

// What an organization sent is sent by another.
absl::StatusOr<std::vector<rpc::Moved>> MoveDelegations(db::Connection& connection, const rpc::Move& move) {
  std::vector<rpc::Moved> moved;
  if (!absl::StartsWith(move.from, "organizations/")) return moved;
  ASSIGN_OR_RETURN(const std::vector<std::string> names, DelegationsOf(connection, move.from));
  for (const std::string& name : names) {
    if (!rpc::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(v1::Delegation delegation, LockDelegation(connection, name, ""));
    rpc::ReplaceReference(move.from, move.into, delegation);
    RETURN_IF_ERROR(UpdateDelegation(connection, delegation));
    const std::string event = events::EventName(rpc::EventIdOf(name));
    ASSIGN_OR_RETURN(const events::StoredEvent stored, events::GetEvent(connection, event));
    moved.push_back(rpc::MovedOf(event, events::AudienceOf(stored), delegation));
  }
  return moved;
}

absl::Status CheckApart(db::Connection& connection, const rpc::Move& move) {
  ASSIGN_OR_RETURN(const std::string event, CommonEvent(connection, move.from, move.into));
  if (event.empty()) return absl::OkStatus();
  return rpc::errors::TakePartTogether(move.from, move.into, event);
}

// Who took part as one person takes part as another; whose affiliation or nomination was of one organization,
// of another. The words of the credit stay.
absl::StatusOr<std::vector<rpc::Moved>> MoveParticipants(db::Connection& connection, const rpc::Move& move) {
  if (absl::StartsWith(move.from, "people/")) RETURN_IF_ERROR(CheckApart(connection, move));
  ASSIGN_OR_RETURN(const std::vector<std::string> names, ParticipantsOf(connection, move.from));
  std::vector<rpc::Moved> moved;
  for (const std::string& name : names) {
    if (!rpc::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(StoredParticipant stored, LockParticipant(connection, name));
    if (!rpc::ReplaceReference(move.from, move.into, stored.participant)) continue;
    RETURN_IF_ERROR(UpdateParticipant(connection, stored));
    moved.push_back(
        rpc::MovedOf(events::EventName(rpc::EventIdOf(name)), AudienceOf(stored), stored.participant));
  }
  return moved;
}

rpc::Collection Delegations() {
  rpc::Collection collection;
  collection.resource = v1::Delegation::descriptor();
  collection.exists = DelegationExists;
  collection.visible = DelegationVisible;
  collection.clone = CloneDelegations;
  collection.remove = RemoveDelegations;
  collection.count = CountDelegations;
  collection.move = MoveDelegations;
  return collection;
}

rpc::Collection Participants() {
  rpc::Collection collection;
  collection.resource = v1::Participant::descriptor();
  collection.exists = ParticipantExists;
  collection.visible = ParticipantVisible;
  collection.remove = RemoveParticipants;
  collection.fill = FillPlaces;
  collection.count = CountParticipants;
  collection.move = MoveParticipants;
  return collection;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  collections.Register(Delegations());
  collections.Register(Participants());
}

}  // namespace plenary::participants
