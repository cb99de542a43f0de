// For the tests of stores: a database of the test's own, with the schema in it.

#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "db/embedded_migrations.h"
#include "db/migrator.h"
#include "db/test_database.h"

namespace plenary::directory {

class StoreTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    connection_ = std::make_unique<db::Connection>(Options());
    const auto migrated =
        db::Migrator(*connection_, db::EmbeddedMigrations(), [](const std::string&) {}).Up();
    ASSERT_TRUE(migrated.ok()) << migrated;
  }
  void TearDown() override { connection_.reset(); }

  db::Connection& connection() { return *connection_; }

 private:
  std::unique_ptr<db::Connection> connection_;
};

}  // namespace plenary::directory
