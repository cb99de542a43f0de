#include "support/admission_operation.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

namespace plenary::test {

using v1::Participant;

std::set<Participant::State> StartOf(Operation::Kind kind) {
  switch (kind) {
    case Operation::kAccept:
    case Operation::kDecline:
      return {Participant::STATE_INVITED};
    case Operation::kApprove:
    case Operation::kReject:
      return {Participant::STATE_PENDING, Participant::STATE_WAITLISTED};
    case Operation::kWithdraw:
    case Operation::kMove:
      return {Participant::STATE_INVITED, Participant::STATE_PENDING, Participant::STATE_WAITLISTED,
              Participant::STATE_CONFIRMED};
    case Operation::kRevoke:
    case Operation::kReplace:
      return {Participant::STATE_CONFIRMED};
    case Operation::kReinstate:
      return {Participant::STATE_REVOKED, Participant::STATE_REJECTED, Participant::STATE_DECLINED,
              Participant::STATE_WITHDRAWN};
    case Operation::kVoid:
      return {Participant::STATE_INVITED,   Participant::STATE_PENDING,  Participant::STATE_WAITLISTED,
              Participant::STATE_CONFIRMED, Participant::STATE_REJECTED, Participant::STATE_DECLINED,
              Participant::STATE_WITHDRAWN, Participant::STATE_REVOKED};
    default:
      return {};
  }
}

// ---- In words.

namespace {

std::string Describe(const Limit& limit) {
  return absl::StrCat(limit.quota.has_value() ? absl::StrCat("at most ", *limit.quota) : "any number", ", ",
                      limit.reserved, " held back");
}

std::string Describe(const Policy& policy) {
  std::string text =
      policy.capacity.has_value() ? absl::StrCat(*policy.capacity, " places") : "any number of places";
  if (policy.approval_required) text += ", approval";
  if (policy.waitlist_disabled) text += ", no waitlist";
  for (const auto& [category, limit] : policy.limits) {
    absl::StrAppend(&text, ", ", Participant::Category_Name(category), " ", Describe(limit));
  }
  return text;
}

}  // namespace

std::string Describe(const Operation& operation) {
  static constexpr const char* kNames[] = {"register",
                                           "register confirmed",
                                           "invite",
                                           "accept",
                                           "decline",
                                           "approve",
                                           "reject",
                                           "withdraw",
                                           "revoke",
                                           "reinstate",
                                           "void",
                                           "replace",
                                           "move",
                                           "set policy",
                                           "add delegation",
                                           "set delegation",
                                           "remove delegation"};
  std::string text = absl::StrCat(kNames[operation.kind], " ", operation.id);
  const Attendee& one = operation.attendee;
  switch (operation.kind) {
    case Operation::kRegister:
    case Operation::kRegisterConfirmed:
    case Operation::kInvite:
    case Operation::kMove:
      absl::StrAppend(&text, " (", Participant::Category_Name(one.category), " of \"", one.delegation,
                      one.collective ? "\", collective" : "\"", ", person \"", one.person, "\")");
      break;
    case Operation::kReplace:
      absl::StrAppend(&text, " by ", operation.other_id, ", person \"", one.person, "\"");
      break;
    case Operation::kSetPolicy:
      absl::StrAppend(&text, "to ", Describe(operation.policy));
      break;
    case Operation::kAddDelegation:
    case Operation::kSetDelegation:
      absl::StrAppend(&text, ": ", Describe(operation.limit));
      break;
    default:
      break;
  }
  return text;
}

// ---- Chance.

namespace {

constexpr int kIds = 80;
constexpr int kDelegations = 3;
constexpr Participant::Category kCategories[] = {Participant::CATEGORY_EXPERT, Participant::CATEGORY_YOUTH,
                                                 Participant::CATEGORY_MEDIA};

int Between(std::mt19937& random, int low, int high) {
  return std::uniform_int_distribution<int>(low, high)(random);
}

bool Once(std::mt19937& random, int in) { return Between(random, 1, in) == 1; }

Limit RandomLimit(std::mt19937& random) {
  Limit limit;
  if (Once(random, 3)) limit.quota = Between(random, 1, 5);
  if (!Once(random, 3)) limit.reserved = Between(random, 1, 2);
  return limit;
}

Operation::Kind RandomKind(std::mt19937& random) {
  using enum Operation::Kind;
  static constexpr std::pair<Operation::Kind, int> kWeights[] = {
      {kRegister, 30},       {kRegisterConfirmed, 4}, {kInvite, 10},       {kAccept, 8},
      {kDecline, 2},         {kApprove, 8},           {kReject, 3},        {kWithdraw, 8},
      {kRevoke, 4},          {kReinstate, 6},         {kVoid, 4},          {kReplace, 4},
      {kMove, 10},           {kSetPolicy, 4},         {kAddDelegation, 3}, {kSetDelegation, 6},
      {kRemoveDelegation, 2}};
  int left = Between(random, 1, 116);
  for (const auto& [kind, weight] : kWeights) {
    if (left <= weight) return kind;
    left -= weight;
  }
  return kRegister;
}

std::string RandomId(std::mt19937& random) { return absl::StrCat("p", Between(random, 1, kIds)); }

std::string RandomDelegation(std::mt19937& random) {
  return absl::StrCat("d", Between(random, 1, kDelegations));
}

// One of `known` from whose state the step starts, where there is one.
std::string RandomTarget(std::mt19937& random, const Attendance& known, Operation::Kind kind) {
  const std::set<Participant::State> start = StartOf(kind);
  std::vector<std::string> ids;
  for (const auto& [id, one] : known.attendees) {
    if (start.empty() || start.contains(one.state)) ids.push_back(id);
  }
  if (ids.empty() || Once(random, 8)) return RandomId(random);
  return ids[Between(random, 0, static_cast<int>(ids.size()) - 1)];
}

Attendee RandomAttendee(std::mt19937& random) {
  Attendee one;
  // Few with reserved places, and those mostly in delegations: so places are held back for long,
  // also two for one.
  one.category = kCategories[std::max(0, Between(random, -3, 2))];
  if (Once(random, one.category == Participant::CATEGORY_EXPERT ? 4 : 2))
    one.delegation = RandomDelegation(random);
  if (Once(random, 12)) {
    one.collective = true;
  } else if (Once(random, 3)) {
    one.person = PersonId(Between(random, 1, kPeople));
  }
  return one;
}

}  // namespace

std::string PersonId(int number) { return absl::StrCat("person", number); }

Policy RandomPolicy(std::mt19937& random) {
  Policy policy;
  if (!Once(random, 15)) policy.capacity = Between(random, 3, 9);
  policy.approval_required = Once(random, 6);
  policy.waitlist_disabled = Once(random, 12);
  if (!Once(random, 4)) policy.limits[Participant::CATEGORY_YOUTH] = RandomLimit(random);
  if (Once(random, 2)) policy.limits[Participant::CATEGORY_EXPERT] = RandomLimit(random);
  return policy;
}

Operation RandomOperation(std::mt19937& random, const Attendance& known) {
  Operation operation;
  operation.kind = RandomKind(random);
  switch (operation.kind) {
    case Operation::kRegister:
    case Operation::kRegisterConfirmed:
    case Operation::kInvite:
      operation.id = RandomId(random);
      operation.attendee = RandomAttendee(random);
      break;
    case Operation::kSetPolicy:
      operation.policy = RandomPolicy(random);
      break;
    case Operation::kAddDelegation:
    case Operation::kSetDelegation:
    case Operation::kRemoveDelegation:
      operation.id = RandomDelegation(random);
      operation.limit = RandomLimit(random);
      break;
    default:
      operation.id = RandomTarget(random, known, operation.kind);
      operation.other_id = RandomId(random);
      operation.attendee = RandomAttendee(random);
      break;
  }
  return operation;
}

}  // namespace plenary::test
