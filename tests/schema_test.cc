// The schema and the statements that live on it.

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/queries.h"
#include "db/embedded_migrations.h"
#include "db/migrator.h"
#include "directory/queries.h"
#include "documents/queries.h"
#include "events/queries.h"
#include "journal/queries.h"
#include "participants/queries.h"
#include "plenaryd/queries.h"
#include "rpc/queries.h"
#include "sessions/queries.h"
#include "statements/queries.h"
#include "support/test_database.h"

namespace plenary {
namespace {

class SchemaTest : public testing::Test {
 protected:
  void SetUp() override {
    if (db::TestServerUrl().empty()) GTEST_SKIP() << "PLENARY_TEST_DATABASE_URL is not set";
    database_ = std::make_unique<test::MigratedDatabase>();
    connection_ = std::make_unique<db::Connection>(db::ConnectionOptions{.url = database_->url()});
  }
  void TearDown() override { connection_.reset(); }

  db::Connection& connection() { return *connection_; }

 private:
  std::unique_ptr<test::MigratedDatabase> database_;
  std::unique_ptr<db::Connection> connection_;
};

TEST_F(SchemaTest, EveryQueryCanBePrepared) {
  int prepared = 0;
  for (const auto folder :
       {access::queries::All(), directory::queries::All(), events::queries::All(), journal::queries::All(),
        participants::queries::All(), plenaryd::queries::All(), rpc::queries::All(),
        documents::queries::All(), sessions::queries::All(), statements::queries::All()}) {
    for (const db::Statement* statement : folder) {
      const absl::Status status = connection().Prepare(*statement);
      EXPECT_TRUE(status.ok()) << statement->name << ": " << status;
      ++prepared;
    }
  }
  EXPECT_GT(prepared, 50);
}

// Every object of the schema, each with all that defines it, as PostgreSQL writes it down.
constexpr db::Statement kDescribe = {"test/describe_schema", R"sql(
SELECT object FROM (
  SELECT format('column %s.%s %s %s %s default %s generated %s options %s position %s', c.relname, a.attname,
                format_type(a.atttypid, a.atttypmod), (SELECT collname FROM pg_collation WHERE oid = a.attcollation),
                CASE WHEN a.attnotnull THEN 'NOT NULL' END, pg_get_expr(d.adbin, d.adrelid), a.attgenerated,
                (SELECT string_agg(o, ',') FROM unnest(a.attoptions) AS o WHERE o LIKE 'n_distinct=%'),
                row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum))
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT format('relation %s kind %s options %s comment %s', relname, relkind, reloptions,
                obj_description(oid, 'pg_class'))
    FROM pg_class WHERE relnamespace = 'public'::regnamespace
  UNION ALL
  -- Beside its owner's, which stand there only once somebody else has some.
  SELECT format('right on %s: %s for %s', relname, privilege_type, grantee::regrole)
    FROM pg_class, aclexplode(relacl) WHERE relnamespace = 'public'::regnamespace AND grantee <> relowner
  UNION ALL
  SELECT format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL
  SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
    WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT pg_get_functiondef(oid) FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prokind <> 'a'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  UNION ALL
  SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT pg_get_viewdef(oid) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
  UNION ALL
  SELECT format('type %s %s %s', typname, typtype, (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder)
                                                   FROM pg_enum WHERE enumtypid = t.oid))
    FROM pg_type t WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
  UNION ALL
  SELECT format('extension %s %s', extname, extversion) FROM pg_extension
) AS objects (object) ORDER BY object COLLATE "C"
)sql"};

std::vector<std::string> Describe(db::Connection& connection) {
  std::vector<std::string> objects;
  const auto rows = connection.Execute(kDescribe);
  EXPECT_TRUE(rows.ok()) << rows.status();
  if (!rows.ok()) return objects;
  for (const db::Row row : *rows) objects.push_back(row.String(0));
  return objects;
}

// What the serving role may do with each table, as one word: "INSERT,SELECT".
constexpr db::Statement kRights = {"test/rights", R"sql(
SELECT c.relname, c.relowner = 'plenary_server'::regrole,
       (SELECT coalesce(string_agg(privilege, ',' ORDER BY privilege), '')
          FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS privilege
          WHERE has_table_privilege('plenary_server', c.oid, privilege))
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
)sql"};

TEST_F(SchemaTest, TheServingRoleOnlyAddsToWhatMustNotChange) {
  const std::set<std::string> only_added_to = {"journal",
                                               "journal_reasons",
                                               "changes",
                                               "bulk_changes",
                                               "journal_reasons",
                                               "statement_revisions",
                                               "statement_publications",
                                               "document_revisions",
                                               "document_adoptions",
                                               "document_adoption_corrections",
                                               "document_votes",
                                               "check_ins",
                                               "participant_exports"};
  const auto rows = connection().Execute(kRights);
  ASSERT_TRUE(rows.ok()) << rows.status();
  EXPECT_GT(rows->size(), 30);
  for (const db::Row row : *rows) {
    const std::string table = row.String(0);
    EXPECT_FALSE(row.Bool(1)) << table << " belongs to the serving role";
    const std::string wanted = table == "schema_migrations"    ? "SELECT"
                               : only_added_to.contains(table) ? "INSERT,SELECT"
                                                               : "DELETE,INSERT,SELECT,UPDATE";
    EXPECT_EQ(row.String(2), wanted) << table;
  }
}

TEST_F(SchemaTest, UpDownUpLeavesTheSameSchema) {
  const auto schema = Describe(connection());
  EXPECT_GT(schema.size(), 100);
  db::Migrator migrator(connection(), db::EmbeddedMigrations(), {});
  // Each step alone, so that a later one cannot hide what an earlier one leaves.
  const auto migrations = db::EmbeddedMigrations();
  std::vector<std::vector<std::string>> on_the_way_down;
  for (auto migration = migrations.rbegin(); migration != migrations.rend(); ++migration) {
    on_the_way_down.push_back(Describe(connection()));
    const absl::Status down = migrator.Down(migration->version - 1);
    ASSERT_TRUE(down.ok()) << down;
  }
  for (const std::string& object : Describe(connection())) {
    EXPECT_TRUE(object.find("schema_migrations") != std::string::npos || object == "extension plpgsql 1.0")
        << object << " is left when every migration is undone";
  }
  for (const db::Migration& migration : migrations) {
    const absl::Status up = migrator.Up(migration.version);
    ASSERT_TRUE(up.ok()) << up;
    EXPECT_EQ(Describe(connection()), on_the_way_down.back()) << "after " << migration.title;
    on_the_way_down.pop_back();
  }
  EXPECT_EQ(Describe(connection()), schema);
}

// What rows are when the migration of corrections is applied, and undone.
TEST_F(SchemaTest, CorrectionsAreTakenUpAndLeaveWhatIsRight) {
  std::int64_t version = 0;
  for (const db::Migration& migration : db::EmbeddedMigrations()) {
    if (std::string_view(migration.title) == "corrections") version = migration.version;
  }
  ASSERT_NE(version, 0);
  db::Migrator migrator(connection(), db::EmbeddedMigrations(), {});
  const auto run = [&](const std::string& sql) {
    const absl::Status status = connection().ExecuteScript(sql);
    EXPECT_TRUE(status.ok()) << sql << " " << status;
  };
  const auto number = [&](const std::string& sql) {
    const auto rows = connection().ExecuteComposed(sql, {});
    EXPECT_TRUE(rows.ok()) << sql << " " << rows.status();
    return rows.ok() ? (*rows)[0].Int(0) : -1;
  };
  ASSERT_TRUE(migrator.Down(version - 1).ok());
  run("INSERT INTO events (id, title, names, kind, state, was_public, detail) "
      "VALUES ('e', '', '', 0, 1, true, '')");
  for (const char* document : {"'silent', 4", "'adopted', 5"}) {
    run(absl::StrCat(
        "INSERT INTO documents (event_id, title, names, kind, visibility, was_visible, completeness, "
        "revision, detail, id, state) VALUES ('e', '', '', 0, 0, false, 0, 1, '', ",
        document, ")"));
  }
  run("INSERT INTO document_revisions (event_id, document_id, revision, content) VALUES ('e', 'adopted', 1, "
      "'')");
  run("INSERT INTO document_adoptions (event_id, document_id, revision, date_key, detail) "
      "VALUES ('e', 'adopted', 1, 20520401, 'mistyped')");
  ASSERT_TRUE(migrator.Up(version).ok());
  EXPECT_EQ(number("SELECT state FROM documents WHERE id = 'silent'"), 3);
  EXPECT_EQ(number("SELECT date_key FROM corrected_adoptions"), 20520401);
  for (const char* correction : {"1, 20250499, 'nearly'", "2, NULL, 'right'"}) {
    run(absl::StrCat(
        "INSERT INTO document_adoption_corrections (event_id, document_id, number, date_key, detail) "
        "VALUES ('e', 'adopted', ",
        correction, ")"));
  }
  const std::string right =
      "SELECT count(*) FROM corrected_adoptions WHERE date_key IS NULL AND detail = 'right'";
  EXPECT_EQ(number(right), 1) << "the last one holds";
  ASSERT_TRUE(migrator.Down(version - 1).ok());
  ASSERT_TRUE(migrator.Up(version).ok());
  EXPECT_EQ(number(right), 1);
}

}  // namespace
}  // namespace plenary
