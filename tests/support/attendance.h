// The participants of an event and its limits, counted one by one.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plenary/v1/participant.pb.h"

namespace plenary::test {

// A quota, and reserved places.
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
// A person has at most one of these.
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
  // Reserved places that are still free.
  int HeldBack() const;
  // Whether no limit is exceeded by more than `before` exceeds it.
  bool ExceedsNoMoreThan(const Attendance& before) const;
  // The first waiting participant for whom every limit fits; empty if there is none.
  std::string FirstFitting() const;

  // Everything that is wrong, as text: somebody who waits without need, a number or a person twice. How many
  // may be confirmed depends on earlier limits: see FaultsInRecords.
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
  // Whether nobody more exceeds a limit in `after` than in `before`.
  bool Allows(Counts before, Counts after) const;
  // Confirmed participants plus reserved places that are still free.
  int Needed(Counts counts) const;
};

}  // namespace plenary::test
