// The gate itself, between a session and the database.

#include "faults/gate.h"

#include <gtest/gtest.h>

#include <future>
#include <string>

#include "db/connection.h"
#include "db/test_database.h"
#include "faults/patience.h"

namespace plenary::test {
namespace {

class GateTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (!IsSkipped()) gate_ = std::make_unique<Gate>(AddressOf(Options().url));
  }

  Gate& gate() const { return *gate_; }
  db::ConnectionOptions ByGate() const { return {.url = UrlBy(Options().url, "127.0.0.1", gate_->port())}; }

 private:
  std::unique_ptr<Gate> gate_;
};

TEST_F(GateTest, PassesEverythingOn) {
  db::Connection connection(ByGate());
  const auto rows = connection.ExecuteComposed("SELECT repeat('x', 3000000)", {});
  ASSERT_TRUE(rows.ok()) << rows.status();
  EXPECT_EQ((*rows)[0].Text(0).size(), 3'000'000u);
}

TEST_F(GateTest, WhatItHoldsBackComesLater) {
  db::Connection connection(ByGate());
  ASSERT_TRUE(connection.Connect().ok());
  gate().Set(Gate::Mode::kFreeze);
  auto asked = std::async([&] { return connection.ExecuteScript("SELECT 1"); });
  gate().Set(Gate::Mode::kPass);
  EXPECT_TRUE(asked.get().ok());
}

TEST_F(GateTest, WhatItSwallowsNeverComesAndACutIsHeard) {
  db::Connection connection(ByGate());
  ASSERT_TRUE(connection.Connect().ok());
  gate().SwallowFrom("nobody hears this");
  auto asked = std::async([&] { return connection.ExecuteScript("SELECT 'nobody hears this'"); });
  ASSERT_TRUE(Within(std::chrono::seconds(30), [&] { return gate().swallowed(); }));
  gate().Set(Gate::Mode::kPass);
  db::Connection other(ByGate());
  EXPECT_TRUE(other.ExecuteScript("SELECT 1").ok());
  EXPECT_EQ(asked.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
  gate().Cut();
  EXPECT_TRUE(absl::IsUnavailable(asked.get()));
  EXPECT_TRUE(connection.ExecuteScript("SELECT 1").ok());
}

}  // namespace
}  // namespace plenary::test
