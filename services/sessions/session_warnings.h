// What stands out in sessions but forbids nothing.

#pragma once

#include <span>

#include "absl/status/status.h"
#include "db/connection.h"
#include "rpc/call.h"
#include "sessions/session_store.h"

namespace plenary::sessions {

// Adds its warnings to each of these sessions of one event, if the call is of the event's staff: how it
// stands to the event's days, to its room, and to those who appear. What is told of appearances is bounded.
absl::Status AddWarnings(const rpc::Call& call, db::Connection& connection,
                         std::span<StoredSession> sessions);

}  // namespace plenary::sessions
