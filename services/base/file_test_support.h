// For tests: files as texts.

#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace plenary {

// What the file holds; empty if there is none.
inline std::string ReadFile(const std::filesystem::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

}  // namespace plenary
