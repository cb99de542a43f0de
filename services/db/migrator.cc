#include "db/migrator.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/crypto.h"
#include "base/encoding.h"
#include "base/status_macros.h"

namespace plenary::db {
namespace {

using std::chrono::steady_clock;

// Another server may be migrating; large tables take their time.
constexpr std::chrono::seconds kMigrationWait(60);
constexpr std::chrono::milliseconds kLockPoll(100);

constexpr Statement kTryLock = {
    "db/try_migration_lock",
    "SELECT pg_try_advisory_xact_lock(hashtextextended('plenary.schema_migrations', 0))"};

// A migration may run for long, but must not wait in the queue for a lock and so block the server's
// statements behind it.
constexpr char kLimits[] = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '5s'";

constexpr char kCreateHistory[] = R"sql(
CREATE TABLE IF NOT EXISTS schema_migrations (
  version      integer PRIMARY KEY,
  title        text NOT NULL,
  sha256       bytea NOT NULL CHECK (length(sha256) = 32),
  applied_time timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT ON schema_migrations TO PUBLIC;
)sql";

constexpr Statement kHistoryExists = {"db/migration_history_exists",
                                      "SELECT to_regclass('schema_migrations') IS NOT NULL"};

constexpr Statement kListHistory = {
    "db/list_migration_history",
    "SELECT version, title, sha256, to_char(applied_time, 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
    " FROM schema_migrations ORDER BY version"};

constexpr Statement kInsert = {"db/insert_migration",
                               "INSERT INTO schema_migrations (version, title, sha256) VALUES ($1, $2, $3)"};

constexpr Statement kDelete = {"db/delete_migration", "DELETE FROM schema_migrations WHERE version = $1"};

std::string NameOf(int version, const std::string& title) {
  return absl::StrFormat("%06d_%s", version, title);
}

absl::Status Impossible(const std::string& what) { return absl::FailedPreconditionError(what); }

// What to report to the operator about a migration that failed.
absl::Status Explain(const Migration& migration, const absl::Status& status) {
  const auto error = DatabaseErrorOf(status);
  if (!error || error->sqlstate.empty()) return status;
  std::string why = absl::StrCat("SQLSTATE ", error->sqlstate);
  if (error->sqlstate == "55P03") why = "another session holds a lock that it needs; try again";
  if (!error->constraint.empty()) absl::StrAppend(&why, ", constraint ", error->constraint);
  if (!error->detail.empty()) absl::StrAppend(&why, ", ", error->detail);
  return DatabaseStatus(status.code(),
                        absl::StrCat("migration ", NameOf(migration.version, migration.title),
                                     " failed and left nothing behind: ", why),
                        *error);
}

// Whether the migration declares that it has the same effect as a former text with this digest.
bool Replaces(const Migration& migration, std::string_view digest) {
  return absl::StrContains(migration.up_sql,
                           absl::StrCat("-- Replaces the text with SHA-256 ", HexEncode(digest)));
}

}  // namespace

Migrator::Migrator(Connection& connection, std::span<const Migration> migrations, Progress progress)
    : connection_(connection), migrations_(migrations), progress_(std::move(progress)) {}

absl::Status Migrator::Up(int target) {
  for (;;) {
    ASSIGN_OR_RETURN(const bool stepped, StepUp(target));
    if (!stepped) return absl::OkStatus();
  }
}

absl::Status Migrator::Down(int target) {
  for (;;) {
    ASSIGN_OR_RETURN(const bool stepped, StepDown(target));
    if (!stepped) return absl::OkStatus();
  }
}

absl::StatusOr<bool> Migrator::StepUp(int target) {
  Transaction transaction(connection_);
  RETURN_IF_ERROR(LockHistory());
  RETURN_IF_ERROR(connection_.ExecuteScript(kCreateHistory));
  ASSIGN_OR_RETURN(const std::vector<Applied> history, History());
  RETURN_IF_ERROR(CheckHistory(history, /*newer_allowed=*/false));
  if (history.size() == migrations_.size() || migrations_[history.size()].version > target) {
    RETURN_IF_ERROR(transaction.Commit());
    return false;
  }
  const Migration& next = migrations_[history.size()];
  RETURN_IF_ERROR(Run(next, next.up_sql));
  RETURN_IF_ERROR(
      connection_.Execute(kInsert, Params().Int(next.version).Text(next.title).Bytes(Sha256(next.up_sql)))
          .status());
  RETURN_IF_ERROR(Done(transaction, next, "applied"));
  return true;
}

absl::StatusOr<bool> Migrator::StepDown(int target) {
  Transaction transaction(connection_);
  RETURN_IF_ERROR(LockHistory());
  ASSIGN_OR_RETURN(const std::vector<Applied> history, History());
  RETURN_IF_ERROR(CheckHistory(history, /*newer_allowed=*/false));
  if (history.empty() || history.back().version <= target) return false;
  const Migration& last = migrations_[history.size() - 1];
  RETURN_IF_ERROR(Run(last, last.down_sql));
  RETURN_IF_ERROR(connection_.Execute(kDelete, Params().Int(last.version)).status());
  RETURN_IF_ERROR(Done(transaction, last, "undone"));
  return true;
}

absl::Status Migrator::LockHistory() {
  RETURN_IF_ERROR(connection_.ExecuteScript(kLimits));
  for (const auto deadline = steady_clock::now() + kMigrationWait;;) {
    ASSIGN_OR_RETURN(const Result result, connection_.Execute(kTryLock));
    if (result[0].Bool(0)) return absl::OkStatus();
    if (steady_clock::now() > deadline) {
      return absl::UnavailableError(absl::StrCat("another server has been migrating this database for ",
                                                 kMigrationWait.count(), " s; try again when it is done"));
    }
    std::this_thread::sleep_for(kLockPoll);
  }
}

absl::Status Migrator::Run(const Migration& migration, const char* sql) {
  const absl::Status status = connection_.ExecuteScript(sql);
  return status.ok() ? status : Explain(migration, status);
}

absl::Status Migrator::Done(Transaction& transaction, const Migration& migration, const char* what) {
  const absl::Status status = transaction.Commit();
  if (!status.ok()) return Explain(migration, status);
  if (progress_) progress_(absl::StrCat(NameOf(migration.version, migration.title), " ", what));
  return status;
}

absl::StatusOr<std::vector<Migrator::Applied>> Migrator::History() {
  std::vector<Applied> history;
  ASSIGN_OR_RETURN(const Result exists, connection_.Execute(kHistoryExists));
  if (!exists[0].Bool(0)) return history;
  ASSIGN_OR_RETURN(const Result rows, connection_.Execute(kListHistory));
  for (const Row row : rows) {
    history.push_back({static_cast<int>(row.Int(0)), row.String(1), row.Bytes(2), row.String(3)});
  }
  return history;
}

absl::Status Migrator::CheckHistory(const std::vector<Applied>& history, bool newer_allowed) const {
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Applied& applied = history[i];
    if (i >= migrations_.size()) {
      if (newer_allowed) return absl::OkStatus();
      return Impossible(absl::StrCat("the database has migration ", NameOf(applied.version, applied.title),
                                     ", which this program does not know: use the newer program"));
    }
    const Migration& ours = migrations_[i];
    if (ours.version < applied.version) {
      return Impossible(absl::StrCat("migration ", NameOf(ours.version, ours.title), " was added after ",
                                     NameOf(applied.version, applied.title),
                                     " had been applied: give it a newer number"));
    }
    if (ours.version > applied.version) {
      return Impossible(absl::StrCat("the database has migration ", NameOf(applied.version, applied.title),
                                     ", which this program lacks: it was made for another schema"));
    }
    if (Sha256(ours.up_sql) != applied.digest && !Replaces(ours, applied.digest)) {
      return Impossible(
          absl::StrCat("migration ", NameOf(ours.version, ours.title),
                       " was edited after it had been applied: undo the edit and add a new migration"));
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<MigrationStatus>> Migrator::Status() {
  ASSIGN_OR_RETURN(const std::vector<Applied> history, History());
  std::vector<MigrationStatus> all;
  for (const Migration& ours : migrations_) {
    all.push_back({.version = ours.version, .title = ours.title, .applied_time = {}, .known = true});
  }
  for (const Applied& applied : history) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const MigrationStatus& status) {
      return status.version == applied.version;
    });
    if (known != all.end()) {
      known->applied_time = applied.time;
    } else {
      all.push_back(
          {.version = applied.version, .title = applied.title, .applied_time = applied.time, .known = false});
    }
  }
  std::sort(all.begin(), all.end(),
            [](const MigrationStatus& a, const MigrationStatus& b) { return a.version < b.version; });
  return all;
}

absl::Status Migrator::Check() {
  ASSIGN_OR_RETURN(const std::vector<Applied> history, History());
  RETURN_IF_ERROR(CheckHistory(history, /*newer_allowed=*/true));
  if (history.size() < migrations_.size()) {
    const Migration& missing = migrations_[history.size()];
    return Impossible(absl::StrCat("the database lacks migration ", NameOf(missing.version, missing.title),
                                   ": run `plenaryd migrate`"));
  }
  return absl::OkStatus();
}

}  // namespace plenary::db
