// Starts a program as a child process, as another user if necessary, and waits for it.

#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary::db {

// The user that a program runs as.
struct Account {
  uid_t uid;
  gid_t gid;
};

struct ChildOptions {
  std::vector<std::string> arguments;  // the first is the program's path
  std::string directory;               // the working directory, which the user must be able to enter
  int output;                          // file descriptor for its stdout and stderr
  std::optional<Account> account;      // empty: our own user; only root may choose another
};

// Starts it in its own session, so that Ctrl-C in our terminal does not reach it, with only PATH and a locale
// in its environment, and with no descriptor of ours but `output`. It gets SIGINT when the thread that called
// this ends. An error names the step that failed.
absl::StatusOr<pid_t> StartChild(const ChildOptions& options);

// The status from waitpid, or nothing if it still runs after `timeout`.
std::optional<int> WaitForChild(pid_t child, std::chrono::milliseconds timeout);

}  // namespace plenary::db
