// plenaryd migrate: changes the schema of a database.

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "db/embedded_migrations.h"
#include "db/explain.h"
#include "db/migrator.h"
#include "plenaryd/commands.h"
#include "plenaryd/database.h"
#include "plenaryd/readiness.h"
#include "plenaryd/run_as.h"

namespace plenary::plenaryd {
namespace {

using Direction = MigrateConfig::Direction;

std::string StateOf(const db::MigrationStatus& migration) {
  if (!migration.applied_time.has_value()) return "not applied";
  return *migration.applied_time + (migration.known ? "" : "  (of a newer program)");
}

absl::Status PrintStatus(db::Migrator& migrator) {
  ASSIGN_OR_RETURN(const std::vector<db::MigrationStatus> all, migrator.Status());
  std::size_t width = 5;
  for (const db::MigrationStatus& migration : all) width = std::max(width, migration.title.size());
  std::cout << absl::StreamFormat("%-7s  %-*s  %s\n", "VERSION", width, "TITLE", "APPLIED");
  for (const db::MigrationStatus& migration : all) {
    std::cout << absl::StreamFormat("%06d   %-*s  %s\n", migration.version, width, migration.title,
                                    StateOf(migration));
  }
  return absl::OkStatus();
}

absl::Status MoveTo(const MigrateConfig& config, db::Connection& connection) {
  int steps = 0;
  db::Migrator migrator(connection, db::EmbeddedMigrations(), [&steps](const std::string& line) {
    ++steps;
    std::cout << line << std::endl;
  });
  if (config.direction == Direction::kStatus) return PrintStatus(migrator);
  RETURN_IF_ERROR(CheckWritable(connection));
  RETURN_IF_ERROR(config.direction == Direction::kUp ? migrator.Up(config.to.value_or(db::Migrator::kLatest))
                                                     : migrator.Down(*config.to));
  if (steps == 0) std::cout << "nothing to do\n";
  return absl::OkStatus();
}

absl::Status OpenAndMove(const MigrateConfig& config, const Log& log) {
  RETURN_IF_ERROR(BecomeUser(config.database, Root::kWithDatabase));
  ASSIGN_OR_RETURN(Database database,
                   Database::Open(config.database, [&log](const std::string& line) { log.Info(line); }));
  {
    db::Connection connection(database.owner());
    RETURN_IF_ERROR(MoveTo(config, connection));
  }
  return database.Close();
}

}  // namespace

int Migrate(const MigrateConfig& config) {
  const Log log(config.log.format, config.log.level, StandardError());
  const absl::Status status = OpenAndMove(config, log);
  if (status.ok()) return 0;
  log.Error(db::Explain(status));
  return kFault;
}

}  // namespace plenary::plenaryd
