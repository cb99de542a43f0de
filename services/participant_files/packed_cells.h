// The cells of a row as one text of bytes, as they are stored: of each its length, then itself. Pure.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::participant_files {

// Empty cells at the end are left out.
std::string PackCells(std::span<const std::string_view> cells);

// The cells, which lie in `packed`; nothing if it is no such text.
std::optional<std::vector<std::string_view>> UnpackCells(std::string_view packed);

}  // namespace plenary::participant_files
