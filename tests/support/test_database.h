// Databases with the schema, one for each test.

#pragma once

#include <string>

#include "db/test_database.h"

namespace plenary::test {

// The name of a database with only the migrated schema, to be copied. Created by the first test that needs
// it, in any process; it stays on the server for the next run.
std::string MigratedTemplate();

// A copy of it for one test.
class MigratedDatabase : public db::TestDatabase {
 public:
  MigratedDatabase() : TestDatabase(MigratedTemplate()) {}
};

}  // namespace plenary::test
