// Checks that each session has its own server process. Behind a pooler in transaction mode, each transaction
// may run in another process, which does not know the session's settings and prepared statements.

#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::plenaryd {

// The server processes of several sessions that were open at the same time.
struct SessionsSeen {
  int first = 0;            // of the first session, in a transaction that ended
  std::vector<int> others;  // of other sessions, in transactions open until the end
  int first_again = 0;      // of the first session, in a second transaction
};

// Whether two sessions shared a process, or one session had two.
bool AreShared(const SessionsSeen& seen);

// Opens some sessions and reads the process of each.
absl::StatusOr<SessionsSeen> LookAtSessions(const db::ConnectionOptions& options);

// FAILED_PRECONDITION, with what to do, behind a pooler that shares processes between sessions.
absl::Status CheckSessions(const db::ConnectionOptions& options);

}  // namespace plenary::plenaryd
