#include "plenaryd/sessions_seen.h"

#include <algorithm>
#include <list>
#include <memory>

#include "absl/strings/str_cat.h"
#include "plenaryd/queries.h"

namespace plenary::plenaryd {
namespace {

// A pooler without a free process would make a second transaction wait longer than this.
constexpr int kSeenPatienceMs = 5'000;
constexpr int kOtherSessions = 2;

absl::StatusOr<int> BackendOf(db::Connection& connection) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kGetBackend));
  return static_cast<int>(rows[0].Int(0));
}

// A session with a transaction that stays open.
struct Holder {
  explicit Holder(const db::ConnectionOptions& options) : connection(options), transaction(connection) {}
  db::Connection connection;
  db::Transaction transaction;
};

// In another process, a session's prepared statements are unknown (26000), or collide with those of other
// sessions (42P05).
bool IsOfAnotherSession(const absl::Status& status) {
  const auto error = db::DatabaseErrorOf(status);
  return error && (error->sqlstate == "26000" || error->sqlstate == "42P05");
}

constexpr char kWhatToDo[] =
    ": connect to PostgreSQL itself, or set pool_mode = session for this database in the pooler";

absl::Status Shared() {
  return absl::FailedPreconditionError(absl::StrCat(
      "between this server and PostgreSQL is a pooler that gives every transaction another server process "
      "(transaction mode), where prepared statements and the settings of sessions get lost",
      kWhatToDo));
}

// As a pooler that does not support transactions does.
absl::Status Broke(const absl::Status& status) {
  return absl::UnavailableError(absl::StrCat("a new session broke in its first transaction (",
                                             status.message(), "). If there is a pooler before PostgreSQL",
                                             kWhatToDo));
}

}  // namespace

bool AreShared(const SessionsSeen& seen) {
  if (seen.first != seen.first_again) return true;
  std::vector<int> all = seen.others;
  all.push_back(seen.first);
  std::sort(all.begin(), all.end());
  return std::adjacent_find(all.begin(), all.end()) != all.end();
}

absl::StatusOr<SessionsSeen> LookAtSessions(const db::ConnectionOptions& options) {
  db::ConnectionOptions impatient = options;
  impatient.statement_timeout_ms = kSeenPatienceMs;
  SessionsSeen seen;
  db::Connection first(impatient);
  const auto ask_first = [&]() -> absl::StatusOr<int> {
    db::Transaction transaction(first);
    ASSIGN_OR_RETURN(const int backend, BackendOf(first));
    RETURN_IF_ERROR(transaction.Commit());
    return backend;
  };
  // All transactions are open before the first one is queried: a pooler reuses the process that was used
  // last.
  RETURN_IF_ERROR(first.Connect());
  std::list<Holder> others;
  for (int i = 0; i < kOtherSessions; ++i)
    RETURN_IF_ERROR(others.emplace_back(impatient).connection.Connect());
  ASSIGN_OR_RETURN(seen.first, ask_first());
  for (Holder& other : others) {
    ASSIGN_OR_RETURN(const int backend, BackendOf(other.connection));
    seen.others.push_back(backend);
    if (AreShared({seen.first, seen.others, seen.first})) break;  // the next one may have to wait
  }
  seen.first_again = seen.first;
  if (AreShared(seen)) return seen;
  ASSIGN_OR_RETURN(seen.first_again, ask_first());
  return seen;
}

absl::Status CheckSessions(const db::ConnectionOptions& options) {
  const absl::StatusOr<SessionsSeen> seen = LookAtSessions(options);
  if (IsOfAnotherSession(seen.status()) || (seen.ok() && AreShared(*seen))) return Shared();
  return absl::IsUnavailable(seen.status()) ? Broke(seen.status()) : seen.status();
}

}  // namespace plenary::plenaryd
