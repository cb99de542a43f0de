#include "access/secret.h"

#include <algorithm>

#include "base/crypto.h"
#include "base/encoding.h"
#include "rpc/credentials.h"

namespace plenary::access {
namespace {

constexpr std::string_view kScheme = "Bearer ";
constexpr std::size_t kLength = rpc::kSecretPrefix.size() + 43;

// Authentication schemes are case-insensitive (RFC 9110, 11.1).
bool HasScheme(std::string_view authorization) {
  return authorization.size() >= kScheme.size() &&
         std::equal(kScheme.begin(), kScheme.end(), authorization.begin(),
                    [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

}  // namespace

std::string NewSecret() { return std::string(rpc::kSecretPrefix) + Base64UrlEncode(RandomBytes(32)); }

std::optional<std::string_view> SecretIn(std::string_view authorization) {
  if (!HasScheme(authorization)) return std::nullopt;
  const std::string_view secret = authorization.substr(kScheme.size());
  if (secret.size() != kLength || !secret.starts_with(rpc::kSecretPrefix)) return std::nullopt;
  return secret;
}

}  // namespace plenary::access
