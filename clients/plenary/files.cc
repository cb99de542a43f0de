#include "plenary/files.h"

#include <fstream>
#include <iostream>
#include <iterator>

#include "absl/strings/str_cat.h"

namespace plenary::client {

absl::StatusOr<std::string> ReadFile(const std::string& file) {
  if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::ifstream input(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(input), {});
  if (!input.is_open() || input.bad())
    return absl::InvalidArgumentError(absl::StrCat(file, " cannot be read"));
  return text;
}

}  // namespace plenary::client
