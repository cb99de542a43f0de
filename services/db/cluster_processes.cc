#include "db/cluster_processes.h"

#include <signal.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <thread>

#include "absl/strings/match.h"

namespace plenary::db {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kProcessPoll(20);
constexpr int kMemoryLine = 7;  // line of postmaster.pid with the key and id of the shared memory

std::string LinkTarget(const fs::path& link) {
  std::error_code error;
  return fs::read_symlink(link, error).string();
}

std::string Text(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

bool StandsIn(const fs::path& process, const std::string& directory) {
  if (LinkTarget(process / "cwd") != directory) return false;
  // "postgres (deleted)" after an upgrade of the package.
  const std::string program = fs::path(LinkTarget(process / "exe")).filename();
  return program.starts_with("postgres") || program.starts_with("initdb");
}

// In a container, root cannot read the working directory of another user's process, but everybody can read
// its arguments.
bool IsServerOf(const fs::path& process, const std::string& directory) {
  const std::string arguments = Text(process / "cmdline");
  const std::string whole = std::string("-D") + '\0' + directory + '\0';
  return absl::StrContains(arguments.substr(0, arguments.find('\0')), "postgres") &&
         absl::StrContains(arguments, whole);
}

bool AwaitNone(const std::string& directory, std::chrono::milliseconds timeout) {
  for (const auto deadline = steady_clock::now() + timeout; steady_clock::now() < deadline;) {
    if (ClusterProcesses(directory).empty()) return true;
    std::this_thread::sleep_for(kProcessPoll);
  }
  return false;
}

// The id of the memory that the server shared with its child processes.
std::optional<int> SharedMemory(const std::string& directory) {
  std::ifstream file(fs::path(directory) / "postmaster.pid");
  std::string line;
  for (int i = 0; i < kMemoryLine; ++i) std::getline(file, line);
  std::istringstream fields(line);
  std::string key;
  std::string id;
  return file && fields >> key >> id ? ToInt(id) : std::nullopt;
}

}  // namespace

std::optional<int> ToInt(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::vector<pid_t> ClusterProcesses(const std::string& directory) {
  std::vector<pid_t> processes;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/proc", error)) {
    const std::optional<int> pid = ToInt(entry.path().filename());
    if (pid && (StandsIn(entry.path(), directory) || IsServerOf(entry.path(), directory)))
      processes.push_back(*pid);
  }
  return processes;
}

std::vector<pid_t> EndClusterProcesses(const std::string& directory, std::span<const EndingStep> steps) {
  for (const EndingStep& step : steps) {
    for (const pid_t process : ClusterProcesses(directory)) kill(process, step.signal);
    if (AwaitNone(directory, step.wait)) return {};
  }
  return ClusterProcesses(directory);
}

bool MemoryInUse(const std::string& directory) {
  const std::optional<int> memory = SharedMemory(directory);
  if (!memory) return false;
  // key shmid perms size cpid lpid nattch …
  std::ifstream all("/proc/sysvipc/shm");
  std::string line;
  std::getline(all, line);
  while (std::getline(all, line)) {
    std::istringstream fields(line);
    long key = 0, id = 0, perms = 0, size = 0, maker = 0, last = 0, attached = 0;
    fields >> key >> id >> perms >> size >> maker >> last >> attached;
    if (id == *memory) return attached > 0;
  }
  return false;
}

}  // namespace plenary::db
