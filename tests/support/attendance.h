// Who takes part in an event and within which limits, to be counted one by one.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plenary/v1/participant.pb.h"

namespace plenary::test {

// A ceiling, and places held back.
struct Limit {
  std::optional<int> quota{};
  int reserved = 0;

  bool operator==(const Limit&) const = default;
};

struct Attendee {
  std::string person{};  // id; empty: none
  v1::Participant::Category category = v1::Participant::CATEGORY_UNSPECIFIED;
  std::string delegation{};  // id; empty: none
  bool collective = false;
  v1::Participant::State state = v1::Participant::STATE_UNSPECIFIED;
  std::int64_t waitlist_number = 0;

  bool operator==(const Attendee&) const = default;
};

bool HoldsPlace(const Attendee& one);
// Of whom a person is at most one.
bool IsActive(const Attendee& one);

// Everything by id.
struct Attendance {
  std::optional<int> capacity;
  std::map<v1::Participant::Category, Limit> categories;
  std::map<std::string, Limit> delegations;
  std::map<std::string, Attendee> attendees;
  std::int64_t last_waitlist_number = 0;

  int Confirmed() const;
  int ConfirmedOf(v1::Participant::Category category) const;
  int ConfirmedOf(const std::string& delegation) const;
  // Whether one more of this kind can be confirmed.
  bool Fits(const Attendee& one) const { return Fits(one, Count()); }
  // Places still held back for those they are reserved for.
  int HeldBack() const;
  // Whether no limit is exceeded by more than it was `before`.
  bool ExceedsNoMoreThan(const Attendance& before) const;
  // The first waiting for whom every limit fits; empty if there is none.
  std::string FirstFitting() const;

  // Everything about it that must never be, in words: one who waits without need, a number or a person twice.
  // How many may be confirmed depends on what limits were before: see FaultsInRecords.
  std::vector<std::string> Faults() const;

 private:
  // Those confirmed.
  struct Counts {
    int all = 0;
    std::map<v1::Participant::Category, int> categories{};
    std::map<std::string, int> delegations{};
  };
  Counts Count() const;
  bool Fits(const Attendee& one, Counts counts) const;
  // Whether from `before` to `after` nobody more comes above a limit.
  bool Allows(Counts before, Counts after) const;
  // Places needed by those confirmed and those for whom places are still held back.
  int Needed(Counts counts) const;
};

}  // namespace plenary::test
