// Where the credentials of a call stand: in the one header `authorization`.

#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary::rpc {

// How the secret of an API key begins.
inline constexpr std::string_view kSecretPrefix = "plk_";

// A header's name, in lower case, and its text.
using Headers = std::vector<std::pair<std::string_view, std::string_view>>;

// The text of `authorization`; empty if there is none. InvalidCredentials if there are two, or if there is
// none and another header holds what looks like a key or is where keys of other services stand: such a caller
// does not mean to be anonymous.
absl::StatusOr<std::string_view> AuthorizationIn(const Headers& headers);

}  // namespace plenary::rpc
