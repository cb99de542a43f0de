// What may stand in a text, whichever field it is of. Pure and thread-safe.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plenary::messages {

struct TextRule {
  std::size_t max_length = 0;  // in code points
  bool multi_line = false;     // may have tabs and line ends
  // A part of a resource, and so shown to others. What a request asks with, such as a name to look for, may
  // have any marks that nobody sees.
  bool shown = true;
};

// What is wrong with a text of UTF-8, as the rest of a sentence that begins with its field; empty if nothing
// is. No text has control characters. One that is shown has in one line no mark that nobody sees and its
// script does not need, and in several lines no isolate of direction that goes on beyond its line
// (base/hidden_marks.h).
std::string FaultOfText(std::string_view text, const TextRule& rule);

// Nothing but spaces of any kind, some of which have no width.
bool IsBlank(std::string_view text);

}  // namespace plenary::messages
