// Whom the program runs as. The server is never root: a fault in it would be a fault with every right there
// is.

#pragma once

#include "absl/status/status.h"
#include "plenaryd/config.h"

namespace plenary::plenaryd {

enum class Root {
  kRefused,       // what serves calls
  kWithDatabase,  // what only looks at a database, or changes it, that somebody else runs
};

// As root, becomes for good the user that `config` names, or else the one that its data directory belongs to;
// makes the directory for that user (0700) if it is not there. FAILED_PRECONDITION, with what to do, where it
// would stay root and `root` does not allow that, or a database of its own is to be run. Before there is a
// second thread.
absl::Status BecomeUser(const DatabaseConfig& config, Root root);

}  // namespace plenary::plenaryd
