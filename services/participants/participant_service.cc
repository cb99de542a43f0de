#include "participants/participant_service.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "access/roles.h"
#include "base/status_macros.h"
#include "events/admission_store.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "google/protobuf/util/message_differencer.h"
#include "participants/invitation.h"
#include "participants/participant_references.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "rpc/batch_answer.h"
#include "rpc/errors.h"
#include "rpc/field_mask.h"
#include "rpc/idempotency.h"
#include "rpc/resource.h"
#include "rpc/resource_name.h"

namespace plenary::participants {
namespace {

using google::protobuf::util::MessageDifferencer;
using v1::Participant;

// Who may act on this participant: whoever has the permission for all of the event, and who has it for its
// own.
absl::Status CheckMayAct(const rpc::Call& call, const StoredParticipant& stored) {
  const rpc::Clearance& clearance = call.clearance();
  if (clearance.by_role || IsOwn(stored, clearance)) return absl::OkStatus();
  const std::string& name = stored.participant.name();
  if (!SeesParticipant(stored, clearance)) return rpc::errors::NotFound(name);
  return access::Denied(call.method().permission, name);
}

// Who may answer this invitation: staff, the invited itself, and whoever has its code. To others it is not
// there.
absl::Status CheckMayAnswer(const rpc::Call& call, const StoredParticipant& stored, std::string_view key,
                            const std::string& code) {
  if (call.clearance().by_role || IsOwn(stored, call.clearance())) return absl::OkStatus();
  if (IsInvitationCode(key, stored.participant, code)) return absl::OkStatus();
  return rpc::errors::NotFound(stored.participant.name());
}

absl::Status CheckEtag(const std::string& etag, const Participant& participant) {
  if (etag.empty() || etag == participant.etag()) return absl::OkStatus();
  return rpc::errors::EtagMismatch(participant.name());
}

// Puts the participant where `landing` says.
void Settle(const rules::Landing& landing, Participant& participant) {
  participant.set_state(landing.state);
  participant.set_waitlist_number(landing.waitlist_number);
}

// What the policy makes of somebody who is in principle let in.
absl::Status LandParticipant(events::Admission& admission, bool approved, Participant& participant) {
  ASSIGN_OR_RETURN(const rules::Landing landing,
                   rules::Land(admission, rules::PlaceOf(participant), approved, !participant.collective()));
  Settle(landing, participant);
  return absl::OkStatus();
}

void NoteChange(journal::Write& write, std::string_view before, const StoredParticipant& stored) {
  const std::string& name = stored.participant.name();
  write.Changed(journal::OfEvent(rpc::EventIdOf(name)), name, before, AudienceOf(stored), stored.participant);
}

// The participant as its caller gets it, with the classes of fields that it sees of this one.
Participant Shown(const rpc::Call& call, StoredParticipant stored, v1::View view = v1::VIEW_FULL) {
  return std::move(ShowTo(call, call.clearance(), view, stored));
}

rules::Registrant RegistrantOf(const rpc::Call& call, const Participant& participant) {
  const rpc::Clearance& clearance = call.clearance();
  if (clearance.by_role) return rules::Registrant::kStaff;
  for (const std::string& delegation : clearance.delegations) {
    if (delegation == participant.delegation()) return rules::Registrant::kFocalPoint;
  }
  return rules::Registrant::kSelf;
}

// The wish of a call to register, checked as far as the call alone tells.
absl::StatusOr<Registration> MakeRegistration(const rpc::CallPtr& call,
                                              const v1::RegisterParticipantRequest& request) {
  RETURN_IF_ERROR(CheckInitialState(*call, request.initial_state()));
  Registration registration{.call = call, .participant = request.participant()};
  Participant& participant = registration.participant;
  rpc::ClearOutputOnly(participant);
  participant.set_name(
      ParticipantName(rpc::EventIdOf(request.parent()), rpc::IdOrNew(request.participant_id())));
  registration.initial_state = request.initial_state();
  registration.registrant = RegistrantOf(*call, participant);
  RETURN_IF_ERROR(rules::CheckParticipant(participant, request.parent(), "participant"));
  if (registration.registrant != rules::Registrant::kStaff) {
    RETURN_IF_ERROR(rules::CheckOwnRegistration(participant, "participant"));
  }
  if (registration.registrant == rules::Registrant::kSelf && !participant.delegation().empty()) {
    return rpc::errors::InvalidField(
        "participant.delegation", "leave it empty: the delegation's focal point registers its participants");
  }
  return registration;
}

// Answers a call with what became of its registration.
void Answer(Registration& registration) {
  const rpc::CallPtr call = registration.call;
  if (!registration.outcome.ok()) return call->Reply(registration.outcome.status());
  // Whoever registers sees its own registration.
  rpc::Clearance clearance = call->clearance();
  const rpc::AudienceSet own{v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS,
                             v1::AUDIENCE_CLASS_RESTRICTED};
  clearance.sees = clearance.sees.Union(own);
  call->Reply(ShowTo(*call, clearance, v1::VIEW_FULL, *registration.outcome));
}

}  // namespace

ParticipantService::ParticipantService(const rpc::ServiceContext& context)
    : context_(context),
      registrar_(context.secrets.payloads),
      reader_(context),
      registrations_(
          {.name = "registrations", .batch_limit = context.batches.registrations}, context.groups,
          [this](db::Connection& connection, std::vector<Registration> group) {
            return RunGroup(connection, std::move(group));
          },
          [](std::vector<Registration> dropped) {
            for (Registration& registration : dropped) registration.call->Reply(rpc::errors::Stopping());
          }) {}

db::Batcher<Registration>::Outcome ParticipantService::RunGroup(db::Connection& connection,
                                                                std::vector<Registration> group) {
  std::vector<Registration> done;
  std::vector<Registration> again = registrar_.RunGroup(connection, std::move(group), done);
  return {.again = std::move(again),
          .done = std::move(done),
          .answer = [](std::vector<Registration> registrations) {
            rpc::AnswerBatch(std::move(registrations), Answer);
          }};
}

void ParticipantService::Bind(rpc::Router& router) {
  db::Lane& lane = context_.general;
  router.Bind(this, &ParticipantService::RegisterParticipant);
  router.Bind(this, &ParticipantService::GetParticipant);
  router.Bind(lane, this, &ParticipantService::InviteParticipant);
  router.Bind(lane, this, &ParticipantService::AcceptInvitation);
  router.Bind(lane, this, &ParticipantService::DeclineInvitation);
  router.Bind(lane, this, &ParticipantService::RenewInvitation);
  router.Bind(lane, this, &ParticipantService::ListParticipants);
  router.Bind(lane, this, &ParticipantService::BatchGetParticipants);
  router.Bind(lane, this, &ParticipantService::UpdateParticipant);
  router.Bind(lane, this, &ParticipantService::ApproveParticipant);
  router.Bind(lane, this, &ParticipantService::RejectParticipant);
  router.Bind(lane, this, &ParticipantService::WithdrawParticipant);
  router.Bind(lane, this, &ParticipantService::RevokeParticipant);
  router.Bind(lane, this, &ParticipantService::ReinstateParticipant);
  router.Bind(lane, this, &ParticipantService::VoidParticipant);
  router.Bind(lane, this, &ParticipantService::ReplaceParticipant);
}

// ---- Registration.

void ParticipantService::RegisterParticipant(const rpc::CallPtr& call,
                                             const v1::RegisterParticipantRequest& request) {
  absl::StatusOr<Registration> registration = MakeRegistration(call, request);
  if (!registration.ok()) return call->Reply(registration.status());
  if (request.validate_only()) {
    auto alone = std::make_shared<Registration>(*std::move(registration));
    return rpc::RunOnLane(context_.general, call, [this, alone](rpc::Call&, db::Connection& connection) {
      registrar_.RunAlone(connection, *alone, /*validate_only=*/true);
      Answer(*alone);
    });
  }
  if (!registrations_.Add(*std::move(registration))) {
    call->Reply(rpc::errors::Overloaded(std::chrono::milliseconds(200)));
  }
}

absl::StatusOr<v1::Participant> ParticipantService::InviteParticipant(
    rpc::Call& call, db::Connection& connection, const v1::InviteParticipantRequest& request) {
  Registration invitation{.call = call.shared_from_this(), .participant = request.participant()};
  Participant& participant = invitation.participant;
  rpc::ClearOutputOnly(participant);
  participant.set_name(
      ParticipantName(rpc::EventIdOf(request.parent()), rpc::IdOrNew(request.participant_id())));
  if (request.has_respond_by_time()) *participant.mutable_respond_by_time() = request.respond_by_time();
  invitation.registrant = rules::Registrant::kStaff;
  invitation.initial_state = Participant::STATE_INVITED;
  RETURN_IF_ERROR(rules::CheckParticipant(participant, request.parent(), "participant"));

  registrar_.RunAlone(connection, invitation, request.validate_only());
  RETURN_IF_ERROR(invitation.outcome.status());
  const std::string code = InvitationCode(context_.secrets.invitations, invitation.outcome->participant);
  Participant shown = Shown(call, *std::move(invitation.outcome));
  if (!request.validate_only()) shown.set_invitation_code(code);
  return shown;
}

// ---- Reading.

void ParticipantService::GetParticipant(const rpc::CallPtr& call, const v1::GetParticipantRequest& request) {
  reader_.Read(call, request.name(), [call, view = request.view()](absl::StatusOr<StoredParticipant*> found) {
    if (!found.ok()) return call->Reply(found.status());
    StoredParticipant& stored = **found;
    if (!SeesParticipant(stored, call->clearance())) {
      return call->Reply(rpc::errors::NotFound(stored.participant.name()));
    }
    call->Reply(ShowTo(*call, call->clearance(), view, stored));
  });
}

absl::StatusOr<v1::ListParticipantsResponse> ParticipantService::ListParticipants(
    rpc::Call& call, db::Connection& connection, const v1::ListParticipantsRequest& request) {
  rpc::ListQuery query = rpc::ListQuery::From(request);
  if (rpc::EventIdOf(request.parent()) != "-") {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::GetEvent(connection, request.parent()));
    if (!events::SeesEvent(event, call.clearance())) return rpc::errors::NotFound(request.parent());
    query.time_zone = event.event.time_zone();
  }
  ASSIGN_OR_RETURN(ParticipantPage page,
                   participants::ListParticipants(connection, call, context_.tokens, query));
  const v1::View view = request.view() == v1::VIEW_FULL ? v1::VIEW_FULL : v1::VIEW_BASIC;
  std::map<std::string, rpc::Clearance> clearances;  // of the events on the page
  v1::ListParticipantsResponse response;
  for (StoredParticipant& stored : page.participants) {
    const std::string event = events::EventName(rpc::EventIdOf(stored.participant.name()));
    const auto [clearance, added] = clearances.try_emplace(event);
    if (added) {
      clearance->second = access::ClearanceFor(call.caller(), v1::PERMISSION_PARTICIPANTS_READ, event);
    }
    *response.add_participants() = std::move(ShowTo(call, clearance->second, view, stored));
  }
  response.set_next_page_token(page.next_page_token);
  response.set_total_size(static_cast<int>(page.total_size));
  return response;
}

absl::StatusOr<v1::BatchGetParticipantsResponse> ParticipantService::BatchGetParticipants(
    rpc::Call& call, db::Connection& connection, const v1::BatchGetParticipantsRequest& request) {
  std::vector<ParticipantKey> keys;
  for (int i = 0; i < request.names_size(); ++i) {
    if (rpc::EventIdOf(request.names(i)) != rpc::EventIdOf(request.parent())) {
      return rpc::errors::InvalidField("names[" + std::to_string(i) + "]",
                                       "name a participant of the parent event");
    }
    keys.push_back(KeyOf(request.names(i)));
  }
  ASSIGN_OR_RETURN(auto found, GetParticipants(connection, keys));
  v1::BatchGetParticipantsResponse response;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!found[i].has_value() || !SeesParticipant(*found[i], call.clearance())) {
      return rpc::errors::NotFound(request.names(static_cast<int>(i)));
    }
    *response.add_participants() = std::move(ShowTo(call, call.clearance(), request.view(), *found[i]));
  }
  return response;
}

// ---- Decisions.

absl::StatusOr<v1::Participant> ParticipantService::Decide(rpc::Call& call, db::Connection& connection,
                                                           const std::string& name, const std::string& etag,
                                                           const Decision& decision) {
  ASSIGN_OR_RETURN(StoredParticipant stored,
                   journal::Commit<StoredParticipant>(
                       call, connection, {context_.secrets.payloads, name},
                       std::bind_front(participants::GetParticipant, std::ref(connection)),
                       [&](journal::Write& write) { return DecideIn(write, name, etag, decision); }));
  return Shown(call, std::move(stored));
}

absl::StatusOr<StoredParticipant> ParticipantService::DecideIn(journal::Write& write, const std::string& name,
                                                               const std::string& etag,
                                                               const Decision& decision) {
  db::Connection& connection = write.connection();
  const std::string event_id(rpc::EventIdOf(name));
  ASSIGN_OR_RETURN(const std::vector<events::Admission> locked,
                   events::LockAdmissions(connection, {event_id}));
  if (locked.empty()) return rpc::errors::NotFound(name);
  const events::Admission& before_admission = locked.front();
  events::Admission admission = before_admission;
  ASSIGN_OR_RETURN(const StoredParticipant before, LockParticipant(connection, name));
  // An answer to an invitation is checked by the decision, which has its code.
  if (write.call().method().permission != v1::PERMISSION_INVITATIONS_ANSWER) {
    RETURN_IF_ERROR(CheckMayAct(write.call(), before));
  }
  StoredParticipant stored = before;
  RETURN_IF_ERROR(decision(stored, admission));
  if (admission.event_state == v1::Event::STATE_ARCHIVED) {
    return rpc::errors::EventArchived(events::EventName(event_id));
  }
  RETURN_IF_ERROR(CheckEtag(etag, before.participant));
  if (MessageDifferencer::Equals(before.participant, stored.participant)) return before;

  RETURN_IF_ERROR(participants::UpdateParticipant(connection, stored));
  NoteChange(write, AudienceOf(before), stored);
  // A place may have become free, or one that waits may have come to fit.
  ASSIGN_OR_RETURN(const auto promoted, Promote(connection, admission));
  write.Touched(events::EventName(event_id), promoted);
  RETURN_IF_ERROR(events::SaveAdmissions(connection, {before_admission}, {admission}));
  if (promoted.empty()) return stored;
  return participants::GetParticipant(connection, name);  // it may be among them
}

absl::StatusOr<v1::Participant> ParticipantService::AcceptInvitation(
    rpc::Call& call, db::Connection& connection, const v1::AcceptInvitationRequest& request) {
  return Decide(call, connection, request.name(), request.etag(),
                [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
                  Participant& participant = stored.participant;
                  RETURN_IF_ERROR(
                      CheckMayAnswer(call, stored, context_.secrets.invitations, request.invitation_code()));
                  RETURN_IF_ERROR(rules::CheckStep(participant, rules::kAccept));
                  if (participant.has_respond_by_time() &&
                      admission.now > rpc::MicrosFrom(participant.respond_by_time())) {
                    return rpc::errors::InvitationExpired(participant.name());
                  }
                  return LandParticipant(admission, /*approved=*/false, participant);
                });
}

absl::StatusOr<v1::Participant> ParticipantService::DeclineInvitation(
    rpc::Call& call, db::Connection& connection, const v1::DeclineInvitationRequest& request) {
  return Decide(call, connection, request.name(), request.etag(),
                [&](StoredParticipant& stored, events::Admission&) -> absl::Status {
                  RETURN_IF_ERROR(
                      CheckMayAnswer(call, stored, context_.secrets.invitations, request.invitation_code()));
                  RETURN_IF_ERROR(rules::CheckStep(stored.participant, rules::kDecline));
                  stored.participant.set_state(Participant::STATE_DECLINED);
                  return absl::OkStatus();
                });
}

absl::StatusOr<v1::Participant> ParticipantService::UpdateParticipant(
    rpc::Call& call, db::Connection& connection, const v1::UpdateParticipantRequest& request) {
  const Participant& changes = request.participant();
  const auto update = [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
    const Participant before = stored.participant;
    Participant& participant = stored.participant;
    RETURN_IF_ERROR(
        rpc::ApplyUpdate(changes, request.update_mask(), SeenOf(stored, call.clearance()), participant));
    if (MessageDifferencer::Equals(before, participant)) return absl::OkStatus();
    const std::string event = events::EventName(admission.event_id);
    RETURN_IF_ERROR(rules::CheckParticipant(participant, event, "participant"));
    if (!call.clearance().by_role) {
      const bool focal = RegistrantOf(call, before) == rules::Registrant::kFocalPoint;
      RETURN_IF_ERROR(rules::CheckOwnChange(before, participant, focal));
    }
    if (!participant.answers().empty()) {
      ASSIGN_OR_RETURN(const events::StoredEvent stored_event, events::GetEvent(connection, event));
      RETURN_IF_ERROR(rules::CheckAnswers(participant, stored_event.event.registration_policy(),
                                          /*required_too=*/false, "participant"));
    }
    RETURN_IF_ERROR(CheckChangedReferences(connection, before, participant));
    if (!rules::HoldsPlace(before)) return absl::OkStatus();
    events::Free(admission, rules::PlaceOf(before));
    if (!events::Fits(admission, rules::PlaceOf(participant))) return rpc::errors::NoPlaceLeft(event);
    events::Take(admission, rules::PlaceOf(participant));
    return absl::OkStatus();
  };
  return Decide(call, connection, changes.name(), changes.etag(), update);
}

absl::StatusOr<v1::Participant> ParticipantService::ApproveParticipant(
    rpc::Call& call, db::Connection& connection, const v1::ApproveParticipantRequest& request) {
  return Decide(call, connection, request.name(), request.etag(),
                [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
                  Participant& participant = stored.participant;
                  RETURN_IF_ERROR(rules::CheckStep(participant, rules::kApprove));
                  const bool waits = participant.state() == Participant::STATE_WAITLISTED;
                  if (waits && !events::Fits(admission, rules::PlaceOf(participant))) {
                    return rpc::errors::NoPlaceLeft(events::EventName(admission.event_id));
                  }
                  participant.set_state_reason(request.reason());
                  return LandParticipant(admission, /*approved=*/true, participant);
                });
}

absl::StatusOr<v1::Participant> ParticipantService::Leave(rpc::Call& call, db::Connection& connection,
                                                          const std::string& name, const std::string& etag,
                                                          const std::string& reason,
                                                          const rules::Step& step) {
  return Decide(call, connection, name, etag,
                [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
                  Participant& participant = stored.participant;
                  RETURN_IF_ERROR(rules::CheckStep(participant, step));
                  if (rules::HoldsPlace(participant)) events::Free(admission, rules::PlaceOf(participant));
                  Settle({.state = step.to}, participant);
                  participant.set_state_reason(reason);
                  return absl::OkStatus();
                });
}

absl::StatusOr<v1::Participant> ParticipantService::RejectParticipant(
    rpc::Call& call, db::Connection& connection, const v1::RejectParticipantRequest& request) {
  return Leave(call, connection, request.name(), request.etag(), request.reason(), rules::kReject);
}

absl::StatusOr<v1::Participant> ParticipantService::WithdrawParticipant(
    rpc::Call& call, db::Connection& connection, const v1::WithdrawParticipantRequest& request) {
  return Leave(call, connection, request.name(), request.etag(), request.reason(), rules::kWithdraw);
}

absl::StatusOr<v1::Participant> ParticipantService::RevokeParticipant(
    rpc::Call& call, db::Connection& connection, const v1::RevokeParticipantRequest& request) {
  return Leave(call, connection, request.name(), request.etag(), request.reason(), rules::kRevoke);
}

absl::StatusOr<v1::Participant> ParticipantService::ReinstateParticipant(
    rpc::Call& call, db::Connection& connection, const v1::ReinstateParticipantRequest& request) {
  return Decide(call, connection, request.name(), request.etag(),
                [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
                  RETURN_IF_ERROR(rules::CheckStep(stored.participant, rules::kReinstate));
                  stored.participant.set_state_reason(request.reason());
                  return LandParticipant(admission, /*approved=*/true, stored.participant);
                });
}

absl::StatusOr<v1::Participant> ParticipantService::ReplaceParticipant(
    rpc::Call& call, db::Connection& connection, const v1::ReplaceParticipantRequest& request) {
  const std::string event_id(rpc::EventIdOf(request.name()));
  const std::string name = ParticipantName(event_id, rpc::IdOrNew(request.replacement_id()));
  const auto replace = [&](journal::Write& write) -> absl::StatusOr<StoredParticipant> {
    const auto give_up = [&](StoredParticipant& stored, events::Admission&) -> absl::Status {
      RETURN_IF_ERROR(rules::CheckStep(stored.participant, rules::kReplace));
      Settle({.state = rules::kReplace.to}, stored.participant);
      stored.participant.set_state_reason(request.reason());
      stored.participant.set_replaced_by(name);
      return absl::OkStatus();
    };
    ASSIGN_OR_RETURN(const StoredParticipant left, DecideIn(write, request.name(), request.etag(), give_up));

    StoredParticipant stored = left;
    stored.participant = request.replacement();
    Participant& participant = stored.participant;
    rpc::ClearOutputOnly(participant);
    participant.set_name(name);
    participant.set_state(Participant::STATE_CONFIRMED);
    participant.set_category(left.participant.category());
    participant.set_collective(left.participant.collective());
    participant.set_delegation(left.participant.delegation());
    participant.set_delegation_role(left.participant.delegation_role());
    participant.set_registered_by(call.caller().principal);
    participant.set_replaced_by(left.participant.name());
    *participant.mutable_create_time() = left.participant.update_time();
    RETURN_IF_ERROR(rules::CheckParticipant(participant, events::EventName(event_id), "replacement"));
    ASSIGN_OR_RETURN(const auto obstacles, FindObstacles(connection, {&participant, 1}));
    if (!obstacles.empty()) return ErrorOf(obstacles.front(), participant, "replacement");
    RETURN_IF_ERROR(directory::CheckKnown(connection, OrganizationsOf(participant, "replacement")));
    RETURN_IF_ERROR(InsertParticipants(connection, {&stored, 1}));
    ASSIGN_OR_RETURN(stored, participants::GetParticipant(connection, name));
    NoteChange(write, journal::kNobody, stored);
    return stored;
  };
  ASSIGN_OR_RETURN(StoredParticipant stored,
                   journal::Commit<StoredParticipant>(
                       call, connection, {context_.secrets.payloads, name},
                       std::bind_front(participants::GetParticipant, std::ref(connection)), replace));
  return Shown(call, std::move(stored));
}

absl::StatusOr<v1::Participant> ParticipantService::VoidParticipant(rpc::Call&, db::Connection&,
                                                                    const v1::VoidParticipantRequest&) {
  return absl::UnimplementedError("VoidParticipant");
}

absl::StatusOr<v1::Participant> ParticipantService::RenewInvitation(rpc::Call&, db::Connection&,
                                                                    const v1::RenewInvitationRequest&) {
  return absl::UnimplementedError("RenewInvitation");
}

}  // namespace plenary::participants
