// What the records of an event count. Only what the caller sees is counted; a collective is never counted as
// a person.

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
// By the day of the event's zone on which they first came in; for staff alone. After CountParticipants.
absl::Status CountArrivals(db::Connection& connection, const v1::Event& event,
                           const rpc::Clearance& clearance, v1::EventStatistics& statistics);

}  // namespace plenary::participants
