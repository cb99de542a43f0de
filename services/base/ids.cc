#include "base/ids.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>

#include "base/crypto.h"
#include "base/encoding.h"

namespace plenary {
namespace {

// Random bytes in blocks: a call of the generator costs about a microsecond, for any number of bytes.
template <std::size_t kCount>
std::array<unsigned char, kCount> RandomArray() {
  constexpr std::size_t kBlock = 2048;
  thread_local std::string block;
  thread_local std::size_t used = 0;
  if (used + kCount > block.size()) {
    block = RandomBytes(kBlock);
    used = 0;
  }
  std::array<unsigned char, kCount> bytes;
  std::memcpy(bytes.data(), block.data() + used, kCount);
  used += kCount;
  return bytes;
}

// The "extended hex" alphabet of base32 (RFC 4648, section 7): its texts sort as the numbers they stand for.
constexpr std::string_view kSortableDigits = "0123456789abcdefghijklmnopqrstuv";
constexpr std::size_t kTimeDigits = 10;
constexpr std::size_t kRandomDigits = 16;

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsHexDigit(char c) { return IsDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

std::string NewResourceId() {
  using std::chrono::milliseconds;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return ResourceIdAt(std::chrono::duration_cast<milliseconds>(now).count());
}

std::string ResourceIdAt(std::int64_t milliseconds) {
  auto time = static_cast<std::uint64_t>(milliseconds);
  // 48 bits in 10 digits of 5 leave the first two bits zero; 80 bits fill 16 digits.
  std::string id(1 + kTimeDigits + kRandomDigits, 'r');
  for (std::size_t i = kTimeDigits; i >= 1; --i, time >>= 5) id[i] = kSortableDigits[time & 31];
  const auto random = RandomArray<kRandomDigits>();
  for (std::size_t i = 0; i < kRandomDigits; ++i) id[1 + kTimeDigits + i] = kSortableDigits[random[i] & 31];
  return id;
}

std::string NewUuid() {
  auto bytes = RandomArray<16>();
  bytes[6] = (bytes[6] & 0x0f) | 0x40;  // version 4
  bytes[8] = (bytes[8] & 0x3f) | 0x80;  // the variant of RFC 4122
  std::string text = HexEncode({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  for (const std::size_t dash : {8, 13, 18, 23}) text.insert(dash, 1, '-');
  return text;
}

bool IsUuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !IsHexDigit(text[i])) return false;
  }
  return true;
}

bool IsResourceId(std::string_view id) {
  if (id.empty() || id.size() > 63 || !IsLower(id.front()) || id.back() == '-') return false;
  for (const char c : id) {
    if (!IsLower(c) && !IsDigit(c) && c != '-') return false;
  }
  return true;
}

}  // namespace plenary
