#include "proto_json/quoted.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace plenary::proto_json {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

// From code point to code point, both included, in order.
struct Escaped {
  UChar32 first;
  UChar32 last;
};

constexpr Escaped kEscaped[] = {{0x7F, 0x9F},       {0xAD, 0xAD},       {0x600, 0x603},    {0x6DD, 0x6DD},
                                {0x70F, 0x70F},     {0x17B4, 0x17B5},   {0x200B, 0x200F},  {0x2028, 0x202E},
                                {0x2060, 0x2064},   {0x206A, 0x206F},   {0xFEFF, 0xFEFF},  {0xFFF9, 0xFFFB},
                                {0x1D173, 0x1D17A}, {0xE0001, 0xE0001}, {0xE0020, 0xE007F}};

bool IsEscaped(UChar32 character) {
  const auto* found = std::ranges::lower_bound(kEscaped, character, {}, &Escaped::last);
  return found != std::end(kEscaped) && found->first <= character;
}

// Whether a byte stands for itself: most do.
constexpr std::array<bool, 256> PlainBytes() {
  std::array<bool, 256> plain{};
  for (int byte = 0x20; byte < 0x7F; ++byte) {
    plain[byte] = byte != '"' && byte != '\\' && byte != '<' && byte != '>';
  }
  return plain;
}
constexpr std::array<bool, 256> kPlain = PlainBytes();

void AppendUnit(std::uint32_t unit, std::string& json) {
  json += {'\\',
           'u',
           kHexDigits[unit >> 12 & 15],
           kHexDigits[unit >> 8 & 15],
           kHexDigits[unit >> 4 & 15],
           kHexDigits[unit & 15]};
}

void AppendEscape(UChar32 character, std::string& json) {
  constexpr std::string_view kShort = "\"\"\\\\\bb\tt\nn\ff\rr";  // in pairs: what is written how
  for (std::size_t i = 0; i < kShort.size(); i += 2) {
    if (character == kShort[i]) {
      json += {'\\', kShort[i + 1]};
      return;
    }
  }
  if (U_IS_BMP(character)) return AppendUnit(character, json);
  AppendUnit(U16_LEAD(character), json);
  AppendUnit(U16_TRAIL(character), json);
}

}  // namespace

bool AppendQuoted(std::string_view text, std::string& json) {
  const auto size = static_cast<std::int32_t>(text.size());
  std::int32_t copied = 0;
  json += '"';
  for (std::int32_t i = 0; i < size;) {
    if (kPlain[static_cast<unsigned char>(text[i])]) {
      ++i;
      continue;
    }
    const std::int32_t begin = i;
    UChar32 character = 0;
    U8_NEXT(text, i, size, character);
    if (character < 0) return false;
    if (character >= 0x7F && !IsEscaped(character)) continue;
    json.append(text, copied, begin - copied);
    AppendEscape(character, json);
    copied = i;
  }
  json.append(text, copied);
  json += '"';
  return true;
}

}  // namespace plenary::proto_json
