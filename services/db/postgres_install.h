// Finds the PostgreSQL programs of this machine.

#pragma once

#include <optional>
#include <string>

#include "absl/status/statusor.h"

namespace plenary::db {

constexpr int kOldestPostgres = 15;

struct PostgresInstall {
  int major;
  std::string directory;  // holds initdb and postgres
};

// The newest one, or the one of the given major version, from /usr/lib/postgresql/*/bin and $PATH.
absl::StatusOr<PostgresInstall> FindPostgres(std::optional<int> major);

}  // namespace plenary::db
