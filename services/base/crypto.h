// Digests, keyed digests and random bytes, from OpenSSL. Thread-safe.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plenary {

// SHA-256 of `data`: 32 bytes.
std::string Sha256(std::string_view data);

// HMAC-SHA-256 (RFC 2104) of `data` under `key`: 32 bytes.
std::string HmacSha256(std::string_view key, std::string_view data);

// `count` bytes from the system's cryptographic generator.
std::string RandomBytes(std::size_t count);

// Compares without telling by its duration where the two differ.
bool EqualInConstantTime(std::string_view a, std::string_view b);

}  // namespace plenary
