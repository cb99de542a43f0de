// The caller, and its clearance for the call. Made by `access`, passed with every call.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/access.pb.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::contract {

// A set of privacy classes; or the set `at_door`: no class, but the fields with the option `at_door`, for
// those who check participants in, of participants who are not listed.
class AudienceSet {
 public:
  constexpr AudienceSet() = default;
  // The fields that are seen at check-in.
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
  // Fields without a class are restricted.
  static constexpr std::uint8_t Bit(v1::AudienceClass c) {
    return static_cast<std::uint8_t>(
        1U << (c == v1::AUDIENCE_CLASS_UNSPECIFIED ? v1::AUDIENCE_CLASS_RESTRICTED : c));
  }
  std::uint8_t bits_ = 0;
};

inline constexpr AudienceSet kPublicOnly{v1::AUDIENCE_CLASS_PUBLIC};

// One role and its scope.
struct Grant {
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string scope;   // empty, "events/{event}" or "events/{event}/delegations/{delegation}"
  std::string person;  // for ROLE_PARTICIPANT
  bool operator==(const Grant&) const = default;
};

// A principal with its grants, in a fixed order; anonymous if `principal` is empty. Immutable once made.
struct Caller {
  std::string principal;
  std::vector<Grant> grants;
  bool anonymous() const { return principal.empty(); }
  bool operator==(const Caller&) const = default;
};

// What one call may do and see in the scope of the resource it names; authorized once, before the call is
// validated.
struct Clearance {
  // The permission holds for everything in the scope.
  bool granted = false;
  // A role grants it there, so that it does not only apply because everybody may do it.
  bool by_role = false;
  // It holds for participants of these delegations (names), those of a focal point.
  std::vector<std::string> delegations;
  // It holds for participations of these people (names), the caller itself.
  std::vector<std::string> people;
  // It holds for a participant whom this principal registered as itself. Empty: no such participant.
  std::string registrant;
  // Classes seen of every resource in the scope, and of the caller's own record or delegation.
  AudienceSet sees = kPublicOnly;
  AudienceSet sees_own = kPublicOnly;
  // Sees drafts and unlisted records of the scope. `sees` says how much of them.
  bool staff = false;
  // Sees texts under embargo.
  bool early = false;
  // Sees the fields for check-in of every participant of a public event, listed or not.
  bool door = false;

  // Sees what staff sees of the scope as a whole: every count, warnings, imports.
  bool sees_as_staff() const { return staff && sees.Contains(v1::AUDIENCE_CLASS_STAFF); }

  // The call is not permitted at all.
  bool denied() const { return !granted && delegations.empty() && people.empty(); }
};

}  // namespace plenary::contract
