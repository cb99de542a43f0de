// Joins pieces of text. absl::StrCat does not take std::string_view where abseil has its own string_view.

#pragma once

#include <string>
#include <string_view>

namespace plenary {

// The pieces, one after the other. Each is anything that converts to std::string_view.
template <class... Pieces>
std::string Concat(const Pieces&... pieces) {
  std::string text;
  text.reserve((std::string_view(pieces).size() + ... + 0));
  (text.append(std::string_view(pieces)), ...);
  return text;
}

}  // namespace plenary
