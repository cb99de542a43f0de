#include "support/admission_model.h"

#include <algorithm>
#include <utility>

namespace plenary::test {
namespace {

using v1::Participant;
using Reason = v1::ErrorReason;

constexpr Reason kDone = v1::ERROR_REASON_UNSPECIFIED;

void Put(Attendee& one, Participant::State state) {
  one.state = state;
  one.waitlist_number = 0;
}

bool MayFailHalfway(Operation::Kind kind) {
  return kind == Operation::kReplace || kind == Operation::kMove || kind == Operation::kSetPolicy ||
         kind == Operation::kAddDelegation || kind == Operation::kSetDelegation;
}

bool ReservesMoreThanItAllows(const Limit& limit) {
  return limit.quota.has_value() && limit.reserved > *limit.quota;
}

}  // namespace

AdmissionModel::AdmissionModel(const Policy& policy) : policy_(policy) {
  now_.capacity = policy.capacity;
  now_.categories = policy.limits;
}

Reason AdmissionModel::Apply(const Operation& operation) {
  if (!MayFailHalfway(operation.kind)) {
    const Reason reason = Decide(operation);
    if (reason == kDone) Promote();
    return reason;
  }
  AdmissionModel tried = *this;
  const Reason reason = tried.Decide(operation);
  if (reason != kDone) return reason;
  tried.Promote();
  *this = std::move(tried);
  return kDone;
}

Reason AdmissionModel::Decide(const Operation& operation) {
  switch (operation.kind) {
    case Operation::kRegister:
    case Operation::kRegisterConfirmed:
    case Operation::kInvite:
      return Enter(operation);
    case Operation::kSetPolicy:
      return SetPolicy(operation.policy);
    case Operation::kAddDelegation:
    case Operation::kSetDelegation:
      return SetDelegation(operation);
    case Operation::kRemoveDelegation:
      return RemoveDelegation(operation.id);
    default:
      break;
  }
  const auto found = now_.attendees.find(operation.id);
  if (found == now_.attendees.end()) return v1::NOT_FOUND;
  Attendee& one = found->second;
  if (operation.kind == Operation::kMove) return Move(operation, one);
  const bool answers = operation.kind == Operation::kAccept || operation.kind == Operation::kDecline;
  if (answers && one.state == Participant::STATE_VOIDED && invited_.contains(operation.id)) {
    return v1::NOT_FOUND;  // for callers with only a code
  }
  if (!StartOf(operation.kind).contains(one.state)) return v1::ILLEGAL_STATE;
  switch (operation.kind) {
    case Operation::kAccept:
      return Land(one, /*approved=*/false);
    case Operation::kApprove:
      if (one.state == Participant::STATE_WAITLISTED && !now_.Fits(one)) return v1::NO_PLACE_LEFT;
      return Land(one, /*approved=*/true);
    case Operation::kReinstate:
      if (const Reason other = OtherParticipation(one); other != kDone) return other;
      return Land(one, /*approved=*/true);
    case Operation::kVoid:
      Put(one, Participant::STATE_VOIDED);
      return kDone;
    case Operation::kReplace:
      return Replace(operation, one);
    case Operation::kDecline:
      Put(one, Participant::STATE_DECLINED);
      return kDone;
    case Operation::kReject:
      Put(one, Participant::STATE_REJECTED);
      return kDone;
    case Operation::kRevoke:
      Put(one, Participant::STATE_REVOKED);
      return kDone;
    default:
      Put(one, Participant::STATE_WITHDRAWN);
      return kDone;
  }
}

Reason AdmissionModel::OtherParticipation(const Attendee& one) const {
  bool revoked = false;
  for (const auto& [id, other] : now_.attendees) {
    if (&other == &one || one.person.empty() || other.person != one.person) continue;
    if (IsActive(other)) return v1::ALREADY_PARTICIPATING;
    revoked |= other.state == Participant::STATE_REVOKED;
  }
  return revoked ? v1::PARTICIPATION_REVOKED : kDone;
}

Reason AdmissionModel::Obstacle(const std::string& id, const Attendee& one) const {
  if (now_.attendees.contains(id)) return v1::ALREADY_EXISTS;
  if (const Reason other = OtherParticipation(one); other != kDone) return other;
  if (!one.delegation.empty() && !now_.delegations.contains(one.delegation)) {
    return v1::REFERENCE_NOT_FOUND;
  }
  return kDone;
}

Reason AdmissionModel::Land(Attendee& one, bool approved) {
  if (policy_.approval_required && !approved) {
    Put(one, Participant::STATE_PENDING);
  } else if (one.collective || now_.Fits(one)) {
    Put(one, Participant::STATE_CONFIRMED);
  } else if (policy_.waitlist_disabled) {
    return v1::NO_PLACE_LEFT;
  } else {
    Put(one, Participant::STATE_WAITLISTED);
    one.waitlist_number = ++now_.last_waitlist_number;
  }
  return kDone;
}

Reason AdmissionModel::Enter(const Operation& operation) {
  Attendee one = operation.attendee;
  if (const Reason obstacle = Obstacle(operation.id, one); obstacle != kDone) return obstacle;
  if (operation.kind == Operation::kInvite) {
    Put(one, Participant::STATE_INVITED);
    invited_.insert(operation.id);
  } else if (operation.kind == Operation::kRegister) {
    if (const Reason landing = Land(one, /*approved=*/false); landing != kDone) return landing;
  } else {
    if (!one.collective && !now_.Fits(one)) return v1::NO_PLACE_LEFT;
    Put(one, Participant::STATE_CONFIRMED);
  }
  now_.attendees.emplace(operation.id, one);
  return kDone;
}

Reason AdmissionModel::Replace(const Operation& operation, Attendee& one) {
  Attendee other = one;
  other.person = operation.attendee.person;
  Put(one, Participant::STATE_WITHDRAWN);
  if (other.collective && !other.person.empty()) return v1::INVALID_FIELDS;
  if (const Reason obstacle = Obstacle(operation.other_id, other); obstacle != kDone) return obstacle;
  now_.attendees.emplace(operation.other_id, other);
  return kDone;
}

Reason AdmissionModel::Move(const Operation& operation, Attendee& one) {
  const std::string& delegation = operation.attendee.delegation;
  if (one.state == Participant::STATE_VOIDED) {
    const bool same = one.category == operation.attendee.category && one.delegation == delegation;
    return same ? kDone : v1::ILLEGAL_STATE;
  }
  if (delegation != one.delegation && !delegation.empty() && !now_.delegations.contains(delegation)) {
    return v1::REFERENCE_NOT_FOUND;
  }
  const Attendance before = now_;
  one.category = operation.attendee.category;
  one.delegation = delegation;
  // Where limits were lowered it keeps its place, but none is exceeded further.
  return now_.ExceedsNoMoreThan(before) ? kDone : v1::NO_PLACE_LEFT;
}

bool AdmissionModel::LimitsContradict(const Attendance& before) const {
  int reserved_by_category = 0, reserved_by_delegation = 0;
  for (const auto& [category, limit] : now_.categories) reserved_by_category += limit.reserved;
  for (const auto& [id, limit] : now_.delegations) reserved_by_delegation += limit.reserved;
  if (!now_.capacity.has_value()) return false;
  const int capacity = *now_.capacity;
  if (reserved_by_category > capacity || reserved_by_delegation > capacity) return true;
  const int held = now_.HeldBack();
  const bool more_held = held > before.HeldBack();
  if (more_held && now_.Confirmed() + held > capacity) return true;
  const bool lowered = !before.capacity.has_value() || capacity < *before.capacity;
  return lowered && held > capacity;
}

Reason AdmissionModel::SetPolicy(const Policy& policy) {
  if (policy == policy_) return kDone;
  int reserved = 0;
  for (const auto& [category, limit] : policy.limits) {
    if (ReservesMoreThanItAllows(limit)) return v1::INVALID_FIELDS;
    reserved += limit.reserved;
  }
  if (policy.capacity.has_value() && reserved > *policy.capacity) return v1::INVALID_FIELDS;
  const Attendance before = now_;
  policy_ = policy;
  now_.capacity = policy.capacity;
  now_.categories = policy.limits;
  return LimitsContradict(before) ? v1::LIMITS_CONTRADICT : kDone;
}

Reason AdmissionModel::SetDelegation(const Operation& operation) {
  const bool there = now_.delegations.contains(operation.id);
  const bool adding = operation.kind == Operation::kAddDelegation;
  if (!adding && !there) return v1::NOT_FOUND;
  if (!adding && now_.delegations.at(operation.id) == operation.limit) return kDone;
  if (ReservesMoreThanItAllows(operation.limit)) return v1::INVALID_FIELDS;
  if (adding && there) return v1::ALREADY_EXISTS;
  const Attendance before = now_;
  now_.delegations[operation.id] = operation.limit;
  if (operation.limit == Limit() && adding) return kDone;
  return LimitsContradict(before) ? v1::LIMITS_CONTRADICT : kDone;
}

Reason AdmissionModel::RemoveDelegation(const std::string& id) {
  if (!now_.delegations.contains(id)) return v1::NOT_FOUND;
  for (const auto& [other_id, one] : now_.attendees) {
    if (one.delegation == id && one.state != Participant::STATE_VOIDED) return v1::STILL_REFERENCED;
  }
  for (auto& [other_id, one] : now_.attendees) {
    if (one.delegation == id) one.delegation.clear();
  }
  now_.delegations.erase(id);
  return kDone;
}

void AdmissionModel::Promote() {
  for (std::string id = now_.FirstFitting(); !id.empty(); id = now_.FirstFitting()) {
    Put(now_.attendees.at(id), Participant::STATE_CONFIRMED);
  }
}

}  // namespace plenary::test
