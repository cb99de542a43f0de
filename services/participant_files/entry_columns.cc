#include "participant_files/entry_columns.h"

#include <algorithm>

#include "base/concat.h"

namespace plenary::participant_files {
namespace {

constexpr std::array<std::string_view, kEntryParts> kParts = {": form of address", ": name", ": title"};

bool IsDerived(std::string_view name, std::span<const std::string> headers) {
  if (!ColumnsNamed(name, headers).empty()) return false;
  if (name == kHeadingHeader || name == kHeadingRoleHeader) return true;
  return std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) {
    return name.ends_with(part) && !ColumnsNamed(name.substr(0, name.size() - part.size()), headers).empty();
  });
}

}  // namespace

std::array<std::string, kEntryParts> EntryHeaders(std::string_view name) {
  std::array<std::string, kEntryParts> headers;
  for (std::size_t i = 0; i < kEntryParts; ++i) headers[i] = Concat(name, kParts[i]);
  return headers;
}

std::array<std::string_view, kEntryParts> PartsOf(const ListEntry& entry) {
  return {entry.honorific, entry.name, entry.title};
}

ListEntry ReadEntry(std::string_view cell) {
  return SplitEntry(cell).value_or(ListEntry{.role = {}, .honorific = {}, .name = cell, .title = {}});
}

ValueMappings TakeDerived(std::span<const std::string> headers, ValueMappings& values) {
  ValueMappings derived;
  ValueMappings others;
  for (const auto& value : values) {
    *(IsDerived(value.header(), headers) ? derived : others).Add() = value;
  }
  values.Swap(&others);
  return derived;
}

}  // namespace plenary::participant_files
