// The schema and the statements that live on it.

#include "support/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/queries.h"
#include "base/file_test_support.h"
#include "check_in/queries.h"
#include "db/embedded_migrations.h"
#include "db/migrator.h"
#include "directory/queries.h"
#include "documents/queries.h"
#include "events/queries.h"
#include "exports/queries.h"
#include "import_plans/queries.h"
#include "imports/queries.h"
#include "journal/queries.h"
#include "participants/queries.h"
#include "plenaryd/collections.h"
#include "plenaryd/queries.h"
#include "resource/queries.h"
#include "rpc/queries.h"
#include "sessions/queries.h"
#include "statements/queries.h"
#include "support/test_database.h"

namespace plenary {
namespace {

using test::DescribeSchema;

class SchemaTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!db::HasTestServer()) return;
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
  for (const auto folder : {access::queries::All(), check_in::queries::All(), directory::queries::All(),
                            documents::queries::All(), events::queries::All(), exports::queries::All(),
                            import_plans::queries::All(), imports::queries::All(), journal::queries::All(),
                            participants::queries::All(), plenaryd::queries::All(), resource::queries::All(),
                            rpc::queries::All(), sessions::queries::All(), statements::queries::All()}) {
    for (const db::Statement* statement : folder) {
      const absl::Status status = connection().Prepare(*statement);
      EXPECT_TRUE(status.ok()) << statement->name << ": " << status;
      ++prepared;
    }
  }
  const resource::Collections collections = plenaryd::AllCollections();
  for (const resource::Collection& collection : collections.all()) {
    for (const db::Statement* statement : collection.statements) {
      const absl::Status status = connection().Prepare(*statement);
      EXPECT_TRUE(status.ok()) << statement->name << ": " << status;
    }
  }
  EXPECT_GT(prepared, 50);

  // Those of texts and of bytes travel in a form that names the type of their elements (db::Params).
  const auto others =
      connection().Execute({"test/array_parameters",
                            "SELECT left(statement, 200), type::text FROM pg_prepared_statements CROSS JOIN "
                            "unnest(parameter_types) AS type "
                            "WHERE type::text LIKE '%[]' AND type::text NOT IN ('text[]', 'bytea[]', "
                            "'smallint[]', 'integer[]', 'bigint[]', "
                            "'boolean[]', 'timestamp with time zone[]')"});
  ASSERT_TRUE(others.ok()) << others.status();
  for (const db::Row other : *others) ADD_FAILURE() << other.Text(1) << " in " << other.Text(0);
}

std::string WithoutComments(const std::filesystem::path& file) {
  return std::regex_replace(ReadFile(file), std::regex("--[^\n]*"), "");
}

// The columns of type smallint but for parts of dates hold enums: what a query compares them with, or sets
// them to, has a name (cmake/Embed.cmake). So has what it chooses by CASE.
TEST_F(SchemaTest, NoQueryHasTheNumberOfAnEnum) {
  const auto columns =
      connection().Execute({"test/enum_columns",
                            "SELECT string_agg(DISTINCT column_name::text, '|') FROM "
                            "information_schema.columns WHERE table_schema "
                            "= 'public' AND data_type = 'smallint' AND column_name !~ '_(year|month|day)$'"});
  ASSERT_TRUE(columns.ok()) << columns.status();
  const std::string names = (*columns)[0].String(0);
  EXPECT_THAT(names, testing::HasSubstr("state"));
  const std::regex bare(R"((\b()" + names +
                        R"()|::smallint) (=|<>|<=|>=|<|>|IS DISTINCT FROM|(NOT )?IN|BETWEEN) \(?[0-9])"
                        R"(|\b(WHEN|THEN|ELSE) [0-9])");
  int read = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SERVICES_DIR)) {
    if (entry.path().extension() != ".sql") continue;
    const std::string sql = WithoutComments(entry.path());
    std::smatch found;
    EXPECT_FALSE(std::regex_search(sql, found, bare)) << entry.path() << ": " << found.str();
    ++read;
  }
  EXPECT_GT(read, 50);
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
  const auto schema = DescribeSchema(connection());
  EXPECT_GT(schema.size(), 100);
  db::Migrator migrator(connection(), db::EmbeddedMigrations(), {});
  // Each step alone, so that a later one cannot hide what an earlier one leaves.
  const auto migrations = db::EmbeddedMigrations();
  std::vector<std::vector<std::string>> on_the_way_down;
  for (auto migration = migrations.rbegin(); migration != migrations.rend(); ++migration) {
    on_the_way_down.push_back(DescribeSchema(connection()));
    const absl::Status down = migrator.Down(migration->version - 1);
    ASSERT_TRUE(down.ok()) << down;
  }
  for (const std::string& object : DescribeSchema(connection())) {
    EXPECT_TRUE(object.find("schema_migrations") != std::string::npos || object == "extension plpgsql 1.0")
        << object << " is left when every migration is undone";
  }
  for (const db::Migration& migration : migrations) {
    const absl::Status up = migrator.Up(migration.version);
    ASSERT_TRUE(up.ok()) << up;
    EXPECT_EQ(DescribeSchema(connection()), on_the_way_down.back()) << "after " << migration.title;
    on_the_way_down.pop_back();
  }
  EXPECT_EQ(DescribeSchema(connection()), schema);
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
