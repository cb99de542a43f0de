// The processes of a PostgreSQL that work in a directory, however they were started: what a server that was
// killed leaves behind.

#pragma once

#include <sys/types.h>

#include <chrono>
#include <span>
#include <string>
#include <vector>

namespace plenary::db {

// A way to end processes: they get the signal, and `wait` to act on it.
struct EndingStep {
  int signal;
  std::chrono::milliseconds wait;
};

// Those of PostgreSQL's programs that stand in `directory`, and the server that its postmaster.pid names.
std::vector<pid_t> ClusterProcesses(const std::string& directory);

// Ends them, by one step after the other as long as some are left. Returns those that none of the steps
// ended.
std::vector<pid_t> EndClusterProcesses(const std::string& directory, std::span<const EndingStep> steps);

// Whether processes that cannot be seen use the memory that the server of postmaster.pid shared with them. A
// second server would destroy the data, and does not start as long as postmaster.pid is there.
bool MemoryInUse(const std::string& directory);

}  // namespace plenary::db
