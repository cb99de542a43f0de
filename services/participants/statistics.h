// What the records of an event count: all of it, the same for everybody who gets counts (disclosure.h). A
// collective is never counted as a person.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/event_service.pb.h"
#include "rpc/caller.h"

namespace plenary::participants {

absl::Status CountDelegations(db::Connection& connection, const v1::Event& event,
                              const rpc::Clearance& clearance, v1::EventStatistics& statistics);
absl::Status CountParticipants(db::Connection& connection, const v1::Event& event,
                               const rpc::Clearance& clearance, v1::EventStatistics& statistics);
// By the day of the event's zone on which they first came in, and who is inside now; for staff alone. After
// CountParticipants.
absl::Status CountArrivals(db::Connection& connection, const v1::Event& event,
                           const rpc::Clearance& clearance, v1::EventStatistics& statistics);

}  // namespace plenary::participants
