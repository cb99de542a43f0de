// What PostgreSQL reported about a failed statement, attached to the absl::Status, and functions to read it.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace plenary::db {

struct DatabaseError {
  std::string sqlstate;    // "23505"; empty when the connection broke
  std::string constraint;  // name of the violated constraint; empty if none
  // The server's message, for errors whose message holds no user data: about the connection and the statement
  // itself. For the operator's log, not for callers.
  std::string detail;

  friend bool operator==(const DatabaseError&, const DatabaseError&) = default;
};

// The database error inside `status`, if it is one.
std::optional<DatabaseError> DatabaseErrorOf(const absl::Status& status);
// Whether `status` is a serialization failure (40001) or a deadlock (40P01), after which the transaction can
// be run again.
bool IsRetryable(const absl::Status& status);
// Whether `status` says that a lock was not available in time (55P03).
bool IsLockTimeout(const absl::Status& status);
// The sqlstate of a COMMIT whose answer was lost.
inline constexpr std::string_view kOutcomeUnknown = "08007";
// Whether it is unknown if a COMMIT succeeded.
bool IsOutcomeUnknown(const absl::Status& status);
// Whether `status` is the violation of the constraint `name`.
bool Violates(const absl::Status& status, std::string_view name);

// A status with `error` attached. The status message has nothing of the server's message.
absl::Status DatabaseStatus(absl::StatusCode code, std::string_view message, const DatabaseError& error);

// Reads the text of a failed statement, which is libpq's at its most verbose: in any language
//   ERROR:  23505: duplicate key value …
//   CONSTRAINT NAME:  people_pkey
// libpqxx has the code but for some exceptions, and the constraint for none.
DatabaseError ParseServerText(std::string_view text);

}  // namespace plenary::db
