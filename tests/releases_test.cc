// The record of each release (tests/data/releases, made by deploy/release), compared with the present
// program: a database that it wrote is migrated, verifies, and is served completely.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/api_key_store.h"
#include "access/role_binding_store.h"
#include "access/secret.h"
#include "base/crypto.h"
#include "base/file_test_support.h"
#include "db/embedded_migrations.h"
#include "db/migrator.h"
#include "journal/journal.h"
#include "nlohmann/json.hpp"
#include "plenary/calls/connection.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/contract/resource_type.h"
#include "plenary/text/json.h"
#include "plenaryd/logging.h"
#include "plenaryd/server.h"
#include "support/client_connection.h"
#include "support/schema.h"
#include "support/test_database.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using client::Json;

std::vector<fs::path> Releases() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(TEST_DATA_DIR) / "releases")) {
    folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

void Must(const absl::Status& status) { ASSERT_TRUE(status.ok()) << status; }

// The first column of the rows.
std::vector<std::string> Column(db::Connection& connection, const std::string& sql) {
  std::vector<std::string> texts;
  const auto rows = connection.ExecuteComposed(sql, {});
  EXPECT_TRUE(rows.ok()) << rows.status();
  if (rows.ok()) {
    for (const db::Row row : *rows) texts.push_back(row.String(0));
  }
  return texts;
}

// The rows of each table. Migrations add to the one that says what was applied.
std::map<std::string, std::vector<std::string>> Rows(db::Connection& connection) {
  std::map<std::string, std::vector<std::string>> rows;
  for (const std::string& table : Column(
           connection,
           "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' "
           "AND relname <> 'schema_migrations'")) {
    rows[table] = Column(connection, absl::StrCat("SELECT to_jsonb(t)::text FROM ", table, " t ORDER BY 1"));
  }
  return rows;
}

// That no table has gone, nor a row of it.
void ExpectNoneLost(const std::map<std::string, std::vector<std::string>>& before,
                    const std::map<std::string, std::vector<std::string>>& after) {
  for (const auto& [table, rows] : before) {
    ASSERT_TRUE(after.contains(table)) << table << " and what was in it is gone";
    EXPECT_EQ(after.at(table).size(), rows.size()) << table;
  }
}

// What only one of two schemas has. Parentheses do not count: PostgreSQL writes down other ones for a BETWEEN
// that it has read back.
std::vector<std::string> DifferencesOf(db::Connection& one, db::Connection& other) {
  std::vector<std::string> schemas[] = {test::DescribeSchema(one), test::DescribeSchema(other)};
  for (std::vector<std::string>& schema : schemas) {
    for (std::string& object : schema) std::erase_if(object, [](char c) { return c == '(' || c == ')'; });
    std::sort(schema.begin(), schema.end());
  }
  std::vector<std::string> differences;
  std::set_symmetric_difference(schemas[0].begin(), schemas[0].end(), schemas[1].begin(), schemas[1].end(),
                                std::back_inserter(differences));
  return differences;
}

// When it was counted, not what.
constexpr char kVolatile[] = "read_time";

// Where `now` lacks or changed what `then` says; members that came since do no harm.
void Compare(const Json& then, const Json& now, const std::string& path, std::vector<std::string>& lost) {
  if (then.is_object() && now.is_object()) {
    for (const auto& [member, value] : then.items()) {
      if (member == kVolatile) continue;
      const std::string deeper = absl::StrCat(path, ".", member);
      now.contains(member) ? Compare(value, now[member], deeper, lost) : lost.push_back(deeper);
    }
  } else if (then.is_array() && now.is_array() && then.size() == now.size()) {
    for (std::size_t i = 0; i < then.size(); ++i) {
      Compare(then[i], now[i], absl::StrCat(path, "[", i, "]"), lost);
    }
  } else if (then != now) {
    lost.push_back(absl::StrCat(path, " was ", then.dump(), " and is ", now.dump()));
  }
}

// A server on the database, as its administrator is served.
class Served {
 public:
  explicit Served(const std::string& url) {
    plenaryd::ServerOptions options;
    options.database.url = url;
    auto server = plenaryd::Server::Start(
        options,
        plenaryd::Log(plenaryd::LogFormat::kHuman, plenaryd::LogLevel::off, plenaryd::StandardError()));
    EXPECT_TRUE(server.ok()) << server.status();
    if (server.ok()) server_ = *std::move(server);
  }

  // Every resource of a collection, by name.
  std::map<std::string, Json> List(const std::string& collection, const std::string& key) {
    std::map<std::string, Json> resources;
    const client::ResourceType* type = client::TypeOfCollection(collection);
    EXPECT_NE(type, nullptr) << collection;
    if (server_ == nullptr || type == nullptr) return resources;
    const auto connection = test::ConnectClient(server_->port(), {.api_key = key, .languages = "*"});
    client::Query everything;
    everything.full = true;
    Must(client::List(*connection, *type, collection, everything, [&](const auto& resource) {
      const auto json = client::ToJson(resource);
      Must(json.status());
      resources[(*json)["name"].template get<std::string>()] = *json;
    }));
    return resources;
  }

 private:
  std::unique_ptr<plenaryd::Server> server_;
};

// A key of somebody who sees everything.
std::string MakeAdministrator(db::Connection& connection) {
  const std::string secret = access::NewSecret();
  v1::ApiKey key;
  key.set_name("apiKeys/of-the-test");
  Must(access::InsertApiKey(connection, key, Sha256(secret)).status());
  v1::RoleBinding binding;
  binding.set_name("roleBindings/of-the-test");
  binding.set_principal(key.name());
  binding.set_role(v1::ROLE_ADMIN);
  Must(access::InsertRoleBinding(connection, binding).status());
  return secret;
}

class ReleasesTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!db::HasTestServer()) return;
    test::MigratedTemplate();  // makes the role that a dump grants rights to
  }

  static void Restore(const fs::path& release, const db::TestDatabase& database) {
    db::Connection connection({.url = database.url()});
    Must(connection.ExecuteScript(ReadFile(release / "database.sql")));
  }
};

TEST_F(ReleasesTest, ThereIsOne) { EXPECT_FALSE(Releases().empty()); }

TEST_F(ReleasesTest, TheSchemaOfEachIsWhatMigrationsMakeOfIt) {
  const test::MigratedDatabase present;
  db::Connection here({.url = present.url()});
  for (const fs::path& release : Releases()) {
    SCOPED_TRACE(release.filename());
    const db::TestDatabase database;
    Restore(release, database);
    db::Connection connection({.url = database.url()});
    const int version =
        std::stoi(Column(connection, "SELECT max(version)::text FROM schema_migrations").front());
    const auto before = Rows(connection);
    db::Migrator migrator(connection, db::EmbeddedMigrations(), {});
    Must(migrator.Up());
    EXPECT_EQ(DifferencesOf(connection, here), std::vector<std::string>());
    ExpectNoneLost(before, Rows(connection));
    // And back, for operators who must return to the release.
    Must(migrator.Down(version));
    Must(db::Migrator(here, db::EmbeddedMigrations(), {}).Down(version));
    EXPECT_EQ(DifferencesOf(connection, here), std::vector<std::string>());
    Must(db::Migrator(here, db::EmbeddedMigrations(), {}).Up());
  }
}

// Not only the migrations since the release are applied to rows: its database goes back to the first schema,
// and each migration on the way is done, undone and done again.
TEST_F(ReleasesTest, EachMigrationIsDoneAndUndoneWithRows) {
  const auto migrations = db::EmbeddedMigrations();
  for (const fs::path& release : Releases()) {
    SCOPED_TRACE(release.filename());
    const db::TestDatabase database;
    Restore(release, database);
    db::Connection connection({.url = database.url()});
    db::Migrator migrator(connection, migrations, {});
    Must(migrator.Up());
    for (std::size_t i = migrations.size() - 1; i > 0; --i) {
      SCOPED_TRACE(migrations[i].title);
      const int below = migrations[i - 1].version;
      const int above = migrations[i].version;
      Must(migrator.Down(below));
      const auto before = Rows(connection);
      Must(migrator.Up(above));
      const auto after = Rows(connection);
      ExpectNoneLost(before, after);
      Must(migrator.Down(below));
      EXPECT_EQ(Rows(connection), before);
      Must(migrator.Up(above));
      EXPECT_EQ(Rows(connection), after);
      Must(migrator.Down(below));
    }
  }
}

TEST_F(ReleasesTest, WhatEachServedIsServedStill) {
  for (const fs::path& release : Releases()) {
    SCOPED_TRACE(release.filename());
    const db::TestDatabase database;
    Restore(release, database);
    db::Connection connection({.url = database.url()});
    Must(db::Migrator(connection, db::EmbeddedMigrations(), {}).Up());
    const auto scopes = Column(connection, "SELECT scope FROM journal_heads");
    EXPECT_GT(scopes.size(), 3);
    for (const std::string& scope : scopes) {
      const auto verified = journal::Verify(connection, scope);
      EXPECT_TRUE(verified.ok()) << scope << ": " << verified.status();
    }
    const std::string key = MakeAdministrator(connection);
    Served served(database.url());
    const Json collections = Json::parse(ReadFile(release / "resources.json"));
    EXPECT_GT(collections.size(), 10);
    for (const auto& [collection, then] : collections.items()) {
      const auto now = served.List(collection, key);
      std::vector<std::string> lost;
      for (const Json& resource : then) {
        const auto name = resource["name"].get<std::string>();
        now.contains(name) ? Compare(resource, now.at(name), name, lost) : lost.push_back(name);
      }
      EXPECT_EQ(lost, std::vector<std::string>()) << collection;
      EXPECT_FALSE(then.empty()) << collection << " says nothing";
    }
  }
}

}  // namespace
}  // namespace plenary
