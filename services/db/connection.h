// One session with PostgreSQL, and transactions on it. No exception of the driver passes.

#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/status_macros.h"
#include "db/connection_options.h"
#include "db/database_error.h"
#include "db/patience.h"
#include "db/statement.h"

namespace plenary::db {

class Session;

// A session. Not thread-safe but for Cancel() and Abandon(). Statements run each in a transaction of its own
// unless a Transaction is open. What is acknowledged to callers is written in a Transaction: its COMMIT alone
// is never cut short.
//
// Every error is a status with a DatabaseError: UNAVAILABLE when the connection is broken, gives no answer in
// time or cannot be made (the next call connects first), DEADLINE_EXCEEDED when a statement or a lock took
// too long, CANCELLED after Cancel(), otherwise INTERNAL. Only a text parameter with a NUL byte, which
// PostgreSQL cannot hold, is INVALID_ARGUMENT and without one.
class Connection : private Watched {
 public:
  explicit Connection(ConnectionOptions options);
  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Opens the session now. Without it the first statement does.
  absl::Status Connect();
  // Lets go of the session; the next statement opens another.
  void Reset();

  // Runs a prepared statement; it is prepared on first use in the session.
  absl::StatusOr<Result> Execute(const Statement& statement, const Params& params = {});
  // Runs a statement composed at run time (a list with a filter). It is prepared too; the session keeps the
  // last 200 of them.
  absl::StatusOr<Result> ExecuteComposed(const std::string& sql, const Params& params);
  // Runs SQL text without parameters, several statements allowed. For migrations and session settings.
  absl::Status ExecuteScript(const std::string& sql);
  // From here on to the end of the transaction, or until a statement that waits in a line sets
  // plenary.lock_timeout again, no lock is waited for longer than a moment: for who holds what others wait
  // for, or wants what somebody may hold for long (docs/adr/0028).
  absl::Status WaitBriefly();
  // Parses a statement without running it. For tests.
  absl::Status Prepare(const Statement& statement);

  // Cancels the statement that is running now, if any; never a later one, and no COMMIT. Does not wait for
  // the network. From any thread.
  void Cancel();
  // Ends the session if a statement is running now, which then fails: for where cancelling is of no use. From
  // any thread.
  void Abandon();
  // Abandons every session with the same database that has waited for 3 s, if none of them, this one
  // included, has heard anything for as long: what was lost on a dead path is not sent again. For a probe
  // that got no answer.
  void CutSilent() const;

  // Statements run since the connection was made, for the log line of a call.
  std::int64_t statement_count() const { return statement_count_; }

 private:
  friend class Transaction;
  class Waiting;

  // What the session does just now.
  enum class Doing { kNothing, kStatement, kCommit };

  // False if a transaction is open already; then that one fails.
  bool BeginTransaction();
  absl::Status CommitTransaction();
  absl::Status SendCommit();
  void EndTransaction();

  // Sees to a session that a statement can use.
  absl::Status MakeReady();
  // Runs `work(Session&)`, which returns a pqxx::result, and turns what it throws into a status.
  template <class Work>
  absl::StatusOr<Result> Run(std::string_view name, const Work& work);
  template <class Work>
  absl::StatusOr<Result> RunPrepared(std::string_view name, const Params& params, const Work& work);
  // Whether that was the end of the session.
  bool IsBroken(const std::exception& exception) const;
  absl::Status StatusOf(std::string_view name, const std::exception& exception);

  // For Patience, from its thread and from probes.
  const void* database() const override { return heard_.get(); }
  void EndIfLate() override;
  void EndIfSilent() override;
  // With the mutex held.
  void EndSession();

  const ConnectionOptions options_;
  // When the database was last heard of, by any of its sessions: ticks of steady_clock.
  const std::shared_ptr<std::atomic<std::int64_t>> heard_;
  bool in_transaction_ = false;
  absl::Status transaction_error_;  // the first error of a statement in the open transaction
  std::int64_t statement_count_ = 0;
  std::atomic<bool> cancelled_ = false;
  std::atomic<bool> ended_ = false;  // the last session, by EndSession

  std::mutex mutex_;  // guards what follows; the connection's own thread alone replaces session_
  std::shared_ptr<Session> session_;  // null until connected, and once broken
  Doing doing_ = Doing::kNothing;
  std::chrono::steady_clock::time_point since_;
};

// A READ COMMITTED transaction on a connection; rolled back when destroyed uncommitted. One at a time a
// connection; statements go through the connection as usual. After one of them fails, the following ones and
// Commit() return the same error.
class Transaction {
 public:
  // Begins; the server hears of it with the first statement, which also returns the error if it cannot.
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // Commits. Where nobody knows the outcome the error is UNAVAILABLE with sqlstate "08007": the connection
  // broke during COMMIT, no answer came in time, or a standby that is to confirm did not. A COMMIT is never
  // cancelled; one that is not answered is set aside (CommitsSetAside). After any other error nothing was
  // committed.
  absl::Status Commit();
  // Commits a transaction that wrote nothing, so that what others had committed when it read is as safe as
  // its own writing would be: where a standby confirms, it has confirmed that too. For the answer to a call
  // that was made before.
  absl::Status Confirm();
  void Rollback();

  Connection& connection() { return connection_; }

 private:
  Connection& connection_;
  bool open_;
};

// Runs `body` until it does not fail retryably: at most `attempts` times, with a random backoff of up to
// 2^attempt × 5 ms in between. A lock that was not to be had in a moment is tried for once more, since
// two may have waited for each other. `body` begins and commits its own transaction.
absl::Status WithRetry(const std::function<absl::Status()>& body, int attempts = 8);

// COMMITs of this process that were not answered in time and that the server is still about.
std::size_t CommitsSetAside();

}  // namespace plenary::db
