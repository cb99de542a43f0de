#include "resource/page_token.h"

#include <algorithm>

#include "base/crypto.h"
#include "base/encoding.h"
#include "errors/errors.h"

namespace plenary::resource {
namespace {

// A token is base64url of: version, total, number of keys, keys, seal. Numbers are varints; a key is its
// length plus one and its bytes, or 0 for NULL.
constexpr char kVersion = 1;
constexpr std::size_t kSealSize = 16;
constexpr std::size_t kMaxToken = 4'000;
constexpr std::size_t kMostKeys = 20;

constexpr int kDefaultPageSize = 50;
constexpr int kMaxPageSize = 1'000;

void WriteNumber(std::uint64_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

std::optional<std::uint64_t> ReadNumber(std::string_view& in) {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 63 && !in.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(in.front());
    in.remove_prefix(1);
    number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return number;
  }
  return std::nullopt;
}

std::string Encode(const PagePosition& position) {
  std::string payload(1, kVersion);
  WriteNumber(static_cast<std::uint64_t>(position.total), payload);
  WriteNumber(position.keys.size(), payload);
  for (const auto& key : position.keys) {
    WriteNumber(key ? key->size() + 1 : 0, payload);
    if (key) payload += *key;
  }
  return payload;
}

std::optional<PagePosition> Decode(std::string_view payload) {
  if (!payload.starts_with(kVersion)) return std::nullopt;
  payload.remove_prefix(1);
  const auto total = ReadNumber(payload);
  const auto count = ReadNumber(payload);
  if (!total || !count || *count > kMostKeys) return std::nullopt;
  PagePosition position;
  position.total = static_cast<std::int64_t>(*total);
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto size = ReadNumber(payload);
    if (!size || *size > payload.size() + 1) return std::nullopt;
    auto& key = position.keys.emplace_back();
    if (*size == 0) continue;
    key = payload.substr(0, *size - 1);
    payload.remove_prefix(*size - 1);
  }
  return payload.empty() ? std::optional(std::move(position)) : std::nullopt;
}

// Binds the payload to the query. The payload's length separates the two.
std::string SealOf(const std::string& key, std::string_view payload, std::string_view query) {
  std::string sealed = "page token";
  WriteNumber(payload.size(), sealed);
  sealed.append(payload).append(query);
  return HmacSha256(key, sealed).substr(0, kSealSize);
}

}  // namespace

std::string PageTokens::Seal(const PagePosition& position, std::string_view query) const {
  const std::string payload = Encode(position);
  return Base64UrlEncode(payload + SealOf(key_, payload, query));
}

absl::StatusOr<PagePosition> PageTokens::Open(std::string_view token, std::string_view query) const {
  if (token.size() > kMaxToken) return errors::InvalidPageToken();
  const auto bytes = Base64UrlDecode(token);
  if (!bytes || bytes->size() < kSealSize) return errors::InvalidPageToken();
  const std::string_view payload = std::string_view(*bytes).substr(0, bytes->size() - kSealSize);
  const std::string_view seal = std::string_view(*bytes).substr(payload.size());
  if (!EqualInConstantTime(seal, SealOf(key_, payload, query))) return errors::InvalidPageToken();
  auto position = Decode(payload);
  if (!position) return errors::InvalidPageToken();
  return *std::move(position);
}

int EffectivePageSize(int page_size) {
  return page_size <= 0 ? kDefaultPageSize : std::min(page_size, kMaxPageSize);
}

}  // namespace plenary::resource
