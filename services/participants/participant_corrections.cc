// The methods of ParticipantService that correct mistakes, and give an invitation a new code.

#include <cstdint>
#include <functional>
#include <utility>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_store.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "participants/deadline.h"
#include "participants/invitation.h"
#include "participants/participant_service.h"
#include "participants/participant_view.h"

namespace plenary::participants {
namespace {

using v1::Participant;

constexpr int kMostExpected = 1'000;

// StillReferenced if anything refers to the participant; names it.
absl::Status CheckUnnamed(db::Connection& connection, const resource::Collections& collections,
                          const std::string& name) {
  const auto [event_id, id] = KeyOf(name);
  resource::Found by;
  for (const resource::Collection& collection : collections.all()) {
    const auto& find = collection.keeps_from_void ? collection.keeps_from_void : collection.built_on;
    if (!find) continue;
    ASSIGN_OR_RETURN(const auto found, find(connection, event_id, {&id, 1}, kMostExpected));
    by.names.insert(by.names.end(), found.begin(), found.end());
  }
  if (by.names.empty()) return absl::OkStatus();
  by.count = static_cast<std::int64_t>(by.names.size());
  if (by.names.size() > resource::kMostNames) by.names.resize(resource::kMostNames);
  return errors::StillReferenced(name, resource::InWords(by), by.count,
                                 "Name somebody else there, or void the check-ins; a participant who is "
                                 "rightly named can only withdraw.");
}

}  // namespace

absl::StatusOr<Participant> ParticipantService::VoidParticipant(rpc::Call& call, db::Connection& connection,
                                                                const v1::VoidParticipantRequest& request) {
  const std::string& name = request.name();
  const std::string event = contract::EventOf(name);
  const auto void_one = [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
    Participant& participant = stored.participant;
    RETURN_IF_ERROR(messages::CheckStep(participant, request));
    RETURN_IF_ERROR(CheckUnnamed(connection, context_.collections, name));
    if (rules::HoldsPlace(participant)) events::Free(admission, rules::PlaceOf(participant));
    rules::Settle(Participant::STATE_VOIDED, 0, participant);
    participant.set_state_reason(request.reason());
    return absl::OkStatus();
  };
  const auto void_it = [&](journal::Write& write) -> absl::StatusOr<StoredParticipant> {
    // Every call that adds a reference to the participant locks the event: it is either seen here, or finds
    // the participant VOIDED.
    RETURN_IF_ERROR(events::LockEvent(connection, event, "").status());
    ASSIGN_OR_RETURN(StoredParticipant voided,
                     ChangeIn(write, name, request.etag(), void_one, MayActOf(call)));
    for (const resource::Collection& collection : context_.collections.all()) {
      if (!collection.end_with) continue;
      ASSIGN_OR_RETURN(const auto ended, collection.end_with(connection, name, request.reason()));
      write.Touched(ended);
    }
    return voided;
  };
  ASSIGN_OR_RETURN(StoredParticipant stored,
                   journal::Commit<StoredParticipant>(
                       call, connection, {context_.secrets.payloads, name},
                       std::bind_front(participants::GetParticipant, std::ref(connection)), void_it));
  return std::move(Present(call, call.clearance(), v1::VIEW_FULL, stored));
}

absl::StatusOr<Participant> ParticipantService::RenewInvitation(rpc::Call& call, db::Connection& connection,
                                                                const v1::RenewInvitationRequest& request) {
  const auto renew = [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
    Participant& participant = stored.participant;
    RETURN_IF_ERROR(rules::CheckGivesPlaces(admission));
    if (participant.state() != Participant::STATE_INVITED) {
      return errors::WrongState(participant.name(), rules::StateName(participant.state()), "be invited again",
                                "INVITED", "Register or reinstate the participant instead.");
    }
    if (request.has_respond_by_time()) RETURN_IF_ERROR(CheckToCome(request.respond_by_time(), admission.now));
    participant.clear_respond_by_time();
    if (request.has_respond_by_time()) *participant.mutable_respond_by_time() = request.respond_by_time();
    participant.set_state_reason(request.reason());
    participant.clear_etag();  // a change, even if only its code changes
    return participants::RenewInvitation(connection, participant.name());
  };
  ASSIGN_OR_RETURN(Participant shown, CommitChange(call, connection, request.name(), request.etag(), renew));
  return WithCode(connection, request.validate_only(), std::move(shown));
}

absl::StatusOr<Participant> ParticipantService::WithCode(db::Connection& connection, bool validate_only,
                                                         Participant shown) {
  if (validate_only) return shown;
  ASSIGN_OR_RETURN(const Invitation invitation, GetInvitation(connection, shown.name()));
  shown.set_invitation_code(InvitationCode(context_.secrets.invitations, invitation));
  return shown;
}

}  // namespace plenary::participants
