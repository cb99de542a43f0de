// Databases with the schema in them, one for each test.

#pragma once

#include <string>

#include "db/test_database.h"

namespace plenary::test {

// The name of a database that holds the migrated schema and nothing else, to be copied from. Made by the
// first test that asks, in whatever process; it stays on the server, for the next run.
std::string MigratedTemplate();

// A copy of it for one test.
class MigratedDatabase : public db::TestDatabase {
 public:
  MigratedDatabase() : TestDatabase(MigratedTemplate()) {}
};

}  // namespace plenary::test
