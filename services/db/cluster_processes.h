// The PostgreSQL processes that work in a directory, however they were started, such as those that remain
// when a server is killed.

#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace plenary::db {

// A way to end processes: a signal, and how long to wait for its effect.
struct EndingStep {
  int signal;
  std::chrono::milliseconds wait;
};

// A whole number, as the files of a cluster have it; nothing if `text` is none.
std::optional<int> ToInt(const std::string& text);

// The processes of PostgreSQL's programs with the working directory `directory`, and the server named in its
// postmaster.pid.
std::vector<pid_t> ClusterProcesses(const std::string& directory);

// Ends them with one step after the other, as long as some are left. Returns the processes that survive all
// steps.
std::vector<pid_t> EndClusterProcesses(const std::string& directory, std::span<const EndingStep> steps);

// Whether processes that we cannot see use the shared memory named in postmaster.pid. A second server would
// destroy the data; PostgreSQL does not start one as long as postmaster.pid exists.
bool MemoryInUse(const std::string& directory);

}  // namespace plenary::db
