// Places that became free go to those who wait, in the same transaction.

#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/admission.h"
#include "rpc/collection.h"

namespace plenary::participants {

// Confirms the first waiting for whom every limit fits, and so on until none fits; takes their places from
// `admission`, which the caller has locked and saves. Nobody while the event gives no places.
absl::StatusOr<std::vector<rpc::Touched>> Promote(db::Connection& connection, events::Admission& admission);

// As above for an event whose limits changed: locks and saves its admission itself.
absl::StatusOr<std::vector<rpc::Touched>> FillPlaces(db::Connection& connection, const std::string& event_id);

}  // namespace plenary::participants
