// Brings the schema of a database to a version. The table schema_migrations records what was applied, with a
// digest of each text: a migration that was edited or inserted later is refused, and none is applied twice,
// however many servers migrate at the same time. An edit with the same effect, needed by a newer PostgreSQL,
// is declared in the file: "-- Replaces the text with SHA-256 {hex}".

#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::db {

// One step of the schema, with texts that live as long as the program.
struct Migration {
  int version;
  const char* title;
  const char* up_sql;
  const char* down_sql;
};

// A migration that this program has, or that was applied to the database.
struct MigrationStatus {
  int version = 0;
  std::string title;
  std::optional<std::string> applied_time;  // RFC 3339; empty if it is not applied
  bool known = false;                       // whether this program has it
};

// Not thread-safe. The messages of its errors are for the operator.
class Migrator {
 public:
  // Called with a line for each migration done.
  using Progress = std::function<void(const std::string&)>;

  static constexpr int kLatest = std::numeric_limits<int>::max();

  // `migrations` rise in version. The connection's user owns the schema, except for Check and Status.
  Migrator(Connection& connection, std::span<const Migration> migrations, Progress progress);

  // Applies the migrations up to `target` that are not applied yet, each in its own transaction.
  // FAILED_PRECONDITION if the database's history differs from ours.
  absl::Status Up(int target = kLatest);
  // Undoes every migration above `target`, the newest first. The data of their tables is deleted.
  absl::Status Down(int target);

  // All migrations that are known or applied, in order.
  absl::StatusOr<std::vector<MigrationStatus>> Status();
  // Whether this program can serve: the database has all of our migrations, unedited. Newer ones are allowed.
  absl::Status Check();

 private:
  struct Applied {
    int version;
    std::string title;
    std::string digest;
    std::string time;
  };

  absl::StatusOr<std::vector<Applied>> History();
  // Checks that the history is the beginning of our migrations; it may have more than ours only if
  // `newer_allowed`.
  absl::Status CheckHistory(const std::vector<Applied>& history, bool newer_allowed) const;
  // Takes one step towards `target` under the lock. Returns whether there was one to take.
  absl::StatusOr<bool> StepUp(int target);
  absl::StatusOr<bool> StepDown(int target);
  // Within a transaction.
  absl::Status LockHistory();
  absl::Status Run(const Migration& migration, const char* sql);
  absl::Status Done(Transaction& transaction, const Migration& migration, const char* what);

  Connection& connection_;
  const std::span<const Migration> migrations_;
  const Progress progress_;
};

}  // namespace plenary::db
