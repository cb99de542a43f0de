// Counts of arrivals.

#pragma once

#include "absl/status/status.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::check_in {

// Fills in the arrivals by the day (in the event's zone) on which participants first came in, and who is
// inside now; for staff only. Call it after participants are counted.
absl::Status CountArrivals(db::Connection& connection, const v1::Event& event,
                           const contract::Clearance& clearance, v1::EventStatistics& statistics);

}  // namespace plenary::check_in
