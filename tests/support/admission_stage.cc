#include "support/admission_stage.h"

#include <gtest/gtest.h>

#include <utility>

#include "errors/status_details.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::test {
namespace {

using google::protobuf::Empty;
using v1::Participant;

void SetText(const std::string& text, v1::LocalizedText& localized) {
  auto& entry = *localized.add_entries();
  entry.set_language("en");
  entry.set_text(text);
}

v1::Event::RegistrationPolicy MessageOf(const Policy& policy) {
  v1::Event::RegistrationPolicy message;
  message.set_openness(v1::Event::RegistrationPolicy::OPENNESS_ANYONE);
  if (policy.capacity.has_value()) message.set_capacity(*policy.capacity);
  message.set_approval_required(policy.approval_required);
  message.set_waitlist_disabled(policy.waitlist_disabled);
  for (const auto& [category, limit] : policy.limits) {
    auto& of_category = *message.add_category_limits();
    of_category.set_category(category);
    if (limit.quota.has_value()) of_category.set_quota(*limit.quota);
    of_category.set_reserved_places(limit.reserved);
  }
  return message;
}

v1::Delegation MessageOf(const Limit& limit) {
  v1::Delegation delegation;
  SetText("Delegation", *delegation.mutable_title());
  if (limit.quota.has_value()) delegation.set_quota(*limit.quota);
  delegation.set_reserved_places(limit.reserved);
  return delegation;
}

Participant MessageOf(const std::string& event, const Attendee& one) {
  Participant participant;
  SetText("Somebody", *participant.mutable_credit()->mutable_display_name());
  participant.set_category(one.category);
  participant.set_collective(one.collective);
  if (!one.delegation.empty()) participant.set_delegation(DelegationName(event, one.delegation));
  if (!one.person.empty()) participant.set_person("people/" + one.person);
  return participant;
}

}  // namespace

std::string EventName(const std::string& id) { return "events/" + id; }
std::string ParticipantName(const std::string& event, const std::string& id) {
  return event + "/participants/" + id;
}
std::string DelegationName(const std::string& event, const std::string& id) {
  return event + "/delegations/" + id;
}

v1::CreateEventRequest Creating(const std::string& id, const Policy& policy) {
  v1::CreateEventRequest request;
  request.set_event_id(id);
  request.set_initial_state(v1::Event::STATE_ANNOUNCED);
  SetText("Forum", *request.mutable_event()->mutable_title());
  *request.mutable_event()->mutable_registration_policy() = MessageOf(policy);
  return request;
}

v1::CreateDelegationRequest Creating(const std::string& event, const std::string& id, const Limit& limit) {
  v1::CreateDelegationRequest request;
  request.set_parent(event);
  request.set_delegation_id(id);
  *request.mutable_delegation() = MessageOf(limit);
  return request;
}

v1::RegisterParticipantRequest Registering(const std::string& event, const std::string& id,
                                           const Attendee& one) {
  v1::RegisterParticipantRequest request;
  request.set_parent(event);
  request.set_participant_id(id);
  *request.mutable_participant() = MessageOf(event, one);
  return request;
}

v1::UpdateEventRequest Changing(const std::string& event, const Policy& policy) {
  v1::UpdateEventRequest request;
  request.mutable_event()->set_name(event);
  *request.mutable_event()->mutable_registration_policy() = MessageOf(policy);
  request.mutable_update_mask()->add_paths("registration_policy");
  return request;
}

// ---- Operations.

v1::ErrorReason Stage::Send(const Operation& operation, const Callers& callers) {
  const absl::Status status = Call(operation, callers);
  if (status.ok()) return v1::ERROR_REASON_UNSPECIFIED;
  const v1::ErrorReason reason = errors::ReasonOf(status);
  if (reason != v1::ERROR_REASON_UNSPECIFIED && reason != v1::INTERNAL) return reason;
  ADD_FAILURE() << Describe(operation) << ": " << status;
  return v1::INTERNAL;
}

absl::Status Stage::Call(const Operation& operation, const Callers& callers) {
  switch (operation.kind) {
    case Operation::kRegister:
    case Operation::kRegisterConfirmed:
      return Register(operation, callers);
    case Operation::kInvite:
      return Invite(operation, callers);
    case Operation::kAccept:
      return Answer<v1::AcceptInvitationRequest>(operation, callers);
    case Operation::kDecline:
      return Answer<v1::DeclineInvitationRequest>(operation, callers);
    case Operation::kApprove:
      return Decide<v1::ApproveParticipantRequest>(operation, callers.registrar);
    case Operation::kReject:
      return Decide<v1::RejectParticipantRequest>(operation, callers.registrar);
    case Operation::kWithdraw:
      return Decide<v1::WithdrawParticipantRequest>(operation, callers.organizer);
    case Operation::kRevoke:
      return Decide<v1::RevokeParticipantRequest>(operation, callers.organizer);
    case Operation::kReinstate:
      return Decide<v1::ReinstateParticipantRequest>(operation, callers.registrar);
    case Operation::kVoid:
      return Void(operation, callers.registrar);
    case Operation::kReplace:
      return Replace(operation, callers);
    case Operation::kMove:
      return Move(operation, callers);
    case Operation::kSetPolicy:
      return callers.organizer.Call<v1::Event>(Changing(event_, operation.policy)).status();
    case Operation::kAddDelegation:
      return callers.organizer.Call<v1::Delegation>(Creating(event_, operation.id, operation.limit)).status();
    case Operation::kSetDelegation:
      return SetDelegation(operation, callers);
    case Operation::kRemoveDelegation:
      return RemoveDelegation(operation, callers);
  }
  return absl::InternalError("no such operation");
}

absl::Status Stage::Register(const Operation& operation, const Callers& callers) const {
  v1::RegisterParticipantRequest request = Registering(event_, operation.id, operation.attendee);
  if (operation.kind == Operation::kRegisterConfirmed)
    request.set_initial_state(Participant::STATE_CONFIRMED);
  return callers.registrar.Call<Participant>(request).status();
}

absl::Status Stage::Invite(const Operation& operation, const Callers& callers) {
  v1::InviteParticipantRequest request;
  request.set_parent(event_);
  request.set_participant_id(operation.id);
  *request.mutable_participant() = MessageOf(event_, operation.attendee);
  const auto invited = callers.organizer.Call<Participant>(request);
  if (invited.ok()) {
    const std::lock_guard lock(mutex_);
    codes_[operation.id] = invited->invitation_code();
  }
  return invited.status();
}

template <class Request>
absl::Status Stage::Decide(const Operation& operation, const Client& client) const {
  Request request;
  request.set_name(ParticipantName(event_, operation.id));
  return client.Call<Participant>(request).status();
}

// By the invited with its code, or by staff.
template <class Request>
absl::Status Stage::Answer(const Operation& operation, const Callers& callers) {
  Request request;
  request.set_name(ParticipantName(event_, operation.id));
  {
    const std::lock_guard lock(mutex_);
    const auto code = codes_.find(operation.id);
    if (code != codes_.end()) request.set_invitation_code(code->second);
  }
  const bool by_code = !request.invitation_code().empty();
  return (by_code ? callers.anonymous : callers.registrar).template Call<Participant>(request).status();
}

absl::Status Stage::Void(const Operation& operation, const Client& client) const {
  v1::VoidParticipantRequest request;
  request.set_name(ParticipantName(event_, operation.id));
  request.set_reason("entered by mistake");
  return client.Call<Participant>(request).status();
}

absl::Status Stage::Replace(const Operation& operation, const Callers& callers) const {
  v1::ReplaceParticipantRequest request;
  request.set_name(ParticipantName(event_, operation.id));
  request.set_replacement_id(operation.other_id);
  *request.mutable_replacement() = MessageOf(event_, {.person = operation.attendee.person});
  return callers.registrar.Call<Participant>(request).status();
}

absl::Status Stage::Move(const Operation& operation, const Callers& callers) const {
  v1::UpdateParticipantRequest request;
  *request.mutable_participant() = MessageOf(event_, operation.attendee);
  request.mutable_participant()->set_name(ParticipantName(event_, operation.id));
  request.mutable_update_mask()->add_paths("category");
  request.mutable_update_mask()->add_paths("delegation");
  return callers.registrar.Call<Participant>(request).status();
}

absl::Status Stage::SetDelegation(const Operation& operation, const Callers& callers) const {
  v1::UpdateDelegationRequest request;
  *request.mutable_delegation() = MessageOf(operation.limit);
  request.mutable_delegation()->set_name(DelegationName(event_, operation.id));
  request.mutable_update_mask()->add_paths("quota");
  request.mutable_update_mask()->add_paths("reserved_places");
  return callers.organizer.Call<v1::Delegation>(request).status();
}

absl::Status Stage::RemoveDelegation(const Operation& operation, const Callers& callers) const {
  v1::DeleteDelegationRequest request;
  request.set_name(DelegationName(event_, operation.id));
  return callers.organizer.Call<Empty>(request).status();
}

}  // namespace plenary::test
