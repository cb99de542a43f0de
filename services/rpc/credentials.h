// The credentials of a call: only in the header `authorization`.

#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary::rpc {

// The prefix of an API key's secret.
inline constexpr std::string_view kSecretPrefix = "plk_";

// A header's name, in lower case, and its text.
using Headers = std::vector<std::pair<std::string_view, std::string_view>>;

// The text of `authorization`; empty if there is none. InvalidCredentials if there are two, or if there is
// none and another header has a text like a key, or is one that other services use for keys: such a caller
// does not mean to be anonymous.
absl::StatusOr<std::string_view> AuthorizationIn(const Headers& headers);

}  // namespace plenary::rpc
