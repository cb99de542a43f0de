#include "participants/participant_collections.h"

#include "access/roles.h"
#include "base/status_macros.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "journal/journal.h"
#include "participants/badge_store.h"
#include "participants/check_in_store.h"
#include "participants/checkpoint_store.h"
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

// Checkpoints, badges and check-ins are seen by whoever may check in.
template <absl::StatusOr<bool> (*Exists)(db::Connection&, const std::string&)>
absl::StatusOr<bool> VisibleToDoors(db::Connection& connection, const rpc::Caller& caller,
                                    const std::string& name) {
  if (access::ClearanceFor(caller, v1::PERMISSION_CHECK_INS_READ, name).denied()) return false;
  return Exists(connection, name);
}

absl::StatusOr<bool> BadgeExists(db::Connection& connection, const std::string& name) {
  const absl::Status found = GetBadge(connection, name).status();
  if (absl::IsNotFound(found)) return false;
  if (!found.ok()) return found;
  return true;
}

rpc::Touched Removed(std::string name) {
  return {.name = std::move(name),
          .audience_before = std::string(journal::kStaff),
          .audience_after = {},
          .resource = nullptr};
}

absl::StatusOr<std::vector<rpc::Touched>> RemoveCheckpoints(db::Connection& connection,
                                                            const std::string& event_id) {
  ASSIGN_OR_RETURN(const auto deleted, DeleteCheckpointsOf(connection, event_id));
  std::vector<rpc::Touched> touched;
  for (const v1::Checkpoint& checkpoint : deleted) touched.push_back(Removed(checkpoint.name()));
  return touched;
}

absl::StatusOr<std::vector<rpc::Touched>> RemoveBadges(db::Connection& connection,
                                                       const std::string& event_id) {
  ASSIGN_OR_RETURN(const auto deleted, DeleteBadgesOf(connection, event_id));
  std::vector<rpc::Touched> touched;
  for (const v1::Badge& badge : deleted) touched.push_back(Removed(badge.name()));
  return touched;
}

// The serving role cannot delete them; the event takes them with it.
absl::StatusOr<std::vector<rpc::Touched>> RemoveCheckIns(db::Connection& connection,
                                                         const std::string& event_id) {
  ASSIGN_OR_RETURN(auto names, CheckInsOf(connection, event_id));
  std::vector<rpc::Touched> touched;
  for (std::string& name : names) touched.push_back(Removed(std::move(name)));
  return touched;
}

rpc::Collection Checkpoints() {
  rpc::Collection collection;
  collection.resource = v1::Checkpoint::descriptor();
  collection.exists = CheckpointExists;
  collection.visible = VisibleToDoors<CheckpointExists>;
  collection.clone = CloneCheckpoints;
  collection.remove = RemoveCheckpoints;
  return collection;
}

rpc::Collection Badges() {
  rpc::Collection collection;
  collection.resource = v1::Badge::descriptor();
  collection.exists = BadgeExists;
  collection.visible = VisibleToDoors<BadgeExists>;
  collection.remove = RemoveBadges;
  return collection;
}

rpc::Collection CheckIns() {
  rpc::Collection collection;
  collection.resource = v1::CheckIn::descriptor();
  collection.exists = CheckInExists;
  collection.visible = VisibleToDoors<CheckInExists>;
  collection.remove = RemoveCheckIns;
  collection.count = CountArrivals;
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
  collections.Register(Checkpoints());
  collections.Register(Badges());
  collections.Register(CheckIns());
}

}  // namespace plenary::participants
