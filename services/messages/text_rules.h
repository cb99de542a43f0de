// Rules for the characters of a text, for all fields. Pure and thread-safe.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plenary::messages {

struct TextRule {
  std::size_t max_length = 0;  // in code points
  bool multi_line = false;     // may have tabs and line ends
  // Whether it is part of a resource, and so shown to others. Texts that only ask for something, such as a
  // name to search for, may have any hidden marks.
  bool shown = true;
};

// What is wrong with a UTF-8 text, as the rest of a sentence that begins with its field; empty if nothing is.
// No text may have control characters. A shown text in one line may not have hidden marks that its script
// does not need; a shown text in several lines may not have directional isolates that go beyond a line
// (base/hidden_marks.h).
std::string FaultOfText(std::string_view text, const TextRule& rule);

// Only spaces of any kind, including those without width.
bool IsBlank(std::string_view text);

}  // namespace plenary::messages
