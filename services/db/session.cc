#include "db/session.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <pqxx/errorhandler>
#include <pqxx/version>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#if PQXX_VERSION_MAJOR < 7 && defined(__SANITIZE_ADDRESS__)
// libpqxx 6.4 loses the result of a statement during which the connection breaks.
extern "C" const char* __lsan_default_suppressions() { return "leak:PQmakeEmptyPGresult"; }
#endif

namespace plenary::db {

// ---- The seam: what differs between libpqxx 6.4 and 7.10
// -----------------------------------------------------

namespace {

#if PQXX_VERSION_MAJOR < 7

constexpr auto kVerbose = pqxx::connection::verbose;

// Otherwise the driver would reconnect silently and lose the session's settings and transaction.
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

// The driver needs text and binary parameters in lists of different types. They are passed as alternating
// lists, of which this many are enough for all of our statements.
constexpr std::size_t kMostLists = 32;

template <class... Lists>
pqxx::result ExecuteLists(pqxx::transaction_base& transaction, const std::string& name,
                          std::span<const Params::Value> values, const Lists&... lists) {
  if (values.empty()) return transaction.exec_prepared(name, lists...);
  if constexpr (sizeof...(Lists) >= kMostLists) {
    throw std::logic_error(name + ": too many turns between arrays and other parameters");
  } else {
    using Form = Params::Value::Form;
    std::size_t done = 0;
    std::vector<const char*> texts;
    for (; done < values.size() && values[done].form != Form::kBinary; ++done) {
      texts.push_back(values[done].form == Form::kNull ? nullptr : values[done].bytes.c_str());
    }
    std::vector<pqxx::binarystring> arrays;
    for (; done < values.size() && values[done].form == Form::kBinary; ++done) {
      arrays.emplace_back(values[done].bytes);
    }
    return ExecuteLists(transaction, name, values.subspan(done), lists...,
                        pqxx::prepare::make_dynamic_params(texts),
                        pqxx::prepare::make_dynamic_params(arrays));
  }
}

pqxx::result ExecutePrepared(pqxx::transaction_base& transaction, const std::string& name,
                             const Params& params) {
  return ExecuteLists(transaction, name, params.values());
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
  using Form = Params::Value::Form;
  for (const Params::Value& value : params.values()) {
    switch (value.form) {
      case Form::kNull:
        values.append();
        break;
      case Form::kText:
        values.append(pqxx::zview(value.bytes.c_str(), value.bytes.size()));
        break;
      case Form::kBinary:
        values.append(pqxx::binary_cast(value.bytes));
        break;
    }
  }
  return transaction.exec(pqxx::prepped(name), values);
}

#endif

}  // namespace

#if PQXX_VERSION_MAJOR < 7

// Records what the server reports beside its answers: only warnings, by the session's settings.
struct Session::Notices : pqxx::errorhandler {
  Notices(pqxx::connection& connection, bool& heard) : errorhandler(connection), heard_(heard) {}
  bool operator()(const char*) noexcept override {
    heard_ = true;
    return false;
  }
  bool& heard_;
};

#else

struct Session::Notices {
  Notices(pqxx::connection& connection, bool& heard) {
    connection.set_notice_handler([&heard](pqxx::zview) noexcept { heard = true; });
  }
};

#endif

// ---- Sessions
// ------------------------------------------------------------------------------------------------

namespace {

constexpr std::size_t kComposedLimit = 200;
// How long a session keeps a plan. A plan made while a table was nearly empty may read the whole table, or
// use any of its indexes. Such a table grows by thousands of rows a second once check-in begins, long before
// autovacuum updates its statistics.
constexpr std::chrono::seconds kPlanLife(1);
// How long a cancellation is waited for.
constexpr std::chrono::seconds kCancelTime(1);

// A silent peer must not hold a thread for the minutes that TCP would wait. In libpq's units: seconds, and
// milliseconds for the last.
constexpr std::pair<const char*, const char*> kDefaults[] = {
    {"connect_timeout", "3"},  {"keepalives_idle", "5"},     {"keepalives_interval", "2"},
    {"keepalives_count", "3"}, {"tcp_user_timeout", "5000"},
};

// If an operator sets one of them, in the URL or in libpq's environment, that value is used.
std::string WithDefaults(std::string url) {
  const bool is_uri = absl::StrContains(url, "://");
  for (const auto& [name, value] : kDefaults) {
    if (absl::StrContains(url, absl::StrCat(name, "="))) continue;
    if (std::string_view(name) == "connect_timeout" && std::getenv("PGCONNECT_TIMEOUT") != nullptr) continue;
    if (is_uri) {
      absl::StrAppend(&url, absl::StrContains(url, "?") ? "&" : "?", name, "=", value);
    } else {
      absl::StrAppend(&url, url.empty() ? "" : " ", name, "=", value);
    }
  }
  return url;
}

std::string SessionSettings(pqxx::connection& connection, const ConnectionOptions& options) {
  return absl::StrCat("SET application_name = ", connection.quote(options.application_name),
                      "; SET statement_timeout = ", options.statement_timeout_ms,
                      "; SET lock_timeout = ", options.lock_timeout_ms,
                      "; SET plenary.lock_timeout = ", options.lock_timeout_ms,
                      // Releases the locks of a server that is frozen or cut off.
                      "; SET idle_in_transaction_session_timeout = ", options.idle_in_transaction_timeout_ms,
                      "; SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2"
                      "; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 5000"
                      "; SET plan_cache_mode = ",
                      options.generic_plans ? "force_generic_plan" : "auto",
                      // Also while a table is nearly empty: it may grow while the plan is kept.
                      "; SET enable_seqscan = ", options.generic_plans ? "off" : "on",
                      "; SET client_encoding = 'UTF8'; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'"
                      "; SET bytea_output = 'hex'; SET client_min_messages = warning"
                      // Compiling a statement takes longer than any of ours runs.
                      "; SET jit = off"
                      "; SET default_transaction_isolation = 'read committed'",
                      // Not set to off: that is the database's choice.
                      options.read_only ? "; SET default_transaction_read_only = on" : "",
                      options.role.empty() ? "" : "; SET ROLE " + connection.quote_name(options.role));
}

}  // namespace

const std::string& ComposedStatements::Prepared(pqxx::connection& connection, const std::string& sql) {
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

void ComposedStatements::Forget(pqxx::connection& connection) {
  connection.unprepare(statements_.back().name);
  by_sql_.erase(statements_.back().sql);
  statements_.pop_back();
}

Session::Session(const ConnectionOptions& options)
    : connection_(WithDefaults(options.url)), replaced_statements_(options.replaced_statements) {
  ForbidSilentReconnect(connection_);
  connection_.set_verbosity(kVerbose);  // otherwise the text of an error lacks the constraint
  notices_ = std::make_unique<Notices>(connection_, warned_);
  work_.emplace(connection_);
}

Session::~Session() = default;

void Session::Settle(const ConnectionOptions& options) { work_->exec(SessionSettings(connection_, options)); }

void Session::Begin() {
  if (in_transaction_) return;
  work_->exec("BEGIN");
  in_transaction_ = true;
}

bool Session::Commit() {
  in_transaction_ = false;  // even if COMMIT fails
  warned_ = false;
  // After its timeout PostgreSQL would stop waiting for a standby, and report success.
  work_->exec("SET LOCAL statement_timeout = 0; COMMIT");
  return !warned_;
}

void Session::Rollback() {
  in_transaction_ = false;
  work_->exec("ROLLBACK");
}

const std::string& Session::Prepared(const Statement& statement) {
  if (const auto known = prepared_.find(std::string_view(statement.name)); known != prepared_.end()) {
    return *known;
  }
  std::string name = statement.name;
  const auto replaced = replaced_statements_.find(name);
  PrepareNow(connection_, name,
             replaced == replaced_statements_.end() ? statement.sql : replaced->second.c_str());
  return *prepared_.insert(std::move(name)).first;
}

const std::string& Session::PreparedComposed(const std::string& sql) {
  return composed_.Prepared(connection_, sql);
}

pqxx::result Session::Run(const std::string& name, const Params& params) {
  RefreshPlans();
  return ExecutePrepared(*work_, name, params);
}

pqxx::result Session::RunScript(const std::string& sql) { return work_->exec(sql); }

void Session::RefreshPlans() {
  const auto now = std::chrono::steady_clock::now();
  if (now - planned_since_ < kPlanLife) return;
  work_->exec("DISCARD PLANS");
  planned_since_ = now;
}

bool Session::HungUp() const {
  pollfd socket{connection_.sock(), POLLRDHUP, 0};
  return poll(&socket, 1, 0) > 0;
}

void Session::Shut() const {
  if (connection_.sock() >= 0) shutdown(connection_.sock(), SHUT_RDWR);
}

int Session::SetAside() const {
  // The driver gets an end of file and closes its descriptor; the copy keeps the connection open, and the
  // server at work.
  const int copy = dup(connection_.sock());
  shutdown(connection_.sock(), SHUT_RD);
  return copy;
}

bool Session::BeginCancel() {
  const std::lock_guard lock(cancel_mutex_);
  return !cancelling_.exchange(true);
}

void Session::SendCancel() {
  try {
    connection_.cancel_query();
  } catch (const std::exception&) {
    // The server cannot be reached; the statement then ends by its own limits.
  }
  const std::lock_guard lock(cancel_mutex_);
  cancelling_ = false;
  cancel_over_.notify_all();
}

bool Session::CancelIsOver() {
  if (!cancelling_) return true;
  std::unique_lock lock(cancel_mutex_);
  return cancel_over_.wait_for(lock, kCancelTime, [this] { return !cancelling_; });
}

}  // namespace plenary::db
