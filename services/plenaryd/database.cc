#include "plenaryd/database.h"

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

}  // namespace plenary::plenaryd
