// A separate database for a test, on the server of the environment variable PLENARY_TEST_DATABASE_URL.

#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "base/ids.h"
#include "db/connection.h"

namespace plenary::db {

// Empty when there is no server for tests.
inline std::string TestServerUrl() {
  const char* url = std::getenv("PLENARY_TEST_DATABASE_URL");
  return url == nullptr ? "" : url;
}

// For SetUp(), which returns if this is false. Without a server for tests, the test fails by an exception, or
// is skipped if PLENARY_TEST_WITHOUT_DATABASE is set.
inline bool HasTestServer() {
  if (!TestServerUrl().empty()) return true;
  if (std::getenv("PLENARY_TEST_WITHOUT_DATABASE") == nullptr) {
    throw std::runtime_error(
        "PLENARY_TEST_DATABASE_URL is not set; PLENARY_TEST_WITHOUT_DATABASE=1 skips the tests that need it");
  }
  [] { GTEST_SKIP() << "without a database"; }();
  return false;
}

// Where a test may keep its own PostgreSQL: in memory if there is room, since that is faster than a disk.
inline std::filesystem::path RoomForClusters() {
  constexpr std::uintmax_t kEnough = std::uintmax_t{2} << 30;
  const std::filesystem::path memory = "/dev/shm";
  std::error_code error;
  const auto space = std::filesystem::space(memory, error);
  const bool enough = !error && space.available >= kEnough && ::access(memory.c_str(), W_OK) == 0;
  return enough ? memory : std::filesystem::temp_directory_path();
}

// Made empty, or as a copy of `template_name`; dropped at the end, with all sessions connected to it.
class TestDatabase {
 public:
  explicit TestDatabase(const std::string& template_name = "template0") : name_("test_" + NewResourceId()) {
    // Files are copied in a tenth of the time that their pages take through the log and the buffers.
    Run("CREATE DATABASE \"" + name_ + "\" TEMPLATE \"" + template_name + "\" STRATEGY FILE_COPY");
  }
  ~TestDatabase() { Run("DROP DATABASE \"" + name_ + "\" WITH (FORCE)"); }
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  const std::string& name() const { return name_; }
  std::string url() const {
    const std::string server = TestServerUrl();
    if (server.find("://") == std::string::npos) return server + " dbname=" + name_;
    return server + (server.find('?') == std::string::npos ? "?" : "&") + "dbname=" + name_;
  }

 private:
  static void Run(const std::string& sql) {
    Connection connection({.url = TestServerUrl()});
    const absl::Status status = connection.ExecuteScript(sql);
    EXPECT_TRUE(status.ok()) << status;
  }

  const std::string name_;
};

// A test with a database.
class DatabaseTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!HasTestServer()) return;
    database_ = std::make_unique<TestDatabase>();
  }

  ConnectionOptions Options() const { return {.url = database_->url()}; }

 private:
  std::unique_ptr<TestDatabase> database_;
};

}  // namespace plenary::db
