// Whether sessions are what they seem to be. Behind a pooler in transaction mode each transaction may run in
// another server process, where neither the settings of the session nor what it prepared is known.

#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::plenaryd {

// The server processes that sessions named which were open side by side.
struct SessionsSeen {
  int first = 0;            // of the first session, in a transaction that ended
  std::vector<int> others;  // of others, each in a transaction that was open until the end
  int first_again = 0;      // of the first session, in another transaction
};

// Whether a process served two of the sessions, or two processes one of them.
bool AreShared(const SessionsSeen& seen);

// Opens some sessions and asks each for its process.
absl::StatusOr<SessionsSeen> LookAtSessions(const db::ConnectionOptions& options);

// FAILED_PRECONDITION, with what to do, behind a pooler that shares processes between sessions.
absl::Status CheckSessions(const db::ConnectionOptions& options);

}  // namespace plenary::plenaryd
