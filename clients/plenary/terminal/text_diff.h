// How one text became another, for a person. Pure and thread-safe.

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

// The fewest steps that make `after` of `before`; what is removed comes before what is added in its place. Of
// lists with more than some thousands of differences, all of one and then all of the other.
std::vector<Edit> Edits(const std::vector<std::string>& before, const std::vector<std::string>& after);

// The lines that differ, with one line around them: "- " before a line that is gone, "+ " before one that is
// new, "~ " before one in which words changed, these as "[-old-]{+new+}". Empty if nothing differs.
std::string RenderDiff(std::string_view before, std::string_view after, const Style& style);

}  // namespace plenary::client
