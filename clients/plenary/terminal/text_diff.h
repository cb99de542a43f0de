// Differences between two texts, for people. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/terminal/terminal.h"

namespace plenary::client {

// A step from one list of texts to another.
struct Edit {
  enum Kind { kSame, kRemoved, kAdded };
  Kind kind;
  std::string text;

  bool operator==(const Edit&) const = default;
};

// The smallest list of steps from `before` to `after`; removals precede the additions that replace them. For
// lists with more than some thousands of differences: all of one, then all of the other.
std::vector<Edit> Edits(const std::vector<std::string>& before, const std::vector<std::string>& after);

// The changed lines, with one line around them: "- " before a removed line, "+ " before an added one, "~ "
// before one in which words changed, as "[-old-]{+new+}". Empty if nothing differs.
std::string RenderDiff(std::string_view before, std::string_view after, const Style& style);

}  // namespace plenary::client
