// The first administrator's key, which no administrator can make.

#pragma once

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::access {

// What is in the file.
enum class AdminKeyFile {
  kMissing,
  kOpens,         // a key that is an administrator's
  kOpensNothing,  // one of another database, one that was revoked, or no key at all
};

// FAILED_PRECONDITION if the file is there and cannot be read.
absl::StatusOr<AdminKeyFile> LookAtAdminKey(db::Connection& connection, const std::string& file);

// Makes a key with ROLE_ADMIN for everything and writes its secret to `file` (mode 0600), unless the file is
// there; returns whether it did. The file gets its name only after the key is committed: a file that is there
// opens, unless it is of another database. Servers that start together make one key.
absl::StatusOr<bool> EnsureAdminKey(db::Connection& connection, const std::string& file);

// What to tell of a file whose key opens nothing.
std::string UselessAdminKey(const std::string& file);

}  // namespace plenary::access
