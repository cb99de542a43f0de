// Lists of participants as meetings print them: a line for each, "H.E. Ms. Ana TORRES, Minister of Health",
// under the name of who sent them. Pure and thread-safe.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plenary::participant_files {

// A line about somebody.
struct ListEntry {
  // In which role of the delegation, as written before a colon ("Head of delegation: …"); or empty.
  std::string_view role;
  std::string_view honorific;
  std::string_view name;
  // What stands behind the first comma; or empty.
  std::string_view title;
};
// Nothing unless the line, behind a role if there is one, begins with a form of address and has a name. What
// is returned are parts of `line`.
std::optional<ListEntry> SplitEntry(std::string_view line);

// Whether a column is made of such lines: each value is one, and most have a title.
bool AreEntries(std::span<const std::string_view> values);

// What a heading says of the rows below it.
struct ListHeading {
  // Who sent them, as written but for numbers and "Delegation of"; empty if it says no such thing.
  std::string delegation;
  // Their role in the delegation, which stays the one above; or empty.
  std::string role;
};
// `text` without a colon behind it.
ListHeading ReadHeading(std::string_view text);

}  // namespace plenary::participant_files
