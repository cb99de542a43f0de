// The database of a command: a private PostgreSQL, or a PostgreSQL that somebody else runs.

#pragma once

#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"
#include "db/private_postgres.h"
#include "plenaryd/config.h"

namespace plenary::plenaryd {

// Runs a private PostgreSQL as long as it lives. Create it on a thread that lives as long.
class Database {
 public:
  using Progress = std::function<void(const std::string&)>;

  static absl::StatusOr<Database> Open(const DatabaseConfig& config, const Progress& progress);

  // Options to serve, and for the owner of the schema, without a limit on statements.
  db::ConnectionOptions serving() const { return {.url = url_}; }
  db::ConnectionOptions owner() const { return {.url = migrate_url_, .statement_timeout_ms = 0}; }

  // Starts a private PostgreSQL again if it ended, and reports that. Call it a few times a second. ABORTED if
  // it cannot be started any more.
  absl::Status Watch(const Progress& tell);

  // Stops a private PostgreSQL.
  absl::Status Close();

 private:
  Database() = default;

  std::unique_ptr<db::PrivatePostgres> postgres_;  // null if somebody else runs it
  std::string url_;
  std::string migrate_url_;
};

}  // namespace plenary::plenaryd
