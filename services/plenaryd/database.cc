#include "plenaryd/database.h"

#include "absl/strings/str_cat.h"
#include "db/database_error.h"

namespace plenary::plenaryd {

absl::StatusOr<Database> Database::Open(const DatabaseConfig& config, const Progress& progress) {
  Database database;
  database.url_ = config.url;
  if (!config.data_dir.empty()) {
    ASSIGN_OR_RETURN(database.postgres_,
                     db::PrivatePostgres::Start({.data_dir = config.data_dir, .progress = progress}));
    database.url_ = database.postgres_->url();
  }
  database.migrate_url_ = config.migrate_url.empty() ? database.url_ : config.migrate_url;
  return database;
}

absl::Status Database::Watch(const Progress& tell) {
  return postgres_ == nullptr ? absl::OkStatus() : postgres_->Watch(tell);
}

absl::Status Database::Close() { return postgres_ == nullptr ? absl::OkStatus() : postgres_->Stop(); }

std::string Explain(const absl::Status& status) {
  std::string text(status.message());
  const auto error = db::DatabaseErrorOf(status);
  if (!error) return text;
  if (!error->sqlstate.empty()) absl::StrAppend(&text, " (SQLSTATE ", error->sqlstate, ")");
  if (!error->detail.empty()) absl::StrAppend(&text, ": ", error->detail);
  return text;
}

}  // namespace plenary::plenaryd
