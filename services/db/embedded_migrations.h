// The migrations of migrations/*.sql, compiled in by the build.

#pragma once

#include <span>

#include "db/migrator.h"

namespace plenary::db {

// Ordered by version.
std::span<const Migration> EmbeddedMigrations();

}  // namespace plenary::db
