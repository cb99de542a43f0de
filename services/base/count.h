// Numbers of things in words.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plenary {

// "1 session", "2 sessions"; `many` where the plural is not made by an s alone.
inline std::string CountOf(std::int64_t number, std::string_view one, std::string_view many = {}) {
  std::string text = std::to_string(number);
  text += ' ';
  text += number == 1 || many.empty() ? one : many;
  if (number != 1 && many.empty()) text += 's';
  return text;
}

}  // namespace plenary
