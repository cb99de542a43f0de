// plenaryd as an operator uses it: the program itself, from its command line to its exit code.

#include "support/program.h"

#include <gtest/gtest.h>
#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/file_test_support.h"
#include "db/first_start_test_support.h"
#include "nlohmann/json.hpp"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "support/silent.h"
#include "support/waiting.h"

namespace plenary {
namespace {

using test::Program;

namespace fs = std::filesystem;

class ProgramTest : public test::ProgramTest {};

TEST_F(ProgramTest, ServesOnAPostgresOfItsOwnAndStops) {
  const std::string data = directory() / "data";
  std::string key;
  for (const char* start : {"first", "second"}) {
    Program program = StartServing({"--data-dir", data, "--metrics-port", "0", "--log-format", "json"});
    const test::Client client = Connect();
    EXPECT_EQ(fs::status(data).permissions(), fs::perms::owner_all);
    EXPECT_EQ(fs::status(data + "/admin.key").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    std::ifstream(data + "/admin.key") >> key;
    const auto who = client.WithKey(key).Call<v1::WhoAmIResponse>(v1::WhoAmIRequest());
    ASSERT_TRUE(who.ok()) << start << " " << who.status() << Output();
    ASSERT_EQ(who->roles_size(), 1);
    EXPECT_EQ(who->roles(0).role(), v1::ROLE_ADMIN);
    program.Signal(SIGTERM);
    EXPECT_EQ(program.Wait(), 0) << Output();
    std::istringstream lines(Output());
    for (std::string line; std::getline(lines, line);) {
      EXPECT_TRUE(nlohmann::json::accept(line)) << "is not JSON: " << line;
    }
  }
  EXPECT_EQ(Run({"check", "--data-dir", data}), 0) << Output();
  EXPECT_TRUE(absl::StrContains(Output(), "journal access: 1 entry verifies")) << Output();
}

// The process of the private PostgreSQL in `data`; 0 if none runs.
pid_t PostgresIn(const std::string& data) {
  pid_t process = 0;
  std::ifstream(data + "/postgres/postmaster.pid") >> process;
  return process;
}
void KillPostgresIn(const std::string& data) {
  const pid_t process = PostgresIn(data);
  ASSERT_GT(process, 0) << "0 is our own group";
  kill(process, SIGKILL);
}

// Whose the process is; -1 if there is none.
int UserOf(pid_t process) {
  struct stat status {};
  return stat(("/proc/" + std::to_string(process)).c_str(), &status) == 0 ? static_cast<int>(status.st_uid)
                                                                          : -1;
}

TEST_F(ProgramTest, NothingIsServedAsRoot) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can be refused";
  const test::MigratedDatabase database;
  unsetenv("PLENARY_USER");
  for (const auto& [what, where] :
       {std::pair("--database-url", database.url()), {"--data-dir", std::string(directory() / "data")}}) {
    EXPECT_EQ(Run({"serve", "--port", "0", what, where}), 1);
    EXPECT_TRUE(absl::StrContains(Output(), "does not serve, nor run a database, as root")) << Output();
    EXPECT_TRUE(absl::StrContains(Output(), "--user")) << Output();
  }
  EXPECT_FALSE(fs::exists(directory() / "data"));
  for (const char* command : {"check", "admin-key"}) {
    EXPECT_EQ(Run({command, "--data-dir", directory() / "data"}), 1);
    EXPECT_TRUE(absl::StrContains(Output(), "as root")) << Output();
  }
  // To look at a database that somebody else runs, root will do.
  EXPECT_EQ(Run({"check", "--database-url", database.url()}), 0) << Output();
}

TEST_F(ProgramTest, RootBecomesWhomItIsTold) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become another";
  unsetenv("PLENARY_USER");
  const passwd* user = getpwnam(test::kServersUser);
  ASSERT_NE(user, nullptr);
  const std::string data = directory() / "data";
  // Told, and then by whom the data belongs to.
  for (const auto& told : {std::vector<std::string>{"--user", test::kServersUser}, {}}) {
    std::vector<std::string> arguments = {"--data-dir", data};
    arguments.insert(arguments.end(), told.begin(), told.end());
    Program program = StartServing(arguments);
    Connect();
    EXPECT_EQ(UserOf(program.process()), static_cast<int>(user->pw_uid));
    EXPECT_EQ(UserOf(PostgresIn(data)), static_cast<int>(user->pw_uid));
    program.Signal(SIGTERM);
    EXPECT_EQ(program.Wait(), 0) << Output();
  }
  for (const auto& entry : fs::recursive_directory_iterator(data)) {
    struct stat status {};
    ASSERT_EQ(lstat(entry.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_uid, user->pw_uid) << entry.path();
  }
  EXPECT_EQ(fs::status(data).permissions(), fs::perms::owner_all);
  EXPECT_EQ(Run({"serve", "--port", "0", "--data-dir", data, "--user", "nobody-at-all"}), 1);
  EXPECT_TRUE(absl::StrContains(Output(), "there is no user nobody-at-all")) << Output();
  EXPECT_EQ(Run({"serve", "--port", "0", "--data-dir", data, "--user", "root"}), 1);
}

// Deleting a file does not make anybody an administrator.
TEST_F(ProgramTest, AKeyThatIsLostIsMadeAnewByAnExplicitCommandAlone) {
  const test::MigratedDatabase database;
  const std::string file = directory() / "key";
  const std::vector<std::string> where = {"--database-url", database.url(), "--admin-key-file", file};
  const auto key = [&] {
    std::string secret;
    std::ifstream(file) >> secret;
    return secret;
  };
  const auto administrators = [&] {
    db::Connection connection({.url = database.url()});
    const auto rows = connection.Execute({"test/keys", "SELECT count(*) FROM api_keys"});
    return rows.ok() ? (*rows)[0].Int(0) : -1;
  };
  std::string first;
  {
    Program program = StartServing(where);
    Connect();
    first = key();
    program.Signal(SIGTERM);
    program.Wait();
  }
  std::vector<std::string> command = {"admin-key"};
  command.insert(command.end(), where.begin(), where.end());
  EXPECT_EQ(Run(command), 1);
  EXPECT_TRUE(absl::StrContains(Output(), "is there already")) << Output();

  fs::remove(file);
  Program program = StartServing(where);
  const test::Client client = Connect();
  EXPECT_FALSE(fs::exists(file));
  EXPECT_TRUE(absl::StrContains(Output(), "plenaryd admin-key")) << Output();
  EXPECT_EQ(administrators(), 1);
  const auto who = client.WithKey(first).Call<v1::WhoAmIResponse>(v1::WhoAmIRequest());
  ASSERT_TRUE(who.ok()) << who.status();

  const std::string told = directory() / "told";
  EXPECT_EQ(Program(command, told).Wait(), 0) << ReadFile(told);
  EXPECT_EQ(administrators(), 2);
  EXPECT_TRUE(absl::StrContains(ReadFile(told), who->principal())) << ReadFile(told);
  EXPECT_NE(key(), first);
  v1::ListJournalRequest journal;
  journal.set_scope("access");
  const auto entries = client.WithKey(key()).Call<v1::ListJournalResponse>(journal);
  ASSERT_TRUE(entries.ok()) << entries.status();
  std::set<std::string> methods;
  for (const auto& entry : entries->entries()) methods.insert(entry.method());
  EXPECT_EQ(methods, (std::set<std::string>{"plenaryd/first-administrator", "plenaryd/admin-key"}));
  program.Signal(SIGTERM);
  program.Wait();
}

TEST_F(ProgramTest, ItsOwnPostgresIsStartedAgainAndGivenUpWhenThatFails) {
  const std::string data = directory() / "data";
  Program program = StartServing({"--data-dir", data, "--shutdown-grace", "1"});
  const test::Client client = Connect();
  std::string key;
  std::ifstream(data + "/admin.key") >> key;
  const auto call = [&] { return client.WithKey(key).Call<v1::ApiKey>(v1::CreateApiKeyRequest()).status(); };
  // A request that nothing is wrong with but itself, once the caller is known.
  ASSERT_EQ(call().code(), absl::StatusCode::kInvalidArgument) << call();

  const pid_t killed = PostgresIn(data);
  KillPostgresIn(data);
  EXPECT_TRUE(test::Eventually([&] {
    const absl::Status status = call();
    EXPECT_TRUE(status.code() == absl::StatusCode::kInvalidArgument || absl::IsUnavailable(status)) << status;
    return PostgresIn(data) != killed && !absl::IsUnavailable(status);
  })) << Output();
  EXPECT_TRUE(absl::StrContains(Output(), "PostgreSQL ended by signal 9: starting it again")) << Output();
  EXPECT_TRUE(test::Eventually([&] { return absl::StrContains(Output(), "PostgreSQL answers again"); }))
      << Output();

  std::ofstream(data + "/postgres/postgresql.conf", std::ios::app) << "\nno_such_setting = 1\n";
  KillPostgresIn(data);
  EXPECT_EQ(program.Wait(), 3) << Output();
  EXPECT_TRUE(absl::StrContains(Output(), "5 attempts to start it again failed")) << Output();
}

TEST_F(ProgramTest, AFirstStartThatWasKilledIsNotInTheWayOfTheNext) {
  const std::string data = directory() / "data";
  std::vector<db::StartMoment> moments = db::MomentsOfStart(data);
  moments.push_back({"the key is written", [&] { return fs::exists(data + "/admin.key"); }});
  for (const db::StartMoment& moment : moments) {
    SCOPED_TRACE(moment.name);
    fs::remove_all(data);
    {
      Program program = StartServing({"--data-dir", data});
      EXPECT_TRUE(test::Eventually(moment.is_reached)) << Output();
      program.Signal(SIGKILL);
      program.Wait();
    }
    Program program = StartServing({"--data-dir", data});
    EXPECT_TRUE(Connect().Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).ok()) << Output();
    program.Signal(SIGTERM);
    EXPECT_EQ(program.Wait(), 0) << Output();
  }
}

TEST_F(ProgramTest, AFullDiskIsInTheLogWithItsCode) {
  const test::MigratedDatabase database;
  db::Connection connection({.url = database.url()});
  ASSERT_TRUE(connection
                  .ExecuteScript("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
                                 "$$ BEGIN RAISE EXCEPTION 'no space' USING ERRCODE = '53100'; END $$;"
                                 "CREATE TRIGGER full_disk BEFORE INSERT ON people "
                                 "EXECUTE FUNCTION full_disk()")
                  .ok());
  const std::string file = directory() / "key";
  Program program = StartServing({"--database-url", database.url(), "--admin-key-file", file});
  const test::Client client = Connect();
  std::string key;
  std::ifstream(file) >> key;
  v1::CreatePersonRequest request;
  request.mutable_person()->add_names()->set_full("Ana");
  const absl::Status status = client.WithKey(key).Call<v1::Person>(request).status();
  EXPECT_TRUE(absl::IsUnavailable(status)) << status;
  EXPECT_TRUE(test::Eventually([&] { return absl::StrContains(Output(), "(SQLSTATE 53100)"); })) << Output();
}

TEST_F(ProgramTest, ASecondSignalEndsItAtOnce) {
  const test::MigratedDatabase database;
  Program program = StartServing({"--database-url", database.url(), "--shutdown-grace", "600"});
  const test::Client client = Connect();
  // A call that does not end: it waits for a lock.
  db::Connection connection({.url = database.url()});
  db::Transaction lock(connection);
  ASSERT_TRUE(connection.ExecuteScript("LOCK TABLE api_keys").ok());
  std::thread call([&] {
    client.WithKey("plk_" + std::string(43, 'A')).Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).IgnoreError();
  });
  EXPECT_TRUE(test::Eventually([&] { return test::CountWaitingIn(database.url()) > 0; }));
  program.Signal(SIGINT);
  program.Signal(SIGINT);  // at the same moment: taken for one
  EXPECT_TRUE(test::Eventually([&] { return absl::StrContains(Output(), "stopping"); }));
  EXPECT_TRUE(program.Runs());
  EXPECT_TRUE(test::Eventually([&] {
    program.Signal(SIGINT);
    return !program.Runs();
  }));
  EXPECT_EQ(program.Wait(), 128 + SIGINT);
  call.join();
}

TEST_F(ProgramTest, AnOutdatedSchemaIsRefusedUnlessItIsToBeMigrated) {
  const db::TestDatabase database;
  EXPECT_EQ(Run({"serve", "--database-url", database.url(), "--port", "0"}), 1);
  EXPECT_TRUE(absl::StrContains(Output(), "plenaryd migrate")) << Output();
  EXPECT_EQ(Run({"check", "--database-url", database.url()}), 1);

  EXPECT_EQ(Run({"migrate", "up", "--to", "1", "--database-url", database.url()}), 0) << Output();
  EXPECT_EQ(Run({"migrate", "status", "--database-url", database.url()}), 0);
  EXPECT_TRUE(absl::StrContains(Output(), "not applied")) << Output();
  Program program = StartServing({"--database-url", database.url(), "--migrate"});
  EXPECT_TRUE(Connect().Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).ok());
  program.Signal(SIGINT);
  EXPECT_EQ(program.Wait(), 0);
  EXPECT_EQ(Run({"check", "--database-url", database.url()}), 0) << Output();
  EXPECT_EQ(Run({"migrate", "down", "--to", "0", "--database-url", database.url()}), 0) << Output();
  EXPECT_EQ(Run({"migrate", "down", "--to", "0", "--database-url", database.url()}), 0);
  EXPECT_EQ(Output(), "nothing to do\n");
}

TEST_F(ProgramTest, CheckFindsAJournalThatWasTamperedWith) {
  const test::MigratedDatabase database;
  Program program = StartServing({"--database-url", database.url(), "--admin-key-file", directory() / "key"});
  Connect();
  program.Signal(SIGTERM);
  ASSERT_EQ(program.Wait(), 0);
  ASSERT_EQ(Run({"check", "--database-url", database.url()}), 0) << Output();
  db::Connection connection({.url = database.url()});
  ASSERT_TRUE(
      connection.ExecuteScript("UPDATE changes SET resource = 'apiKeys/other' WHERE ordinal = 1").ok());
  EXPECT_EQ(Run({"check", "--database-url", database.url()}), 1);
  EXPECT_TRUE(absl::StrContains(Output(), "FAILED  journal access")) << Output();
}

TEST_F(ProgramTest, ADatabaseThatIsAwayIsToldInOneLine) {
  const std::string url = "postgresql://nobody@/nothing?host=" + directory().string();
  for (const char* command : {"serve", "check"}) {
    EXPECT_EQ(Run({command, "--database-url", url}), 1);
    EXPECT_TRUE(absl::StrContains(Output(), "cannot connect to the database")) << Output();
  }
}

TEST_F(ProgramTest, ManySilentConnectionsKeepNobodyOutForLong) {
  constexpr int kDescriptors = 256;
  const test::MigratedDatabase database;
  Program program = StartServing({"--database-url", database.url()}, kDescriptors);
  const v1::WhoAmIRequest who;
  const int port = Port();
  const test::Client client = ConnectTo(absl::StrCat("127.0.0.1:", port));
  ASSERT_TRUE(client.Call<v1::WhoAmIResponse>(who).ok());
  {
    test::Silent silent(port, 2 * kDescriptors);
    // What is above the limit is refused, at once.
    EXPECT_TRUE(test::Eventually([&] { return silent.CountClosed() > kDescriptors; }));
    EXPECT_LT(silent.CountClosed(), 2 * kDescriptors);
    // Connected clients are served, with the database too.
    const auto served = client.WithKey("plk_" + std::string(43, 'A')).Call<v1::WhoAmIResponse>(who);
    EXPECT_EQ(served.status().code(), absl::StatusCode::kUnauthenticated) << served.status();
  }
  EXPECT_TRUE(test::Eventually(
      [&] { return ConnectTo(absl::StrCat("127.0.0.1:", port)).Call<v1::WhoAmIResponse>(who).ok(); }));
  program.Signal(SIGTERM);
  EXPECT_EQ(program.Wait(), 0);
  const std::string output = Output();
  const std::size_t told = output.find("connections are refused");
  EXPECT_NE(told, std::string::npos) << output;
  EXPECT_EQ(output.find("connections are refused", told + 1), std::string::npos) << output;
}

TEST_F(ProgramTest, TooFewDescriptorsAreToldAtTheStart) {
  const test::MigratedDatabase database;
  Program program = StartServing({"--database-url", database.url()}, 64);
  EXPECT_EQ(program.Wait(), 1);
  EXPECT_TRUE(absl::StrContains(Output(), "limit on open files, 64, is too low")) << Output();
}

TEST_F(ProgramTest, ChannelzHasAPortOfItsOwn) {
  const test::MigratedDatabase database;
  const int port = 20'000 + getpid() % 20'000;
  const int library = port + 1;
  Program program = StartServing({"--database-url", database.url(), "--channelz-port", std::to_string(port),
                                  "--grpc-library-port", std::to_string(library), "--metrics-port", "0"});
  Connect();  // when it serves
  const test::Client client = ConnectTo(absl::StrCat("127.0.0.1:", library));
  const std::string method = "grpc.channelz.v1.Channelz/GetServers";
  std::string answer;
  EXPECT_TRUE(ConnectTo(absl::StrCat("127.0.0.1:", port)).CallRaw(method, "", &answer).ok());
  EXPECT_FALSE(answer.empty());
  EXPECT_EQ(client.CallRaw(method, "", &answer).error_code(), grpc::StatusCode::UNIMPLEMENTED);
}

}  // namespace
}  // namespace plenary
