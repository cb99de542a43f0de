#include "participants/participant_collections.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "access/roles.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "events/event_rules.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "participants/badge_store.h"
#include "participants/check_in_store.h"
#include "participants/checkpoint_store.h"
#include "participants/delegation_store.h"
#include "participants/import_store.h"
#include "participants/participant_store.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "participants/queries.h"
#include "participants/statistics.h"
#include "rpc/errors.h"
#include "rpc/move_references.h"
#include "rpc/resource_name.h"
#include "rpc/warning.h"

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
  const absl::StatusOr<events::StoredEvent> event =
      events::GetEvent(connection, events::EventName(rpc::EventIdOf(name)));
  if (absl::IsNotFound(event.status())) return false;
  if (!event.ok()) return event.status();
  const rpc::Clearance clearance = access::ClearanceFor(caller, v1::PERMISSION_PARTICIPANTS_READ, name);
  if (!events::SeesEvent(*event, clearance)) return false;
  return DelegationExists(connection, name);
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

// The time by which the invited have to answer moves with the event.
absl::StatusOr<std::vector<rpc::Touched>> ShiftDeadlines(db::Connection& connection, const v1::Event& event,
                                                         std::int64_t days) {
  const std::string event_id(rpc::LastId(event.name()));
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kListDeadlines, db::Params().Text(event_id)));
  std::vector<ParticipantKey> keys;
  for (const db::Row row : rows) keys.emplace_back(event_id, row.String(0));
  ASSIGN_OR_RETURN(auto locked, LockParticipants(connection, keys));
  std::vector<StoredParticipant> invited;
  for (auto& stored : locked) {
    // Somebody may have answered since they were listed.
    if (!stored.has_value() || stored->participant.state() != v1::Participant::STATE_INVITED) continue;
    v1::Participant& participant = stored->participant;
    ASSIGN_OR_RETURN(*participant.mutable_respond_by_time(),
                     events::rules::Moved(days, event, participant.respond_by_time()));
    invited.push_back(*std::move(stored));
  }
  if (invited.empty()) return std::vector<rpc::Touched>();
  RETURN_IF_ERROR(UpdateParticipants(connection, invited));
  std::vector<rpc::Touched> touched;
  for (StoredParticipant& stored : invited) {
    const std::string audience(AudienceOf(stored));
    auto participant = std::make_shared<v1::Participant>(std::move(stored.participant));
    touched.push_back({participant->name(), audience, audience, participant});
  }
  return touched;
}

absl::Status WarnOfLateDeadlines(db::Connection& connection, const v1::Event& event,
                                 std::vector<v1::Warning>& warnings) {
  const auto days = events::rules::DaysOf(event);
  if (!days.has_value()) return absl::OkStatus();
  db::Params params = db::Params().Text(rpc::LastId(event.name())).Time(days->end);
  ASSIGN_OR_RETURN(const rpc::Found found, rpc::Find(connection, queries::kFindLateDeadlines, params));
  if (found.count == 0) return absl::OkStatus();
  warnings.push_back(rpc::Warn(v1::Warning::REASON_DATE_MISMATCH, "start_date",
                               absl::StrCat(CountOf(found.count, "invitation"),
                                            " may be answered after the event: ", rpc::InWords(found))));
  return absl::OkStatus();
}

rpc::Collection Checkpoints() {
  rpc::Collection collection;
  collection.resource = v1::Checkpoint::descriptor();
  collection.exists = CheckpointExists;
  collection.visible = VisibleToDoors<CheckpointExists>;
  collection.clone = CloneCheckpoints;
  collection.remove = DeleteCheckpointsOf;
  collection.referrers = rpc::ReferrersBy(queries::kFindReferringCheckpoints);
  return collection;
}

rpc::Collection Badges() {
  rpc::Collection collection;
  collection.resource = v1::Badge::descriptor();
  collection.exists = BadgeExists;
  collection.visible = VisibleToDoors<BadgeExists>;
  collection.remove = DeleteBadgesOf;
  collection.built_on = FindBadgesOf;
  return collection;
}

rpc::Collection CheckIns() {
  rpc::Collection collection;
  collection.resource = v1::CheckIn::descriptor();
  collection.exists = CheckInExists;
  collection.visible = VisibleToDoors<CheckInExists>;
  // The serving role cannot delete them; the event takes them with it.
  collection.remove = CheckInsOf;
  collection.built_on = FindCheckedIn;
  collection.count = CountArrivals;
  collection.referrers = rpc::ReferrersBy(queries::kFindReferringCheckIns);
  return collection;
}

// That there is an import, the event's staff sees.
absl::StatusOr<bool> ImportVisible(db::Connection& connection, const rpc::Caller& caller,
                                   const std::string& name) {
  if (!access::ClearanceFor(caller, v1::PERMISSION_PARTICIPANTS_READ, name).sees_as_staff()) return false;
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

// What an organization sent is sent by another.
absl::StatusOr<std::vector<rpc::Moved>> MoveDelegations(db::Connection& connection, const rpc::Move& move) {
  std::vector<rpc::Moved> moved;
  if (!absl::StartsWith(move.from, "organizations/")) return moved;
  ASSIGN_OR_RETURN(const std::vector<std::string> names, DelegationsOf(connection, move.from));
  for (const std::string& name : names) {
    if (!rpc::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(auto delegation, rpc::IfThere(LockDelegation(connection, name, "")));
    if (!delegation.has_value() || !rpc::ReplaceReference(move.from, move.into, *delegation)) continue;
    RETURN_IF_ERROR(UpdateDelegation(connection, *delegation));
    const std::string event = events::EventName(rpc::EventIdOf(name));
    ASSIGN_OR_RETURN(const events::StoredEvent stored, events::GetEvent(connection, event));
    moved.push_back(rpc::MovedOf(event, events::AudienceOf(stored), *delegation));
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
    ASSIGN_OR_RETURN(auto stored, rpc::IfThere(LockParticipant(connection, name)));
    if (!stored.has_value() || !rpc::ReplaceReference(move.from, move.into, stored->participant)) continue;
    RETURN_IF_ERROR(UpdateParticipant(connection, *stored));
    moved.push_back(
        rpc::MovedOf(events::EventName(rpc::EventIdOf(name)), AudienceOf(*stored), stored->participant));
  }
  return moved;
}

rpc::Collection Delegations() {
  rpc::Collection collection;
  collection.resource = v1::Delegation::descriptor();
  collection.exists = DelegationExists;
  collection.visible = DelegationVisible;
  collection.hold = HoldDelegation;
  collection.clone = CloneDelegations;
  collection.remove = DeleteDelegationsOf;
  collection.count = CountDelegations;
  collection.move = MoveDelegations;
  collection.referrers = rpc::ReferrersBy(queries::kFindReferringDelegations);
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
  collection.move = MoveParticipants;
  collection.shift = ShiftDeadlines;
  collection.timed = {"invitations to answer by a time", rpc::FinderBy(queries::kFindDeadlines)};
  collection.open = {"participants who are invited, pending or waitlisted",
                     rpc::FinderBy(queries::kFindWaitingForAnswer)};
  collection.warn = WarnOfLateDeadlines;
  collection.referrers = rpc::ReferrersBy(queries::kFindReferringParticipants);
  return collection;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  collections.Register(Delegations());
  collections.Register(Participants());
  collections.Register(Checkpoints());
  collections.Register(Badges());
  collections.Register(CheckIns());
  collections.Register(Imports());
}

}  // namespace plenary::participants
