// Calls about admission as data: sent to a server, and applied to the model.

#pragma once

#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>

#include "plenary/v1/participant.pb.h"
#include "support/attendance.h"

namespace plenary::test {

struct Policy {
  std::optional<int> capacity{};
  bool approval_required = false;
  bool waitlist_disabled = false;
  std::map<v1::Participant::Category, Limit> limits{};

  bool operator==(const Policy&) const = default;
};

// A call. Which fields are used depends on the kind.
struct Operation {
  enum Kind {
    kRegister,
    kRegisterConfirmed,  // as staff may do
    kInvite,
    kAccept,
    kDecline,
    kApprove,
    kReject,
    kWithdraw,
    kRevoke,
    kReinstate,
    kVoid,
    kReplace,  // `id` by `other_id`, the person of `attendee`
    kMove,     // to the category and delegation of `attendee`
    kSetPolicy,
    kAddDelegation,  // `id` here and below
    kSetDelegation,
    kRemoveDelegation,
  };
  Kind kind = kRegister;
  std::string id{};
  std::string other_id{};
  Attendee attendee{};
  Policy policy{};
  Limit limit{};
};

// The states from which a step starts. A move may start from any; these are the ones that matter.
std::set<v1::Participant::State> StartOf(Operation::Kind kind);

std::string Describe(const Operation& operation);

// A random operation; mostly one that the states in `known` allow.
Operation RandomOperation(std::mt19937& random, const Attendance& known);
Policy RandomPolicy(std::mt19937& random);
// Ids of people in operations: kPeople of them.
inline constexpr int kPeople = 12;
std::string PersonId(int number);

}  // namespace plenary::test
