#include "db/migrator.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "absl/strings/str_cat.h"
#include "base/crypto.h"
#include "base/encoding.h"
#include "db/embedded_migrations.h"
#include "db/test_database.h"

namespace plenary::db {
namespace {

const Migration kFirst = {1, "first", "CREATE TABLE a (i int)", "DROP TABLE a"};
const Migration kSecond = {2, "second", "ALTER TABLE a ADD j int; INSERT INTO a VALUES (1, 2)",
                           "ALTER TABLE a DROP j; DELETE FROM a"};
const Migration kThird = {3, "third", "CREATE TABLE b (i int)", "DROP TABLE b"};
const Migration kBroken = {3, "broken", "CREATE TABLE c (i int); SELECT nothing FROM c", ""};

using Migrations = std::vector<Migration>;

class MigratorTest : public DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (!IsSkipped()) connection_ = std::make_unique<Connection>(Options());
  }
  void TearDown() override { connection_.reset(); }

  absl::Status Up(const Migrations& migrations, int target = Migrator::kLatest) {
    return Migrator(*connection_, migrations, Progress()).Up(target);
  }
  absl::Status Down(const Migrations& migrations, int target) {
    return Migrator(*connection_, migrations, Progress()).Down(target);
  }
  absl::Status Check(const Migrations& migrations) { return Migrator(*connection_, migrations, {}).Check(); }
  bool TableExists(const char* table) {
    const auto result =
        connection_->Execute({"test/table", "SELECT to_regclass($1) IS NOT NULL"}, Params().Text(table));
    return result.ok() && (*result)[0].Bool(0);
  }
  Migrator::Progress Progress() {
    return [this](const std::string& line) { lines_.push_back(line); };
  }

  std::unique_ptr<Connection> connection_;
  std::vector<std::string> lines_;
};

TEST_F(MigratorTest, AppliesEachOnceAndInOrder) {
  EXPECT_TRUE(Up({kFirst, kSecond}).ok());
  EXPECT_EQ(lines_, (std::vector<std::string>{"000001_first applied", "000002_second applied"}));
  EXPECT_TRUE(Up({kFirst, kSecond}).ok());
  EXPECT_EQ(lines_.size(), 2u);
  EXPECT_TRUE(Up({kFirst, kSecond, kThird}).ok());
  EXPECT_EQ(lines_.back(), "000003_third applied");
}

TEST_F(MigratorTest, GoesToATargetAndBack) {
  const Migrations all = {kFirst, kSecond, kThird};
  EXPECT_TRUE(Up(all, 2).ok());
  EXPECT_FALSE(TableExists("b"));
  EXPECT_TRUE(Up(all).ok());
  EXPECT_TRUE(TableExists("b"));
  EXPECT_TRUE(Down(all, 1).ok());
  EXPECT_FALSE(TableExists("b"));
  EXPECT_TRUE(TableExists("a"));
  EXPECT_TRUE(Down(all, 0).ok());
  EXPECT_FALSE(TableExists("a"));
  EXPECT_TRUE(Up(all).ok());
}

TEST_F(MigratorTest, TellsWhatIsApplied) {
  ASSERT_TRUE(Up({kFirst, kSecond}).ok());
  const auto status = Migrator(*connection_, Migrations{kFirst, kThird}, {}).Status();
  ASSERT_TRUE(status.ok());
  ASSERT_EQ(status->size(), 3u);
  EXPECT_EQ((*status)[0].title, "first");
  EXPECT_TRUE((*status)[0].known && (*status)[0].applied_time);
  EXPECT_TRUE(!(*status)[1].known && (*status)[1].applied_time);
  EXPECT_TRUE((*status)[2].known && !(*status)[2].applied_time);
}

TEST_F(MigratorTest, AnEmptyDatabaseHasNoHistory) {
  const auto status = Migrator(*connection_, Migrations{kFirst}, {}).Status();
  ASSERT_TRUE(status.ok());
  EXPECT_FALSE(status->front().applied_time);
  EXPECT_EQ(Check({kFirst}).message(), "the database lacks migration 000001_first: run `plenaryd migrate`");
  EXPECT_TRUE(Down({kFirst}, 0).ok());
}

TEST_F(MigratorTest, AnEditedMigrationIsRefused) {
  ASSERT_TRUE(Up({kFirst}).ok());
  Migration edited = kFirst;
  edited.up_sql = "CREATE TABLE a (i bigint)";
  for (const absl::Status& status : {Up({edited, kSecond}), Down({edited}, 0), Check({edited})}) {
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_NE(status.message().find("000001_first was edited"), absl::string_view::npos) << status;
  }
}

TEST_F(MigratorTest, AnEditThatNamesTheFormerTextIsTaken) {
  ASSERT_TRUE(Up({kFirst}).ok());
  Migration edited = kFirst;
  const std::string sql = absl::StrCat("-- Replaces the text with SHA-256 ", HexEncode(Sha256(kFirst.up_sql)),
                                       ".\nCREATE TABLE a (i int4)");
  edited.up_sql = sql.c_str();
  EXPECT_TRUE(Check({edited}).ok());
  EXPECT_TRUE(Up({edited, kSecond}).ok());
  EXPECT_TRUE(Check({edited, kSecond}).ok());
}

TEST_F(MigratorTest, AMigrationOutOfOrderIsRefused) {
  ASSERT_TRUE(Up({kFirst, kThird}).ok());
  for (const absl::Status& status : {Up({kFirst, kSecond, kThird}), Check({kFirst, kSecond, kThird})}) {
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_NE(status.message().find("000002_second was added after 000003_third"), absl::string_view::npos)
        << status;
  }
}

TEST_F(MigratorTest, AnOlderProgramServesANewerSchemaButDoesNotMigrateIt) {
  ASSERT_TRUE(Up({kFirst, kSecond}).ok());
  EXPECT_TRUE(Check({kFirst}).ok());
  EXPECT_EQ(Up({kFirst}).code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Down({kFirst}, 0).code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(MigratorTest, AFailureLeavesNothingBehind) {
  const absl::Status status = Up({kFirst, kSecond, kBroken});
  EXPECT_EQ(status.message(),
            "migration 000003_broken failed and left nothing behind: SQLSTATE 42703, column \"nothing\" does "
            "not exist");
  EXPECT_FALSE(TableExists("c"));
  EXPECT_TRUE(TableExists("a"));
  EXPECT_TRUE(Up({kFirst, kSecond, kThird}).ok());
}

TEST_F(MigratorTest, ServersThatMigrateAtTheSameTimeShareTheWork) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([this] {
      Connection connection(Options());
      EXPECT_TRUE(Migrator(connection, Migrations{kFirst, kSecond, kThird}, {}).Up().ok());
    });
  }
  for (std::thread& thread : threads) thread.join();
  const auto rows = connection_->Execute({"test/rows", "SELECT count(*) FROM a"});
  ASSERT_TRUE(rows.ok());
  EXPECT_EQ((*rows)[0].Int(0), 1);
}

TEST_F(MigratorTest, OursGoUpAndDownAndUpAgain) {
  Migrator migrator(*connection_, EmbeddedMigrations(), {});
  EXPECT_TRUE(migrator.Up().ok());
  EXPECT_TRUE(migrator.Check().ok());
  const absl::Status down = migrator.Down(0);
  EXPECT_TRUE(down.ok()) << down;
  const auto left = connection_->Execute({"test/left",
                                          "SELECT relname FROM pg_class WHERE relnamespace = "
                                          "'public'::regnamespace AND relkind IN ('r', 'v', 'S')"
                                          " AND relname <> 'schema_migrations'"});
  ASSERT_TRUE(left.ok());
  for (const Row row : *left) ADD_FAILURE() << row.Text(0) << " is left behind";
  EXPECT_TRUE(migrator.Up().ok());
}

}  // namespace
}  // namespace plenary::db
