// What a server needs to serve; checked by `serve` at its start and by `check`. Each fault says what to do.

#pragma once

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::plenaryd {

// Called with each check and its result.
using ReportFinding = std::function<void(const std::string& what, const absl::StatusOr<std::string>& found)>;

// Whether a PostgreSQL that Plenary can use answers, whatever its schema. Stops at the first fault, which is
// reported and returned.
absl::Status CheckServer(const db::ConnectionOptions& options, const ReportFinding& report);

// Whether the schema is recent enough, and the server's role has its privileges. Faults as above.
absl::Status CheckInstallation(const db::ConnectionOptions& options, const ReportFinding& report);

// Whether writes are possible: FAILED_PRECONDITION for a standby or a database set to read-only.
absl::Status CheckWritable(db::Connection& connection);

// Whether the first administrator's key is in `file`, or can be written there. A key that is not valid is
// reported but no fault, since it may have been revoked.
absl::StatusOr<std::string> CheckAdminKey(db::Connection& connection, const std::string& file);

}  // namespace plenary::plenaryd
