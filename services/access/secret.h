// The secret of an API key: "plk_" and 43 characters of base64url, 256 random bits. Only its SHA-256 is
// stored; it needs no slow hash, because nobody can guess 256 bits.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary::access {

std::string NewSecret();

// The secret in an `authorization` header. Empty unless it is "Bearer " and a text in the form of a secret.
std::optional<std::string_view> SecretIn(std::string_view authorization);

}  // namespace plenary::access
