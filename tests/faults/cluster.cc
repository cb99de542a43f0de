#include "faults/cluster.h"

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/file_test_support.h"
#include "db/child_process.h"
#include "db/connection.h"
#include "db/postgres_install.h"
#include "faults/patience.h"

namespace plenary::test {
namespace {

namespace fs = std::filesystem;
using std::chrono::seconds;

// It need not survive a power cut.
constexpr char kSettings[] = R"(
unix_socket_permissions = 0777
max_connections = 100
fsync = off
full_page_writes = off
max_wal_size = 256MB
shared_buffers = 32MB
)";

std::optional<db::Account> Owner() {
  if (geteuid() != 0) return std::nullopt;
  const passwd* user = getpwnam("postgres");
  if (user == nullptr)
    throw std::runtime_error("PostgreSQL does not run as root, and there is no user postgres");
  return db::Account{user->pw_uid, user->pw_gid};
}

void Must(const absl::Status& status) {
  if (!status.ok()) throw std::runtime_error(status.ToString());
}

}  // namespace

Cluster::Cluster(Bare, Options options) : options_(std::move(options)) {
  auto install = db::FindPostgres(std::nullopt);
  Must(install.status());
  programs_ = install->directory;
  std::string pattern = fs::temp_directory_path() / "plenary-faults.XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make " + pattern);
  folder_ = pattern;
  fs::permissions(folder_, fs::perms::all);
  if (const auto owner = Owner()) {
    if (chown(folder_.c_str(), owner->uid, owner->gid) != 0)
      throw std::runtime_error("cannot give " + pattern);
  }
}

Cluster::Cluster(Options options) : Cluster(Bare{}, std::move(options)) {
  Run({programs_ + "/initdb", "--pgdata=" + (folder_ / "data").string(), "--username=plenary", "--auth=trust",
       "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync", "--no-instructions"});
  std::ofstream(folder_ / "data/postgresql.conf", std::ios::app) << kSettings;
  // Only networks of our own get that far: see `listen`.
  std::ofstream(folder_ / "data/pg_hba.conf", std::ios::app) << "host all all 0.0.0.0/0 trust\n";
  Start();
}

std::unique_ptr<Cluster> Cluster::StandbyOf(const Cluster& primary, const std::string& name) {
  std::unique_ptr<Cluster> standby(new Cluster(Bare{}, {.settings = {"cluster_name=" + name}}));
  standby->Run({standby->programs_ + "/pg_basebackup", "--dbname=" + primary.url(),
                "--pgdata=" + (standby->folder_ / "data").string(), "--write-recovery-conf", "--no-sync",
                "--checkpoint=fast"});
  standby->Start();
  return standby;
}

Cluster::~Cluster() {
  try {
    Kill();
  } catch (const std::exception& left) {
    std::cerr << left.what() << " in " << folder_ << "\n";
  }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Cluster::url(const std::string& database) const {
  return absl::StrCat("postgresql://plenary@/", database, "?host=", folder_.string());
}

void Cluster::Run(const std::vector<std::string>& arguments) const {
  const int log = open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const auto child =
      db::StartChild({.arguments = arguments, .directory = folder_, .output = log, .account = Owner()});
  close(log);
  Must(child.status());
  if (db::WaitForChild(*child, seconds(120)) != 0) {
    throw std::runtime_error(arguments.front() + " failed: " + ReadFile(folder_ / "log"));
  }
}

void Cluster::Launch() {
  const int log = open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  std::vector<std::string> arguments = {programs_ + "/postgres",
                                        "-D",
                                        folder_ / "data",
                                        "-c",
                                        "unix_socket_directories=" + folder_.string(),
                                        "-c",
                                        "listen_addresses=" + options_.listen};
  for (const std::string& setting : options_.settings) {
    arguments.insert(arguments.end(), {"-c", setting});
  }
  const auto child =
      db::StartChild({.arguments = arguments, .directory = folder_, .output = log, .account = Owner()});
  close(log);
  Must(child.status());
  server_ = *child;
}

void Cluster::Start() {
  if (server_ != 0) return;
  // The process of this number may be another one by now.
  fs::remove(folder_ / "data/postmaster.pid");
  if (options_.within) {
    options_.within([this] { Launch(); });
  } else {
    Launch();
  }
  const bool answers = Within(seconds(60), [&] {
    if (db::Connection({.url = url()}).Connect().ok()) return true;
    if (db::WaitForChild(server_, std::chrono::milliseconds(20))) {
      server_ = 0;
      throw std::runtime_error("PostgreSQL ended: " + ReadFile(folder_ / "log"));
    }
    return false;
  });
  if (!answers) throw std::runtime_error("PostgreSQL does not answer: " + ReadFile(folder_ / "log"));
}

void Cluster::Stop() {
  if (server_ == 0) return;
  kill(server_, SIGINT);
  if (!db::WaitForChild(server_, seconds(60))) throw std::runtime_error("PostgreSQL does not stop");
  server_ = 0;
}

void Cluster::Kill() {
  if (server_ == 0) return;
  Signal(SIGKILL);
  db::WaitForChild(server_, seconds(60));
  server_ = 0;
  // What the server had begun just then.
  if (!Within(seconds(60), [&] {
        for (const pid_t process : Processes()) kill(process, SIGKILL);
        return Processes().empty();
      })) {
    throw std::runtime_error("PostgreSQL's processes do not end");
  }
}

std::vector<pid_t> Cluster::Processes() const {
  const std::string data = fs::canonical(folder_ / "data");
  std::vector<pid_t> processes;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    pid_t pid = 0;
    std::error_code error;
    if (!absl::SimpleAtoi(entry.path().filename().string(), &pid)) continue;
    if (fs::read_symlink(entry.path() / "cwd", error) == data) processes.push_back(pid);
  }
  return processes;
}

// The server first, so that it makes no more of them.
void Cluster::Signal(int number) const {
  if (server_ == 0) return;  // or it would be for us
  kill(server_, number);
  for (const pid_t process : Processes()) kill(process, number);
}

void Cluster::KillSession() const {
  db::Connection connection({.url = url()});
  const auto rows = connection.ExecuteComposed(
      "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
      " ORDER BY random() LIMIT 1",
      {});
  Must(rows.status());
  if (!rows->empty()) kill(static_cast<pid_t>((*rows)[0].Int(0)), SIGKILL);
}

void Cluster::Freeze() const { Signal(SIGSTOP); }

void Cluster::Thaw() const { Signal(SIGCONT); }

void Cluster::Sql(const std::string& sql, const std::string& database) const {
  db::Connection connection({.url = url(database)});
  Must(connection.ExecuteScript(sql));
}

void Cluster::Set(const std::string& name, const std::string& value) const {
  Sql(absl::StrCat("ALTER SYSTEM SET ", name, " = '", value, "'"));
  Sql("SELECT pg_reload_conf()");
  const bool seen = Within(seconds(30), [&] {
    db::Connection connection({.url = url()});
    const auto rows = connection.ExecuteComposed("SELECT current_setting($1)", db::Params().Text(name));
    return rows.ok() && (*rows)[0].Text(0) == value;
  });
  if (!seen) throw std::runtime_error("PostgreSQL does not take " + name);
}

void Cluster::Promote() const {
  Sql("SELECT pg_promote()");
  // A synchronous standby of its own it has none.
  Set("synchronous_standby_names", "");
}

void Cluster::AwaitStandby(const std::string& name, bool sync) const {
  const bool follows = Within(seconds(60), [&] {
    db::Connection connection({.url = url()});
    const auto rows = connection.ExecuteComposed(
        "SELECT 1 FROM pg_stat_replication WHERE application_name = $1 AND state = 'streaming' AND "
        "sync_state = $2",
        db::Params().Text(name).Text(sync ? "sync" : "async"));
    return rows.ok() && !rows->empty();
  });
  if (!follows) throw std::runtime_error("the standby does not follow: " + ReadFile(folder_ / "log"));
}

}  // namespace plenary::test
