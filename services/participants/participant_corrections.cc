// The methods of ParticipantService that set right what was done by mistake, and give an invitation a code
// anew.

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "base/status_macros.h"
#include "events/event_store.h"
#include "participants/badge_store.h"
#include "participants/check_in_store.h"
#include "participants/deadline.h"
#include "participants/invitation.h"
#include "participants/participant_service.h"
#include "participants/participant_view.h"
#include "rpc/errors.h"
#include "rpc/resource.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

using v1::Participant;

constexpr int kMostCounted = 1'000;

// Whether resources of a collection go with the participant, or are looked at by themselves.
bool IsOwn(const rpc::Collection& collection) {
  return collection.resource == v1::Badge::descriptor() || collection.resource == v1::CheckIn::descriptor();
}

// StillReferenced, naming what names the participant, if anything does. Its badge is revoked, and a check-in
// that was voided never was.
absl::Status CheckUnnamed(db::Connection& connection, const rpc::Collections& collections,
                          const std::string& name) {
  const auto [event_id, id] = KeyOf(name);
  rpc::Found by;
  ASSIGN_OR_RETURN(by.names, FindStandingCheckIns(connection, event_id, {&id, 1}, kMostCounted));
  for (const rpc::Collection& collection : collections.all()) {
    if (collection.built_on == nullptr || IsOwn(collection)) continue;
    ASSIGN_OR_RETURN(const auto found, collection.built_on(connection, event_id, {&id, 1}, kMostCounted));
    by.names.insert(by.names.end(), found.begin(), found.end());
  }
  if (by.names.empty()) return absl::OkStatus();
  by.count = static_cast<std::int64_t>(by.names.size());
  if (by.names.size() > rpc::kMostNames) by.names.resize(rpc::kMostNames);
  return rpc::errors::StillReferenced(name, rpc::InWords(by), by.count,
                                      "Name somebody else there, or void the check-ins; a participant who is "
                                      "rightly named can only withdraw.");
}

}  // namespace

absl::StatusOr<Participant> ParticipantService::VoidParticipant(rpc::Call& call, db::Connection& connection,
                                                                const v1::VoidParticipantRequest& request) {
  const std::string& name = request.name();
  const std::string event = events::EventName(rpc::EventIdOf(name));
  const auto decide = [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
    Participant& participant = stored.participant;
    RETURN_IF_ERROR(rules::CheckStep(participant, rules::kVoid));
    RETURN_IF_ERROR(CheckUnnamed(connection, context_.collections, name));
    if (rules::HoldsPlace(participant)) events::Free(admission, rules::PlaceOf(participant));
    rules::Settle(rules::kVoid.to, 0, participant);
    participant.set_state_reason(request.reason());
    return absl::OkStatus();
  };
  const auto void_it = [&](journal::Write& write) -> absl::StatusOr<StoredParticipant> {
    // Whatever comes to name the participant holds the event: it is seen here, or finds it voided.
    RETURN_IF_ERROR(events::LockEvent(connection, event, "").status());
    ASSIGN_OR_RETURN(StoredParticipant voided, DecideIn(write, name, request.etag(), decide, MayActOf(call)));
    ASSIGN_OR_RETURN(const std::optional<v1::Badge> badge,
                     RevokeValidBadge(connection, name, request.reason()));
    if (badge.has_value()) write.Changed(event, badge->name(), journal::kStaff, journal::kStaff, *badge);
    return voided;
  };
  ASSIGN_OR_RETURN(StoredParticipant stored,
                   journal::Commit<StoredParticipant>(
                       call, connection, {context_.secrets.payloads, name},
                       std::bind_front(participants::GetParticipant, std::ref(connection)), void_it));
  return std::move(ShowTo(call, call.clearance(), v1::VIEW_FULL, stored));
}

absl::StatusOr<Participant> ParticipantService::RenewInvitation(rpc::Call& call, db::Connection& connection,
                                                                const v1::RenewInvitationRequest& request) {
  const auto renew = [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
    Participant& participant = stored.participant;
    RETURN_IF_ERROR(rules::CheckGivesPlaces(admission));
    if (participant.state() != Participant::STATE_INVITED) {
      return rpc::errors::WrongState(participant.name(), rules::StateName(participant.state()),
                                     "be invited anew", "INVITED",
                                     "Register or reinstate the participant instead.");
    }
    if (request.has_respond_by_time()) RETURN_IF_ERROR(CheckToCome(request.respond_by_time(), admission.now));
    participant.clear_respond_by_time();
    if (request.has_respond_by_time()) *participant.mutable_respond_by_time() = request.respond_by_time();
    participant.set_state_reason(request.reason());
    participant.clear_etag();  // a change, even where its code is all that is another
    return participants::RenewInvitation(connection, participant.name());
  };
  ASSIGN_OR_RETURN(Participant shown, Decide(call, connection, request.name(), request.etag(), renew));
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
