#include "plenary/files/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "absl/strings/str_cat.h"

namespace plenary::client {

namespace fs = std::filesystem;

absl::StatusOr<std::string> ReadFile(const std::string& file) {
  if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::error_code ignored;
  if (fs::is_directory(file, ignored)) {
    return absl::InvalidArgumentError(absl::StrCat(file, " is a folder: name a file"));
  }
  std::ifstream input(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(input), {});
  if (!input.is_open() || input.bad())
    return absl::InvalidArgumentError(absl::StrCat(file, " cannot be read"));
  return text;
}

absl::StatusOr<std::vector<std::string>> FilesOf(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector<std::string>{path};
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, error)) {
    const std::string kind = entry.path().extension();
    if (kind == ".yaml" || kind == ".yml" || kind == ".json") files.push_back(entry.path());
  }
  if (error) return absl::InvalidArgumentError(absl::StrCat(path, " cannot be read: ", error.message()));
  if (files.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(path, " has no file that ends in .yaml, .yml or .json"));
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace plenary::client
