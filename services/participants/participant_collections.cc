#include "participants/participant_collections.h"

#include "access/roles.h"
#include "base/status_macros.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "participants/delegation_store.h"
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

rpc::Collection Delegations() {
  rpc::Collection collection;
  collection.resource = v1::Delegation::descriptor();
  collection.exists = DelegationExists;
  collection.visible = DelegationVisible;
  collection.clone = CloneDelegations;
  collection.remove = DeleteDelegationsOf;
  collection.count = CountDelegations;
  return collection;
}

rpc::Collection Participants() {
  rpc::Collection collection;
  collection.resource = v1::Participant::descriptor();
  collection.exists = ParticipantExists;
  collection.visible = ParticipantVisible;
  collection.remove = DeleteParticipantsOf;
  collection.fill = FillPlaces;
  collection.count = CountParticipants;
  return collection;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  collections.Register(Delegations());
  collections.Register(Participants());
}

}  // namespace plenary::participants
