#include "support/test_database.h"

#include "absl/strings/str_cat.h"
#include "base/crypto.h"
#include "base/encoding.h"
#include "db/embedded_migrations.h"
#include "db/migrator.h"

namespace plenary::test {
namespace {

using db::Connection;

constexpr db::Statement kLock = {"test/lock_template", "SELECT pg_advisory_lock(hashtextextended($1, 0))"};
constexpr db::Statement kFind = {"test/find_template", "SELECT 1 FROM pg_database WHERE datname = $1"};

void Must(const absl::Status& status) { ASSERT_TRUE(status.ok()) << status; }

// Other migrations, another template.
std::string TemplateName() {
  std::string all;
  for (const db::Migration& migration : db::EmbeddedMigrations()) all += migration.up_sql;
  return "plenary_template_" + HexEncode(Sha256(all)).substr(0, 16);
}

void Migrate(const std::string& url) {
  Connection connection({.url = url});
  Must(db::Migrator(connection, db::EmbeddedMigrations(), {}).Up());
}

void MakeTemplate(const std::string& name) {
  Connection server({.url = db::TestServerUrl(), .lock_timeout_ms = 60'000});
  // Held until the session ends.
  Must(server.Execute(kLock, db::Params().Text(name)).status());
  const auto found = server.Execute(kFind, db::Params().Text(name));
  Must(found.status());
  if (!found->empty()) return;
  // Copied when it is whole: others may find it and not ask for the lock.
  const db::TestDatabase draft;
  Migrate(draft.url());
  Must(server.ExecuteScript(absl::StrCat("CREATE DATABASE ", name, " TEMPLATE \"", draft.name(), "\"")));
}

}  // namespace

std::string MigratedTemplate() {
  static const std::string name = [] {
    const std::string template_name = TemplateName();
    MakeTemplate(template_name);
    return template_name;
  }();
  return name;
}

}  // namespace plenary::test
