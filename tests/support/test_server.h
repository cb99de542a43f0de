// A whole server in the process of the test, on its own database.

#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <string>

#include "plenary/v1/access_service.pb.h"
#include "plenaryd/server.h"
#include "support/test_client.h"
#include "support/test_database.h"

namespace plenary::test {

// As installed, but with small lanes, on a free port, without metrics.
plenaryd::ServerOptions SmallServer();

class TestServer {
 public:
  // With `options`, except the database and the ports.
  explicit TestServer(plenaryd::ServerOptions options = SmallServer());
  // Another copy of the server, on the database of `first`.
  TestServer(const TestServer& first, plenaryd::ServerOptions options);

  plenaryd::Server& server() { return *server_; }
  const db::TestDatabase& database() const { return *database_; }

  // Anonymous, over a connection of its own.
  Client Connect() const;
  // With the key that has every role everywhere.
  Client Admin() const { return Connect().WithKey(admin_key_); }
  const std::string& admin_key() const { return admin_key_; }
  // A new key that has `role` in `scope` ("" for everywhere); `person` for ROLE_PARTICIPANT.
  std::string NewKey(v1::Role role, const std::string& scope = "", const std::string& person = "") const;
  Client As(v1::Role role, const std::string& scope = "", const std::string& person = "") const {
    return Connect().WithKey(NewKey(role, scope, person));
  }

 private:
  void Start(plenaryd::ServerOptions options);

  const std::shared_ptr<const MigratedDatabase> database_;
  std::string admin_key_;
  std::unique_ptr<plenaryd::Server> server_;
};

// A test with a server.
class ServerTest : public testing::Test {
 protected:
  explicit ServerTest(plenaryd::ServerOptions options = SmallServer()) : options_(std::move(options)) {}
  void SetUp() override;

  TestServer& server() const { return *server_; }
  // How many statements wait for a lock in the server's database.
  std::int64_t CountWaiting() const;
  // Replaces it by another one.
  void StartServer(const plenaryd::ServerOptions& options) {
    server_ = std::make_unique<TestServer>(options);
  }

 private:
  const plenaryd::ServerOptions options_;
  std::unique_ptr<TestServer> server_;
};

}  // namespace plenary::test
