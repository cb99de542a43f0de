// What a server needs before it can serve: asked by `serve` when it starts, and by `check`. Each fault says
// what to do.

#pragma once

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::plenaryd {

// Gets what was looked at and what was found.
using ReportFinding = std::function<void(const std::string& what, const absl::StatusOr<std::string>& found)>;

// Whether a PostgreSQL answers there that Plenary can use, whatever its schema. Stops at the first fault,
// which is reported and returned.
absl::Status CheckServer(const db::ConnectionOptions& options, const ReportFinding& report);

// Whether the schema is recent enough, and the server may work on it. The same.
absl::Status CheckInstallation(const db::ConnectionOptions& options, const ReportFinding& report);

// Whether the server writes: FAILED_PRECONDITION for a standby or a database that is set to be read only.
absl::Status CheckWritable(db::Connection& connection);

// Whether the first administrator's key is in `file`, or can be put there. A key that opens nothing is no
// fault, since it may have been revoked, but is told.
absl::StatusOr<std::string> CheckAdminKey(db::Connection& connection, const std::string& file);

}  // namespace plenary::plenaryd
