// Counts with their nouns.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plenary {

// "1 session", "2 sessions". Pass `many` if the plural is not the noun and an s.
inline std::string CountOf(std::int64_t number, std::string_view one, std::string_view many = {}) {
  std::string text = std::to_string(number);
  text += ' ';
  text += number == 1 || many.empty() ? one : many;
  if (number != 1 && many.empty()) text += 's';
  return text;
}

}  // namespace plenary
