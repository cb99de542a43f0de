#include "import_plans/import_landing.h"

#include <algorithm>
#include <limits>
#include <string>

#include "base/status_macros.h"
#include "errors/errors.h"

namespace plenary::import_plans {

using v1::Participant;

Arrival ArrivalOf(int row, events::Place place, bool collective, participants::rules::State stated,
                  participants::rules::State initial_state) {
  const bool by_row = stated != Participant::STATE_UNSPECIFIED;
  return {.row = row,
          .place = std::move(place),
          .collective = collective,
          .state = by_row ? stated : initial_state,
          .may_wait = by_row || initial_state == Participant::STATE_UNSPECIFIED};
}

Landings::Landings(events::Admission admission, std::int64_t last_number,
                   std::span<const participants::Waiting> waiting)
    : admission_(std::move(admission)), last_number_(last_number) {
  for (const participants::Waiting& one : waiting) {
    waiting_[{one.place.category, one.place.delegation_id}].push_back({one.number, std::nullopt});
  }
}

bool Landings::MayFreePlaces(const events::Admission& admission) {
  const auto reserves = [&](events::Dimension dimension) {
    return std::any_of(admission.counters.begin(), admission.counters.end(), [&](const auto& entry) {
      return entry.first.first == dimension && entry.second.reserved > 0;
    });
  };
  return reserves(events::Dimension::kCategory) && reserves(events::Dimension::kDelegation);
}

absl::Status Landings::Add(const Arrival& arrival) {
  const bool takes_place = !arrival.collective;
  const bool frees_one = takes_place && events::TakesTwoReserved(admission_, arrival.place);
  // Each has its own number, so that a participant who must wait after all keeps the order.
  admission_.last_waitlist_number = last_number_ + static_cast<std::int64_t>(landings_.size());
  const absl::StatusOr<participants::rules::Landing> landing = LandingOf(arrival);
  RETURN_IF_ERROR(landing.status());
  if (landing->state == Participant::STATE_WAITLISTED) {
    waiting_[{arrival.place.category, arrival.place.delegation_id}].push_back(
        {landing->waitlist_number, landings_.size()});
  }
  landings_.push_back(*landing);
  if (frees_one && landing->state == Participant::STATE_CONFIRMED) GivePlaces();
  return absl::OkStatus();
}

absl::StatusOr<participants::rules::Landing> Landings::LandingOf(const Arrival& arrival) {
  const bool takes_place = !arrival.collective;
  const bool confirmed = arrival.state == Participant::STATE_CONFIRMED;
  if (arrival.state == Participant::STATE_UNSPECIFIED || (confirmed && arrival.may_wait)) {
    return participants::rules::Land(admission_, arrival.place, /*approved=*/confirmed, takes_place);
  }
  return participants::rules::LandIn(admission_, arrival.place, arrival.state, takes_place);
}

void Landings::GivePlaces() {
  while (true) {
    auto first = waiting_.end();
    std::int64_t number = std::numeric_limits<std::int64_t>::max();
    for (auto kind = waiting_.begin(); kind != waiting_.end(); ++kind) {
      if (kind->second.empty() || kind->second.front().number >= number) continue;
      const events::Place place{.category = static_cast<Participant::Category>(kind->first.first),
                                .delegation_id = kind->first.second};
      if (!events::Fits(admission_, place)) continue;
      first = kind;
      number = kind->second.front().number;
    }
    if (first == waiting_.end()) return;
    const Waiter waiter = first->second.front();
    first->second.pop_front();
    events::Take(admission_, {.category = static_cast<Participant::Category>(first->first.first),
                              .delegation_id = first->first.second});
    // Participants who waited before are promoted by Promote when the place is really free.
    if (waiter.landing.has_value()) {
      landings_[*waiter.landing] = {.state = Participant::STATE_CONFIRMED, .waitlist_number = 0};
    }
  }
}

std::vector<int> RefusedMoves(std::span<const Move> moves, events::Admission admission) {
  const events::Admission before = admission;
  for (const Move& move : moves) {
    events::Free(admission, move.from);
    events::Take(admission, move.to);
  }
  std::vector<int> refused;
  for (std::size_t i = moves.size(); i-- > 0 && !events::Holds(before, admission);) {
    if (!events::Relieves(before, admission, moves[i].to)) continue;
    events::Free(admission, moves[i].to);
    events::Take(admission, moves[i].from);
    refused.push_back(moves[i].row);
  }
  return refused;
}

absl::StatusOr<std::vector<std::size_t>> TakePlaces(std::span<const Arrival> arrivals,
                                                    std::span<participants::rules::Landing> landings,
                                                    std::int64_t first_number, bool has_waitlist,
                                                    events::Admission& admission) {
  const auto holds_place = [&](std::size_t i) {
    return landings[i].state == Participant::STATE_CONFIRMED && !arrivals[i].collective;
  };
  const events::Admission before = admission;
  for (std::size_t i = 0; i < arrivals.size(); ++i) {
    if (holds_place(i)) events::Take(admission, arrivals[i].place);
  }
  const events::Admission wanted = admission;
  std::vector<std::size_t> waiting;
  for (std::size_t i = arrivals.size(); i-- > 0 && !events::Holds(before, admission);) {
    if (!holds_place(i) || !arrivals[i].may_wait || !has_waitlist) continue;
    if (!events::Relieves(before, admission, arrivals[i].place)) continue;
    events::Free(admission, arrivals[i].place);
    landings[i] = {.state = Participant::STATE_WAITLISTED,
                   .waitlist_number = first_number + static_cast<std::int64_t>(i)};
    waiting.push_back(i);
    if (waiting.size() > kMostCorrected) return errors::Contention();
  }
  if (!events::Holds(before, admission)) return events::NoPlaceLeft(before, wanted);
  return waiting;
}

}  // namespace plenary::import_plans
