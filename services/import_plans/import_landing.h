// Where the new participants of an import land: who gets a place, who waits, in the order of the file. Pure:
// no database, no clock.

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "events/admission.h"
#include "participants/participant_rules.h"
#include "participants/participant_store.h"

namespace plenary::import_plans {

// A new participant of the file, as far as places go.
struct Arrival {
  int row = 0;
  events::Place place;
  bool collective = false;
  // The state that it is to have; unspecified: as the event's policy says.
  participants::rules::State state = v1::Participant::STATE_UNSPECIFIED;
  // Whether it waits if it is to be CONFIRMED and no place is left. Otherwise it is refused then.
  bool may_wait = true;
};
// One whose row states a state, or not, where the caller asked for `initial_state` of those who do not. Who
// is confirmed by its row is so within the limits; who is by the caller, or not at all.
Arrival ArrivalOf(int row, events::Place place, bool collective, participants::rules::State stated,
                  participants::rules::State initial_state);

// Lets new participants in, one after the other, as if each registered by itself, on a copy of the event's
// admission. A place that this frees for others goes to the first waiting for whom every limit fits, be it
// somebody of the file or somebody who waited before.
class Landings {
 public:
  // `waiting` may be empty if nobody waits, or no registration can free a place (MayFreePlaces).
  // `last_number` is the waitlist number before the first that may be given.
  Landings(events::Admission admission, std::int64_t last_number,
           std::span<const participants::Waiting> waiting);

  // Whether a registration can make two reserved places one, and so free a place for others.
  static bool MayFreePlaces(const events::Admission& admission);

  // Lands the next one. NoPlaceLeft if nobody may wait; then it is not among the landings.
  absl::Status Add(const Arrival& arrival);

  const std::vector<participants::rules::Landing>& landings() const { return landings_; }

 private:
  struct Waiter {
    std::int64_t number;
    std::optional<std::size_t> landing;  // none: waited before
  };
  // What limits tell those who wait apart by.
  using Kind = std::pair<int, std::string>;

  absl::StatusOr<participants::rules::Landing> LandingOf(const Arrival& arrival);
  void GivePlaces();

  events::Admission admission_;
  std::int64_t last_number_;
  std::vector<participants::rules::Landing> landings_;
  std::map<Kind, std::deque<Waiter>> waiting_;
};

// A confirmed participant that a row moves from one category or delegation to another.
struct Move {
  int row = 0;
  events::Place from;
  events::Place to;
};
// Rows, the last first, without whose moves all others keep every limit of `admission`; none if all do.
std::vector<int> RefusedMoves(std::span<const Move> moves, events::Admission admission);

// Under the lock of an admission so many may be corrected; more, and the whole is tried again later.
inline constexpr std::size_t kMostCorrected = 2'000;

// Makes what was landed on an older state of an admission hold on `admission`, which is the event's as it now
// is: takes the places from it, and has those who would be one too many, the last first, wait. Returns their
// positions; Contention if they are more than kMostCorrected. NoPlaceLeft if that is not enough, because
// others may not wait, or nobody at all (`has_waitlist`). `first_number` is the waitlist number of the first
// arrival; each has its own. A limit that more are confirmed than it allows takes nobody more.
absl::StatusOr<std::vector<std::size_t>> TakePlaces(std::span<const Arrival> arrivals,
                                                    std::span<participants::rules::Landing> landings,
                                                    std::int64_t first_number, bool has_waitlist,
                                                    events::Admission& admission);

}  // namespace plenary::import_plans
