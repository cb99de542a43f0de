#include "base/utf8_lines.h"

namespace plenary {
namespace {

constexpr std::uint8_t kFirstContinuation = 0x80;
constexpr std::uint8_t kLastContinuation = 0xBF;

// Length in bytes of the code point that `lead` begins; 0 if it begins none.
int LengthOf(std::uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

}  // namespace

void Utf8Lines::Read(std::string_view bytes, OnLine on_line) {
  for (const char c : bytes) {
    if (c != '\n') {
      Take(static_cast<std::uint8_t>(c));
      continue;
    }
    if (missing_ > 0) line_.valid = false;
    on_line(line_);
    line_ = {};
    missing_ = 0;
  }
}

void Utf8Lines::Take(std::uint8_t byte) {
  if (missing_ > 0) {
    if (byte < low_ || byte > high_) {
      line_.valid = false;
      missing_ = 0;
    } else {
      low_ = kFirstContinuation;
      high_ = kLastContinuation;
      if (--missing_ == 0) line_.weight += length_ > 2 ? 2 : 1;
    }
    return;
  }
  length_ = LengthOf(byte);
  if (length_ == 0) line_.valid = false;
  if (length_ < 2) return;
  missing_ = length_ - 1;
  // No overlong forms, no surrogates, nothing above U+10FFFF.
  low_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : kFirstContinuation;
  high_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : kLastContinuation;
}

}  // namespace plenary
