// Promotes participants from the waitlist to places that became free, in the same transaction.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/admission.h"
#include "participants/participant_store.h"
#include "resource/collection.h"

namespace plenary::participants {

// Confirms the first waiting participant for whom every limit fits, and so on until none fits; takes their
// places from `admission`, which the caller has locked and saves. Nobody while the event gives no places.
absl::StatusOr<std::vector<resource::Touched>> Promote(db::Connection& connection,
                                                       events::Admission& admission);

// As above for an event whose limits changed: locks and saves its admission itself.
absl::StatusOr<std::vector<resource::Touched>> FillPlaces(db::Connection& connection,
                                                          const std::string& event_id);

// The promoted participants, in the order of promotion.
struct Chosen {
  std::vector<std::string> ids;
  bool more = false;  // whether others, beyond the line that was read, may fit
};
// Takes places from `admission` for the first in the line for whom every limit fits, and so on. `line` has
// the first `per_kind` of each category and delegation, ordered by number.
Chosen Choose(std::span<const Waiting> line, int per_kind, events::Admission& admission);

}  // namespace plenary::participants
