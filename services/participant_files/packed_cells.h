// The stored form of a row's cells: one text of bytes, with the length of each cell before it. Pure.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::participant_files {

// Empty cells at the end are left out.
std::string PackCells(std::span<const std::string_view> cells);

// The cells, which point into `packed`; nothing if it is not such a text.
std::optional<std::vector<std::string_view>> UnpackCells(std::string_view packed);

}  // namespace plenary::participant_files
