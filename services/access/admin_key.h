// Administrators' keys that no administrator made: the first, and another where that is lost.

#pragma once

#include <string>
#include <vector>

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

enum class FirstAdminKey {
  kMade,
  kThere,     // the file is
  kMadeOnce,  // the file is not there, and the database has had its first administrator
};
// Once in the life of a database, makes a key with ROLE_ADMIN for everything and writes its secret to `file`
// (mode 0600), unless the file is there. The file gets its name only after the key is committed: a file that
// is there opens, unless it is of another database. Servers that start together make one key.
absl::StatusOr<FirstAdminKey> EnsureAdminKey(db::Connection& connection, const std::string& file);

// Whether the database has had its first administrator.
absl::StatusOr<bool> HadAdministrator(db::Connection& connection);

struct NewAdminKey {
  std::string name;                 // of the key
  std::vector<std::string> others;  // principals that administer the installation beside it
};
// Makes another one in the same way, for anyone with access to the database. The access journal records it.
// FAILED_PRECONDITION if the file is there.
absl::StatusOr<NewAdminKey> MakeAnotherAdminKey(db::Connection& connection, const std::string& file);

// What to tell of a file whose key opens nothing, and of one that is not there any more.
std::string UselessAdminKey(const std::string& file);
std::string MissingAdminKey(const std::string& file);

}  // namespace plenary::access
