#include "plenaryd/constraints.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "db/embedded_migrations.h"
#include "db/migrator.h"
#include "db/test_database.h"
#include "errors/constraint_errors.h"

namespace plenary::plenaryd {
namespace {

using ::testing::IsEmpty;

// What a caller can run into, by a mistake or because another call came first: the id of a new resource, a
// reference to another resource, and what at most one may have or hold. What goes when its whole goes (ON
// DELETE CASCADE) is written together with it.
constexpr db::Statement kWithinReach = {"test/constraints_within_reach", R"(
    SELECT conname::text FROM pg_constraint c
    WHERE connamespace = 'public'::regnamespace
      AND (contype = 'x' OR contype = 'u' OR (contype = 'f' AND confdeltype <> 'c')
           OR (contype = 'p' AND EXISTS (SELECT FROM pg_attribute
                                         WHERE attrelid = conrelid AND attname = 'version')
               AND conrelid <> 'schema_migrations'::regclass))
    UNION
    SELECT i.relname::text FROM pg_index JOIN pg_class i ON i.oid = indexrelid
    WHERE indisunique AND i.relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
    ORDER BY 1)"};

// What there is to violate, by whatever kind of constraint.
constexpr db::Statement kAll = {"test/constraints", R"(
    SELECT conname::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION
    SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'i')"};

// Within the reach of nobody.
const std::set<std::string> kOutOfReach = {
    // Random, made by the server.
    "api_keys_secret_hash_key",
    "badges_code",
    // Counted under a lock.
    "participants_waitlist",
    // Wider than the primary key, for references.
    "sessions_cancelled_key",
    "sessions_during_key",
    "sessions_room_key",
    // From one part of a document or statement to another, which is kept.
    "document_adoption_corrections_adoption_fkey",
    "document_adoptions_revision_fkey",
    "document_votes_adoption_fkey",
    "endorsements_adoption_fkey",
    "statement_publications_revision_fkey",
};

class ConstraintsTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    if (IsSkipped()) return;
    RegisterConstraints();
    connection_ = std::make_unique<db::Connection>(Options());
    const auto migrated =
        db::Migrator(*connection_, db::EmbeddedMigrations(), [](const std::string&) {}).Up();
    ASSERT_TRUE(migrated.ok()) << migrated;
  }
  void TearDown() override { connection_.reset(); }

  std::set<std::string> Names(const db::Statement& statement) {
    std::set<std::string> names;
    const auto rows = connection_->Execute(statement);
    EXPECT_TRUE(rows.ok()) << rows.status();
    if (!rows.ok()) return names;
    for (const db::Row row : *rows) names.insert(std::string(row.Text(0)));
    return names;
  }

 private:
  std::unique_ptr<db::Connection> connection_;
};

TEST_F(ConstraintsTest, EveryOneWithinReachHasItsError) {
  std::set<std::string> unnamed;
  for (const std::string& constraint : Names(kWithinReach)) {
    if (errors::FromConstraint(constraint).ok()) unnamed.insert(constraint);
  }
  EXPECT_EQ(unnamed, kOutOfReach);
}

TEST_F(ConstraintsTest, EveryRowIsOfAConstraintThatThereIs) {
  const std::set<std::string> there = Names(kAll);
  EXPECT_GT(there.size(), 100U);
  std::set<std::string> gone;
  for (const auto& rows : errors::RegisteredConstraints()) {
    for (const errors::ConstraintError& row : rows) {
      if (!there.contains(std::string(row.constraint))) gone.emplace(row.constraint);
    }
  }
  EXPECT_THAT(gone, IsEmpty());
}

}  // namespace
}  // namespace plenary::plenaryd
