// What prevents a server from serving is reported at its start and by `plenaryd check`, with what to do.

#include <gtest/gtest.h>
#include <pwd.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "access/admin_key.h"
#include "base/file_test_support.h"
#include "db/embedded_migrations.h"
#include "db/private_postgres.h"
#include "plenaryd/serving_role.h"
#include "support/program.h"

namespace plenary {
namespace {

using absl::StrContains;

class ReadinessTest : public test::ProgramTest {
 protected:
  static void Must(db::Connection& connection, const std::string& sql) {
    const absl::Status status = connection.ExecuteScript(sql);
    ASSERT_TRUE(status.ok()) << sql << " " << status;
  }

  // That neither serves, and that both say so in the same words; returns what check said.
  std::string ExpectNeitherServes(const std::string& url, const std::string& words) {
    EXPECT_EQ(Run({"serve", "--port", "0", "--database-url", url}), 1) << words;
    EXPECT_TRUE(StrContains(Output(), words)) << "serve: " << Output();
    EXPECT_EQ(Run({"check", "--database-url", url}), 1) << words;
    EXPECT_TRUE(StrContains(Output(), words)) << "check: " << Output();
    EXPECT_TRUE(StrContains(Output(), "FAILED")) << Output();
    return Output();
  }
  void ExpectBothServe(const std::string& url) {
    EXPECT_EQ(Run({"check", "--database-url", url}), 0) << Output();
    test::Program program = StartServing({"--database-url", url});
    Connect();
    program.Signal(SIGTERM);
    EXPECT_EQ(program.Wait(), 0) << Output();
  }

  // The statements that a message ends with, after "in the database plenary: ".
  static std::string StatementsIn(const std::string& said) {
    constexpr std::string_view kBefore = "in the database plenary: ";
    const std::size_t at = said.find(kBefore);
    EXPECT_NE(at, std::string::npos) << said;
    const std::size_t begin = at == std::string::npos ? 0 : at + kBefore.size();
    return said.substr(begin, said.find('\n', begin) - begin);
  }
};

// A cluster of its own, since roles belong to all databases of one.
TEST_F(ReadinessTest, WhatARestoreForgetsIsNamedAndTheStatementsMendIt) {
  const auto postgres = db::PrivatePostgres::Start({.data_dir = directory() / "data"});
  ASSERT_TRUE(postgres.ok()) << postgres.status();
  const std::string url = (*postgres)->url();
  ASSERT_EQ(Run({"migrate", "up", "--database-url", url}), 0) << Output();
  db::Connection owner({.url = url});

  Must(owner, "DROP OWNED BY plenary_server; DROP ROLE plenary_server");
  Must(owner, StatementsIn(ExpectNeitherServes(
                  url, "the role plenary_server, as which the server works, is missing")));
  ExpectBothServe(url);

  Must(owner, "REVOKE ALL ON journal, events FROM plenary_server; REVOKE USAGE ON SCHEMA public FROM PUBLIC");
  Must(owner, StatementsIn(ExpectNeitherServes(url, "lacks privileges")));
  Must(owner, "GRANT USAGE ON SCHEMA public TO PUBLIC");
  ExpectBothServe(url);

  Must(owner, "CREATE ROLE \"the app\" NOLOGIN");
  const std::string as_app = absl::StrReplaceAll(url, {{"plenary@", "the%20app@"}});
  ExpectNeitherServes(as_app, "let it (ALTER ROLE \"the app\" LOGIN;)");
  Must(owner, "ALTER ROLE \"the app\" LOGIN");
  Must(owner, StatementsIn(ExpectNeitherServes(as_app, "is not for the login the app")));
  ExpectBothServe(as_app);

  ExpectNeitherServes(absl::StrReplaceAll(url, {{"/plenary?", "/forums?"}}),
                      "make it (CREATE DATABASE \"forums\" ENCODING 'UTF8' TEMPLATE template0;)");
  Must(owner, "CREATE DATABASE forums ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");
  ExpectNeitherServes(absl::StrReplaceAll(url, {{"/plenary?", "/forums?"}}),
                      "the database forums has the encoding SQL_ASCII, but Plenary needs UTF8");

  Must(owner, "ALTER DATABASE plenary SET default_transaction_read_only = on");
  ExpectNeitherServes(url, "ALTER DATABASE \"plenary\" RESET default_transaction_read_only;");
  db::Connection elsewhere({.url = absl::StrReplaceAll(url, {{"/plenary?", "/postgres?"}})});
  Must(elsewhere, "ALTER DATABASE plenary RESET default_transaction_read_only");
  ExpectBothServe(url);
}

TEST_F(ReadinessTest, AStandbyIsSaidInWords) {
  const std::string data = directory() / "data";
  {
    const auto postgres = db::PrivatePostgres::Start({.data_dir = data});
    ASSERT_TRUE(postgres.ok()) << postgres.status();
    ASSERT_EQ(Run({"migrate", "up", "--database-url", (*postgres)->url()}), 0) << Output();
  }
  // What was made by this process is the server's from here on.
  for (const char* path : {"", "/plenary.lock", "/postgres.log"}) test::GiveToServers(data + path);
  std::ofstream(data + "/postgres/standby.signal").close();
  const std::string words = "this PostgreSQL is a standby, which is read-only: connect to the primary";
  EXPECT_EQ(Run({"serve", "--port", "0", "--data-dir", data}), 1);
  EXPECT_TRUE(StrContains(Output(), words)) << Output();
  EXPECT_EQ(Run({"migrate", "up", "--data-dir", data}), 1);
  EXPECT_TRUE(StrContains(Output(), words)) << Output();
  const auto postgres = db::PrivatePostgres::Start({.data_dir = data});
  ASSERT_TRUE(postgres.ok()) << postgres.status();
  ExpectNeitherServes((*postgres)->url(), words);
}

TEST_F(ReadinessTest, APortThatIsTakenIsSaidWhereItIsAskedFor) {
  const test::MigratedDatabase database;
  test::Program program = StartServing({"--database-url", database.url()});
  Connect();
  const std::string port = ReadFile(directory() / "port");
  const std::string output = directory() / "other";
  const auto run = [&](const std::vector<std::string>& arguments) {
    return test::Program(arguments, output).Wait();
  };
  const std::string number = port.substr(0, port.find('\n'));
  EXPECT_EQ(run({"check", "--database-url", database.url()}), 0) << ReadFile(output);
  EXPECT_EQ(run({"check", "--database-url", database.url(), "--port", number}), 1);
  EXPECT_TRUE(StrContains(ReadFile(output), "FAILED  port: cannot listen on 127.0.0.1 port " + number))
      << ReadFile(output);
}

TEST_F(ReadinessTest, AKeyThatOpensNothingIsTold) {
  const test::MigratedDatabase database;
  const std::string file = directory() / "key";
  std::ofstream(file) << "plk_" << std::string(43, 'A') << "\n";
  const std::string words =
      absl::StrCat("the key in ", file, " is not valid: it was made for another database");
  {
    test::Program program = StartServing({"--database-url", database.url(), "--admin-key-file", file});
    Connect();
    program.Signal(SIGTERM);
    EXPECT_EQ(program.Wait(), 0);
  }
  EXPECT_TRUE(StrContains(Output(), words)) << Output();
  EXPECT_EQ(Run({"check", "--database-url", database.url(), "--admin-key-file", file}), 0);
  EXPECT_TRUE(StrContains(Output(), words)) << Output();

  std::filesystem::remove(file);
  std::filesystem::create_directory(file);
  for (const char* command : {"serve", "check"}) {
    EXPECT_EQ(Run({command, "--database-url", database.url(), "--admin-key-file", file}), 1);
    EXPECT_TRUE(StrContains(Output(), "cannot read the administrator's key file")) << Output();
  }
}

// The list of what the role needs is taken from the texts of the migrations: it is all that the role has.
TEST_F(ReadinessTest, TheRoleHasWhatTheMigrationsGrantAndNothingElse) {
  const test::MigratedDatabase database;
  db::Connection connection({.url = database.url()});
  const auto rows =
      connection.Execute({"test/grants",
                          "SELECT privilege, relname FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', "
                          "'UPDATE', 'DELETE']) privilege"
                          " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p')"
                          " AND has_table_privilege('plenary_server', pg_class.oid, privilege)"});
  ASSERT_TRUE(rows.ok()) << rows.status();
  std::set<std::pair<std::string, std::string>> has;
  for (const db::Row row : *rows) has.emplace(row.String(0), row.String(1));
  std::set<std::pair<std::string, std::string>> granted;
  for (const plenaryd::Grant& grant : plenaryd::GrantsOf(db::EmbeddedMigrations())) {
    granted.emplace(grant.privilege, grant.relation);
  }
  EXPECT_EQ(has, granted);
}

}  // namespace
}  // namespace plenary
