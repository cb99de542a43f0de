#include "db/private_postgres.h"

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <deque>
#include <filesystem>
#include <fstream>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "db/connection.h"

namespace plenary::db {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr seconds kReadyWait(60);
constexpr seconds kFastStopWait(60);
constexpr seconds kForcedStopWait(10);
constexpr seconds kInitdbWait(300);
constexpr milliseconds kPoll(20);

constexpr char kSocketPrefix[] = "/tmp/plenary-";

// For a small machine; the operator may change them in the cluster's postgresql.conf. The log holds no values
// of rows: no DETAIL, no statements.
constexpr char kSettings[] = R"(
# Plenary
max_connections = 50
shared_buffers = 128MB
jit = off
wal_compression = on
log_checkpoints = off
log_error_verbosity = terse
log_min_error_statement = panic
)";

absl::Status Refused(const std::string& what) { return absl::FailedPreconditionError(what); }

absl::Status FileError(const std::string& what, const std::string& path, int error = errno) {
  return Refused(absl::StrCat("cannot ", what, " ", path, ": ", std::strerror(error)));
}

std::string Line(const fs::path& path, int number) {
  std::ifstream file(path);
  std::string line;
  for (int i = 0; i < number && std::getline(file, line);) ++i;
  return file ? line : std::string();
}

std::optional<int> ToInt(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string LinkTarget(const fs::path& link) {
  std::error_code error;
  return fs::read_symlink(link, error).string();
}

// The processes of any PostgreSQL at work in `cluster`: they all stand in that directory.
std::vector<pid_t> ServerProcesses(const std::string& cluster) {
  std::vector<pid_t> processes;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/proc", error)) {
    const std::optional<int> pid = ToInt(entry.path().filename());
    if (!pid || LinkTarget(entry.path() / "cwd") != cluster) continue;
    // "postgres (deleted)" after an upgrade of the package.
    if (fs::path(LinkTarget(entry.path() / "exe")).filename().string().starts_with("postgres")) {
      processes.push_back(*pid);
    }
  }
  return processes;
}

bool AwaitNoProcesses(const std::string& cluster, milliseconds timeout) {
  for (const auto deadline = steady_clock::now() + timeout; steady_clock::now() < deadline;) {
    if (ServerProcesses(cluster).empty()) return true;
    std::this_thread::sleep_for(kPoll);
  }
  return false;
}

// Just what PostgreSQL puts there: the name may be that of a directory of somebody else's by now.
void RemoveSocketDirectory(const std::string& path) {
  if (!path.starts_with(kSocketPrefix)) return;
  std::error_code ignored;
  for (const char* file : {".s.PGSQL.5432", ".s.PGSQL.5432.lock"}) fs::remove(fs::path(path) / file, ignored);
  fs::remove(path, ignored);
}

// The last lines of a log, for an error message.
std::string EndOf(const std::string& log) {
  constexpr std::size_t kLines = 5;
  std::ifstream file(log);
  std::deque<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    lines.push_back(line);
    if (lines.size() > kLines) lines.pop_front();
  }
  std::string text;
  for (const std::string& line : lines) absl::StrAppend(&text, "\n  ", line);
  return text;
}

}  // namespace

absl::StatusOr<std::unique_ptr<PrivatePostgres>> PrivatePostgres::Start(Options options) {
  std::unique_ptr<PrivatePostgres> postgres(new PrivatePostgres(std::move(options)));
  RETURN_IF_ERROR(postgres->Prepare());
  RETURN_IF_ERROR(postgres->Launch());
  RETURN_IF_ERROR(postgres->AwaitReady());
  RETURN_IF_ERROR(postgres->MakeDatabase());
  return postgres;
}

PrivatePostgres::PrivatePostgres(Options options) : options_(std::move(options)) {}

PrivatePostgres::~PrivatePostgres() {
  Stop().IgnoreError();
  if (lock_ >= 0) close(lock_);
}

absl::Status PrivatePostgres::Prepare() {
  std::error_code error;
  fs::create_directories(options_.data_dir, error);
  const fs::path directory = fs::canonical(options_.data_dir, error);
  if (error) return FileError("make or enter", options_.data_dir, error.value());
  cluster_ = directory / "postgres";
  log_ = directory / "postgres.log";

  RETURN_IF_ERROR(Lock());
  RETURN_IF_ERROR(ChooseAccount());
  RETURN_IF_ERROR(ChooseInstall());
  if (!fs::exists(cluster_)) RETURN_IF_ERROR(MakeCluster());
  RETURN_IF_ERROR(EndLeftovers());
  return MakeSocketDirectory();
}

absl::Status PrivatePostgres::Lock() {
  const std::string path = fs::path(cluster_).parent_path() / "plenary.lock";
  lock_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock_ < 0) return FileError("open", path);
  if (flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    return Refused(absl::StrCat(options_.data_dir, " is in use by the server with process id ", Line(path, 1),
                                ": stop that server, or choose another --data-dir"));
  }
  RemoveSocketDirectory(Line(path, 2));
  return absl::OkStatus();
}

absl::Status PrivatePostgres::NoteInLock() {
  const std::string note = absl::StrCat(getpid(), "\n", socket_directory_, "\n");
  if (ftruncate(lock_, 0) != 0 || pwrite(lock_, note.data(), note.size(), 0) < 0) {
    return FileError("write the lock of", options_.data_dir);
  }
  return absl::OkStatus();
}

absl::Status PrivatePostgres::ChooseAccount() {
  struct stat status;
  const bool exists = stat(cluster_.c_str(), &status) == 0;
  if (geteuid() != 0) {
    if (!exists || status.st_uid == geteuid()) return absl::OkStatus();
    return Refused(absl::StrCat(cluster_, " belongs to the user with id ", status.st_uid,
                                ": run as that user or as root, or choose another --data-dir"));
  }
  if (exists && status.st_uid != 0) {
    account_ = {status.st_uid, status.st_gid};
    return absl::OkStatus();
  }
  const passwd* user = getpwnam(options_.user.c_str());
  if (exists || user == nullptr || user->pw_uid == 0) {
    return Refused(absl::StrCat("PostgreSQL does not run as root, and there is ",
                                exists ? cluster_ + " of root's" : "no user " + options_.user,
                                ": install the package postgresql, or run as another user"));
  }
  account_ = {user->pw_uid, user->pw_gid};
  return absl::OkStatus();
}

absl::Status PrivatePostgres::ChooseInstall() {
  ASSIGN_OR_RETURN(install_, FindPostgres(ToInt(Line(fs::path(cluster_) / "PG_VERSION", 1))));
  return absl::OkStatus();
}

absl::Status PrivatePostgres::MakeCluster() {
  Tell(absl::StrCat("Making a database in ", options_.data_dir, " with PostgreSQL ", install_.major));
  // Under another name until it is whole: what an interruption leaves is thrown away.
  const std::string unfinished = cluster_ + ".new";
  std::error_code error;
  fs::remove_all(unfinished, error);
  if (mkdir(unfinished.c_str(), 0700) != 0) return FileError("make", unfinished);
  if (account_ && chown(unfinished.c_str(), account_->uid, account_->gid) != 0)
    return FileError("own", unfinished);
  RETURN_IF_ERROR(Run({install_.directory + "/initdb", "--pgdata=" + unfinished, "--username=plenary",
                       "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8", "--data-checksums"},
                      "initdb"));
  std::ofstream settings(unfinished + "/postgresql.conf", std::ios::app);
  settings << kSettings;
  settings.close();
  if (!settings || rename(unfinished.c_str(), cluster_.c_str()) != 0) return FileError("finish", unfinished);
  return absl::OkStatus();
}

absl::Status PrivatePostgres::EndLeftovers() {
  const fs::path pid_file = fs::path(cluster_) / "postmaster.pid";
  if (!fs::exists(pid_file)) return absl::OkStatus();
  const std::vector<pid_t> processes = ServerProcesses(cluster_);
  if (!processes.empty()) {
    Tell("Ending the database of a server that was killed");
    for (const pid_t process : processes) kill(process, SIGINT);
    if (!AwaitNoProcesses(cluster_, kFastStopWait)) {
      for (const pid_t process : ServerProcesses(cluster_)) kill(process, SIGQUIT);
      if (!AwaitNoProcesses(cluster_, kForcedStopWait)) {
        return Refused(absl::StrCat("a PostgreSQL at work in ", cluster_, " does not stop (process ",
                                    ServerProcesses(cluster_).front(), "): end it, then start again"));
      }
    }
  }
  // PostgreSQL would take any process that now has this number for the old server.
  std::error_code error;
  fs::remove(pid_file, error);
  return absl::OkStatus();
}

absl::Status PrivatePostgres::MakeSocketDirectory() {
  // Not in the data directory: the path of a socket is limited to 107 bytes.
  std::string path = absl::StrCat(kSocketPrefix, "XXXXXX");
  if (mkdtemp(path.data()) == nullptr) return FileError("make", path);
  socket_directory_ = path;
  if (account_ && chown(path.c_str(), account_->uid, account_->gid) != 0) return FileError("own", path);
  return NoteInLock();
}

absl::Status PrivatePostgres::Launch() {
  ASSIGN_OR_RETURN(const int log, OpenLog());
  absl::StatusOr<pid_t> server =
      StartChild({.arguments = {install_.directory + "/postgres", "-D", cluster_, "-p", "5432", "-c",
                                "listen_addresses=", "-c", "unix_socket_directories=" + socket_directory_,
                                "-c", "unix_socket_permissions=0700"},
                  .directory = cluster_,
                  .output = log,
                  .account = account_});
  close(log);
  if (!server.ok()) return server.status();
  server_ = *server;
  return absl::OkStatus();
}

absl::Status PrivatePostgres::AwaitReady() {
  for (const auto deadline = steady_clock::now() + kReadyWait;;) {
    Connection connection({.url = UrlOf("postgres")});
    if (connection.Connect().ok()) return absl::OkStatus();
    if (WaitForChild(server_, kPoll)) {
      server_ = 0;
      return Refused(absl::StrCat("PostgreSQL ended while starting. The end of ", log_, ":", EndOf(log_)));
    }
    if (steady_clock::now() > deadline) {
      return absl::UnavailableError(absl::StrCat("PostgreSQL does not answer after ", kReadyWait.count(),
                                                 " s. The end of ", log_, ":", EndOf(log_)));
    }
  }
}

absl::Status PrivatePostgres::MakeDatabase() {
  Connection connection({.url = UrlOf("postgres")});
  ASSIGN_OR_RETURN(
      const Result found,
      connection.Execute({"db/find_own_database", "SELECT 1 FROM pg_database WHERE datname = 'plenary'"}));
  return found.empty() ? connection.ExecuteScript("CREATE DATABASE plenary") : absl::OkStatus();
}

absl::Status PrivatePostgres::Stop() {
  absl::Status status;
  if (server_ != 0) {
    kill(server_, SIGINT);
    if (!WaitForChild(server_, kFastStopWait)) {
      status = absl::DeadlineExceededError("PostgreSQL did not stop in time and was forced to");
      kill(server_, SIGQUIT);
      if (!WaitForChild(server_, kForcedStopWait)) {
        kill(server_, SIGKILL);
        WaitForChild(server_, kForcedStopWait);
      }
    }
    server_ = 0;
  }
  RemoveSocketDirectory(socket_directory_);
  socket_directory_.clear();
  return status;
}

absl::StatusOr<int> PrivatePostgres::OpenLog() const {
  const int log = open(log_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) return FileError("open", log_);
  return log;
}

absl::Status PrivatePostgres::Run(const std::vector<std::string>& arguments, const std::string& what) const {
  ASSIGN_OR_RETURN(const int log, OpenLog());
  const absl::StatusOr<pid_t> child = StartChild({.arguments = arguments,
                                                  .directory = fs::path(cluster_).parent_path(),
                                                  .output = log,
                                                  .account = account_});
  close(log);
  if (!child.ok()) return child.status();
  const std::optional<int> status = WaitForChild(*child, kInitdbWait);
  if (!status) {
    kill(*child, SIGKILL);
    WaitForChild(*child, kForcedStopWait);
  }
  if (status == 0) return absl::OkStatus();
  return Refused(absl::StrCat(what, " failed. The end of ", log_, ":", EndOf(log_)));
}

void PrivatePostgres::Tell(const std::string& line) const {
  if (options_.progress) options_.progress(line);
}

std::string PrivatePostgres::UrlOf(const std::string& database) const {
  return absl::StrCat("postgresql://plenary@:5432/", database, "?host=", socket_directory_);
}

}  // namespace plenary::db
