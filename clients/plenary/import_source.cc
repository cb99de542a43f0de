#include "plenary/import_source.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/status_macros.h"

namespace plenary::client {
namespace {

constexpr std::size_t kPiece = 256 * 1024;
constexpr char kConverter[] = "xlsx2csv";

bool HasEnding(const std::string& file, const char* ending) {
  return absl::EndsWith(absl::AsciiStrToLower(file), ending);
}

// What a program needs to find its parts and to read names. No key, and no address of a server or database.
std::vector<std::string> CleanEnvironment() {
  std::vector<std::string> variables;
  for (const char* name : {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR"}) {
    if (const char* value = std::getenv(name); value != nullptr) {
      variables.push_back(absl::StrCat(name, "=", value));
    }
  }
  return variables;
}

// Runs the converter with its output into `output`; its exit code, or an error if there is none.
absl::StatusOr<int> Convert(const std::string& file, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  // What it says of a broken file is for those who know its code; the caller says what is wrong.
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  // A path that begins with a hyphen would be an option.
  std::string path = file.front() == '-' ? "./" + file : file;
  std::string name = kConverter;
  char* arguments[] = {name.data(), path.data(), nullptr};
  std::vector<std::string> variables = CleanEnvironment();
  std::vector<char*> environment;
  for (std::string& variable : variables) environment.push_back(variable.data());
  environment.push_back(nullptr);
  pid_t process = 0;
  const int failed = posix_spawnp(&process, kConverter, &actions, nullptr, arguments, environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) {
    return absl::InvalidArgumentError(absl::StrCat("a spreadsheet is read by ", kConverter,
                                                   ", which is not installed: install the package ",
                                                   kConverter, ", or save the sheet as CSV"));
  }
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

absl::StatusOr<ImportSource> ImportSource::Open(const std::string& file) {
  if (file == "-") return Keep(stdin);
  if (HasEnding(file, ".xlsx")) return FromSpreadsheet(file);
  const bool lines = HasEnding(file, ".jsonl") || HasEnding(file, ".ndjson");
  File opened(std::fopen(file.c_str(), "rb"));
  struct stat facts {};
  if (opened == nullptr || fstat(fileno(opened.get()), &facts) != 0 || S_ISDIR(facts.st_mode)) {
    return absl::InvalidArgumentError(absl::StrCat(file, " cannot be read"));
  }
  if (!S_ISREG(facts.st_mode)) return Keep(opened.get());
  return Of(std::move(opened), lines ? v1::Import::FORMAT_JSON_LINES : v1::Import::FORMAT_CSV);
}

absl::StatusOr<ImportSource> ImportSource::Keep(std::FILE* stream) {
  File kept(std::tmpfile());
  if (kept == nullptr) return absl::InvalidArgumentError("there is no room for a temporary file");
  std::string piece(kPiece, '\0');
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), stream)) {
    if (std::fwrite(piece.data(), 1, size, kept.get()) != size) {
      return absl::InvalidArgumentError("there is no room for what is read");
    }
  }
  return Of(std::move(kept), v1::Import::FORMAT_CSV);
}

absl::StatusOr<ImportSource> ImportSource::FromSpreadsheet(const std::string& file) {
  if (access(file.c_str(), R_OK) != 0)
    return absl::InvalidArgumentError(absl::StrCat(file, " cannot be read"));
  File kept(std::tmpfile());
  if (kept == nullptr) return absl::InvalidArgumentError("there is no room for a temporary file");
  int exit_code = 0;
  ASSIGN_OR_RETURN(exit_code, Convert(file, fileno(kept.get())));
  if (exit_code != 0) {
    return absl::InvalidArgumentError(
        absl::StrCat(file, " is no spreadsheet that ", kConverter, " can read; save the sheet as CSV"));
  }
  return Of(std::move(kept), v1::Import::FORMAT_CSV);
}

absl::StatusOr<ImportSource> ImportSource::Of(File file, v1::Import::Format format) {
  std::fflush(file.get());
  struct stat facts {};
  fstat(fileno(file.get()), &facts);
  if (facts.st_size == 0) return absl::InvalidArgumentError("the file is empty");
  ImportSource source(std::move(file), format, facts.st_size);
  source.Rewind();
  return source;
}

absl::StatusOr<std::string> ImportSource::Read() {
  std::string piece(kPiece, '\0');
  piece.resize(std::fread(piece.data(), 1, piece.size(), file_.get()));
  if (piece.empty() && std::ferror(file_.get()) != 0) {
    return absl::InvalidArgumentError("the file cannot be read to its end");
  }
  return piece;
}

void ImportSource::Rewind() { std::rewind(file_.get()); }

}  // namespace plenary::client
