#include "plenary/contract/contract_export.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"

namespace plenary::client {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNamed = 5;

enum class Found { kNothing, kSame, kOther };

// The existing content of a file to be written. InvalidArgument if the path cannot be a file.
absl::StatusOr<Found> LookAt(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  const fs::file_status there = fs::symlink_status(path, error);
  if (there.type() == fs::file_type::not_found) return Found::kNothing;
  if (there.type() == fs::file_type::directory) {
    return absl::InvalidArgumentError(absl::StrCat(path.string(), " is a folder, but must be a file"));
  }
  std::ifstream input(path, std::ios::binary);
  const std::string present(std::istreambuf_iterator<char>(input), {});
  return input.is_open() && present == bytes ? Found::kSame : Found::kOther;
}

absl::Status MakeFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (fs::is_directory(folder)) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(
      folder.string(),
      " cannot be made a folder: ", error ? error.message() : std::string("it exists and is not a folder")));
}

absl::Status Write(const fs::path& path, std::string_view bytes) {
  RETURN_IF_ERROR(MakeFolder(path.parent_path()));
  // Does not follow a link, which may lead anywhere.
  std::error_code ignored;
  fs::remove(path, ignored);
  std::ofstream output(path, std::ios::binary);
  output.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  output.close();
  if (output) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(path.string(), " cannot be written"));
}

absl::Status Occupied(const std::string& folder, const std::vector<std::string>& names) {
  const bool more = names.size() > kMostNamed;
  const auto end = names.begin() + static_cast<std::ptrdiff_t>(more ? kMostNamed : names.size());
  return absl::InvalidArgumentError(
      absl::StrCat(folder, " has ", absl::StrJoin(names.begin(), end, ", "),
                   more ? absl::StrCat(" and ", names.size() - kMostNamed, " more") : "",
                   " with other content; nothing was written. Name another folder, or say --force to replace "
                   "what exists."));
}

}  // namespace

absl::StatusOr<WrittenFiles> WriteFiles(std::span<const ContractFile> files, const std::string& folder,
                                        bool force) {
  const fs::path root = folder;
  RETURN_IF_ERROR(MakeFolder(root));
  std::vector<const ContractFile*> missing;
  std::vector<std::string> occupied;
  for (const ContractFile& file : files) {
    ASSIGN_OR_RETURN(const Found found, LookAt(root / file.name, file.bytes));
    if (found == Found::kOther) occupied.emplace_back(file.name);
    if (found != Found::kSame) missing.push_back(&file);
  }
  if (!force && !occupied.empty()) return Occupied(folder, occupied);
  for (const ContractFile* file : missing) RETURN_IF_ERROR(Write(root / file->name, file->bytes));
  const int written = static_cast<int>(missing.size());
  return WrittenFiles{.written = written, .unchanged = static_cast<int>(files.size()) - written};
}

}  // namespace plenary::client
