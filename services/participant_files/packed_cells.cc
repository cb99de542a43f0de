#include "participant_files/packed_cells.h"

#include <cstddef>
#include <cstdint>

namespace plenary::participant_files {
namespace {

constexpr std::uint64_t kMore = 0x80;  // a further byte of the length follows

void AddLength(std::uint64_t length, std::string& packed) {
  for (; length >= kMore; length >>= 7) packed += static_cast<char>(length | kMore);
  packed += static_cast<char>(length);
}

}  // namespace

std::string PackCells(std::span<const std::string_view> cells) {
  while (!cells.empty() && cells.back().empty()) cells = cells.first(cells.size() - 1);
  std::size_t size = 0;
  for (const std::string_view cell : cells) size += cell.size() + 2;
  std::string packed;
  packed.reserve(size);
  for (const std::string_view cell : cells) {
    AddLength(cell.size(), packed);
    packed.append(cell);
  }
  return packed;
}

std::optional<std::vector<std::string_view>> UnpackCells(std::string_view packed) {
  std::vector<std::string_view> cells;
  while (!packed.empty()) {
    std::uint64_t length = 0;
    for (int shift = 0;; shift += 7) {
      if (packed.empty() || shift > 28) return std::nullopt;
      const auto byte = static_cast<unsigned char>(packed.front());
      packed.remove_prefix(1);
      length |= (byte & (kMore - 1)) << shift;
      if ((byte & kMore) == 0) break;
    }
    if (length > packed.size()) return std::nullopt;
    cells.push_back(packed.substr(0, length));
    packed.remove_prefix(length);
  }
  return cells;
}

}  // namespace plenary::participant_files
