// Lists of participants as meetings print them: an entry in each line, "H.E. Ms. Ana TORRES, Minister of
// Health", below the name of the delegation. Pure and thread-safe.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plenary::participant_files {

// A line about one person.
struct ListEntry {
  // The role in the delegation, as written before a colon ("Head of delegation: …"); or empty.
  std::string_view role;
  std::string_view honorific;
  std::string_view name;
  // The text after the first comma; or empty.
  std::string_view title;
};
// Nothing unless the line, after a role if it has one, begins with a form of address and has a name. The
// results are parts of `line`.
std::optional<ListEntry> SplitEntry(std::string_view line);

// Whether a column has such lines: each value is one, and most have a title.
bool AreEntries(std::span<const std::string_view> values);

// What a heading says about the rows below it.
struct ListHeading {
  // The delegation, as written but without numbers and "Delegation of"; empty if the heading names none.
  std::string delegation;
  // The role in the delegation; if there is only a role, the delegation above applies. Or empty.
  std::string role;
};
// `text` without a colon at its end.
ListHeading ReadHeading(std::string_view text);

}  // namespace plenary::participant_files
