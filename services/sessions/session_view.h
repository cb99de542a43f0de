// Who sees a session, and how much of it.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/types.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"
#include "sessions/stored_session.h"

namespace plenary::sessions {

// Callers who see the event see its sessions.
bool SeesSession(const StoredSession& stored, const contract::Clearance& clearance);

// Like SeesSession, for rows `s` of sessions and `e` of their events; parameters from $`first_parameter` on.
// `parent` is "events/{event}" or "events/-".
resource::SqlFragment VisibleSessions(const rpc::Call& call, std::string_view parent, int first_parameter);

// Who could see the session, for the journal.
std::string_view AudienceOf(const StoredSession& stored);

// Removes from `sessions` what the caller may not see. An appearance keeps its participant for callers who
// see the participant; all are looked up at once.
absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<StoredSession> sessions);

}  // namespace plenary::sessions
