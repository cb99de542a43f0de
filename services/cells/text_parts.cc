#include "cells/text_parts.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/compare_form.h"

namespace plenary::cells {
namespace {

constexpr UChar32 kFirstIndicator = 0x1F1E6;  // regional indicator A
constexpr UChar32 kLastIndicator = 0x1F1FF;

bool IsSeparator(UChar32 c) {
  switch (c) {
    case '(':
    case ')':
    case '[':
    case ']':
    case '/':
    case '|':
    case ',':
    case ';':
    case ':':
    case '=':
    case 0x2013:
    case 0x2014:
    case 0x3001:
    case 0xFF08:
    case 0xFF09:
    case 0xFF0C:
    case 0xFF0F:
    case 0xFF1A:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<std::string> PartsOf(std::string_view text) {
  std::vector<std::string> parts(1);
  std::string flag;
  const auto size = static_cast<std::int32_t>(text.size());
  bool blank = false;
  UChar32 last = 0;
  for (std::int32_t next = 0; next < size;) {
    const std::int32_t begin = next;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), next, size, c);
    if (c >= kFirstIndicator && c <= kLastIndicator) {
      flag += static_cast<char>('A' + (c - kFirstIndicator));
      continue;
    }
    const bool lone_hyphen = c == '-' && blank && next < size && text[static_cast<std::size_t>(next)] == ' ';
    if (IsSeparator(c) || lone_hyphen) {
      parts.emplace_back();
      last = 0;
      continue;
    }
    const bool was_blank = std::exchange(blank, c == ' ');
    if (c != ' ') {
      if (was_blank && last != 0 && (last < 0x80) != (c < 0x80) && (last > 0x24F || c > 0x24F))
        parts.emplace_back();
      last = c;
    }
    parts.back().append(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(next - begin)));
  }
  if (!flag.empty()) parts.push_back(flag);
  parts.erase(std::remove_if(parts.begin(), parts.end(),
                             [](const std::string& part) { return FoldWord(part).empty(); }),
              parts.end());
  return parts;
}

}  // namespace plenary::cells
