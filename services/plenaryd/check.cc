// plenaryd check: whether the server could serve, and whether what it wrote is as it was written.

#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "db/embedded_migrations.h"
#include "db/migrator.h"
#include "journal/journal.h"
#include "plenaryd/commands.h"
#include "plenaryd/database.h"
#include "plenaryd/queries.h"
#include "rpc/clocks.h"

namespace plenary::plenaryd {
namespace {

// Prints how a check went, and returns whether it went well.
bool Report(const std::string& what, const absl::StatusOr<std::string>& found) {
  std::cout << (found.ok() ? "ok      " : "FAILED  ") << what << ": "
            << (found.ok() ? *found : Explain(found.status())) << std::endl;
  return found.ok();
}

absl::StatusOr<std::string> CheckDatabase(db::Connection& connection) {
  RETURN_IF_ERROR(connection.Connect());
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kGetServerVersion));
  if (rows[0].Int(0) < db::kOldestPostgres) {
    return absl::FailedPreconditionError(absl::StrCat(
        "PostgreSQL ", rows[0].Int(0), " answers, but Plenary needs ", db::kOldestPostgres, " or later"));
  }
  return absl::StrCat("PostgreSQL ", rows[0].Int(0), " answers");
}

absl::StatusOr<std::string> CheckSchema(db::Connection& connection) {
  RETURN_IF_ERROR(db::Migrator(connection, db::EmbeddedMigrations(), {}).Check());
  return absl::StrCat("has every migration up to ", db::EmbeddedMigrations().back().version);
}

// An answer that took long says nothing of the clocks.
absl::StatusOr<std::string> CheckClocks(db::Connection& connection) {
  for (int attempt = 0; attempt < 3; ++attempt) {
    ASSIGN_OR_RETURN(const auto ahead, rpc::MeasureClocks(connection));
    if (!ahead.has_value()) continue;
    if (const std::string trouble = rpc::WhyInTrouble(*ahead); !trouble.empty()) {
      return absl::FailedPreconditionError(
          absl::StrCat(trouble, ": set both by NTP; until then nothing is forgotten and no embargo ends"));
    }
    return absl::StrCat("the database's and this machine's are ", std::abs(ahead->count()) / 1000,
                        " ms apart");
  }
  return absl::UnavailableError("the database took more than a second for each answer");
}

bool CheckJournals(db::Connection& connection) {
  const absl::StatusOr<db::Result> scopes = connection.Execute(queries::kListJournals);
  if (!scopes.ok()) return Report("journals", scopes.status());
  bool all = true;
  for (const db::Row row : *scopes) {
    const absl::StatusOr<v1::JournalEntry> last = journal::Verify(connection, row.String(0));
    const auto found =
        last.ok() ? absl::StatusOr<std::string>(CountOf(last->revision(), "entry verifies", "entries verify"))
                  : absl::StatusOr<std::string>(last.status());
    all = Report("journal " + row.String(0), found) && all;
  }
  return all;
}

bool CheckAll(const CheckConfig& config) {
  absl::StatusOr<Database> database = Database::Open(config.database, {});
  if (!database.ok()) return Report("database", database.status());
  // A journal may be long.
  db::ConnectionOptions options = database->serving();
  options.statement_timeout_ms = 0;
  db::Connection connection(options);
  if (!Report("database", CheckDatabase(connection)) || !Report("schema", CheckSchema(connection)))
    return false;
  const bool clocks = Report("clocks", CheckClocks(connection));
  return CheckJournals(connection) && clocks;
}

}  // namespace

int Check(const CheckConfig& config) { return CheckAll(config) ? 0 : 1; }

}  // namespace plenary::plenaryd
