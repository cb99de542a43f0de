// Derived columns of a list: from its headings, and from the parts of entries (list_entries.h). Pure and
// thread-safe.

#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "participant_files/list_entries.h"
#include "participant_files/stated_columns.h"

namespace plenary::participant_files {

// Headers of the values that come from headings.
inline constexpr char kHeadingHeader[] = "(heading)";
inline constexpr char kHeadingRoleHeader[] = "(heading: role)";
// The reason of the remark on a column that is read by the parts of its entries.
inline constexpr char kSplitReason[] = "SPLIT";

// The parts of an entry that get columns: form of address, name, title.
inline constexpr std::size_t kEntryParts = 3;
// Their headers, if the column of entries is called `name`.
std::array<std::string, kEntryParts> EntryHeaders(std::string_view name);
// Their texts.
std::array<std::string_view, kEntryParts> PartsOf(const ListEntry& entry);

// The parts of a cell in such a column. A cell in another form is a name as it is. Parts of `cell`.
ListEntry ReadEntry(std::string_view cell);

// Removes from `values` those for columns that may be derived from a file with these headers, and returns
// them.
ValueMappings TakeDerived(std::span<const std::string> headers, ValueMappings& values);

}  // namespace plenary::participant_files
