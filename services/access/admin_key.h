// Administrators' keys that are made without an administrator: the first one, and a new one if it was lost.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::access {

// The result of looking at the file.
enum class AdminKeyFile {
  kMissing,
  kOpens,         // a valid key of an administrator
  kOpensNothing,  // a key of another database, a revoked key, or no key at all
};

// FAILED_PRECONDITION if the file exists and cannot be read.
absl::StatusOr<AdminKeyFile> LookAtAdminKey(db::Connection& connection, const std::string& file);

enum class FirstAdminKey {
  kMade,
  kThere,     // the file exists
  kMadeOnce,  // the file does not exist, and the database has had its first administrator
};
// Once in the life of a database, makes a key with ROLE_ADMIN for everything and writes its secret to `file`
// (mode 0600), unless the file exists. The file gets its name only after the key is committed, so a file that
// exists holds a valid key, unless it belongs to another database. Servers that start together make one key.
absl::StatusOr<FirstAdminKey> EnsureAdminKey(db::Connection& connection, const std::string& file);

// Whether the database has had its first administrator.
absl::StatusOr<bool> HadAdministrator(db::Connection& connection);

struct NewAdminKey {
  std::string name;                 // of the key
  std::vector<std::string> others;  // other principals that administer the installation
};
// Makes a new key in the same way, for anyone with access to the database. The access journal records it.
// FAILED_PRECONDITION if the file exists.
absl::StatusOr<NewAdminKey> MakeAnotherAdminKey(db::Connection& connection, const std::string& file);

// Messages for a file whose key is not valid, and for a file that is gone.
std::string UselessAdminKey(const std::string& file);
std::string MissingAdminKey(const std::string& file);

}  // namespace plenary::access
