#include "db/connection.h"

#include <algorithm>
#include <optional>
#include <pqxx/except>
#include <random>
#include <thread>
#include <utility>

#include "absl/strings/strip.h"
#include "db/session.h"

namespace plenary::db {
namespace {

using std::chrono::steady_clock;

// Time for the server to apply its own limit, and for its answer to arrive.
constexpr std::chrono::milliseconds kMargin(2'000);
// A database that has sent nothing for this long counts as silent.
constexpr std::chrono::seconds kSilence(3);

bool HasNul(const Params& params) {
  return std::any_of(params.values().begin(), params.values().end(),
                     [](const auto& value) { return value.has_nul; });
}

// Faults that no statement causes: the connection (08), a standby, which is read-only (25006), full disk or
// memory (53), a server that stops or starts (57P), a failing disk (58030).
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

// A plan that no longer fits the schema, because a migration ran meanwhile: a new session makes a new plan.
// Or a session that began on a standby, or while the database was read-only.
bool IsOutdatedPlan(const absl::Status& status) {
  const auto error = DatabaseErrorOf(status);
  return error && (error->sqlstate == "0A000" || error->sqlstate == "25006");
}

absl::Status CannotConnect(const std::exception& exception) {
  DatabaseError error = ParseServerText(exception.what());
  error.detail = std::string(absl::StripAsciiWhitespace(exception.what()));
  return DatabaseStatus(absl::StatusCode::kUnavailable, "cannot connect to the database", error);
}

absl::Status OutcomeUnknown(std::string_view message) {
  return DatabaseStatus(absl::StatusCode::kUnavailable, message,
                        {.sqlstate = std::string(kOutcomeUnknown), .constraint = "", .detail = ""});
}

std::int64_t Now() { return steady_clock::now().time_since_epoch().count(); }

// When the database at `url` last answered.
std::shared_ptr<std::atomic<std::int64_t>> HeardOf(const std::string& url) {
  static std::mutex mutex;
  static auto& by_url = *new std::map<std::string, std::weak_ptr<std::atomic<std::int64_t>>>;
  const std::lock_guard lock(mutex);
  std::erase_if(by_url, [](const auto& entry) { return entry.second.expired(); });
  std::shared_ptr<std::atomic<std::int64_t>> heard = by_url[url].lock();
  if (heard == nullptr) {
    heard = std::make_shared<std::atomic<std::int64_t>>(Now());
    by_url[url] = heard;
  }
  return heard;
}

}  // namespace

// Marks the time in which the session waits for the database. At its end, a cancellation under way must have
// reached the server, which forgets it before it reads the next statement; otherwise the session is closed.
class Connection::Waiting {
 public:
  Waiting(Connection& connection, Doing doing) : connection_(connection) {
    const std::lock_guard lock(connection_.mutex_);
    connection_.doing_ = doing;
    connection_.since_ = steady_clock::now();
    connection_.cancelled_ = false;
  }
  ~Waiting() {
    {
      const std::lock_guard lock(connection_.mutex_);
      connection_.doing_ = Doing::kNothing;
    }
    if (connection_.session_ != nullptr && !connection_.session_->CancelIsOver()) connection_.Reset();
  }

 private:
  Connection& connection_;
};

Connection::Connection(ConnectionOptions options)
    : options_(std::move(options)), heard_(HeardOf(options_.url)) {
  Patience::Instance().Add(*this);
}

Connection::~Connection() { Patience::Instance().Remove(*this); }

absl::Status Connection::Connect() {
  if (session_ != nullptr) return absl::OkStatus();
  try {
    auto session = std::make_shared<Session>(options_);
    {
      const std::lock_guard lock(mutex_);
      session_ = std::move(session);
      ended_ = false;
    }
    const Waiting waiting(*this, Doing::kStatement);
    session_->Settle(options_);
    *heard_ = Now();
    return absl::OkStatus();
  } catch (const std::exception& exception) {
    Reset();
    return CannotConnect(exception);
  }
}

void Connection::Reset() {
  std::shared_ptr<Session> session;  // destroyed after the lock is released
  const std::lock_guard lock(mutex_);
  session.swap(session_);
}

void Connection::Cancel() {
  const std::lock_guard lock(mutex_);
  if (doing_ != Doing::kStatement || session_ == nullptr || !session_->BeginCancel()) return;
  cancelled_ = true;
  Patience::Instance().Cancel(session_);
}

void Connection::Abandon() {
  const std::lock_guard lock(mutex_);
  if (doing_ != Doing::kNothing) EndSession();
}

void Connection::CutSilent() const { Patience::Instance().CutSilent(*this); }

void Connection::EndIfLate() {
  const std::lock_guard lock(mutex_);
  if (doing_ == Doing::kNothing || options_.statement_timeout_ms == 0) return;
  const auto limit = std::chrono::milliseconds(options_.statement_timeout_ms) + kMargin;
  if (steady_clock::now() - since_ >= limit) EndSession();
}

void Connection::EndIfSilent() {
  const auto now = steady_clock::now();
  if (now - steady_clock::time_point(steady_clock::duration(heard_->load())) < kSilence) return;
  const std::lock_guard lock(mutex_);
  if (doing_ != Doing::kNothing && now - since_ >= kSilence) EndSession();
}

void Connection::EndSession() {
  if (session_ == nullptr || ended_.exchange(true)) return;
  if (doing_ == Doing::kCommit) {
    Patience::Instance().SetAside(session_->SetAside());
  } else {
    session_->Shut();
  }
}

absl::Status Connection::MakeReady() {
  if (in_transaction_ && !transaction_error_.ok()) return transaction_error_;
  if (session_ != nullptr && !session_->in_transaction() && session_->HungUp()) Reset();
  absl::Status status = Connect();
  if (in_transaction_) transaction_error_ = status;
  return status;
}

template <class Work>
absl::StatusOr<Result> Connection::Run(std::string_view name, const Work& work) {
  ++statement_count_;
  RETURN_IF_ERROR(MakeReady());
  const Waiting waiting(*this, Doing::kStatement);
  try {
    // BEGIN comes before PREPARE: an error of either then belongs to the transaction.
    if (in_transaction_) session_->Begin();
    Result result(work(*session_));
    *heard_ = Now();
    return result;
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
  const auto run = [&](Session& session) { return session.Run(work(session), params); };
  absl::StatusOr<Result> result = Run(name, run);
  if (!in_transaction_ && IsOutdatedPlan(result.status())) result = Run(name, run);
  return result;
}

absl::StatusOr<Result> Connection::Execute(const Statement& statement, const Params& params) {
  return RunPrepared(statement.name, params,
                     [&](Session& session) -> const std::string& { return session.Prepared(statement); });
}

absl::StatusOr<Result> Connection::ExecuteComposed(const std::string& sql, const Params& params) {
  return RunPrepared("composed", params,
                     [&](Session& session) -> const std::string& { return session.PreparedComposed(sql); });
}

absl::Status Connection::ExecuteScript(const std::string& sql) {
  return Run("script", [&](Session& session) { return session.RunScript(sql); }).status();
}

absl::Status Connection::WaitBriefly() {
  static constexpr Statement kWaitBriefly{
      "db/wait_briefly", "SELECT set_config('lock_timeout', $1, /* in this transaction */ true)"};
  return Execute(kWaitBriefly, Params().Int(options_.brief_lock_timeout_ms)).status();
}

absl::Status Connection::Prepare(const Statement& statement) {
  return Run(statement.name,
             [&](Session& session) {
               session.Prepared(statement);
               return pqxx::result();
             })
      .status();
}

bool Connection::IsBroken(const std::exception& exception) const {
  return dynamic_cast<const pqxx::broken_connection*>(&exception) != nullptr || !session_->is_open();
}

absl::Status Connection::StatusOf(std::string_view name, const std::exception& exception) {
  DatabaseError error = ParseServerText(exception.what());
  if (IsBroken(exception)) {
    Reset();
    return DatabaseStatus(
        absl::StatusCode::kUnavailable,
        ended_ ? "the database did not answer in time" : "the connection to the database broke", error);
  }
  *heard_ = Now();
  // The driver was misused, and noticed it.
  if (dynamic_cast<const std::logic_error*>(&exception) != nullptr) error.detail = exception.what();
  absl::Status status =
      DatabaseStatus(CodeOf(error.sqlstate, cancelled_), "statement " + std::string(name) + " failed", error);
  if (IsOutdatedPlan(status)) Reset();
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
  if (session_ == nullptr || !session_->in_transaction()) return;
  const Waiting waiting(*this, Doing::kStatement);
  try {
    session_->Rollback();
  } catch (const std::exception&) {
    Reset();
  }
}

absl::Status Connection::SendCommit() {
  const Waiting waiting(*this, Doing::kCommit);
  try {
    const bool confirmed = session_->Commit();
    *heard_ = Now();
    return confirmed ? absl::OkStatus() : OutcomeUnknown("the standby did not confirm the COMMIT");
  } catch (const std::exception& exception) {
    const bool broke = IsBroken(exception);
    absl::Status status = StatusOf("COMMIT", exception);
    if (!broke) return status;
    return OutcomeUnknown(ended_ ? "the COMMIT was not answered in time"
                                 : "the connection to the database broke during COMMIT");
  }
}

absl::Status Connection::CommitTransaction() {
  absl::Status status = transaction_error_;
  if (status.ok() && session_ != nullptr && session_->in_transaction()) status = SendCommit();
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

absl::Status Transaction::Confirm() {
  // A COMMIT waits for the disk and for standbys only if something was written.
  static constexpr Statement kConfirm{
      "db/confirm", "SELECT pg_logical_emit_message(/* in this transaction */ true, 'plenary', '')"};
  RETURN_IF_ERROR(connection_.Execute(kConfirm).status());
  return Commit();
}

void Transaction::Rollback() {
  if (std::exchange(open_, false)) connection_.EndTransaction();
}

std::size_t CommitsSetAside() { return Patience::Instance().set_aside(); }

absl::Status WithRetry(const std::function<absl::Status()>& body, int attempts) {
  // A statement that waited in a line for longer than this made no progress.
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
