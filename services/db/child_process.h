// Starts a program as a child of this one, as another user if need be, and waits for it.

#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary::db {

// Whom a program runs as.
struct Account {
  uid_t uid;
  gid_t gid;
};

struct ChildOptions {
  std::vector<std::string> arguments;  // the first is the program's path
  std::string directory;               // where it runs; it must be able to enter
  int output;                          // file descriptor for its stdout and stderr
  std::optional<Account> account;      // empty: our own; only root may name another
};

// Starts it in a session of its own, so that Ctrl-C in our terminal does not reach it, with an environment of
// just PATH and a locale, and no descriptor of ours but `output`. It gets SIGINT when the thread that called
// this ends. An error names the step that failed.
absl::StatusOr<pid_t> StartChild(const ChildOptions& options);

// Its status as of waitpid once it has ended; empty if it still runs after `timeout`.
std::optional<int> WaitForChild(pid_t child, std::chrono::milliseconds timeout);

}  // namespace plenary::db
