// The migrations of migrations/*.sql, compiled in by the build.

#pragma once

#include <span>

#include "db/migrator.h"

namespace plenary::db {

// In order of their versions.
std::span<const Migration> EmbeddedMigrations();

}  // namespace plenary::db
