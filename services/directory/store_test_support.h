// For the tests of stores: a database with the schema for each test, and a call for lists.

#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "db/embedded_migrations.h"
#include "db/migrator.h"
#include "db/test_database.h"
#include "resource/page_token.h"
#include "rpc/call.h"

namespace plenary::directory {

// A call of somebody with the clearance `sees`, with only what a list needs of a call.
class TestCall : public rpc::Call {
 public:
  explicit TestCall(contract::AudienceSet sees) {
    caller_ = std::make_shared<contract::Caller>();
    method_ = &test_method_;
    clearance_.sees = sees;
  }
  bool Wanted() const override { return true; }
  void Reply(const absl::Status&) override {}
  void Reply(const google::protobuf::Message&) override {}

 private:
  rpc::MethodInfo test_method_;
};

inline const resource::PageTokens kTokens(std::string(32, 'k'));

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
