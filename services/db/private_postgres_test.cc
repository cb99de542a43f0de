#include "db/private_postgres.h"

#include <gtest/gtest.h>
#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "base/eventually.h"
#include "base/ids.h"
#include "db/cluster_processes.h"
#include "db/connection.h"
#include "db/first_start_test_support.h"
#include "db/test_database.h"

namespace plenary::db {
namespace {

namespace fs = std::filesystem;

class PrivatePostgresTest : public testing::Test {
 protected:
  PrivatePostgresTest() : directory_(RoomForClusters() / ("private-postgres-" + NewResourceId())) {}
  ~PrivatePostgresTest() override { fs::remove_all(directory_); }

  std::unique_ptr<PrivatePostgres> Start() {
    absl::StatusOr<std::unique_ptr<PrivatePostgres>> postgres = TryStart();
    EXPECT_TRUE(postgres.ok()) << postgres.status();
    return postgres.ok() ? *std::move(postgres) : nullptr;
  }
  absl::StatusOr<std::unique_ptr<PrivatePostgres>> TryStart() {
    return PrivatePostgres::Start({.data_dir = directory_});
  }

  static absl::Status Write(const PrivatePostgres& postgres) {
    Connection connection({.url = postgres.url()});
    return connection.ExecuteScript("CREATE TABLE IF NOT EXISTS kept (i int); INSERT INTO kept VALUES (1)");
  }
  static std::int64_t Count(const PrivatePostgres& postgres) {
    Connection connection({.url = postgres.url()});
    const absl::StatusOr<Result> result = connection.Execute({"test/count", "SELECT count(*) FROM kept"});
    return result.ok() ? (*result)[0].Int(0) : -1;
  }

  const fs::path directory_;
};

// Never our own process group, which is what the number of a server that does not run stands for.
void Kill(const PrivatePostgres& postgres) {
  ASSERT_GT(postgres.pid(), 0);
  kill(postgres.pid(), SIGKILL);
}

std::string SocketDirectoryOf(const PrivatePostgres& postgres) {
  const std::string url = postgres.url();
  return url.substr(url.find("/tmp/"));
}

uid_t OwnerOf(pid_t process) {
  struct stat status {};
  EXPECT_EQ(stat(("/proc/" + std::to_string(process)).c_str(), &status), 0);
  return status.st_uid;
}

TEST_F(PrivatePostgresTest, StartsStopsAndKeepsItsData) {
  std::string socket_directory;
  {
    const auto postgres = Start();
    ASSERT_NE(postgres, nullptr);
    EXPECT_TRUE(Write(*postgres).ok());
    EXPECT_NE(OwnerOf(postgres->pid()), 0u);
    // Ctrl-C in a terminal goes to our own session only.
    EXPECT_EQ(getsid(postgres->pid()), postgres->pid());
    socket_directory = SocketDirectoryOf(*postgres);
    EXPECT_EQ(fs::status(socket_directory).permissions(), fs::perms::owner_all);
    const pid_t pid = postgres->pid();
    EXPECT_TRUE(postgres->Stop().ok());
    EXPECT_EQ(kill(pid, 0), -1);
    EXPECT_TRUE(postgres->Stop().ok());
  }
  EXPECT_FALSE(fs::exists(socket_directory));
  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  EXPECT_EQ(Count(*postgres), 1);
}

TEST_F(PrivatePostgresTest, TwoServersNeverShareADirectory) {
  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  const absl::Status second = TryStart().status();
  EXPECT_EQ(second.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(second.message(), directory_.string() + " is in use by the server with process id " +
                                  std::to_string(getpid()) +
                                  ": stop that server, or choose another --data-dir");
  EXPECT_TRUE(Write(*postgres).ok());
}

TEST_F(PrivatePostgresTest, RecoversAfterTheDatabaseWasKilled) {
  {
    const auto postgres = Start();
    ASSERT_NE(postgres, nullptr);
    ASSERT_TRUE(Write(*postgres).ok());
    Kill(*postgres);
  }
  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  EXPECT_EQ(Count(*postgres), 1);
}

// Runs `body` in a process of its own, which it then kills; returns once `body` is done.
template <class Body>
void InKilledProcess(const Body& body) {
  int done[2];
  ASSERT_EQ(pipe(done), 0);
  const pid_t child = fork();
  if (child == 0) {
    const bool ok = body();
    if (write(done[1], ok ? "y" : "n", 1) < 0) _exit(1);
    for (;;) pause();
  }
  char answer = 0;
  EXPECT_EQ(read(done[0], &answer, 1), 1);
  EXPECT_EQ(answer, 'y');
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  close(done[0]);
  close(done[1]);
}

TEST_F(PrivatePostgresTest, RecoversAfterTheServerWasKilled) {
  InKilledProcess([this] {
    auto postgres = PrivatePostgres::Start({.data_dir = directory_});
    return postgres.ok() && Write(**postgres).ok() && postgres->release() != nullptr;
  });
  std::string old_socket_directory;
  {
    std::ifstream lock(directory_ / "plenary.lock");
    std::getline(lock, old_socket_directory);
    std::getline(lock, old_socket_directory);
  }
  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  EXPECT_EQ(Count(*postgres), 1);
  EXPECT_NE(old_socket_directory, "");
  EXPECT_FALSE(fs::exists(old_socket_directory));
}

TEST_F(PrivatePostgresTest, EndsADatabaseThatOutlivedItsServer) {
  ASSERT_NE(Start(), nullptr);
  const std::string cluster = directory_ / "postgres";
  const absl::StatusOr<PostgresInstall> install = FindPostgres(std::nullopt);
  ASSERT_TRUE(install.ok());
  struct stat owner {};
  ASSERT_EQ(stat(cluster.c_str(), &owner), 0);
  // pg_ctl leaves a server behind that nobody is the parent of.
  const absl::StatusOr<pid_t> starter = StartChild(
      {.arguments = {install->directory + "/pg_ctl", "start", "-w", "-D", cluster, "-l", cluster + "/log",
                     "-o", "-c listen_addresses= -c unix_socket_directories=" + cluster},
       .directory = cluster,
       .output = STDERR_FILENO,
       .account = geteuid() == 0 ? std::optional(Account{owner.st_uid, owner.st_gid}) : std::nullopt});
  ASSERT_TRUE(starter.ok()) << starter.status();
  ASSERT_EQ(WaitForChild(*starter, std::chrono::minutes(1)), 0);
  pid_t orphan = 0;
  std::ifstream(cluster + "/postmaster.pid") >> orphan;
  ASSERT_EQ(kill(orphan, 0), 0);

  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  // A process that has ended but was not waited for has no arguments any more.
  std::string arguments;
  std::ifstream("/proc/" + std::to_string(orphan) + "/cmdline") >> arguments;
  EXPECT_EQ(arguments, "");
  EXPECT_TRUE(Write(*postgres).ok());
}

TEST_F(PrivatePostgresTest, IsNotFooledByTheNumberOfAnotherProcess) {
  ASSERT_NE(Start(), nullptr);
  // Of the same user, who may therefore signal it, but no relative of the new server.
  const pid_t other = fork();
  if (other == 0) {
    for (;;) pause();
  }
  std::ofstream(directory_ / "postgres" / "postmaster.pid") << other << "\n" << directory_.string() << "\n";
  EXPECT_NE(Start(), nullptr);
  EXPECT_EQ(waitpid(other, nullptr, WNOHANG), 0);
  kill(other, SIGKILL);
  waitpid(other, nullptr, 0);
}

TEST_F(PrivatePostgresTest, ThrowsAwayAnUnfinishedClusterAndNothingElse) {
  const fs::path unfinished = directory_ / "postgres.unfinished-a1B2c3";
  fs::create_directories(unfinished);
  std::ofstream(unfinished / "PG_VERSION") << "half of a clus";
  const fs::path others = directory_ / "elsewhere";
  fs::create_directories(others);
  fs::create_directory_symlink(others, directory_ / "postgres.unfinished-linked");
  const std::vector<fs::path> not_ours = {others / "letter", directory_ / "postgres.unfinished-notes",
                                          directory_ / "postgres.unfinished-a1B2c3.tar"};
  for (const fs::path& file : not_ours) std::ofstream(file) << "mine";
  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  EXPECT_TRUE(Write(*postgres).ok());
  EXPECT_FALSE(fs::exists(unfinished));
  for (const fs::path& file : not_ours) EXPECT_TRUE(fs::exists(file)) << file;
}

// Starts it in a process of its own, which is killed at this moment.
void KillWhileStarting(const fs::path& directory, const StartMoment& moment) {
  const pid_t child = fork();
  if (child == 0) {
    const auto postgres = PrivatePostgres::Start({.data_dir = directory});
    _exit(postgres.ok() ? 0 : 1);  // destroys nothing
  }
  EXPECT_TRUE(Eventually(moment.is_reached));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
}

TEST_F(PrivatePostgresTest, StartsAtOnceAfterAFirstStartThatWasKilled) {
  for (const StartMoment& moment : MomentsOfStart(directory_)) {
    SCOPED_TRACE(moment.name);
    fs::remove_all(directory_);
    KillWhileStarting(directory_, moment);
    const auto postgres = Start();
    ASSERT_NE(postgres, nullptr);
    EXPECT_TRUE(Write(*postgres).ok());
    EXPECT_FALSE(HasUnfinished(directory_));
  }
}

// Watches until `done`, for a minute at most; returns what Watch() said last.
template <class Done>
absl::Status WatchUntil(PrivatePostgres& postgres, std::vector<std::string>& told, const Done& done) {
  absl::Status status;
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  while (status.ok() && !done() && std::chrono::steady_clock::now() < deadline) {
    status = postgres.Watch([&told](const std::string& line) { told.push_back(line); });
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return status;
}

TEST_F(PrivatePostgresTest, IsStartedAgainWhenItWasKilled) {
  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  ASSERT_TRUE(Write(*postgres).ok());
  // A session that does not see that its server is gone. Root in a container cannot see it, and has to wait.
  const bool seen = ClusterProcesses(directory_ / "postgres").size() > 1;
  Connection busy({.url = postgres->url(), .statement_timeout_ms = 0});
  ASSERT_TRUE(busy.Connect().ok());
  const std::string loop = seen ? "DO 'BEGIN LOOP END LOOP; END'" : "DO 'BEGIN PERFORM pg_sleep(100); END'";
  std::thread session([&] { busy.ExecuteScript(loop).IgnoreError(); });
  Connection other({.url = postgres->url()});
  const auto runs = [&] {
    const auto rows = other.Execute(
        {"test/runs", "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'DO %' AND state = 'active'"});
    return rows.ok() && !rows->empty();
  };
  EXPECT_TRUE(Eventually(runs));

  std::vector<std::string> told;
  EXPECT_TRUE(WatchUntil(*postgres, told, [] { return true; }).ok());
  for (int round = 1; round <= 2; ++round) {
    const pid_t killed = postgres->pid();
    Kill(*postgres);
    told.clear();
    EXPECT_TRUE(WatchUntil(*postgres, told, [&] { return told.size() == 2; }).ok());
    EXPECT_EQ(told, (std::vector<std::string>{"PostgreSQL ended by signal 9: starting it again",
                                              "PostgreSQL answers again"}));
    EXPECT_NE(postgres->pid(), killed);
    EXPECT_EQ(Count(*postgres), round);
    EXPECT_TRUE(Write(*postgres).ok());
  }
  session.join();
  EXPECT_TRUE(postgres->Stop().ok());
}

TEST_F(PrivatePostgresTest, IsGivenUpWhenItCannotBeStartedAgain) {
  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  std::ofstream(directory_ / "postgres" / "postgresql.conf", std::ios::app) << "\nno_such_setting = 1\n";
  Kill(*postgres);
  std::vector<std::string> told;
  const absl::Status status = WatchUntil(*postgres, told, [] { return false; });
  EXPECT_EQ(status.code(), absl::StatusCode::kAborted);
  EXPECT_NE(status.message().find("no_such_setting"), absl::string_view::npos) << status;
  EXPECT_EQ(told.size(), 6U);  // the kill, and five attempts
  EXPECT_TRUE(postgres->Stop().ok());
}

TEST_F(PrivatePostgresTest, SaysWhenItsVersionIsNotInstalled) {
  ASSERT_NE(Start(), nullptr);
  std::ofstream(directory_ / "postgres" / "PG_VERSION") << "99\n";
  const absl::Status status = TryStart().status();
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_NE(status.message().find("PostgreSQL 99 is not installed"), absl::string_view::npos) << status;
}

class PrivatePostgresAsRootTest : public PrivatePostgresTest {
 protected:
  void SetUp() override {
    if (geteuid() != 0) GTEST_SKIP() << "needs root";
  }
};

TEST_F(PrivatePostgresAsRootTest, SaysWhenItsUserCannotReachTheDirectory) {
  fs::create_directories(directory_);
  fs::permissions(directory_, fs::perms::owner_all);
  const absl::Status status = TryStart().status();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_NE(status.message().find("cannot enter " + directory_.string()), absl::string_view::npos) << status;
}

TEST_F(PrivatePostgresAsRootTest, SaysWhoseADirectoryMustBe) {
  const passwd* user = getpwnam("nobody");
  ASSERT_NE(user, nullptr);
  fs::create_directories(directory_);
  InKilledProcess([&] {
    if (setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0) return false;
    const std::string said(TryStart().status().message());
    return said.find("The user with id " + std::to_string(user->pw_uid) + " must be able to write there") !=
           std::string::npos;
  });
}

TEST_F(PrivatePostgresAsRootTest, RunsWithoutRootAsOneself) {
  const passwd* user = getpwnam("nobody");
  ASSERT_NE(user, nullptr);
  fs::create_directories(directory_);
  ASSERT_EQ(chown(directory_.c_str(), user->pw_uid, user->pw_gid), 0);
  InKilledProcess([&] {
    if (setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0) return false;
    auto postgres = PrivatePostgres::Start({.data_dir = directory_});
    return postgres.ok() && Write(**postgres).ok() && OwnerOf((*postgres)->pid()) == user->pw_uid &&
           (*postgres)->Stop().ok();
  });
  // Root goes on as the owner.
  const auto postgres = Start();
  ASSERT_NE(postgres, nullptr);
  EXPECT_EQ(Count(*postgres), 1);
  EXPECT_EQ(OwnerOf(postgres->pid()), user->pw_uid);
}

}  // namespace
}  // namespace plenary::db
