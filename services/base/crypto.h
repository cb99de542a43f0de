// Digests, keyed digests and random bytes, from OpenSSL. Thread-safe.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

struct evp_md_ctx_st;  // OpenSSL's

namespace plenary {

// SHA-256 of `data`: 32 bytes.
std::string Sha256(std::string_view data);

// SHA-256 of data that comes in pieces.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  Sha256Stream(const Sha256Stream&) = delete;
  Sha256Stream& operator=(const Sha256Stream&) = delete;

  void Add(std::string_view data);
  // Of everything added so far: 32 bytes.
  std::string Digest() const;

 private:
  evp_md_ctx_st* context_;
};

// HMAC-SHA-256 (RFC 2104) of `data` under `key`: 32 bytes.
std::string HmacSha256(std::string_view key, std::string_view data);

// `count` bytes from the system's cryptographic generator.
std::string RandomBytes(std::size_t count);

// Compares in a time that does not depend on where the two differ.
bool EqualInConstantTime(std::string_view a, std::string_view b);

}  // namespace plenary
