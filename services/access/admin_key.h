// The first administrator's key, which no administrator can make.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "db/connection.h"

namespace plenary::access {

// Makes a key with ROLE_ADMIN for everything and writes its secret to `file` (mode 0600), unless the file is
// there. The file gets its name only after the key is committed: a file that is there opens.
absl::Status EnsureAdminKey(db::Connection& connection, const std::string& file);

}  // namespace plenary::access
