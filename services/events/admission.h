// Admission: whether a participant gets a place. The state of an event's admission, protected by its row
// lock, and the pure rules on it.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "plenary/v1/delegation.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/warning.pb.h"

namespace plenary::events {

// The dimensions of limits; the values are those of admission_counters.dimension.
enum class Dimension { kCategory = 1, kDelegation = 2 };

// Quota, reserved places and confirmed participants of one category or delegation.
struct AdmissionCounter {
  std::optional<std::int64_t> quota;
  std::int64_t reserved = 0;
  std::int64_t confirmed = 0;
};

// A category by its number, or a delegation by its id.
using CounterKey = std::pair<Dimension, std::string>;

// What admission to an event depends on. Times in microseconds since 1970, by the database's clock.
struct Admission {
  std::string event_id;
  v1::Event::State event_state = v1::Event::STATE_UNSPECIFIED;
  bool event_public = false;
  v1::Event::RegistrationPolicy::Openness openness = v1::Event::RegistrationPolicy::OPENNESS_UNSPECIFIED;
  std::optional<std::int64_t> capacity;
  std::optional<std::int64_t> window_start;
  std::optional<std::int64_t> window_end;
  bool approval_required = false;
  bool waitlist_disabled = false;
  bool has_questions = false;
  std::int64_t confirmed = 0;
  std::int64_t last_waitlist_number = 0;
  std::int64_t now = 0;                // after the lock was taken
  std::vector<std::string> languages;  // the event's working languages
  std::map<CounterKey, AdmissionCounter> counters;
};

// The properties of a participant that limits depend on. Collectives take no place and never come here.
struct Place {
  v1::Participant::Category category = v1::Participant::CATEGORY_UNSPECIFIED;
  std::string delegation_id;  // empty: none
};

using PlaceLimit = v1::Participant::PlaceLimit;

// Every limit that keeps one more participant of this kind from a place. No quota may be exceeded, and there
// must be a free place that is reserved for this kind, or that the reservations of others do not need. With c
// confirmed of capacity C, and r_k reserved and c_k confirmed places of each category and delegation k,
// before the admission: c < C, and c_k < r_k for a k of this kind or c + 1 + Σ_k max(0, r_k − c_k) ≤ C. If
// limits were lowered, they may be exceeded; nobody is admitted until they are met again.
std::vector<PlaceLimit> LimitsAgainst(const Admission& admission, const Place& place);
// Whether there is no such limit: a participant of this kind can be confirmed.
bool Fits(const Admission& admission, const Place& place);

// Whether a participant of this kind would take two reserved places, one of its category and one of its
// delegation: then one of the two becomes free for others.
bool TakesTwoReserved(const Admission& admission, const Place& place);

// Takes and gives back a place. Take requires Fits.
void Take(Admission& admission, const Place& place);
void Free(Admission& admission, const Place& place);

// Whether `after`, which differs from `before` in who is confirmed, keeps every limit, or exceeds none by
// more than `before` does. For changes of participants who have places.
bool Holds(const Admission& before, const Admission& after);
// NoPlaceLeft with every limit that `after` exceeds by more than `before`, or that one more of this kind
// would exceed. Has only public numbers; those of delegations are not public.
absl::Status NoPlaceLeft(const Admission& before, const Admission& after);
absl::Status NoPlaceLeft(const Admission& admission, const Place& place);
// Whether one participant less of this kind would lower the excess of `after`.
bool Relieves(const Admission& before, const Admission& after, const Place& place);

// Whether places are given: not if the event is concluded, cancelled or archived.
bool GivesPlaces(const Admission& admission);

// LimitsContradict if the limits of `after` contradict each other: more reserved places than a quota or the
// capacity allows; or if more places are to be reserved than before, and are not free. Capacity and quotas
// may be lowered below the confirmed number: participants keep their places.
absl::Status CheckLimits(const Admission& before, const Admission& after);

// A warning for each limit of the event that is exceeded: its capacity and the quotas of categories. Paths
// lead into `policy`.
std::vector<v1::Warning> WarningsOf(const Admission& admission, const v1::Event::RegistrationPolicy& policy);
// The same for a delegation's quota.
std::vector<v1::Warning> WarningsOf(const v1::Delegation& delegation);

// Copies the limits of `policy` to `admission`; counts stay.
void ApplyPolicy(const v1::Event::RegistrationPolicy& policy, Admission& admission);

}  // namespace plenary::events
