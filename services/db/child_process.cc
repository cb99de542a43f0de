#include "db/child_process.h"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include "absl/strings/str_cat.h"

namespace plenary::db {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kChildPoll(10);
// How many descriptors are closed one by one if the kernel cannot close a range.
constexpr int kMostFiles = 4096;

// What the child reports to the parent if it cannot start the program.
struct Failure {
  char step[32];
  int error;
};

// Everything the child needs, made before the fork: after it, only async-signal-safe functions may be called.
class Launch {
 public:
  explicit Launch(const ChildOptions& options, int report)
      : options_(options), report_(report), parent_(getpid()) {
    for (const std::string& argument : options.arguments)
      arguments_.push_back(const_cast<char*>(argument.c_str()));
    arguments_.push_back(nullptr);
  }

  [[noreturn]] void Run() {
    ResetSignals();
    Require(setsid() >= 0, "setsid");
    if (options_.account) {
      Require(setgroups(1, &options_.account->gid) == 0, "setgroups");
      Require(setgid(options_.account->gid) == 0, "setgid");
      Require(setuid(options_.account->uid) == 0, "setuid");
    }
    // After the change of user, which clears this setting.
    Require(prctl(PR_SET_PDEATHSIG, SIGINT) == 0, "prctl");
    if (getppid() != parent_) _exit(0);
    Require(chdir(options_.directory.c_str()) == 0, "enter");
    const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    Require(dup2(null, STDIN_FILENO) >= 0 && dup2(options_.output, STDOUT_FILENO) >= 0 &&
                dup2(options_.output, STDERR_FILENO) >= 0,
            "dup2");
    CloseTheRest();
    execve(arguments_.front(), arguments_.data(), environment_);
    Require(false, "run");
    _exit(127);
  }

 private:
  // Our process blocks or ignores some signals, which the program would inherit.
  static void ResetSignals() {
    for (const int number : {SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGPIPE, SIGCHLD, SIGUSR1, SIGUSR2}) {
      signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
  }

  // Marks them to be closed at exec, since the report's descriptor is needed until then. Kernels before 5.11
  // have no call for a range.
  static void CloseTheRest() {
    if (close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC) == 0) return;
    for (int file = STDERR_FILENO + 1; file < kMostFiles; ++file) fcntl(file, F_SETFD, FD_CLOEXEC);
  }

  void Require(bool ok, const char* step) {
    if (ok) return;
    Failure failure{};
    failure.error = errno;
    strncpy(failure.step, step, sizeof(failure.step) - 1);
    if (write(report_, &failure, sizeof(failure)) < 0) _exit(126);
    _exit(127);
  }

  const ChildOptions& options_;
  const int report_;
  const pid_t parent_;
  std::vector<char*> arguments_;
  char path_[64] = "PATH=/usr/local/bin:/usr/bin:/bin";
  char locale_[32] = "LC_ALL=C.UTF-8";
  char* environment_[3] = {path_, locale_, nullptr};
};

absl::Status ExplainFailure(const ChildOptions& options, const Failure& failure) {
  const bool entering = std::strcmp(failure.step, "enter") == 0;
  const std::string& what = entering ? options.directory : options.arguments.front();
  return absl::FailedPreconditionError(absl::StrCat(
      "cannot ", failure.step, " ", what,
      options.account ? absl::StrCat(" as user ", options.account->uid) : std::string(), ": ",
      std::strerror(failure.error),
      entering ? ". That user must be able to enter it and all directories above it (chmod o+x)" : ""));
}

}  // namespace

absl::StatusOr<pid_t> StartChild(const ChildOptions& options) {
  int report[2];
  if (pipe2(report, O_CLOEXEC) != 0) return absl::ErrnoToStatus(errno, "pipe");
  Launch launch(options, report[1]);
  const pid_t child = fork();
  if (child == 0) launch.Run();
  const int fork_error = errno;
  close(report[1]);
  Failure failure{};
  // Returns no byte if the program starts, since exec closes the pipe.
  const bool failed = child > 0 && read(report[0], &failure, sizeof(failure)) == sizeof(failure);
  close(report[0]);
  if (child < 0) return absl::ErrnoToStatus(fork_error, "fork");
  if (!failed) return child;
  WaitForChild(child, std::chrono::seconds(1));
  return ExplainFailure(options, failure);
}

std::optional<int> WaitForChild(pid_t child, std::chrono::milliseconds timeout) {
  for (const auto deadline = steady_clock::now() + timeout;;) {
    int status = 0;
    if (waitpid(child, &status, WNOHANG) != 0) return status;
    if (steady_clock::now() >= deadline) return std::nullopt;
    std::this_thread::sleep_for(kChildPoll);
  }
}

}  // namespace plenary::db
