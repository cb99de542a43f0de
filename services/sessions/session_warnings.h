// Warnings about sessions.

#pragma once

#include <span>

#include "absl/status/status.h"
#include "db/connection.h"
#include "rpc/call.h"
#include "sessions/session_store.h"

namespace plenary::sessions {

// Adds warnings to each of these sessions of one event, if the caller is the event's staff: about the event's
// days, the room, and appearances. The number of warnings about appearances is limited.
absl::Status AddWarnings(const rpc::Call& call, db::Connection& connection,
                         std::span<StoredSession> sessions);

}  // namespace plenary::sessions
