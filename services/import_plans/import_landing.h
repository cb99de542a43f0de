// Admits the new participants of an import: who gets a place and who is waitlisted, in the order of the file.
// Pure: no database, no clock.

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

// The properties of a new participant of the file that admission depends on.
struct Arrival {
  int row = 0;
  events::Place place;
  bool collective = false;
  // The requested state; if unspecified, the event's policy applies.
  participants::rules::State state = v1::Participant::STATE_UNSPECIFIED;
  // Whether it is waitlisted if it asks for CONFIRMED and there is no place. Otherwise it is then refused.
  bool may_wait = true;
};
// The arrival of a row that states a state, or none; `initial_state` is the caller's default for those
// without. A row that states CONFIRMED is confirmed only within the limits.
Arrival ArrivalOf(int row, events::Place place, bool collective, participants::rules::State stated,
                  participants::rules::State initial_state);

// Admits new participants one after the other, as if each registered separately, on a copy of the event's
// admission. A place that this frees for others goes to the first waiting participant for whom every limit
// fits, from the file or from before.
class Landings {
 public:
  // `waiting` may be empty if nobody waits, or if no registration can free a place (MayFreePlaces).
  // `last_number` is the waitlist number before the first free one.
  Landings(events::Admission admission, std::int64_t last_number,
           std::span<const participants::Waiting> waiting);

  // Whether a registration can merge two reserved places, and so free a place for others.
  static bool MayFreePlaces(const events::Admission& admission);

  // Admits the next one. NoPlaceLeft if it may not be waitlisted; it is then not among the landings.
  absl::Status Add(const Arrival& arrival);

  const std::vector<participants::rules::Landing>& landings() const { return landings_; }

 private:
  struct Waiter {
    std::int64_t number;
    std::optional<std::size_t> landing;  // none: waited before the import
  };
  // The properties of waiting participants that limits depend on.
  using Kind = std::pair<int, std::string>;

  absl::StatusOr<participants::rules::Landing> LandingOf(const Arrival& arrival);
  void GivePlaces();

  events::Admission admission_;
  std::int64_t last_number_;
  std::vector<participants::rules::Landing> landings_;
  std::map<Kind, std::deque<Waiter>> waiting_;
};

// A row that moves a confirmed participant to another category or delegation.
struct Move {
  int row = 0;
  events::Place from;
  events::Place to;
};
// Rows to leave out, the last first, so that all other moves keep every limit of `admission`; empty if all
// do.
std::vector<int> RefusedMoves(std::span<const Move> moves, events::Admission admission);

// Maximum of corrections under the lock of an admission; if there are more, everything is tried again later.
inline constexpr std::size_t kMostCorrected = 2'000;

// Applies landings, computed on an older state, to `admission`, the event's present one: takes their places,
// and waitlists those who have no place any more, the last first. Returns their positions.
// Contention if there are more than kMostCorrected; NoPlaceLeft if that is not enough, because the others may
// not wait or there is no waitlist (`has_waitlist`). `first_number` is the waitlist number of the first
// arrival; each has its own. A limit that is exceeded already admits nobody.
absl::StatusOr<std::vector<std::size_t>> TakePlaces(std::span<const Arrival> arrivals,
                                                    std::span<participants::rules::Landing> landings,
                                                    std::int64_t first_number, bool has_waitlist,
                                                    events::Admission& admission);

}  // namespace plenary::import_plans
