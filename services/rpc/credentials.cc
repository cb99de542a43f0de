#include "rpc/credentials.h"

#include <algorithm>

#include "base/concat.h"
#include "errors/errors.h"

namespace plenary::rpc {
namespace {

constexpr std::string_view kHeader = "authorization";

// Headers that other services use for keys.
constexpr std::string_view kElsewhere[] = {
    "api-key",   "apikey",   "auth-token",   "authorization-bin", "proxy-authorization", "token",
    "x-api-key", "x-apikey", "x-auth-token", "x-authorization",   "x-goog-api-key",      "x-plenary-key",
};

bool HoldsKey(std::string_view name, std::string_view text) {
  return text.find(kSecretPrefix) != std::string_view::npos ||
         std::ranges::find(kElsewhere, name) != std::end(kElsewhere);
}

}  // namespace

absl::StatusOr<std::string_view> AuthorizationIn(const Headers& headers) {
  const auto is_header = [](const auto& header) { return header.first == kHeader; };
  const auto found = std::ranges::find_if(headers, is_header);
  if (found != headers.end()) {
    if (std::ranges::count_if(headers, is_header) == 1) return found->second;
    return errors::InvalidCredentials("there is more than one header authorization");
  }
  for (const auto& [name, text] : headers) {
    if (!HoldsKey(name, text)) continue;
    return errors::InvalidCredentials(Concat("they are in the header ", name, ", which is not read"));
  }
  return std::string_view();
}

}  // namespace plenary::rpc
