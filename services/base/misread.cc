#include "base/misread.h"

#include <unicode/utf8.h>

#include <array>
#include <map>

#include "base/encoding_ranking.h"
#include "base/utf8_lines.h"

namespace plenary {
namespace {

// The encodings in which programs wrongly read UTF-8.
constexpr const char* kEncodings[] = {"windows-1252", "windows-1251", "macintosh"};

using Bytes = std::map<UChar32, char>;

Bytes BytesOf(const char* encoding) {
  Bytes bytes;
  for (int i = 0x80; i < 0x100; ++i) {
    const char byte = static_cast<char>(i);
    const std::string text = ReadAs({&byte, 1}, encoding);
    UChar32 c = 0;
    U8_GET_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), 0, 0,
                   static_cast<std::int32_t>(text.size()), c);
    if (!text.empty()) bytes.emplace(c, byte);
  }
  return bytes;
}

const std::array<Bytes, std::size(kEncodings)>& Tables() {
  static const std::array<Bytes, std::size(kEncodings)> tables = {
      BytesOf(kEncodings[0]), BytesOf(kEncodings[1]), BytesOf(kEncodings[2])};
  return tables;
}

// The bytes that were read as `text`; empty if they were not UTF-8. The first byte usually shows that.
std::string Undo(std::string_view text, const Bytes& table) {
  std::string bytes;
  const auto* const source = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  int missing = 0;  // bytes of the character
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(source, i, size, c);
    if (c >= 0 && c < 0x80) {
      if (missing > 0) return "";
      bytes += static_cast<char>(c);
      continue;
    }
    const auto found = table.find(c);
    if (found == table.end()) return "";
    const auto byte = static_cast<std::uint8_t>(found->second);
    const bool continues = byte < 0xC0;
    if (continues != (missing > 0)) return "";
    missing = continues ? missing - 1 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    bytes += found->second;
  }
  return missing == 0 ? bytes : "";
}

}  // namespace

std::optional<std::string> BeforeMisreading(std::string_view text) {
  for (const Bytes& table : Tables()) {
    std::string bytes = Undo(text, table);
    if (bytes.empty()) continue;
    bool valid = false;
    Utf8Lines lines;
    lines.Read(bytes + "\n", [&](const LineFacts& line) { valid = line.valid && line.weight > 0; });
    if (valid) return bytes;
  }
  return std::nullopt;
}

bool HasUnreadable(std::string_view text) { return text.find("\xEF\xBF\xBD") != std::string_view::npos; }

}  // namespace plenary
