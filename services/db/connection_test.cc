#include "db/connection.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <barrier>
#include <chrono>
#include <thread>

#include "absl/strings/str_cat.h"
#include "base/eventually.h"
#include "db/test_database.h"

namespace plenary::db {
namespace {

using std::string_literals::operator""s;

class ConnectionTest : public DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    connection_ = std::make_unique<Connection>(Options());
    other_ = std::make_unique<Connection>(Options());
    Script(
        "CREATE TABLE items (id bigint CONSTRAINT items_key PRIMARY KEY, name text NOT NULL"
        " CONSTRAINT items_name_size CHECK (length(name) < 10),"
        " parent bigint CONSTRAINT items_parent REFERENCES items DEFERRABLE INITIALLY IMMEDIATE)");
  }
  void TearDown() override {
    connection_.reset();
    other_.reset();
  }

  void Script(const std::string& sql) {
    const absl::Status status = other_->ExecuteScript(sql);
    EXPECT_TRUE(status.ok()) << status << DatabaseErrorOf(status)->detail;
  }
  absl::Status Insert(std::int64_t id, std::string_view name = "x") {
    return connection_
        ->Execute({"test/insert", "INSERT INTO items (id, name) VALUES ($1, $2)"},
                  Params().Int(id).TextOrNull(name))
        .status();
  }
  std::int64_t Count() {
    const absl::StatusOr<Result> result = other_->Execute({"test/count", "SELECT count(*) FROM items"});
    return result.ok() ? (*result)[0].Int(0) : -1;
  }
  std::string Setting(const std::string& name) {
    const absl::StatusOr<Result> result =
        connection_->Execute({"test/setting", "SELECT current_setting($1)"}, Params().Text(name));
    return result.ok() ? (*result)[0].String(0) : result.status().ToString();
  }
  std::int64_t BackendPid(Connection& connection) {
    const absl::StatusOr<Result> result = connection.Execute({"test/pid", "SELECT pg_backend_pid()"});
    return result.ok() ? (*result)[0].Int(0) : -1;
  }
  // Ends the session of connection_ as an administrator or a restart would, and waits until it is gone.
  void Terminate() {
    const std::int64_t pid = BackendPid(*connection_);
    EXPECT_TRUE(
        other_->Execute({"test/terminate", "SELECT pg_terminate_backend($1, 10000)"}, Params().Int(pid))
            .ok());
  }
  // Waits until connection_ is at work in the server, which is so for good once the statement sleeps.
  void WaitUntilSleeping() {
    const Statement sleeping = {"test/sleeping",
                                "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                                " AND datname = current_database()"};
    for (;;) {
      const absl::StatusOr<Result> result = other_->Execute(sleeping);
      if (!result.ok() || !result->empty()) return;
    }
  }

  std::unique_ptr<Connection> connection_;
  std::unique_ptr<Connection> other_;
};

std::string SqlstateOf(const absl::Status& status) {
  const auto error = DatabaseErrorOf(status);
  return error ? error->sqlstate : "none";
}

TEST_F(ConnectionTest, SessionHasItsSettings) {
  EXPECT_EQ(Setting("statement_timeout"), "30s");
  EXPECT_EQ(Setting("lock_timeout"), "10s");
  EXPECT_EQ(Setting("application_name"), "plenaryd");
  EXPECT_EQ(Setting("TimeZone"), "UTC");
  EXPECT_EQ(Setting("client_encoding"), "UTF8");
}

TEST_F(ConnectionTest, PreparesAStatementOnce) {
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(Insert(i).ok());
  const absl::StatusOr<Result> prepared = connection_->Execute(
      {"test/prepared", "SELECT count(*) FROM pg_prepared_statements WHERE name = 'test/insert'"});
  ASSERT_TRUE(prepared.ok());
  EXPECT_EQ((*prepared)[0].Int(0), 1);
  EXPECT_EQ(connection_->statement_count(), 4);
  EXPECT_EQ(Count(), 3);
}

TEST_F(ConnectionTest, ConstraintsAreNamed) {
  ASSERT_TRUE(Insert(1).ok());
  const absl::Status duplicate = Insert(1, "secret");
  EXPECT_EQ(duplicate.code(), absl::StatusCode::kInternal);
  EXPECT_TRUE(Violates(duplicate, "items_key"));
  EXPECT_EQ(SqlstateOf(duplicate), "23505");
  EXPECT_EQ(duplicate.ToString().find("secret"), std::string::npos);
  EXPECT_TRUE(Violates(Insert(2, "much too long a name"), "items_name_size"));
  EXPECT_EQ(SqlstateOf(Insert(2, "")), "23502");
  const absl::Status orphan =
      connection_->Execute({"test/orphan", "INSERT INTO items VALUES (3, 'x', 99)"}).status();
  EXPECT_TRUE(Violates(orphan, "items_parent"));
  EXPECT_EQ(SqlstateOf(orphan), "23503");
}

TEST_F(ConnectionTest, AFaultyStatementSaysWhatIsWrong) {
  const absl::Status status = connection_->Prepare({"test/faulty", "SELECT nothing FROM items"});
  EXPECT_EQ(SqlstateOf(status), "42703");
  EXPECT_EQ(DatabaseErrorOf(status)->detail, "column \"nothing\" does not exist");
  EXPECT_EQ(status.message(), "statement test/faulty failed");
  EXPECT_TRUE(connection_->Prepare({"test/good", "SELECT name FROM items WHERE id = $1"}).ok());
}

TEST_F(ConnectionTest, RefusesANulByteInsteadOfCuttingTheText) {
  EXPECT_EQ(Insert(1, "a\0b"s).code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(Count(), 0);
}

TEST_F(ConnectionTest, KeepsTheLast200ComposedStatements) {
  const auto select = [&](int i) {
    const absl::StatusOr<Result> result =
        connection_->ExecuteComposed("SELECT $1::bigint + " + std::to_string(i), Params().Int(1));
    ASSERT_TRUE(result.ok()) << result.status();
    EXPECT_EQ((*result)[0].Int(0), 1 + i);
  };
  for (int i = 0; i < 250; ++i) {
    select(i);
    select(0);  // never long unused, so never forgotten
  }
  const absl::StatusOr<Result> held = connection_->Execute(
      {"test/held",
       "SELECT count(*), count(*) FILTER (WHERE name = 'composed/1') FROM pg_prepared_statements"
       " WHERE name LIKE 'composed/%'"});
  ASSERT_TRUE(held.ok());
  EXPECT_EQ((*held)[0].Int(0), 200);
  EXPECT_EQ((*held)[0].Int(1), 1);
}

TEST_F(ConnectionTest, RunsScripts) {
  EXPECT_TRUE(
      connection_->ExecuteScript("CREATE TABLE a (i int); INSERT INTO a VALUES (1); DROP TABLE a").ok());
  EXPECT_EQ(SqlstateOf(connection_->ExecuteScript("INSERT INTO items VALUES (1, 'x'); SELECT 1/0")), "22012");
  EXPECT_EQ(Count(), 0);
}

TEST_F(ConnectionTest, CommitsAndRollsBack) {
  {
    Transaction transaction(*connection_);
    ASSERT_TRUE(Insert(1).ok());
    EXPECT_EQ(Count(), 0);
    EXPECT_TRUE(transaction.Commit().ok());
    EXPECT_FALSE(transaction.Commit().ok());
  }
  EXPECT_EQ(Count(), 1);
  {
    Transaction transaction(*connection_);
    ASSERT_TRUE(Insert(2).ok());
  }
  {
    Transaction transaction(*connection_);
    ASSERT_TRUE(Insert(3).ok());
    transaction.Rollback();
    EXPECT_TRUE(Insert(4).ok());
  }
  EXPECT_EQ(Count(), 2);
  EXPECT_TRUE(Transaction(*connection_).Commit().ok());
}

TEST_F(ConnectionTest, AFailedTransactionStaysFailed) {
  Transaction transaction(*connection_);
  ASSERT_TRUE(Insert(1).ok());
  const absl::Status error = Insert(1);
  EXPECT_TRUE(Violates(error, "items_key"));
  EXPECT_EQ(Insert(2), error);
  EXPECT_EQ(transaction.Commit(), error);
  EXPECT_EQ(Count(), 0);
  EXPECT_TRUE(Insert(3).ok());
  EXPECT_EQ(Count(), 1);
}

TEST_F(ConnectionTest, CommitReportsDeferredConstraints) {
  Transaction transaction(*connection_);
  ASSERT_TRUE(
      connection_->ExecuteScript("SET CONSTRAINTS ALL DEFERRED; INSERT INTO items VALUES (1, 'x', 9)").ok());
  EXPECT_TRUE(Violates(transaction.Commit(), "items_parent"));
  EXPECT_EQ(Count(), 0);
}

TEST_F(ConnectionTest, ATransactionWithinAnotherFailsBoth) {
  Transaction outer(*connection_);
  ASSERT_TRUE(Insert(1).ok());
  {
    Transaction inner(*connection_);
    EXPECT_FALSE(Insert(2).ok());
    EXPECT_FALSE(inner.Commit().ok());
  }
  EXPECT_FALSE(outer.Commit().ok());
  EXPECT_EQ(Count(), 0);
}

TEST_F(ConnectionTest, ReconnectsUnseenWhenIdle) {
  ASSERT_TRUE(Insert(1).ok());
  Terminate();
  EXPECT_TRUE(Insert(2).ok());
  EXPECT_EQ(Setting("lock_timeout"), "10s");
  Terminate();
  Transaction transaction(*connection_);
  EXPECT_TRUE(Insert(3).ok());
  EXPECT_TRUE(transaction.Commit().ok());
  EXPECT_EQ(Count(), 3);
}

TEST_F(ConnectionTest, ABrokenTransactionIsNotContinuedOutsideOfIt) {
  Transaction transaction(*connection_);
  ASSERT_TRUE(Insert(1).ok());
  Terminate();
  EXPECT_EQ(Insert(2).code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(Insert(3).code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(transaction.Commit().code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(Count(), 0);
  EXPECT_TRUE(Insert(4).ok());
}

TEST_F(ConnectionTest, ACommitWithoutAnAnswerIsInDoubt) {
  Transaction transaction(*connection_);
  ASSERT_TRUE(Insert(1).ok());
  Terminate();
  const absl::Status status = transaction.Commit();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(SqlstateOf(status), "08007");
  EXPECT_TRUE(Insert(2).ok());
}

TEST_F(ConnectionTest, WhatNoStatementIsToBlameForIsUnavailable) {
  for (const char* sqlstate : {"25006", "53100", "53200", "53300", "57P03", "58030"}) {
    const absl::Status status = connection_->ExecuteScript(
        absl::StrCat("DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '", sqlstate, "'; END $$"));
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable) << sqlstate;
    EXPECT_EQ(SqlstateOf(status), sqlstate);
  }
  EXPECT_TRUE(Insert(1).ok());
}

TEST_F(ConnectionTest, ABreakDuringAStatementIsUnavailable) {
  std::thread terminator([&] {
    WaitUntilSleeping();
    Script(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
        " AND datname = current_database()");
  });
  const absl::Status status = connection_->Execute({"test/sleep", "SELECT pg_sleep(60)"}).status();
  terminator.join();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_TRUE(Insert(1).ok());
}

TEST_F(ConnectionTest, CancelEndsTheRunningStatementOnly) {
  connection_->Cancel();
  EXPECT_TRUE(Insert(1).ok());
  std::thread canceller([&] {
    WaitUntilSleeping();
    connection_->Cancel();
  });
  const absl::Status status = connection_->Execute({"test/sleep", "SELECT pg_sleep(60)"}).status();
  canceller.join();
  EXPECT_EQ(status.code(), absl::StatusCode::kCancelled);
  EXPECT_TRUE(Insert(2).ok());
}

TEST_F(ConnectionTest, TimeoutsAreDeadlines) {
  ConnectionOptions options = Options();
  options.statement_timeout_ms = 50;
  Connection hasty(options);
  const absl::Status slow = hasty.Execute({"test/sleep", "SELECT pg_sleep(60)"}).status();
  EXPECT_EQ(slow.code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_EQ(SqlstateOf(slow), "57014");

  options = Options();
  options.lock_timeout_ms = 50;
  Connection waiting(options);
  Transaction transaction(*connection_);
  ASSERT_TRUE(connection_->ExecuteScript("LOCK TABLE items").ok());
  const absl::Status locked = waiting.Execute({"test/locked", "SELECT id FROM items"}).status();
  EXPECT_EQ(locked.code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_EQ(SqlstateOf(locked), "55P03");
}

// Without a statement that waits in a line, which says so itself.
TEST_F(ConnectionTest, WaitingBrieflyEndsWithTheTransaction) {
  {
    Transaction transaction(*connection_);
    ASSERT_TRUE(connection_->WaitBriefly().ok());
    EXPECT_EQ(Setting("lock_timeout"), "100ms");
    EXPECT_EQ(Setting("plenary.lock_timeout"), "10000");
    ASSERT_TRUE(transaction.Commit().ok());
  }
  EXPECT_EQ(Setting("lock_timeout"), "10s");
}

TEST_F(ConnectionTest, ALockThatIsNotToBeHadIsTriedForOnceMore) {
  ConnectionOptions options = Options();
  options.brief_lock_timeout_ms = 20;
  Connection waiting(options);
  Transaction holding(*other_);
  ASSERT_TRUE(other_->ExecuteScript("LOCK TABLE items").ok());
  for (const bool let_go : {false, true}) {
    int attempts = 0;
    const absl::Status status = WithRetry([&]() -> absl::Status {
      Transaction transaction(waiting);
      RETURN_IF_ERROR(waiting.WaitBriefly());
      if (++attempts == 2 && let_go) holding.Rollback();
      RETURN_IF_ERROR(waiting.Execute({"test/locked", "SELECT id FROM items"}).status());
      return transaction.Commit();
    });
    EXPECT_EQ(attempts, 2);
    EXPECT_EQ(status.ok(), let_go) << status;
    EXPECT_EQ(IsLockTimeout(status), !let_go);
  }
}

TEST_F(ConnectionTest, AMigrationDoesNotDisturbARunningServer) {
  const Statement select = {"test/all", "SELECT * FROM items"};
  ASSERT_TRUE(connection_->Execute(select).ok());
  Script("ALTER TABLE items ADD extra text");
  EXPECT_TRUE(connection_->Execute(select).ok());

  Script("ALTER TABLE items DROP extra");
  const absl::Status status = WithRetry([&]() -> absl::Status {
    Transaction transaction(*connection_);
    RETURN_IF_ERROR(connection_->Execute(select).status());
    return transaction.Commit();
  });
  EXPECT_TRUE(status.ok()) << status;
}

// Else the doors of a new server open with plans for the one row that was there when it was tried out.
TEST_F(ConnectionTest, PlansFollowATableThatGrows) {
  ConnectionOptions options = Options();
  options.generic_plans = true;
  Connection connection(options);
  const auto find = [&] {
    return connection.Execute({"test/find", "SELECT name FROM items WHERE id = $1"}, Params().Int(1));
  };
  const auto plan = [&] {
    const auto lines = connection.Execute({"test/plan", "EXPLAIN (COSTS OFF) EXECUTE \"test/find\" (1)"});
    return lines.ok() ? (*lines)[0].String(0) : lines.status().ToString();
  };
  Script("INSERT INTO items (id, name) VALUES (0, 'x'); ANALYZE items");
  ASSERT_TRUE(find().ok());
  EXPECT_EQ(plan(), "Index Scan using items_key on items") << "though there is one row";

  // Also where that alone would not do.
  ASSERT_TRUE(connection.ExecuteScript("SET enable_seqscan = on; DISCARD PLANS").ok());
  ASSERT_TRUE(find().ok());
  EXPECT_EQ(plan(), "Seq Scan on items");
  Script("INSERT INTO items (id, name) SELECT n, 'x' FROM generate_series(1, 20000) n");
  EXPECT_TRUE(Eventually([&] {
    EXPECT_TRUE(find().ok());
    return plan() == "Index Scan using items_key on items";
  })) << plan();
}

TEST_F(ConnectionTest, RetriesDeadlocks) {
  ASSERT_TRUE(Insert(1).ok());
  ASSERT_TRUE(Insert(2).ok());
  std::barrier each_has_its_first(2);
  const auto update_both = [&](Connection& connection, std::int64_t first, std::int64_t second) {
    int tries = 0;
    return WithRetry([&]() -> absl::Status {
      const Statement update = {"test/update", "UPDATE items SET name = name WHERE id = $1"};
      Transaction transaction(connection);
      RETURN_IF_ERROR(connection.Execute(update, Params().Int(first)).status());
      if (++tries == 1) each_has_its_first.arrive_and_wait();
      RETURN_IF_ERROR(connection.Execute(update, Params().Int(second)).status());
      return transaction.Commit();
    });
  };
  absl::Status other;
  std::thread thread([&] { other = update_both(*other_, 2, 1); });
  EXPECT_TRUE(update_both(*connection_, 1, 2).ok());
  thread.join();
  EXPECT_TRUE(other.ok()) << other;
}

TEST(WithRetryTest, GivesUpAndPassesOtherErrors) {
  int calls = 0;
  const absl::Status conflict = DatabaseStatus(absl::StatusCode::kInternal, "conflict", {"40001", "", ""});
  EXPECT_EQ(WithRetry([&] { return ++calls, conflict; }, 3), conflict);
  EXPECT_EQ(calls, 3);
  calls = 0;
  EXPECT_EQ(WithRetry([&] { return ++calls, absl::NotFoundError("x"); }).code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(calls, 1);
}

TEST(ConnectTest, SaysWhyItCannot) {
  for (const char* url : {"host=/nonexistent dbname=x", "postgresql:///x?host=/nonexistent"}) {
    Connection connection({.url = url});
    const absl::Status status = connection.Connect();
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
    EXPECT_NE(DatabaseErrorOf(status)->detail.find("/nonexistent"), std::string::npos) << url;
    EXPECT_EQ(connection.Execute({"test", "SELECT 1"}).status().code(), absl::StatusCode::kUnavailable);
  }
}

// ---- A database that is there and says nothing.

// Stops a session's process in the server for as long as it lives, as a frozen machine would be.
class Frozen {
 public:
  explicit Frozen(pid_t process) : process_(process) { kill(process_, SIGSTOP); }
  ~Frozen() { kill(process_, SIGCONT); }

 private:
  const pid_t process_;
};

class SilentSessionTest : public ConnectionTest {
 protected:
  void SetUp() override {
    ConnectionTest::SetUp();
    if (IsSkipped()) return;
    ConnectionOptions options = Options();
    options.statement_timeout_ms = 100;
    silent_ = std::make_unique<Connection>(options);
    const auto pid = silent_->Execute({"test/pid", "SELECT pg_backend_pid()"});
    ASSERT_TRUE(pid.ok()) << pid.status();
    process_ = static_cast<pid_t>((*pid)[0].Int(0));
    if (kill(process_, 0) != 0) GTEST_SKIP() << "no right to stop a process of the server";
  }

  std::unique_ptr<Connection> silent_;
  pid_t process_ = 0;
};

TEST_F(SilentSessionTest, IsGivenUpTwoSecondsAfterItsLimit) {
  const auto begin = std::chrono::steady_clock::now();
  absl::Status status;
  {
    const Frozen frozen(process_);
    status = silent_->Execute({"test/one", "SELECT 1"}).status();
  }
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable) << status;
  EXPECT_EQ(status.message(), "the database did not answer in time");
  EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(2'000));
  EXPECT_TRUE(silent_->Execute({"test/one", "SELECT 1"}).ok()) << "by a new session";
}

TEST_F(SilentSessionTest, IsLeftFromOutside) {
  ConnectionOptions patient = Options();
  patient.statement_timeout_ms = 600'000;
  Connection connection(patient);
  const pid_t process =
      static_cast<pid_t>((*connection.Execute({"test/pid", "SELECT pg_backend_pid()"}))[0].Int(0));
  const Frozen frozen(process);
  std::atomic<bool> done = false;
  std::thread leaving([&] {
    while (!done) {
      connection.Cancel();  // of no use, and never waited for
      connection.Abandon();
    }
  });
  EXPECT_EQ(connection.Execute({"test/one", "SELECT 1"}).status().code(), absl::StatusCode::kUnavailable);
  done = true;
  leaving.join();
}

TEST_F(SilentSessionTest, ACommitIsSetAsideAndGoesOn) {
  Transaction transaction(*silent_);
  ASSERT_TRUE(silent_->Execute({"test/insert-7", "INSERT INTO items (id, name) VALUES (7, 'x')"}).ok());
  {
    const Frozen frozen(process_);
    const absl::Status status = transaction.Commit();
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable) << status;
    EXPECT_EQ(SqlstateOf(status), "08007");
    EXPECT_EQ(CommitsSetAside(), 1U);
  }
  EXPECT_TRUE(Eventually([] { return CommitsSetAside() == 0; }));
  EXPECT_EQ(Count(), 1);
}

// What was lost on a dead path is not sent again: a caller that waits for it waits in vain.
TEST_F(SilentSessionTest, IsCutWhenNobodyHearsAnything) {
  ConnectionOptions patient = Options();
  patient.statement_timeout_ms = 600'000;
  patient.url += patient.url.find('?') == std::string::npos ? "?" : "&";
  patient.url += "application_name=alone";  // a database of its own, as far as silence goes
  Connection connection(patient);
  const pid_t process =
      static_cast<pid_t>((*connection.Execute({"test/pid", "SELECT pg_backend_pid()"}))[0].Int(0));
  Connection probe(patient);
  const Frozen frozen(process);
  std::atomic<bool> done = false;
  std::thread probing([&] {
    while (!done) {
      probe.CutSilent();
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  });
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(connection.Execute({"test/one", "SELECT 1"}).status().code(), absl::StatusCode::kUnavailable);
  EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::seconds(3));
  done = true;
  probing.join();
}

TEST_F(ConnectionTest, ATransactionThatIsIdleForTooLongLetsGoWhatItHolds) {
  ConnectionOptions options = Options();
  options.idle_in_transaction_timeout_ms = 50;
  Connection connection(options);
  ASSERT_TRUE(Insert(1).ok());
  Transaction transaction(connection);
  ASSERT_TRUE(connection.Execute({"test/hold", "SELECT id FROM items FOR UPDATE"}).ok());
  EXPECT_TRUE(other_->Execute({"test/want", "UPDATE items SET name = 'y'"}).ok());
  EXPECT_EQ(transaction.Commit().code(), absl::StatusCode::kUnavailable);
}

TEST_F(ConnectionTest, ConfirmingWritesSoThatItWaitsAsACommitDoes) {
  const auto written = [&] {
    return (*other_->Execute({"test/lsn", "SELECT pg_current_wal_insert_lsn()::text"}))[0].String(0);
  };
  Transaction transaction(*connection_);
  ASSERT_TRUE(connection_->Execute({"test/read", "SELECT count(*) FROM items"}).ok());
  const std::string before = written();
  EXPECT_TRUE(transaction.Confirm().ok());
  EXPECT_NE(written(), before);
}

}  // namespace
}  // namespace plenary::db
