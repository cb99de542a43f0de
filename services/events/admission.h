// Admission: who gets a place. The state of an event's admission, held under its row lock, and the pure rules
// on it.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::events {

// What limits tell participants apart by; the values stand in admission_counters.dimension.
enum class Dimension { kCategory = 1, kDelegation = 2 };

// Ceiling, reserved places and confirmed participants of one category or delegation.
struct AdmissionCounter {
  std::optional<std::int64_t> quota;
  std::int64_t reserved = 0;
  std::int64_t confirmed = 0;
};

// A category by its number, or a delegation by its id.
using CounterKey = std::pair<Dimension, std::string>;

// What an event's admission is decided by. Times in microseconds since 1970, by the database's clock.
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

// What a participant is to the limits. Collectives take no place and never come here.
struct Place {
  v1::Participant::Category category = v1::Participant::CATEGORY_UNSPECIFIED;
  std::string delegation_id;  // empty: none
};

// Whether a participant of this kind can be confirmed: capacity holds, no quota is passed, and what then
// remains free still covers every place reserved and not yet taken. With c confirmed of capacity C, and of
// each category and delegation k its r_k reserved and c_k confirmed places, after the admission:
//     c + Σ_k max(0, r_k − c_k) ≤ C.
bool Fits(const Admission& admission, const Place& place);

// Whether a participant of this kind takes two reserved places at once, its category's and its delegation's:
// then one of the two becomes free for others.
bool TakesTwoReserved(const Admission& admission, const Place& place);

// Takes and gives back a place. Take requires Fits.
void Take(Admission& admission, const Place& place);
void Free(Admission& admission, const Place& place);

// Whether a limit is exceeded that one fewer of this kind would bring closer.
bool Relieves(const Admission& admission, const Place& place);

// LimitsContradict if quotas, reserved places and capacity cannot all hold with what is confirmed.
absl::Status CheckLimits(const Admission& admission);

// Makes the limits of `policy` those of `admission`; counts stay.
void ApplyPolicy(const v1::Event::RegistrationPolicy& policy, Admission& admission);

}  // namespace plenary::events
