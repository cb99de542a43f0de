#include "participants/participant_collections.h"

#include "access/roles.h"
#include "base/status_macros.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "participants/delegation_store.h"
#include "participants/import_store.h"
#include "participants/participant_store.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "participants/statistics.h"
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

// That there is an import, the event's staff sees.
absl::StatusOr<bool> ImportVisible(db::Connection& connection, const rpc::Caller& caller,
                                   const std::string& name) {
  if (!access::ClearanceFor(caller, v1::PERMISSION_PARTICIPANTS_READ, name).staff) return false;
  return ImportExists(connection, name);
}

rpc::Collection Imports() {
  rpc::Collection collection;
  collection.resource = v1::Import::descriptor();
  collection.exists = ImportExists;
  collection.visible = ImportVisible;
  collection.remove = DeleteImportsOf;
  return collection;
}

rpc::Collection Delegations() {
  rpc::Collection collection;
  collection.resource = v1::Delegation::descriptor();
  collection.exists = DelegationExists;
  collection.visible = DelegationVisible;
  collection.clone = CloneDelegations;
  collection.remove = RemoveDelegations;
  collection.count = CountDelegations;
  collection.built_on = FindHeadedBy;
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
  return collection;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  collections.Register(Delegations());
  collections.Register(Participants());
  collections.Register(Imports());
}

}  // namespace plenary::participants
