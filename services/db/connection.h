// One session with PostgreSQL, and transactions on it. This and connection.cc are the seam to libpqxx (6.4 and
// 7.10): no other file includes its connections or transactions, and no exception of it passes.

#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/status_macros.h"
#include "db/statement.h"

namespace plenary::db {

// What PostgreSQL said, carried by the status that Execute and Commit return.
struct DatabaseError {
  std::string sqlstate;    // "23505"; empty when the connection broke
  std::string constraint;  // name of the violated constraint; empty if none
};

// The database error inside `status`, if it is one.
std::optional<DatabaseError> DatabaseErrorOf(const absl::Status& status);
// Whether `status` is a serialization failure (40001) or a deadlock (40P01), after which the whole transaction
// may be tried again.
bool IsRetryable(const absl::Status& status);
// Whether `status` is the violation of the constraint `name`.
bool Violates(const absl::Status& status, std::string_view name);

// Settings of a session.
struct ConnectionOptions {
  // libpq's connection string or URL; empty takes libpq's own environment (PGHOST, …).
  std::string url;
  // Cap on one statement in milliseconds; the watchdog cancels earlier what nobody waits for.
  int statement_timeout_ms = 30'000;
  // Cap on waiting for one lock in milliseconds.
  int lock_timeout_ms = 10'000;
  // Shown in pg_stat_activity.
  std::string application_name = "plenaryd";
};

// A session. Not thread-safe but for Cancel(). Statements run each in a transaction of its own unless a
// Transaction is open.
//
// Every error is a status: UNAVAILABLE when the connection is broken (the next call reconnects first),
// DEADLINE_EXCEEDED or CANCELLED when a statement was timed out or cancelled, otherwise INTERNAL with a
// DatabaseError.
class Connection {
 public:
  explicit Connection(ConnectionOptions options);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Opens the session now. Without it the first statement does.
  absl::Status Connect();

  // Runs a prepared statement; it is prepared on first use in the session.
  absl::StatusOr<Result> Execute(const Statement& statement, const Params& params = {});
  // Runs a statement composed at run time (a list with a filter). It is prepared under a digest of its text; the
  // session keeps the last 200 of them.
  absl::StatusOr<Result> ExecuteComposed(const std::string& sql, const Params& params);
  // Runs SQL text without parameters, several statements allowed. For migrations and session settings.
  absl::Status ExecuteScript(const std::string& sql);
  // Parses and plans a statement without running it. For tests.
  absl::Status Prepare(const Statement& statement);

  // Cancels the statement that is running now, if any. From any thread.
  void Cancel();

  // Statements run since the connection was made, for the log line of a call.
  std::int64_t statement_count() const { return statement_count_; }

 private:
  friend class Transaction;
  struct Driver;
  std::unique_ptr<Driver> driver_;
  ConnectionOptions options_;
  std::int64_t statement_count_ = 0;
};

// A READ COMMITTED transaction on a connection; rolled back when destroyed uncommitted. One at a time a
// connection; statements go through the connection as usual.
class Transaction {
 public:
  // Begins. An error of it comes back from the first statement.
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // Commits. UNKNOWN-outcome errors (the connection broke during COMMIT) are UNAVAILABLE with sqlstate "08007".
  absl::Status Commit();
  void Rollback();

  Connection& connection() { return connection_; }

 private:
  Connection& connection_;
  bool open_ = true;
};

// Runs `body` until it does not fail retryably: at most `attempts` times, with a random backoff of up to
// 2^attempt × 5 ms in between. `body` begins and commits its own transaction.
absl::Status WithRetry(const std::function<absl::Status()>& body, int attempts = 8);

}  // namespace plenary::db
