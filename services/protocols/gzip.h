// Compression by gzip (RFC 1952), the one encoding that all protocols share.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace plenary::protocols {

// The bytes that were compressed. Never makes more than `longest` of them: RequestTooLarge where there are
// more. InvalidArgument if the bytes are not of gzip, or not all of it.
absl::StatusOr<std::string> Inflate(std::string_view bytes, std::size_t longest);
std::string Deflate(std::string_view bytes);

}  // namespace plenary::protocols
