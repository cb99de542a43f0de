#include "db/connection.h"

#include <poll.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <list>
#include <optional>
#include <pqxx/connection>
#include <pqxx/except>
#include <pqxx/nontransaction>
#include <pqxx/transaction>
#include <pqxx/version>
#include <random>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

#if PQXX_VERSION_MAJOR < 7 && defined(__SANITIZE_ADDRESS__)
// libpqxx 6.4 forgets the result of a statement during which the connection breaks.
extern "C" const char* __lsan_default_suppressions() { return "leak:PQmakeEmptyPGresult"; }
#endif

namespace plenary::db {

// ---- The seam: what differs between libpqxx 6.4 and 7.10
// -----------------------------------------------------

namespace {

#if PQXX_VERSION_MAJOR < 7

constexpr auto kVerbose = pqxx::connection::verbose;

// The driver would otherwise reconnect by itself and lose the session's settings and transaction unseen.
void ForbidSilentReconnect(pqxx::connection& connection) {
#include <pqxx/internal/ignore-deprecated-pre.hxx>
  connection.inhibit_reactivation(true);
#include <pqxx/internal/ignore-deprecated-post.hxx>
}

// The server learns of a statement here, in both versions.
void PrepareNow(pqxx::connection& connection, const std::string& name, const char* sql) {
  connection.prepare(name, sql);
  connection.prepare_now(name);
}

pqxx::result ExecutePrepared(pqxx::transaction_base& transaction, const std::string& name,
                             const Params& params) {
  std::vector<const char*> values;
  values.reserve(params.size());
  for (const auto& value : params.values()) values.push_back(value ? value->c_str() : nullptr);
  return transaction.exec_prepared(name, pqxx::prepare::make_dynamic_params(values));
}

#else

constexpr auto kVerbose = pqxx::error_verbosity::verbose;

void ForbidSilentReconnect(pqxx::connection&) {}

void PrepareNow(pqxx::connection& connection, const std::string& name, const char* sql) {
  connection.prepare(name, sql);
}

pqxx::result ExecutePrepared(pqxx::transaction_base& transaction, const std::string& name,
                             const Params& params) {
  pqxx::params values;
  values.reserve(params.size());
  for (const auto& value : params.values()) {
    if (value) {
      values.append(pqxx::zview(value->c_str(), value->size()));
    } else {
      values.append();
    }
  }
  return transaction.exec(pqxx::prepped(name), values);
}

#endif

// ---- Sessions
// ------------------------------------------------------------------------------------------------

constexpr std::size_t kComposedLimit = 200;
constexpr char kConnectTimeout[] = "connect_timeout=10";
constexpr char kOutcomeUnknown[] = "08007";
// How long a session keeps a plan. One that was made while a table was next to empty may read it whole, or by
// any of its indexes; such a table grows by thousands of rows a second once the doors open, long before
// autovacuum has a look at it.
constexpr std::chrono::seconds kPlanLife(1);

// An answer that never comes must not hold a thread for the minutes that TCP would wait.
std::string WithConnectTimeout(const std::string& url) {
  if (absl::StrContains(url, "connect_timeout") || std::getenv("PGCONNECT_TIMEOUT") != nullptr) return url;
  if (!absl::StrContains(url, "://")) return absl::StrCat(kConnectTimeout, " ", url);
  return absl::StrCat(url, absl::StrContains(url, "?") ? "&" : "?", kConnectTimeout);
}

std::string SessionSettings(pqxx::connection& connection, const ConnectionOptions& options) {
  return absl::StrCat("SET application_name = ", connection.quote(options.application_name),
                      "; SET statement_timeout = ", options.statement_timeout_ms,
                      "; SET lock_timeout = ", options.lock_timeout_ms,
                      "; SET plenary.lock_timeout = ", options.lock_timeout_ms,
                      "; SET plan_cache_mode = ", options.generic_plans ? "force_generic_plan" : "auto",
                      // Even while a table is next to empty: it need not stay so as long as its plan.
                      "; SET enable_seqscan = ", options.generic_plans ? "off" : "on",
                      "; SET client_encoding = 'UTF8'; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'"
                      "; SET bytea_output = 'hex'; SET client_min_messages = warning"
                      // Compiling a statement takes longer than any of ours runs.
                      "; SET jit = off"
                      "; SET default_transaction_isolation = 'read committed'",
                      options.role.empty() ? "" : "; SET ROLE " + connection.quote_name(options.role));
}

// Finds a std::string by a view of the same text.
struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};

// The statements composed at run time that a session holds prepared, the last used first.
class ComposedStatements {
 public:
  // The name under which `sql` is prepared; prepares it, and forgets the one that was unused for longest, if
  // need be.
  const std::string& Prepared(pqxx::connection& connection, const std::string& sql) {
    if (const auto known = by_sql_.find(sql); known != by_sql_.end()) {
      statements_.splice(statements_.begin(), statements_, known->second);
      return known->second->name;
    }
    if (statements_.size() == kComposedLimit) Forget(connection);
    std::string name = absl::StrCat("composed/", ++count_);
    PrepareNow(connection, name, sql.c_str());
    statements_.push_front({sql, std::move(name)});
    by_sql_.emplace(statements_.front().sql, statements_.begin());
    return statements_.front().name;
  }

 private:
  struct Composed {
    std::string sql;
    std::string name;
  };

  void Forget(pqxx::connection& connection) {
    connection.unprepare(statements_.back().name);
    by_sql_.erase(statements_.back().sql);
    statements_.pop_back();
  }

  std::list<Composed> statements_;
  std::unordered_map<std::string_view, std::list<Composed>::iterator> by_sql_;
  std::uint64_t count_ = 0;
};

bool HasNul(const Params& params) {
  for (const auto& value : params.values()) {
    if (value && std::memchr(value->data(), '\0', value->size()) != nullptr) return true;
  }
  return false;
}

// What no statement is to blame for: the connection (08), a standby, that only reads (25006), a full disk or
// memory (53), a server that goes or comes (57P), a disk that fails (58030).
bool IsOfTheServer(std::string_view sqlstate) {
  return sqlstate.starts_with("08") || sqlstate == "25006" || sqlstate.starts_with("53") ||
         sqlstate.starts_with("57P") || sqlstate == "58030";
}

absl::StatusCode CodeOf(std::string_view sqlstate, bool cancelled) {
  if (sqlstate == "57014")
    return cancelled ? absl::StatusCode::kCancelled : absl::StatusCode::kDeadlineExceeded;
  if (sqlstate == "55P03") return absl::StatusCode::kDeadlineExceeded;
  return IsOfTheServer(sqlstate) ? absl::StatusCode::kUnavailable : absl::StatusCode::kInternal;
}

// A plan that does not fit the schema any more, since a migration changed it under a running server: a new
// session makes a new one. Or a session that began on a standby, or when the database was set to be read
// only.
bool IsOutdatedPlan(const absl::Status& status) {
  const auto error = DatabaseErrorOf(status);
  return error && (error->sqlstate == "0A000" || error->sqlstate == "25006");
}

absl::Status CannotConnect(const std::exception& exception) {
  DatabaseError error = ParseServerText(exception.what());
  error.detail = std::string(absl::StripAsciiWhitespace(exception.what()));
  return DatabaseStatus(absl::StatusCode::kUnavailable, "cannot connect to the database", error);
}

}  // namespace

// An open session and what it holds prepared.
struct Connection::Driver {
  explicit Driver(const ConnectionOptions& options)
      : connection(WithConnectTimeout(options.url)), replaced_statements(options.replaced_statements) {
    ForbidSilentReconnect(connection);
    connection.set_verbosity(kVerbose);  // else the text of an error lacks the constraint
    outside.emplace(connection);
    outside->exec(SessionSettings(connection, options));
  }

  // Where the next statement runs.
  pqxx::transaction_base& Current(bool in_transaction) {
    if (inside) return *inside;
    if (in_transaction) {
      outside.reset();
      return inside.emplace(connection);  // sends BEGIN
    }
    if (!outside) outside.emplace(connection);
    return *outside;
  }

  // Has statements planned anew if their plans may be outdated.
  void RefreshPlans(pqxx::transaction_base& transaction) {
    const auto now = std::chrono::steady_clock::now();
    if (now - planned_since < kPlanLife) return;
    transaction.exec("DISCARD PLANS");
    planned_since = now;
  }

  const std::string& Prepared(const Statement& statement) {
    if (const auto known = prepared.find(std::string_view(statement.name)); known != prepared.end()) {
      return *known;
    }
    std::string name = statement.name;
    const auto replaced = replaced_statements.find(name);
    PrepareNow(connection, name,
               replaced == replaced_statements.end() ? statement.sql : replaced->second.c_str());
    return *prepared.insert(std::move(name)).first;
  }

  // Whether the server has hung up, as it does when it restarts.
  bool HungUp() const {
    pollfd socket{connection.sock(), POLLRDHUP, 0};
    return poll(&socket, 1, 0) > 0;
  }

  pqxx::connection connection;
  const std::map<std::string, std::string>& replaced_statements;  // of the Connection's options
  // One "nontransaction" serves all statements outside a transaction: making one costs a system call.
  std::optional<pqxx::nontransaction> outside;
  std::optional<pqxx::work> inside;
  std::unordered_set<std::string, TextHash, std::equal_to<>> prepared;
  ComposedStatements composed;
  std::chrono::steady_clock::time_point planned_since = std::chrono::steady_clock::now();
};

// Marks the time in which Cancel() may act. Once it is over, a cancellation under way has reached the server,
// which forgets it before it reads the next statement.
class Connection::Running {
 public:
  explicit Running(Connection& connection) : connection_(connection) {
    const std::lock_guard lock(connection_.cancel_mutex_);
    connection_.running_ = true;
    connection_.cancelled_ = false;
  }
  ~Running() {
    const std::lock_guard lock(connection_.cancel_mutex_);
    connection_.running_ = false;
  }

 private:
  Connection& connection_;
};

Connection::Connection(ConnectionOptions options) : options_(std::move(options)) {}

Connection::~Connection() = default;

absl::Status Connection::Connect() {
  if (driver_ != nullptr) return absl::OkStatus();
  try {
    auto driver = std::make_unique<Driver>(options_);
    const std::lock_guard lock(cancel_mutex_);
    driver_ = std::move(driver);
    return absl::OkStatus();
  } catch (const std::exception& exception) {
    return CannotConnect(exception);
  }
}

void Connection::Disconnect() {
  const std::lock_guard lock(cancel_mutex_);
  driver_.reset();
}

void Connection::Cancel() {
  const std::lock_guard lock(cancel_mutex_);
  if (!running_ || driver_ == nullptr) return;
  cancelled_ = true;
  try {
    driver_->connection.cancel_query();
  } catch (const std::exception&) {
    // The server cannot be reached; then the statement ends by itself.
  }
}

absl::Status Connection::MakeReady() {
  if (in_transaction_ && !transaction_error_.ok()) return transaction_error_;
  if (driver_ != nullptr && !driver_->inside && driver_->HungUp()) Disconnect();
  absl::Status status = Connect();
  if (in_transaction_) transaction_error_ = status;
  return status;
}

template <class Work>
absl::StatusOr<Result> Connection::Run(std::string_view name, const Work& work) {
  ++statement_count_;
  RETURN_IF_ERROR(MakeReady());
  const Running running(*this);
  try {
    return Result(work(*driver_));
  } catch (const std::exception& exception) {
    absl::Status status = StatusOf(name, exception);
    if (in_transaction_) transaction_error_ = status;
    return status;
  }
}

template <class Work>
absl::StatusOr<Result> Connection::RunPrepared(std::string_view name, const Params& params,
                                               const Work& work) {
  if (HasNul(params)) {
    absl::Status status =
        absl::InvalidArgumentError("a text holds a NUL byte, which a database cannot store");
    if (in_transaction_) transaction_error_ = status;
    return status;
  }
  const auto run = [&](Driver& driver) {
    // BEGIN comes before PREPARE: an error of either then belongs to the transaction.
    pqxx::transaction_base& transaction = driver.Current(in_transaction_);
    driver.RefreshPlans(transaction);
    return ExecutePrepared(transaction, work(driver), params);
  };
  absl::StatusOr<Result> result = Run(name, run);
  if (!in_transaction_ && IsOutdatedPlan(result.status())) result = Run(name, run);
  return result;
}

absl::StatusOr<Result> Connection::Execute(const Statement& statement, const Params& params) {
  return RunPrepared(statement.name, params,
                     [&](Driver& driver) -> const std::string& { return driver.Prepared(statement); });
}

absl::StatusOr<Result> Connection::ExecuteComposed(const std::string& sql, const Params& params) {
  return RunPrepared("composed", params, [&](Driver& driver) -> const std::string& {
    return driver.composed.Prepared(driver.connection, sql);
  });
}

absl::Status Connection::ExecuteScript(const std::string& sql) {
  return Run("script", [&](Driver& driver) { return driver.Current(in_transaction_).exec(sql); }).status();
}

absl::Status Connection::WaitBriefly() {
  static constexpr Statement kWaitBriefly{
      "db/wait_briefly", "SELECT set_config('lock_timeout', $1, /* in this transaction */ true)"};
  return Execute(kWaitBriefly, Params().Int(options_.brief_lock_timeout_ms)).status();
}

absl::Status Connection::Prepare(const Statement& statement) {
  return Run(statement.name,
             [&](Driver& driver) {
               driver.Current(in_transaction_);
               driver.Prepared(statement);
               return pqxx::result();
             })
      .status();
}

absl::Status Connection::StatusOf(std::string_view name, const std::exception& exception) {
  DatabaseError error = ParseServerText(exception.what());
  const bool broken =
      dynamic_cast<const pqxx::broken_connection*>(&exception) != nullptr || !driver_->connection.is_open();
  if (broken) {
    Disconnect();
    return DatabaseStatus(absl::StatusCode::kUnavailable, "the connection to the database broke", error);
  }
  // A misuse of the driver, found by the driver.
  if (dynamic_cast<const std::logic_error*>(&exception) != nullptr) error.detail = exception.what();
  absl::Status status =
      DatabaseStatus(CodeOf(error.sqlstate, cancelled_), "statement " + std::string(name) + " failed", error);
  if (IsOutdatedPlan(status)) Disconnect();
  return status;
}

// ---- Transactions
// --------------------------------------------------------------------------------------------

bool Connection::BeginTransaction() {
  if (in_transaction_) {
    transaction_error_ = absl::InternalError("a transaction was begun within another");
    return false;
  }
  in_transaction_ = true;
  transaction_error_ = absl::OkStatus();
  return true;
}

void Connection::EndTransaction() {
  in_transaction_ = false;
  if (driver_ == nullptr || !driver_->inside) return;
  driver_->inside.reset();  // sends ROLLBACK unless it was committed; throws nothing
  if (!driver_->connection.is_open()) Disconnect();
}

absl::Status Connection::CommitTransaction() {
  absl::Status status = transaction_error_;
  if (status.ok() && driver_ != nullptr && driver_->inside) {
    const Running running(*this);
    try {
      driver_->inside->commit();
    } catch (const pqxx::in_doubt_error&) {
      Disconnect();
      status =
          DatabaseStatus(absl::StatusCode::kUnavailable, "the connection to the database broke during COMMIT",
                         {.sqlstate = kOutcomeUnknown, .constraint = "", .detail = ""});
    } catch (const std::exception& exception) {
      status = StatusOf("COMMIT", exception);
    }
  }
  EndTransaction();
  return status;
}

Transaction::Transaction(Connection& connection)
    : connection_(connection), open_(connection.BeginTransaction()) {}

Transaction::~Transaction() { Rollback(); }

absl::Status Transaction::Commit() {
  if (!std::exchange(open_, false)) return absl::InternalError("the transaction is not open");
  return connection_.CommitTransaction();
}

void Transaction::Rollback() {
  if (std::exchange(open_, false)) connection_.EndTransaction();
}

absl::Status WithRetry(const std::function<absl::Status()>& body, int attempts) {
  // Who waited in a line for longer than this got nowhere.
  constexpr std::chrono::seconds kMoment(1);
  thread_local std::minstd_rand random(std::random_device{}());
  const auto begin = std::chrono::steady_clock::now();
  bool waited = false;
  for (int attempt = 1;; ++attempt) {
    absl::Status status = body();
    const bool once_more = IsLockTimeout(status) && !std::exchange(waited, true) &&
                           std::chrono::steady_clock::now() - begin < kMoment;
    if (attempt >= attempts || !(IsRetryable(status) || once_more)) return status;
    const std::int64_t longest = (std::int64_t{1} << attempt) * 5'000;
    std::this_thread::sleep_for(
        std::chrono::microseconds(std::uniform_int_distribution<std::int64_t>(0, longest)(random)));
  }
}

}  // namespace plenary::db
