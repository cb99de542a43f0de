#include "base/encoding.h"

#include <array>
#include <cstdint>

namespace plenary {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64UrlDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kBase32Digits = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::int8_t kNoDigit = -1;

// The value of each character as a digit of `digits`.
constexpr std::array<std::int8_t, 256> DigitValues(std::string_view digits) {
  std::array<std::int8_t, 256> values{};
  values.fill(kNoDigit);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    values[static_cast<unsigned char>(digits[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}

constexpr std::array<std::int8_t, 256> HexValues() {
  std::array<std::int8_t, 256> values = DigitValues(kHexDigits);
  for (char c = 'A'; c <= 'F'; ++c) {
    values[static_cast<unsigned char>(c)] = static_cast<std::int8_t>(c - 'A' + 10);
  }
  return values;
}

constexpr std::array<std::int8_t, 256> kHexValues = HexValues();
constexpr std::array<std::int8_t, 256> kBase64UrlValues = DigitValues(kBase64UrlDigits);

// Writes `bytes` as digits of `bits_a_digit` bits, the last one filled with zero bits.
std::string EncodeBits(std::string_view bytes, int bits_a_digit, std::string_view digits) {
  std::string text;
  text.reserve((bytes.size() * 8 + bits_a_digit - 1) / bits_a_digit);
  const std::uint32_t mask = (1u << bits_a_digit) - 1;
  std::uint32_t buffer = 0;
  int buffered = 0;
  for (const unsigned char byte : bytes) {
    buffer = (buffer << 8) | byte;
    for (buffered += 8; buffered >= bits_a_digit;) {
      buffered -= bits_a_digit;
      text.push_back(digits[(buffer >> buffered) & mask]);
    }
  }
  if (buffered > 0) text.push_back(digits[(buffer << (bits_a_digit - buffered)) & mask]);
  return text;
}

}  // namespace

std::string HexEncode(std::string_view bytes) {
  std::string text(bytes.size() * 2, '\0');
  char* out = text.data();
  for (const unsigned char byte : bytes) {
    *out++ = kHexDigits[byte >> 4];
    *out++ = kHexDigits[byte & 0x0f];
  }
  return text;
}

std::optional<std::string> HexDecode(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string bytes(text.size() / 2, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const int high = kHexValues[static_cast<unsigned char>(text[2 * i])];
    const int low = kHexValues[static_cast<unsigned char>(text[2 * i + 1])];
    if (high == kNoDigit || low == kNoDigit) return std::nullopt;
    bytes[i] = static_cast<char>(high << 4 | low);
  }
  return bytes;
}

std::string Base64UrlEncode(std::string_view bytes) { return EncodeBits(bytes, 6, kBase64UrlDigits); }

std::optional<std::string> Base64UrlDecode(std::string_view text) {
  if (text.size() % 4 == 1) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() * 6 / 8);
  std::uint32_t buffer = 0;
  int buffered = 0;
  for (const unsigned char c : text) {
    if (kBase64UrlValues[c] == kNoDigit) return std::nullopt;
    buffer = (buffer << 6) | static_cast<std::uint32_t>(kBase64UrlValues[c]);
    buffered += 6;
    if (buffered >= 8) {
      buffered -= 8;
      bytes.push_back(static_cast<char>(buffer >> buffered));
    }
  }
  // Each value has only one text form: the bits left over must be zero.
  if ((buffer & ((1u << buffered) - 1)) != 0) return std::nullopt;
  return bytes;
}

std::string Base32Encode(std::string_view bytes) { return EncodeBits(bytes, 5, kBase32Digits); }

}  // namespace plenary
