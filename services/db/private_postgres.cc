#include "db/private_postgres.h"

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
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
constexpr seconds kLockWait(5);
constexpr seconds kMemoryWait(3);
constexpr milliseconds kPoll(20);

// A server that outlived its parent gets time to write everything to disk.
constexpr EndingStep kEndServer[] = {
    {SIGINT, kFastStopWait}, {SIGQUIT, kForcedStopWait}, {SIGKILL, kForcedStopWait}};
// Processes without their server have nothing to write.
constexpr EndingStep kEndOrphans[] = {{SIGQUIT, seconds(1)}, {SIGKILL, kForcedStopWait}};
constexpr EndingStep kEndAtOnce[] = {{SIGKILL, kForcedStopWait}};

// How many times in a row a server may end before it answers, and the pause before the first restart, which
// doubles each time.
constexpr int kFailures = 5;
constexpr milliseconds kFirstPause(200);

constexpr int kStateLine = 8;  // of postmaster.pid: "starting", then "ready"

constexpr char kSocketPrefix[] = "/tmp/plenary-";
// The prefix of a name for mkdtemp, which adds six characters.
constexpr char kUnfinished[] = "postgres.unfinished-";

// For a small machine; the operator may change them in the cluster's postgresql.conf. The log has no values
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
  const bool not_ours = error == EACCES || error == EPERM || error == EROFS;
  return Refused(absl::StrCat(
      "cannot ", what, " ", path, ": ", std::strerror(error),
      not_ours ? absl::StrCat(". The user with id ", geteuid(),
                              " must be able to write there: give that user the directory (chown), or choose "
                              "another --data-dir")
               : std::string()));
}

std::string Line(const fs::path& path, int number) {
  std::ifstream file(path);
  std::string line;
  for (int i = 0; i < number && std::getline(file, line);) ++i;
  return file ? line : std::string();
}

// Removes only the files that PostgreSQL puts there: by now somebody else's directory may have this name.
void RemoveSockets(const std::string& directory) {
  if (!directory.starts_with(kSocketPrefix)) return;
  std::error_code ignored;
  for (const char* file : {".s.PGSQL.5432", ".s.PGSQL.5432.lock"})
    fs::remove(fs::path(directory) / file, ignored);
}

void RemoveSocketDirectory(const std::string& path) {
  if (!path.starts_with(kSocketPrefix)) return;
  RemoveSockets(path);
  std::error_code ignored;
  fs::remove(path, ignored);
}

// Whether the process named in a lock file exists.
bool HolderLives(const std::string& lock) {
  const std::optional<int> holder = ToInt(Line(lock, 1));
  return holder && (kill(*holder, 0) == 0 || errno == EPERM);
}

std::string HowItEnded(int status) {
  return WIFSIGNALED(status) ? absl::StrCat("by signal ", WTERMSIG(status))
                             : absl::StrCat("with code ", WEXITSTATUS(status));
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
  const bool made = fs::create_directories(options_.data_dir, error);
  // When we are root, the other user must be able to enter it.
  if (made && geteuid() != 0) fs::permissions(options_.data_dir, fs::perms::owner_all, error);
  const fs::path directory = fs::canonical(options_.data_dir, error);
  if (error) return FileError("make or enter", options_.data_dir, error.value());
  cluster_ = directory / "postgres";
  log_ = directory / "postgres.log";

  RETURN_IF_ERROR(Lock());
  RETURN_IF_ERROR(ChooseAccount());
  RETURN_IF_ERROR(ChooseInstall());
  RemoveUnfinished();
  if (!fs::exists(cluster_)) RETURN_IF_ERROR(MakeCluster());
  RETURN_IF_ERROR(EndLeftovers());
  return MakeSocketDirectory();
}

absl::Status PrivatePostgres::Lock() {
  const std::string path = fs::path(cluster_).parent_path() / "plenary.lock";
  lock_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock_ < 0) return FileError("open", path);
  // A child of a killed server holds the lock until it executes its own program.
  for (const auto deadline = steady_clock::now() + kLockWait; flock(lock_, LOCK_EX | LOCK_NB) != 0;) {
    if (HolderLives(path) || steady_clock::now() > deadline) {
      return Refused(absl::StrCat(options_.data_dir, " is in use by the server with process id ",
                                  Line(path, 1), ": stop that server, or choose another --data-dir"));
    }
    std::this_thread::sleep_for(kPoll);
  }
  RemoveSocketDirectory(Line(path, 2));
  return NoteInLock();
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
                                ": run as that user, or choose another --data-dir"));
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
  TellStep(absl::StrCat("Making a database in ", options_.data_dir, " with PostgreSQL ", install_.major));
  // Under a new temporary name until it is complete: a process that makes a cluster may outlive a killed
  // server, and continue to write.
  std::string unfinished = fs::path(cluster_).parent_path() / (std::string(kUnfinished) + "XXXXXX");
  if (mkdtemp(unfinished.data()) == nullptr) return FileError("make", unfinished);
  if (account_ && chown(unfinished.c_str(), account_->uid, account_->gid) != 0)
    return FileError("own", unfinished);
  RETURN_IF_ERROR(Run({install_.directory + "/initdb", "--pgdata=" + unfinished, "--username=plenary",
                       "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8", "--data-checksums"},
                      unfinished, "initdb"));
  std::ofstream settings(unfinished + "/postgresql.conf", std::ios::app);
  settings << kSettings;
  settings.close();
  if (!settings || rename(unfinished.c_str(), cluster_.c_str()) != 0) return FileError("finish", unfinished);
  return absl::OkStatus();
}

void PrivatePostgres::RemoveUnfinished() const {
  const fs::path directory = fs::path(cluster_).parent_path();
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(directory, ignored)) {
    const std::string name = entry.path().filename();
    const bool ours = name.starts_with(kUnfinished) && name.size() == std::strlen(kUnfinished) + 6;
    if (!ours || entry.is_symlink(ignored) || !entry.is_directory(ignored)) continue;
    EndClusterProcesses(entry.path(), kEndAtOnce);
    fs::remove_all(entry.path(), ignored);
  }
}

absl::Status PrivatePostgres::EndLeftovers() {
  if (!ClusterProcesses(cluster_).empty()) TellStep("Ending the database of a server that was killed");
  return ClearCluster(kEndServer);
}

absl::Status PrivatePostgres::ClearCluster(std::span<const EndingStep> steps) const {
  if (const std::vector<pid_t> left = EndClusterProcesses(cluster_, steps); !left.empty()) {
    return Refused(absl::StrCat("a PostgreSQL at work in ", cluster_, " does not stop (process ",
                                left.front(), "): end it, then start again"));
  }
  for (const auto deadline = steady_clock::now() + kMemoryWait; MemoryInUse(cluster_);) {
    if (steady_clock::now() > deadline) {
      return Refused(absl::StrCat("processes of another PostgreSQL are at work in ", cluster_,
                                  ": end them, then start again"));
    }
    std::this_thread::sleep_for(kPoll);
  }
  // PostgreSQL would take any process with this number for the old server.
  std::error_code error;
  fs::remove(fs::path(cluster_) / "postmaster.pid", error);
  return absl::OkStatus();
}

absl::Status PrivatePostgres::MakeSocketDirectory() {
  // Not in the data directory: a socket's path is limited to 107 bytes.
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

absl::Status PrivatePostgres::Watch(const Tell& tell) {
  if (server_ == 0) {
    if (steady_clock::now() >= relaunch_) Relaunch(tell);
  } else if (const std::optional<int> ended = WaitForChild(server_, milliseconds::zero())) {
    NoteEnd(HowItEnded(*ended), tell);
  } else if (!answered_ && Line(fs::path(cluster_) / "postmaster.pid", kStateLine).starts_with("ready")) {
    answered_ = true;
    tell("PostgreSQL answers again");
  }
  if (failures_ < kFailures) return absl::OkStatus();
  return absl::AbortedError(absl::StrCat("PostgreSQL ended, and ", kFailures,
                                         " attempts to start it again failed. The end of ", log_, ":",
                                         EndOf(log_)));
}

void PrivatePostgres::NoteEnd(const std::string& how, const Tell& tell) {
  server_ = 0;
  failures_ = answered_ ? 0 : failures_ + 1;
  relaunch_ = steady_clock::now() + (failures_ == 0 ? milliseconds(0) : kFirstPause * (1 << failures_));
  tell(absl::StrCat("PostgreSQL ended ", how, failures_ < kFailures ? ": starting it again" : ""));
}

void PrivatePostgres::Relaunch(const Tell& tell) {
  answered_ = false;
  absl::Status status = ClearCluster(kEndOrphans);
  RemoveSockets(socket_directory_);
  if (status.ok()) status = Launch();
  if (!status.ok()) NoteEnd(absl::StrCat("(", status.message(), ")"), tell);
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

absl::Status PrivatePostgres::Run(const std::vector<std::string>& arguments, const std::string& directory,
                                  const std::string& what) const {
  ASSIGN_OR_RETURN(const int log, OpenLog());
  const absl::StatusOr<pid_t> child =
      StartChild({.arguments = arguments, .directory = directory, .output = log, .account = account_});
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

void PrivatePostgres::TellStep(const std::string& line) const {
  if (options_.progress) options_.progress(line);
}

std::string PrivatePostgres::UrlOf(const std::string& database) const {
  return absl::StrCat("postgresql://plenary@:5432/", database, "?host=", socket_directory_);
}

}  // namespace plenary::db
