#include "db/postgres_install.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "db/child_process.h"

namespace plenary::db {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kVersionWait(5);
constexpr char kDebianRoot[] = "/usr/lib/postgresql";

std::vector<fs::path> Candidates() {
  std::vector<fs::path> directories;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(kDebianRoot, ignored))
    directories.push_back(entry.path() / "bin");
  const char* path = std::getenv("PATH");
  std::istringstream parts(path == nullptr ? "" : path);
  for (std::string part; std::getline(parts, part, ':');) {
    if (fs::path(part).is_absolute()) directories.emplace_back(part);
  }
  return directories;
}

bool HasPrograms(const fs::path& directory) {
  return access((directory / "postgres").c_str(), X_OK) == 0 &&
         access((directory / "initdb").c_str(), X_OK) == 0;
}

// The program's report of its version; empty if there is none.
std::string VersionOf(const fs::path& program) {
  int pipe[2];
  if (pipe2(pipe, O_CLOEXEC) != 0) return "";
  const absl::StatusOr<pid_t> child = StartChild(
      {.arguments = {program.string(), "--version"}, .directory = "/", .output = pipe[1], .account = {}});
  close(pipe[1]);
  std::array<char, 256> line{};
  const ssize_t size = child.ok() ? read(pipe[0], line.data(), line.size() - 1) : 0;
  close(pipe[0]);
  if (child.ok() && !WaitForChild(*child, kVersionWait)) {
    kill(*child, SIGKILL);
    WaitForChild(*child, kVersionWait);
  }
  return {line.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

// "postgres (PostgreSQL) 15.14 (Debian …)". 0 if there is no number.
int MajorOf(const fs::path& directory) {
  int major = 0;
  const std::string version = VersionOf(directory / "postgres");
  return std::sscanf(version.c_str(), "postgres (PostgreSQL) %d", &major) == 1 ? major : 0;
}

}  // namespace

absl::StatusOr<PostgresInstall> FindPostgres(std::optional<int> major) {
  PostgresInstall best{0, ""};
  for (const fs::path& directory : Candidates()) {
    if (!HasPrograms(directory)) continue;
    const int found = MajorOf(directory);
    if (found >= kOldestPostgres && found > best.major && (!major || found == *major)) {
      best = {found, directory.string()};
    }
  }
  if (best.major > 0) return best;
  const std::string wanted =
      major ? absl::StrCat("PostgreSQL ", *major) : absl::StrCat("PostgreSQL ", kOldestPostgres, " or later");
  return absl::NotFoundError(
      absl::StrCat(wanted, " is not installed: its programs initdb and postgres are neither in ", kDebianRoot,
                   " nor in $PATH; install the package postgresql"));
}

}  // namespace plenary::db
