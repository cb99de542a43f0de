// The user that the program runs as. The server is never root, because a fault in it could then do anything.

#pragma once

#include "absl/status/status.h"
#include "plenaryd/config.h"

namespace plenary::plenaryd {

enum class Root {
  kRefused,       // commands that serve calls
  kWithDatabase,  // commands that only read or change a database that somebody else runs
};

// If we are root, becomes the user that `config` names, or the owner of its data directory, for good; creates
// the directory for that user (0700) if it does not exist. FAILED_PRECONDITION, with what to do, if it would
// stay root although `root` does not allow that, or needs a private PostgreSQL. Call it before there is a
// second thread.
absl::Status BecomeUser(const DatabaseConfig& config, Root root);

}  // namespace plenary::plenaryd
