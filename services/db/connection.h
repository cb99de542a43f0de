// A session with PostgreSQL, and transactions on it. No exception of the driver leaves it.

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

// A session. Not thread-safe except for Cancel() and Abandon(). Each statement runs in its own transaction
// unless a Transaction is open. Writes that callers rely on need a Transaction: only its COMMIT is never
// cancelled.
//
// Every error is a status with a DatabaseError: UNAVAILABLE if the connection is broken, does not answer in
// time or cannot be made (the next call connects first); DEADLINE_EXCEEDED if a statement or a lock took too
// long; CANCELLED after Cancel(); otherwise INTERNAL. Only a text parameter with a NUL byte, which PostgreSQL
// cannot store, is INVALID_ARGUMENT, without a DatabaseError.
class Connection : private Watched {
 public:
  explicit Connection(ConnectionOptions options);
  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Opens the session now. Otherwise the first statement opens it.
  absl::Status Connect();
  // Closes the session; the next statement opens another.
  void Reset();

  // Runs a prepared statement; it is prepared on first use in the session.
  absl::StatusOr<Result> Execute(const Statement& statement, const Params& params = {});
  // Runs a statement composed at run time (a list with a filter). It is prepared too; the session keeps the
  // last 200.
  absl::StatusOr<Result> ExecuteComposed(const std::string& sql, const Params& params);
  // Runs SQL text without parameters, which may have several statements. For migrations and session settings.
  absl::Status ExecuteScript(const std::string& sql);
  // From now on to the end of the transaction, or until a statement that waits in a line sets
  // plenary.lock_timeout again, waits only briefly for locks. For transactions that hold what others wait
  // for, or want what others may hold for long (docs/adr/0028).
  absl::Status WaitBriefly();
  // Parses a statement without running it. For tests.
  absl::Status Prepare(const Statement& statement);

  // Cancels the statement that is running now, if any; never a later one, and no COMMIT. Does not block on
  // the network. From any thread.
  void Cancel();
  // Ends the session if a statement is running now, which then fails, for cases in which cancelling has no
  // effect. From any thread.
  void Abandon();
  // Abandons every session with the same database that has waited for 3 s, if none of them, this one
  // included, has received anything for that long: data lost on a dead path is not sent again. For a probe
  // that got no answer.
  void CutSilent() const;

  // Statements run since the connection was made, for the log line of a call.
  std::int64_t statement_count() const { return statement_count_; }

 private:
  friend class Transaction;
  class Waiting;

  // What the session is doing.
  enum class Doing { kNothing, kStatement, kCommit };

  // False if a transaction is open already; then that one fails.
  bool BeginTransaction();
  absl::Status CommitTransaction();
  absl::Status SendCommit();
  void EndTransaction();

  // Makes sure that there is a session for a statement.
  absl::Status MakeReady();
  // Runs `work(Session&)`, which returns a pqxx::result, and turns exceptions into a status.
  template <class Work>
  absl::StatusOr<Result> Run(std::string_view name, const Work& work);
  template <class Work>
  absl::StatusOr<Result> RunPrepared(std::string_view name, const Params& params, const Work& work);
  // Whether that ended the session.
  bool IsBroken(const std::exception& exception) const;
  absl::Status StatusOf(std::string_view name, const std::exception& exception);

  // For Patience, from its thread and from probes.
  const void* database() const override { return heard_.get(); }
  void EndIfLate() override;
  void EndIfSilent() override;
  // With the mutex held.
  void EndSession();

  const ConnectionOptions options_;
  // When the database last sent anything to any of its sessions: ticks of steady_clock.
  const std::shared_ptr<std::atomic<std::int64_t>> heard_;
  bool in_transaction_ = false;
  absl::Status transaction_error_;  // the first error of a statement in the open transaction
  std::int64_t statement_count_ = 0;
  std::atomic<bool> cancelled_ = false;
  std::atomic<bool> ended_ = false;  // the session before, ended by EndSession

  std::mutex mutex_;  // guards the members below; only the connection's own thread replaces session_
  std::shared_ptr<Session> session_;  // null until connected, and after it broke
  Doing doing_ = Doing::kNothing;
  std::chrono::steady_clock::time_point since_;
};

// A READ COMMITTED transaction on a connection; rolled back if it is destroyed without Commit(). One at a
// time on a connection; statements go through the connection as usual. After one of them fails, later ones
// and Commit() return the same error.
class Transaction {
 public:
  // Begins. BEGIN is sent with the first statement, which also returns its error.
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // Commits. If the outcome is unknown, the error is UNAVAILABLE with sqlstate "08007": the connection broke
  // during COMMIT, no answer came in time, or a standby did not confirm. A COMMIT is never cancelled; a
  // session whose COMMIT is not answered is set aside (CommitsSetAside). After any other error nothing was
  // committed.
  absl::Status Commit();
  // Commits a transaction that wrote nothing, but still waits until everything it read is as safe as a write:
  // confirmed by the standby, if one confirms. For the answer to a repeated call.
  absl::Status Confirm();
  void Rollback();

  Connection& connection() { return connection_; }

 private:
  Connection& connection_;
  bool open_;
};

// Runs `body` until it succeeds or its error cannot be retried: at most `attempts` times, with a random pause
// of up to 2^attempt × 5 ms. If a lock was not available after a short wait, it tries only once more, since
// two transactions may have waited for each other. `body` begins and commits its own transaction.
absl::Status WithRetry(const std::function<absl::Status()>& body, int attempts = 8);

// COMMITs of this process that were not answered in time and that the server has not finished.
std::size_t CommitsSetAside();

}  // namespace plenary::db
