// The first administrator's key is made once, whatever servers start, stop and are killed.

#include "access/admin_key.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "support/test_database.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using access::AdminKeyFile;
using access::FirstAdminKey;

class AdminKeyTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!db::HasTestServer()) return;
    std::string pattern = fs::temp_directory_path() / "admin-key.XXXXXX";
    directory_ = mkdtemp(pattern.data());
    database_ = std::make_unique<test::MigratedDatabase>();
    connection_ = std::make_unique<db::Connection>(db::ConnectionOptions{.url = database_->url()});
  }
  void TearDown() override {
    if (!directory_.empty()) fs::remove_all(directory_);
  }

  std::string File() const { return directory_ / "key"; }
  std::string Draft() const { return directory_ / "key.new"; }
  db::Connection& connection() { return *connection_; }
  void Sql(const std::string& sql) { ASSERT_TRUE(connection_->ExecuteScript(sql).ok()); }
  std::string url() const { return database_->url(); }

  void Ensure(FirstAdminKey expected) {
    const absl::StatusOr<FirstAdminKey> ensured = access::EnsureAdminKey(connection(), File());
    ASSERT_TRUE(ensured.ok()) << ensured.status();
    EXPECT_EQ(*ensured, expected);
  }
  void ExpectFile(AdminKeyFile expected, std::int64_t keys) {
    const auto found = access::LookAtAdminKey(connection(), File());
    ASSERT_TRUE(found.ok()) << found.status();
    EXPECT_EQ(*found, expected);
    const auto rows = connection().Execute({"test/keys", "SELECT count(*) FROM api_keys"});
    ASSERT_TRUE(rows.ok()) << rows.status();
    EXPECT_EQ((*rows)[0].Int(0), keys);
    EXPECT_FALSE(fs::exists(Draft()));
  }

 private:
  fs::path directory_;
  std::unique_ptr<test::MigratedDatabase> database_;
  std::unique_ptr<db::Connection> connection_;
};

TEST_F(AdminKeyTest, ServersThatStartTogetherMakeOne) {
  constexpr int kServers = 4;
  std::atomic<int> ready = 0;
  std::atomic<int> made = 0;
  std::vector<std::thread> servers;
  for (int i = 0; i < kServers; ++i) {
    servers.emplace_back([&] {
      db::Connection own({.url = url()});
      EXPECT_TRUE(own.Connect().ok());
      for (++ready; ready < kServers;) std::this_thread::yield();
      const absl::StatusOr<FirstAdminKey> ensured = access::EnsureAdminKey(own, File());
      EXPECT_TRUE(ensured.ok()) << ensured.status();
      if (ensured.ok() && *ensured == FirstAdminKey::kMade) ++made;
      const auto found = access::LookAtAdminKey(own, File());
      EXPECT_TRUE(found.ok() && *found == AdminKeyFile::kOpens);
    });
  }
  for (std::thread& server : servers) server.join();
  EXPECT_EQ(made, 1);
  ExpectFile(AdminKeyFile::kOpens, 1);
}

TEST_F(AdminKeyTest, WhatAKilledServerCommittedGetsItsName) {
  Ensure(FirstAdminKey::kMade);
  fs::rename(File(), Draft());
  Ensure(FirstAdminKey::kMade);
  ExpectFile(AdminKeyFile::kOpens, 1);
  Ensure(FirstAdminKey::kThere);
}

TEST_F(AdminKeyTest, WhatAKilledServerDidNotCommitIsThrownAway) {
  std::ofstream(Draft()) << "plk_" << std::string(43, 'A') << "\n";
  Ensure(FirstAdminKey::kMade);
  ExpectFile(AdminKeyFile::kOpens, 1);
}

// Not even if the server was killed in the middle of making the first.
TEST_F(AdminKeyTest, NoSecondAdministratorForAFileThatIsGone) {
  Ensure(FirstAdminKey::kMade);
  fs::remove(File());
  Ensure(FirstAdminKey::kMadeOnce);
  ExpectFile(AdminKeyFile::kMissing, 1);
  Sql("UPDATE api_keys SET revoke_time = now()");
  Ensure(FirstAdminKey::kMadeOnce);
  ExpectFile(AdminKeyFile::kMissing, 1);
}

TEST_F(AdminKeyTest, AnotherIsMadeOnDemandAndTellsOfTheOthers) {
  Ensure(FirstAdminKey::kMade);
  EXPECT_TRUE(absl::IsFailedPrecondition(access::MakeAnotherAdminKey(connection(), File()).status()));
  fs::remove(File());
  const auto made = access::MakeAnotherAdminKey(connection(), File());
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_EQ(made->others.size(), 1U);
  EXPECT_NE(made->others.front(), made->name);
  ExpectFile(AdminKeyFile::kOpens, 2);
  Ensure(FirstAdminKey::kThere);
}

TEST_F(AdminKeyTest, AFileOfAnotherDatabaseIsKeptAndTold) {
  std::ofstream(File()) << "plk_" << std::string(43, 'A') << "\n";
  Ensure(FirstAdminKey::kThere);
  ExpectFile(AdminKeyFile::kOpensNothing, 0);
}

}  // namespace
}  // namespace plenary
