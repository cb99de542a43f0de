// Brings the schema of a database to a version. What was applied is kept in the table schema_migrations with
// a digest of its text: a file that was edited or slipped in later is refused, and nothing is done twice,
// however many servers migrate at the same time. An edit that a newer PostgreSQL needs, and that makes the
// same, is announced in the file: "-- Replaces the text with SHA-256 {hex}".

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

// A migration that this program knows, or that the database has.
struct MigrationStatus {
  int version = 0;
  std::string title;
  std::optional<std::string> applied_time;  // RFC 3339; empty if it is not applied
  bool known = false;                       // whether this program has it
};

// Not thread-safe. The messages of its errors are for the operator.
class Migrator {
 public:
  // Gets a line for each migration done.
  using Progress = std::function<void(const std::string&)>;

  static constexpr int kLatest = std::numeric_limits<int>::max();

  // `migrations` rise in version. The connection's user owns the schema, except for Check and Status.
  Migrator(Connection& connection, std::span<const Migration> migrations, Progress progress);

  // Applies what is not yet applied up to `target`, each in a transaction of its own. FAILED_PRECONDITION if
  // the database's history is not the beginning of ours.
  absl::Status Up(int target = kLatest);
  // Undoes every migration above `target`, the newest first. Data goes with the tables.
  absl::Status Down(int target);

  // All that are known or applied, in order.
  absl::StatusOr<std::vector<MigrationStatus>> Status();
  // Whether this program can serve: the database has all of our migrations, unedited. Newer ones do no harm.
  absl::Status Check();

 private:
  struct Applied {
    int version;
    std::string title;
    std::string digest;
    std::string time;
  };

  absl::StatusOr<std::vector<Applied>> History();
  // That the history is the beginning of our migrations; more than ours only if `newer_allowed`.
  absl::Status CheckHistory(const std::vector<Applied>& history, bool newer_allowed) const;
  // Takes one step towards `target` under the lock and says whether there was one to take.
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
