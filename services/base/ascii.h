// Whether a text is plain ASCII. Most are, and need none of what Unicode takes.

#pragma once

#include <algorithm>
#include <string_view>

namespace plenary {

inline bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace plenary
