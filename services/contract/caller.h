// Who calls, and what the call may see and do. Made by `access`, carried by every call.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/access.pb.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::contract {

// A set of audience classes. Or what a door sees of a participant who is not listed: no class, but the fields
// with the option `at_door`.
class AudienceSet {
 public:
  constexpr AudienceSet() = default;
  // What is seen at the door.
  static constexpr AudienceSet AtDoor() { return FromBits(kDoorBit); }
  static constexpr AudienceSet FromBits(std::uint8_t bits) {
    AudienceSet set;
    set.bits_ = bits;
    return set;
  }
  constexpr AudienceSet(std::initializer_list<v1::AudienceClass> classes) {
    for (auto c : classes) bits_ |= Bit(c);
  }
  constexpr bool Contains(v1::AudienceClass c) const { return (bits_ & Bit(c)) != 0; }
  constexpr bool at_door() const { return (bits_ & kDoorBit) != 0; }
  constexpr AudienceSet Union(AudienceSet other) const {
    return FromBits(static_cast<std::uint8_t>(bits_ | other.bits_));
  }
  constexpr AudienceSet Without(v1::AudienceClass c) const {
    return FromBits(static_cast<std::uint8_t>(bits_ & ~Bit(c)));
  }
  constexpr std::uint8_t bits() const { return bits_; }
  constexpr bool operator==(const AudienceSet&) const = default;

 private:
  static constexpr std::uint8_t kDoorBit = 0x80;
  static_assert(v1::AudienceClass_MAX < 7);
  // What is not said is restricted.
  static constexpr std::uint8_t Bit(v1::AudienceClass c) {
    return static_cast<std::uint8_t>(
        1U << (c == v1::AUDIENCE_CLASS_UNSPECIFIED ? v1::AUDIENCE_CLASS_RESTRICTED : c));
  }
  std::uint8_t bits_ = 0;
};

inline constexpr AudienceSet kPublicOnly{v1::AUDIENCE_CLASS_PUBLIC};

// One role where it holds.
struct Grant {
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string scope;   // empty, "events/{event}" or "events/{event}/delegations/{delegation}"
  std::string person;  // for ROLE_PARTICIPANT
  bool operator==(const Grant&) const = default;
};

// A principal with its grants, in an order that is always the same; anonymous when `principal` is empty.
// Immutable once made.
struct Caller {
  std::string principal;
  std::vector<Grant> grants;
  bool anonymous() const { return principal.empty(); }
  bool operator==(const Caller&) const = default;
};

// What one call may do and see in the scope of the resource it names; decided once, before the call is
// validated.
struct Clearance {
  // The permission holds for everything in the scope.
  bool granted = false;
  // A role grants it there; it is not merely open to everyone.
  bool by_role = false;
  // It holds for participants of these delegations (names): a focal point's.
  std::vector<std::string> delegations;
  // It holds for participations of these people (names): the caller's own.
  std::vector<std::string> people;
  // Classes seen of every resource in the scope, and of one's own record or delegation.
  AudienceSet sees = kPublicOnly;
  AudienceSet sees_own = kPublicOnly;
  // Sees drafts and unlisted records of the scope. How much of them is another question: see `sees`.
  bool staff = false;
  // Sees what is published under embargo.
  bool early = false;
  // Sees what a door needs of every participant of a public event, listed or not.
  bool door = false;

  // What is told to staff about the scope as a whole: every count, warnings, imports.
  bool sees_as_staff() const { return staff && sees.Contains(v1::AUDIENCE_CLASS_STAFF); }

  // Nothing permits the call: neither everywhere nor for one's own.
  bool denied() const { return !granted && delegations.empty() && people.empty(); }
};

}  // namespace plenary::contract
