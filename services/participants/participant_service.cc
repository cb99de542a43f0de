#include "participants/participant_service.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <utility>

#include "access/clearances.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "events/event_access.h"
#include "events/event_errors.h"
#include "events/event_store.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/answer_size.h"
#include "messages/field_mask.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "participants/deadline.h"
#include "participants/delegation_lead.h"
#include "participants/invitation.h"
#include "participants/participant_references.h"
#include "participants/participant_view.h"
#include "participants/participant_warnings.h"
#include "participants/promotion.h"
#include "participants/waiting.h"
#include "resource/idempotency.h"
#include "resource/page.h"

namespace plenary::participants {
namespace {

using google::protobuf::util::MessageDifferencer;
using v1::Participant;

// NotFound unless the caller has the code, or may answer without one. Does the same work if there is no
// invitation.
absl::Status CheckStrangersCode(const rpc::Call& call, db::Connection& connection, const std::string& name,
                                std::string_view key, const std::string& code) {
  const contract::Clearance& clearance = call.clearance();
  if (clearance.by_role || !clearance.people.empty() || !clearance.delegations.empty())
    return absl::OkStatus();
  absl::StatusOr<Invitation> invitation = GetInvitation(connection, name);
  if (!invitation.ok() && !absl::IsNotFound(invitation.status())) return invitation.status();
  const bool right = IsInvitationCode(key, invitation.value_or(Invitation{.participant = name}), code);
  return right && invitation.ok() ? absl::OkStatus() : errors::NotFound(name);
}

// Who may answer this invitation: staff, the invited person, and anyone with its code. For others it does not
// exist.
absl::Status CheckMayAnswer(const rpc::Call& call, db::Connection& connection,
                            const StoredParticipant& stored, std::string_view key, const std::string& code) {
  if (call.clearance().by_role) return absl::OkStatus();
  const Participant& participant = stored.participant;
  if (participant.state() == Participant::STATE_VOIDED) return errors::NotFound(participant.name());
  if (IsOwn(stored, call.clearance())) return absl::OkStatus();
  ASSIGN_OR_RETURN(const Invitation invitation, GetInvitation(connection, participant.name()));
  if (IsInvitationCode(key, invitation, code)) return absl::OkStatus();
  return errors::NotFound(participant.name());
}

// Whether the call sets `field` to another value.
bool Says(const v1::UpdateParticipantRequest& request, std::string_view field) {
  if (!request.has_update_mask()) {
    const auto* descriptor = Participant::descriptor()->FindFieldByName(std::string(field));
    return request.participant().GetReflection()->HasField(request.participant(), descriptor);
  }
  const auto& paths = request.update_mask().paths();
  return std::any_of(paths.begin(), paths.end(),
                     [&](const std::string& path) { return path == field || path == "*"; });
}

absl::Status CheckGivenAnswers(db::Connection& connection, const Participant& participant,
                               const std::string& path) {
  if (participant.answers().empty()) return absl::OkStatus();
  const std::string event = contract::EventOf(participant.name());
  ASSIGN_OR_RETURN(const events::StoredEvent stored, events::GetEvent(connection, event));
  return rules::CheckAnswers(participant, stored.event.registration_policy(), /*required_too=*/false, path);
}

// Admits by the policy a participant who has been approved.
absl::Status LandParticipant(events::Admission& admission, bool approved, Participant& participant) {
  RETURN_IF_ERROR(rules::CheckNotCancelled(contract::EventName(admission.event_id), admission.event_state,
                                           "places are given"));
  ASSIGN_OR_RETURN(const rules::Landing landing,
                   rules::Land(admission, rules::PlaceOf(participant), approved, !participant.collective()));
  rules::Settle(landing.state, landing.waitlist_number, participant);
  return absl::OkStatus();
}

// The participant as its caller sees it, with the classes of fields that it sees of this one.
Participant Presented(const rpc::Call& call, StoredParticipant stored, v1::View view = v1::VIEW_FULL) {
  return std::move(Present(call, call.clearance(), view, stored));
}

// The page as its caller gets it: the caller's rights in its event decide what it gets of a participant.
template <class Response>
absl::StatusOr<Response> PresentedPage(const rpc::Call& call, db::Connection& connection, v1::View view,
                                       resource::PageOf<StoredParticipant> page) {
  access::Clearances clearances(call.caller(), call.method().permission);
  Response response;
  RETURN_IF_ERROR(TellLimits(connection, std::span(page.items)));
  for (StoredParticipant& stored : page.items) {
    const contract::Clearance& clearance = clearances.In(stored.participant.name());
    *response.add_participants() =
        std::move(Present(call, clearance, view == v1::VIEW_FULL ? v1::VIEW_FULL : v1::VIEW_BASIC, stored));
  }
  resource::TellRest(page, response);
  return response;
}

rules::Registrant RegistrantOf(const rpc::Call& call, const Participant& participant) {
  const contract::Clearance& clearance = call.clearance();
  if (clearance.by_role) return rules::Registrant::kStaff;
  for (const std::string& delegation : clearance.delegations) {
    if (delegation == participant.delegation()) return rules::Registrant::kFocalPoint;
  }
  return rules::Registrant::kSelf;
}

// The wish of a call to register, checked as far as the call alone allows.
absl::StatusOr<Registration> MakeRegistration(const rpc::CallPtr& call,
                                              const v1::RegisterParticipantRequest& request) {
  RETURN_IF_ERROR(CheckInitialState(*call, request.initial_state()));
  Registration registration{.call = call, .participant = request.participant()};
  Participant& participant = registration.participant;
  messages::ClearOutputOnly(participant);
  registration.initial_state = request.initial_state();
  registration.registrant = RegistrantOf(*call, participant);
  participant.set_state(request.initial_state());
  const bool staff = registration.registrant == rules::Registrant::kStaff;
  participant.set_name(contract::NameOf<v1::Participant>(
      contract::EventIdOf(request.parent()), messages::IdOrNew(staff ? request.participant_id() : "")));
  if (staff) {
    RETURN_IF_ERROR(rules::CheckParticipant(participant, request.parent(), "participant"));
    return registration;
  }
  registration.faults =
      rules::FaultsOfOwnRegistration(participant, registration.registrant, request.parent(), "participant");
  // An error that an id is taken would reveal that somebody takes part.
  if (!request.participant_id().empty()) {
    registration.faults.always.push_back(
        {"participant_id", "is for the event's staff to choose: leave it empty, and the server makes one"});
  }
  return registration;
}

// Answers a call with the outcome of its registration.
void Answer(Registration& registration) {
  const rpc::CallPtr call = registration.call;
  if (!registration.outcome.ok()) return call->Reply(registration.outcome.status());
  // A call that only validates waits for nobody, and is not told how many wait.
  const bool staff = registration.registrant == rules::Registrant::kStaff;
  if (resource::ValidateOnly(call->request()) && !staff) {
    registration.outcome->participant.clear_waitlist_number();
  }
  contract::Clearance clearance = call->clearance();
  // A caller who registers sees its own registration.
  const contract::AudienceSet own{v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS,
                                  v1::AUDIENCE_CLASS_RESTRICTED};
  clearance.sees = clearance.sees.Union(own);
  if (!registration.shown_as_own) clearance = ReadersClearance(*call);
  call->Reply(Present(*call, clearance, v1::VIEW_FULL, *registration.outcome));
}

}  // namespace

ParticipantService::ParticipantService(const resource::ServiceContext& context)
    : context_(context),
      registrar_(MakeRegistrar(context.secrets.payloads)),
      reader_(context),
      registrations_(
          {.name = "registrations",
           .batch_limit = context.batches.registrations,
           .needs =
               [](const Registration& registration) {
                 return std::string(contract::EventIdOf(registration.participant.name()));
               }},
          context.groups,
          [this](db::Connection& connection, std::vector<Registration> group) {
            return registrar_.Run(connection, std::move(group), Answer);
          },
          [](std::vector<Registration> dropped) {
            for (Registration& registration : dropped) registration.call->Reply(errors::Stopping());
          }) {}

void ParticipantService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(this, &ParticipantService::RegisterParticipant);
  router.Bind(this, &ParticipantService::GetParticipant);
  router.Bind(lanes, this, &ParticipantService::InviteParticipant);
  router.Bind(lanes, this, &ParticipantService::AcceptInvitation);
  router.Bind(lanes, this, &ParticipantService::DeclineInvitation);
  router.Bind(lanes, this, &ParticipantService::RenewInvitation);
  router.Bind(lanes, this, &ParticipantService::ListParticipants);
  router.Bind(lanes, this, &ParticipantService::ListMyRegistrations);
  router.Bind(lanes, this, &ParticipantService::BatchGetParticipants);
  router.Bind(lanes, this, &ParticipantService::UpdateParticipant);
  router.Bind(lanes, this, &ParticipantService::ApproveParticipant);
  router.Bind(lanes, this, &ParticipantService::RejectParticipant);
  router.Bind(lanes, this, &ParticipantService::WithdrawParticipant);
  router.Bind(lanes, this, &ParticipantService::RevokeParticipant);
  router.Bind(lanes, this, &ParticipantService::ReinstateParticipant);
  router.Bind(lanes, this, &ParticipantService::VoidParticipant);
  router.Bind(lanes, this, &ParticipantService::ReplaceParticipant);
}

// ---- Registration.

void ParticipantService::RegisterParticipant(const rpc::CallPtr& call,
                                             const v1::RegisterParticipantRequest& request) {
  absl::StatusOr<Registration> registration = MakeRegistration(call, request);
  if (!registration.ok()) return call->Reply(registration.status());
  if (request.validate_only()) {
    auto alone = std::make_shared<Registration>(*std::move(registration));
    return rpc::RunOnLane(context_.calls.writing, call,
                          [this, alone](rpc::Call&, db::Connection& connection) {
                            registrar_.RunAlone(connection, *alone, journal::Keep::kNothing);
                            Answer(*alone);
                          });
  }
  if (!registrations_.Add(*std::move(registration))) {
    call->Reply(errors::Overloaded(std::chrono::milliseconds(200)));
  }
}

absl::StatusOr<v1::Participant> ParticipantService::InviteParticipant(
    rpc::Call& call, db::Connection& connection, const v1::InviteParticipantRequest& request) {
  Registration invitation{.call = call.shared_from_this(), .participant = request.participant()};
  Participant& participant = invitation.participant;
  messages::ClearOutputOnly(participant);
  participant.set_name(contract::NameOf<v1::Participant>(contract::EventIdOf(request.parent()),
                                                         messages::IdOrNew(request.participant_id())));
  if (request.has_respond_by_time()) *participant.mutable_respond_by_time() = request.respond_by_time();
  invitation.registrant = rules::Registrant::kStaff;
  invitation.initial_state = Participant::STATE_INVITED;
  RETURN_IF_ERROR(rules::CheckParticipant(participant, request.parent(), "participant"));

  registrar_.RunAlone(connection, invitation,
                      request.validate_only() ? journal::Keep::kNothing : journal::Keep::kAll);
  RETURN_IF_ERROR(invitation.outcome.status());
  return WithCode(connection, request.validate_only(), Presented(call, *std::move(invitation.outcome)));
}

// ---- Reading.

void ParticipantService::GetParticipant(const rpc::CallPtr& call, const v1::GetParticipantRequest& request) {
  reader_.Read(call, request.name(), [call, view = request.view()](absl::StatusOr<StoredParticipant*> found) {
    if (!found.ok()) return call->Reply(found.status());
    StoredParticipant& stored = **found;
    if (!SeesParticipant(stored, call->clearance())) {
      return call->Reply(errors::NotFound(stored.participant.name()));
    }
    call->Reply(Present(*call, call->clearance(), view, stored));
  });
}

absl::StatusOr<v1::ListParticipantsResponse> ParticipantService::ListParticipants(
    rpc::Call& call, db::Connection& connection, const v1::ListParticipantsRequest& request) {
  ASSIGN_OR_RETURN(resource::ListQuery query, events::QueryInEvents(call, connection, request));
  ASSIGN_OR_RETURN(auto page, participants::ListParticipants({connection, call, context_.tokens, query},
                                                             {.voided = request.show_voided()}));
  return PresentedPage<v1::ListParticipantsResponse>(call, connection, request.view(), std::move(page));
}

absl::StatusOr<v1::ListMyRegistrationsResponse> ParticipantService::ListMyRegistrations(
    rpc::Call& call, db::Connection& connection, const v1::ListMyRegistrationsRequest& request) {
  resource::ListQuery query = resource::ListQuery::From(request);
  query.parent = call.resource();
  // Who only checks in orders by what it sees: not by events.
  if (query.order_by.empty() && !AskedOfAll(call.clearance())) query.order_by = "event_start_date desc";
  ASSIGN_OR_RETURN(auto page, participants::ListParticipants({connection, call, context_.tokens, query},
                                                             {.whose = Whose::kCallers}));
  return PresentedPage<v1::ListMyRegistrationsResponse>(call, connection, request.view(), std::move(page));
}

absl::StatusOr<v1::BatchGetParticipantsResponse> ParticipantService::BatchGetParticipants(
    rpc::Call& call, db::Connection& connection, const v1::BatchGetParticipantsRequest& request) {
  std::vector<ParticipantKey> keys;
  for (int i = 0; i < request.names_size(); ++i) {
    if (contract::EventIdOf(request.names(i)) != contract::EventIdOf(request.parent())) {
      return errors::InvalidField("names[" + std::to_string(i) + "]",
                                  "name a participant of the parent event");
    }
    keys.push_back(KeyOf(request.names(i)));
  }
  ASSIGN_OR_RETURN(auto found, GetParticipants(connection, keys));
  std::vector<StoredParticipant*> there;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!found[i].has_value() || !SeesParticipant(*found[i], call.clearance())) {
      return errors::NotFound(request.names(static_cast<int>(i)));
    }
    there.push_back(&*found[i]);
  }
  RETURN_IF_ERROR(TellLimits(connection, std::span<StoredParticipant* const>(there)));
  std::vector<Participant*> shown;
  for (StoredParticipant* stored : there) {
    shown.push_back(&Present(call, call.clearance(), request.view(), *stored));
  }
  v1::BatchGetParticipantsResponse response;
  messages::MoveFitting<Participant>(shown, *response.mutable_participants(),
                                     *response.mutable_remaining_names());
  return response;
}

// ---- Approval, answers and other steps.

ParticipantService::MayAct ParticipantService::MayActOf(const rpc::Call& call) {
  return [&call](const StoredParticipant& stored) -> absl::Status {
    const contract::Clearance& clearance = call.clearance();
    if (clearance.by_role) return absl::OkStatus();
    const std::string& name = stored.participant.name();
    if (!SeesParticipant(stored, clearance)) return errors::NotFound(name);
    if (IsOwn(stored, clearance)) return absl::OkStatus();
    return access::Denied(call.method().permission, name);
  };
}

absl::StatusOr<v1::Participant> ParticipantService::CommitChange(rpc::Call& call, db::Connection& connection,
                                                                 const std::string& name,
                                                                 const std::string& etag,
                                                                 const Change& change) {
  return CommitChange(call, connection, name, etag, change, MayActOf(call));
}

absl::StatusOr<v1::Participant> ParticipantService::CommitChange(rpc::Call& call, db::Connection& connection,
                                                                 const std::string& name,
                                                                 const std::string& etag,
                                                                 const Change& change,
                                                                 const MayAct& may_act) {
  const auto repeat = [&](const std::string& made) -> absl::StatusOr<StoredParticipant> {
    ASSIGN_OR_RETURN(StoredParticipant stored, participants::GetParticipant(connection, made));
    RETURN_IF_ERROR(may_act(stored));
    return stored;
  };
  ASSIGN_OR_RETURN(StoredParticipant stored,
                   journal::Commit<StoredParticipant>(
                       call, connection, {context_.secrets.payloads, name}, repeat,
                       [&](journal::Write& write) { return ChangeIn(write, name, etag, change, may_act); }));
  RETURN_IF_ERROR(TellLimits(connection, std::span(&stored, 1)));
  return Presented(call, std::move(stored));
}

absl::StatusOr<StoredParticipant> ParticipantService::ChangeIn(journal::Write& write, const std::string& name,
                                                               const std::string& etag, const Change& change,
                                                               const MayAct& may_act) {
  db::Connection& connection = write.connection();
  const std::string event_id(contract::EventIdOf(name));
  ASSIGN_OR_RETURN(const std::vector<events::Admission> locked,
                   events::LockAdmissions(connection, {event_id}));
  if (locked.empty()) return errors::NotFound(name);
  const events::Admission& before_admission = locked.front();
  events::Admission admission = before_admission;
  ASSIGN_OR_RETURN(const StoredParticipant before, LockParticipant(connection, name));
  RETURN_IF_ERROR(may_act(before));
  StoredParticipant stored = before;
  RETURN_IF_ERROR(change(stored, admission));
  if (admission.event_state == v1::Event::STATE_ARCHIVED) {
    return errors::EventArchived(contract::EventName(event_id));
  }
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, before.participant.etag()));
  if (MessageDifferencer::Equals(before.participant, stored.participant)) return before;

  RETURN_IF_ERROR(UpdateWithLead(write, before, stored));
  // A place may have become free, or a waiting participant may fit now.
  ASSIGN_OR_RETURN(const auto promoted, Promote(connection, admission));
  write.Touched(promoted);
  RETURN_IF_ERROR(events::SaveAdmissions(connection, {before_admission}, {admission}));
  if (!promoted.empty()) {  // the participant itself may be promoted
    ASSIGN_OR_RETURN(stored, participants::GetParticipant(connection, name));
  }
  if (SeenOf(stored, write.call().clearance()).Contains(v1::AUDIENCE_CLASS_STAFF)) {
    RETURN_IF_ERROR(WarnOfLeaving(connection, context_.collections, before.participant, stored.participant));
  }
  return stored;
}

absl::StatusOr<v1::Participant> ParticipantService::AnswerInvitation(
    rpc::Call& call, db::Connection& connection, const std::string& name, const std::string& etag,
    const std::string& code, const Change& change) {
  const std::string_view key = context_.secrets.invitations;
  RETURN_IF_ERROR(CheckStrangersCode(call, connection, name, key, code));
  return CommitChange(call, connection, name, etag, change, [&](const StoredParticipant& stored) {
    return CheckMayAnswer(call, connection, stored, key, code);
  });
}

absl::StatusOr<v1::Participant> ParticipantService::AcceptInvitation(
    rpc::Call& call, db::Connection& connection, const v1::AcceptInvitationRequest& request) {
  return AnswerInvitation(call, connection, request.name(), request.etag(), request.invitation_code(),
                          [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
                            Participant& participant = stored.participant;
                            RETURN_IF_ERROR(messages::CheckStep(participant, request));
                            RETURN_IF_ERROR(CheckInTime(participant, admission.now));
                            RETURN_IF_ERROR(rules::CheckGivesPlaces(admission));
                            return LandParticipant(admission, /*approved=*/false, participant);
                          });
}

absl::StatusOr<v1::Participant> ParticipantService::DeclineInvitation(
    rpc::Call& call, db::Connection& connection, const v1::DeclineInvitationRequest& request) {
  return AnswerInvitation(call, connection, request.name(), request.etag(), request.invitation_code(),
                          [&](StoredParticipant& stored, events::Admission&) -> absl::Status {
                            RETURN_IF_ERROR(messages::CheckStep(stored.participant, request));
                            rules::Settle(Participant::STATE_DECLINED, 0, stored.participant);
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
        messages::ApplyUpdate(changes, request.update_mask(), SeenOf(stored, call.clearance()), participant));
    if (before.delegation() != participant.delegation() && !Says(request, "delegation_role") &&
        before.delegation_role() == Participant::DELEGATION_ROLE_HEAD) {
      participant.clear_delegation_role();  // if the delegation changes, it is not the head
    }
    if (MessageDifferencer::Equals(before, participant)) return absl::OkStatus();
    if (before.state() == Participant::STATE_VOIDED) {
      return errors::WrongState(before.name(), "VOIDED", "be changed", "any other state",
                                "It was entered by mistake; register the participant anew.");
    }
    const std::string event = contract::EventName(admission.event_id);
    RETURN_IF_ERROR(rules::CheckParticipant(participant, event, "participant"));
    if (!call.clearance().by_role) {
      RETURN_IF_ERROR(rules::CheckOwnChange(before, participant, RegistrantOf(call, before)));
    }
    RETURN_IF_ERROR(CheckGivenAnswers(connection, participant, "participant"));
    RETURN_IF_ERROR(CheckChangedReferences(connection, before, participant));
    if (!rules::HoldsPlace(before)) return absl::OkStatus();
    const events::Admission earlier = admission;
    events::Free(admission, rules::PlaceOf(before));
    events::Take(admission, rules::PlaceOf(participant));
    return events::Holds(earlier, admission) ? absl::OkStatus() : events::NoPlaceLeft(earlier, admission);
  };
  return CommitChange(call, connection, changes.name(), changes.etag(), update);
}

absl::StatusOr<v1::Participant> ParticipantService::ApproveParticipant(
    rpc::Call& call, db::Connection& connection, const v1::ApproveParticipantRequest& request) {
  return CommitChange(call, connection, request.name(), request.etag(),
                      [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
                        Participant& participant = stored.participant;
                        RETURN_IF_ERROR(messages::CheckStep(participant, request));
                        RETURN_IF_ERROR(rules::CheckGivesPlaces(admission));
                        const bool waits = participant.state() == Participant::STATE_WAITLISTED;
                        if (waits && !events::Fits(admission, rules::PlaceOf(participant))) {
                          return events::NoPlaceLeft(admission, rules::PlaceOf(participant));
                        }
                        participant.set_state_reason(request.reason());
                        return LandParticipant(admission, /*approved=*/true, participant);
                      });
}

template <class Request>
absl::StatusOr<v1::Participant> ParticipantService::Leave(rpc::Call& call, db::Connection& connection,
                                                          const Request& request) {
  return CommitChange(call, connection, request.name(), request.etag(),
                      [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
                        Participant& participant = stored.participant;
                        RETURN_IF_ERROR(messages::CheckStep(participant, request));
                        if (rules::HoldsPlace(participant))
                          events::Free(admission, rules::PlaceOf(participant));
                        rules::Settle(messages::TargetState<Participant::State>(request), 0, participant);
                        participant.set_state_reason(request.reason());
                        return absl::OkStatus();
                      });
}

absl::StatusOr<v1::Participant> ParticipantService::RejectParticipant(
    rpc::Call& call, db::Connection& connection, const v1::RejectParticipantRequest& request) {
  return Leave(call, connection, request);
}

absl::StatusOr<v1::Participant> ParticipantService::WithdrawParticipant(
    rpc::Call& call, db::Connection& connection, const v1::WithdrawParticipantRequest& request) {
  return Leave(call, connection, request);
}

absl::StatusOr<v1::Participant> ParticipantService::RevokeParticipant(
    rpc::Call& call, db::Connection& connection, const v1::RevokeParticipantRequest& request) {
  return Leave(call, connection, request);
}

absl::StatusOr<v1::Participant> ParticipantService::ReinstateParticipant(
    rpc::Call& call, db::Connection& connection, const v1::ReinstateParticipantRequest& request) {
  return CommitChange(call, connection, request.name(), request.etag(),
                      [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
                        Participant& participant = stored.participant;
                        RETURN_IF_ERROR(messages::CheckStep(participant, request));
                        RETURN_IF_ERROR(CheckMayReturn(connection, participant));
                        participant.set_state_reason(request.reason());
                        participant.clear_replaced_by();  // the participant keeps that place
                        return LandParticipant(admission, /*approved=*/true, participant);
                      });
}

absl::StatusOr<v1::Participant> ParticipantService::ReplaceParticipant(
    rpc::Call& call, db::Connection& connection, const v1::ReplaceParticipantRequest& request) {
  const std::string event_id(contract::EventIdOf(request.name()));
  const std::string name =
      contract::NameOf<v1::Participant>(event_id, messages::IdOrNew(request.replacement_id()));
  const auto replace = [&](journal::Write& write) -> absl::StatusOr<StoredParticipant> {
    const auto give_up = [&](StoredParticipant& stored, events::Admission& admission) -> absl::Status {
      RETURN_IF_ERROR(messages::CheckStep(stored.participant, request));
      RETURN_IF_ERROR(rules::CheckNotCancelled(contract::EventName(event_id), admission.event_state,
                                               "places are given to others"));
      rules::Settle(Participant::STATE_WITHDRAWN, 0, stored.participant);
      stored.participant.set_state_reason(request.reason());
      stored.participant.set_replaced_by(name);
      return absl::OkStatus();
    };
    ASSIGN_OR_RETURN(const StoredParticipant left,
                     ChangeIn(write, request.name(), request.etag(), give_up, MayActOf(call)));

    StoredParticipant stored = left;
    stored.self_registered = false;
    stored.participant = request.replacement();
    Participant& participant = stored.participant;
    messages::ClearOutputOnly(participant);
    participant.set_name(name);
    participant.set_state(Participant::STATE_CONFIRMED);
    participant.set_category(left.participant.category());
    participant.set_collective(left.participant.collective());
    participant.set_delegation(left.participant.delegation());
    participant.set_registered_by(call.caller().principal);
    participant.set_replaced_by(left.participant.name());
    *participant.mutable_create_time() = left.participant.update_time();
    RETURN_IF_ERROR(rules::CheckParticipant(participant, contract::EventName(event_id), "replacement"));
    ASSIGN_OR_RETURN(const auto obstacles, FindObstacles(connection, {&participant, 1}));
    if (!obstacles.empty()) return ErrorOf(obstacles.front(), participant, "replacement");
    RETURN_IF_ERROR(resource::CheckKnown(connection, OrganizationsOf(participant, "replacement")));
    RETURN_IF_ERROR(CheckGivenAnswers(connection, participant, "replacement"));
    const std::string leads = rules::LedBy(participant);
    if (!leads.empty()) RETURN_IF_ERROR(GiveWay(write, {{leads, name}}));
    RETURN_IF_ERROR(InsertParticipants(connection, {&stored, 1}));
    ASSIGN_OR_RETURN(stored, participants::GetParticipant(connection, name));
    write.Changed(stored.participant, journal::kNobody, AudienceOf(stored));
    if (!leads.empty()) RETURN_IF_ERROR(NoteHeads(write, {leads}));
    *stored.participant.mutable_warnings() = left.participant.warnings();
    return stored;
  };
  ASSIGN_OR_RETURN(StoredParticipant stored,
                   journal::Commit<StoredParticipant>(
                       call, connection, {context_.secrets.payloads, name},
                       std::bind_front(participants::GetParticipant, std::ref(connection)), replace));
  return Presented(call, std::move(stored));
}

}  // namespace plenary::participants
