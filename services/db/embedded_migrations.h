// The files of migrations/, compiled in by the build.

#pragma once

#include <span>

#include "db/migrator.h"

namespace plenary::db {

// In order of version.
std::span<const Migration> EmbeddedMigrations();

}  // namespace plenary::db
