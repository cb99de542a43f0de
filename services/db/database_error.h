// What PostgreSQL said when a statement failed, carried by the absl::Status, and the questions asked of it.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace plenary::db {

struct DatabaseError {
  std::string sqlstate;    // "23505"; empty when the connection broke
  std::string constraint;  // name of the violated constraint; empty if none
  // The server's own words where they cannot hold anybody's data: about connecting and about the statement
  // itself. For the operator's log, not for callers.
  std::string detail;

  friend bool operator==(const DatabaseError&, const DatabaseError&) = default;
};

// The database error inside `status`, if it is one.
std::optional<DatabaseError> DatabaseErrorOf(const absl::Status& status);
// Whether `status` is a serialization failure (40001) or a deadlock (40P01), after which the whole
// transaction may be tried again.
bool IsRetryable(const absl::Status& status);
// Whether `status` says that a lock was not to be had in time (55P03).
bool IsLockTimeout(const absl::Status& status);
// The sqlstate of a COMMIT whose answer was lost.
inline constexpr std::string_view kOutcomeUnknown = "08007";
// Whether `status` leaves open what became of a COMMIT.
bool IsOutcomeUnknown(const absl::Status& status);
// Whether `status` is the violation of the constraint `name`.
bool Violates(const absl::Status& status, std::string_view name);

// A status with `error` inside. The message says nothing of what the server said.
absl::Status DatabaseStatus(absl::StatusCode code, std::string_view message, const DatabaseError& error);

// Reads the text of a failed statement, which is libpq's at its most verbose: in any language
//   ERROR:  23505: duplicate key value …
//   CONSTRAINT NAME:  people_pkey
// libpqxx has the code but for some exceptions, and the constraint for none.
DatabaseError ParseServerText(std::string_view text);

}  // namespace plenary::db
