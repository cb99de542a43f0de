#include "db/postgres_install.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace plenary::db {
namespace {

namespace fs = std::filesystem;

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

// Asks the program: "postgres (PostgreSQL) 15.14 (Debian …)". 0 if it does not say.
int MajorOf(const fs::path& directory) {
  const std::string command = absl::StrCat("'", (directory / "postgres").string(), "' --version 2>/dev/null");
  FILE* output = popen(command.c_str(), "r");
  if (output == nullptr) return 0;
  std::array<char, 256> line{};
  const bool read = std::fgets(line.data(), line.size(), output) != nullptr;
  pclose(output);
  int major = 0;
  return read && std::sscanf(line.data(), "postgres (PostgreSQL) %d", &major) == 1 ? major : 0;
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
