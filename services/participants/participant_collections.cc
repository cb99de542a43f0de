#include "participants/participant_collections.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "access/collection_views.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_rules.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "events/plain_collection.h"
#include "participants/delegation_store.h"
#include "participants/participant_errors.h"
#include "participants/participant_store.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "participants/queries.h"
#include "participants/statistics.h"
#include "resource/move_references.h"
#include "resource/rows.h"
#include "rpc/warning.h"

namespace plenary::participants {
namespace {

// The deadlines of invitations move with the event.
absl::StatusOr<std::vector<resource::Touched>> ShiftDeadlines(db::Connection& connection,
                                                              const v1::Event& event, std::int64_t days) {
  const std::string event_id(contract::LastId(event.name()));
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
  if (invited.empty()) return std::vector<resource::Touched>();
  RETURN_IF_ERROR(UpdateParticipants(connection, invited));
  std::vector<resource::Touched> touched;
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
  db::Params params = resource::IdsIn(event.name()).Time(days->end);
  ASSIGN_OR_RETURN(const resource::Found found,
                   resource::Find(connection, queries::kFindLateDeadlines, params));
  if (found.count == 0) return absl::OkStatus();
  warnings.push_back(rpc::Warn(v1::Warning::REASON_DATE_MISMATCH, "start_date",
                               absl::StrCat(CountOf(found.count, "invitation"),
                                            " may be answered after the event: ", resource::InWords(found))));
  return absl::OkStatus();
}

// Moves delegations of the merged organization to the other one.
absl::StatusOr<std::vector<resource::Touched>> MoveDelegations(db::Connection& connection,
                                                               const resource::Move& move) {
  std::vector<resource::Touched> moved;
  if (!absl::StartsWith(move.from, "organizations/")) return moved;
  ASSIGN_OR_RETURN(const std::vector<std::string> names, DelegationsOf(connection, move.from));
  for (const std::string& name : names) {
    if (!resource::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(auto delegation, resource::IfThere(LockDelegation(connection, name, "")));
    if (!delegation.has_value() || !resource::ReplaceReference(move.from, move.into, *delegation)) continue;
    RETURN_IF_ERROR(UpdateDelegation(connection, *delegation));
    const std::string event = contract::EventOf(name);
    ASSIGN_OR_RETURN(const events::StoredEvent stored, events::GetEvent(connection, event));
    moved.push_back(resource::MovedOf(events::AudienceOf(stored), *delegation));
  }
  return moved;
}

absl::Status CheckApart(db::Connection& connection, const resource::Move& move) {
  ASSIGN_OR_RETURN(const std::string event, CommonEvent(connection, move.from, move.into));
  if (event.empty()) return absl::OkStatus();
  return errors::TakePartTogether(move.from, move.into, event);
}

// Moves participations of the merged person to the other one, and affiliations and nominations of the merged
// organization. The texts of the credit stay.
absl::StatusOr<std::vector<resource::Touched>> MoveParticipants(db::Connection& connection,
                                                                const resource::Move& move) {
  if (absl::StartsWith(move.from, "people/")) RETURN_IF_ERROR(CheckApart(connection, move));
  ASSIGN_OR_RETURN(const std::vector<std::string> names, ParticipantsOf(connection, move.from));
  std::vector<resource::Touched> moved;
  for (const std::string& name : names) {
    if (!resource::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(auto stored, resource::IfThere(LockParticipant(connection, name)));
    if (!stored.has_value() || !resource::ReplaceReference(move.from, move.into, stored->participant))
      continue;
    RETURN_IF_ERROR(UpdateParticipant(connection, *stored));
    moved.push_back(resource::MovedOf(AudienceOf(*stored), stored->participant));
  }
  return moved;
}

resource::Collection Delegations() {
  resource::Collection collection;
  collection.resource = v1::Delegation::descriptor();
  collection.exists = DelegationExists;
  collection.visible = events::VisibleWithEvent(DelegationExists, v1::PERMISSION_PARTICIPANTS_READ);
  collection.hold = HoldDelegation;
  collection.clone = CloneDelegations;
  collection.remove = resource::RemoverBy(queries::kDeleteDelegationsOf, "delegations");
  collection.count = CountDelegations;
  collection.move = MoveDelegations;
  collection.referrers = resource::ReferrersBy(queries::kFindReferringDelegations);
  return collection;
}

resource::Collection Participants() {
  resource::Collection collection;
  collection.resource = v1::Participant::descriptor();
  collection.exists = resource::ExistsBy(queries::kParticipantExists);
  collection.visible =
      access::VisibleIf<StoredParticipant>(GetParticipant, SeesParticipant, v1::PERMISSION_PARTICIPANTS_READ);
  collection.remove = resource::RemoverBy(queries::kDeleteParticipantsOf, "participants");
  collection.fill = FillPlaces;
  collection.count = CountParticipants;
  collection.move = MoveParticipants;
  collection.shift = ShiftDeadlines;
  collection.timed = {"invitations to answer by a time", resource::FinderBy(queries::kFindDeadlines)};
  collection.open = {"participants who are invited, pending or waitlisted",
                     resource::FinderBy(queries::kFindWaitingForAnswer)};
  collection.warn = WarnOfLateDeadlines;
  collection.referrers = resource::ReferrersBy(queries::kFindReferringParticipants);
  return collection;
}

}  // namespace

void RegisterCollections(resource::Collections& collections) {
  collections.Register(Delegations());
  collections.Register(Participants());
}

}  // namespace plenary::participants
