// The database that a command works on: a private PostgreSQL, or one that somebody runs.

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

// Lets a private PostgreSQL run as long as it lives. Made on a thread that lives as long.
class Database {
 public:
  using Progress = std::function<void(const std::string&)>;

  static absl::StatusOr<Database> Open(const DatabaseConfig& config, const Progress& progress);

  // For serving, and as the owner of the schema, without a limit on how long a statement may take.
  db::ConnectionOptions serving() const { return {.url = url_}; }
  db::ConnectionOptions owner() const { return {.url = migrate_url_, .statement_timeout_ms = 0}; }

  // Starts a private PostgreSQL again if it ended, and tells so; to be called some times a second. ABORTED
  // when that fails for good.
  absl::Status Watch(const Progress& tell);

  // Stops a private PostgreSQL.
  absl::Status Close();

 private:
  Database() = default;

  std::unique_ptr<db::PrivatePostgres> postgres_;  // null where somebody else runs it
  std::string url_;
  std::string migrate_url_;
};

}  // namespace plenary::plenaryd
