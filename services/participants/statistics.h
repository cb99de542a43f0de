// Statistics of an event's records: of all of them, the same for every caller who gets counts
// (events/disclosure.h). A collective is never counted as a person.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::participants {

absl::Status CountDelegations(db::Connection& connection, const v1::Event& event,
                              const contract::Clearance& clearance, v1::EventStatistics& statistics);
absl::Status CountParticipants(db::Connection& connection, const v1::Event& event,
                               const contract::Clearance& clearance, v1::EventStatistics& statistics);

}  // namespace plenary::participants
