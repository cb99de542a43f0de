#include "base/crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <cstdlib>

namespace plenary {
namespace {

constexpr std::size_t kSha256Size = 32;

unsigned char* Writable(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
// Never null: OpenSSL takes a null key for a missing one.
const unsigned char* Readable(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.empty() ? "" : text.data());
}

// OpenSSL fails here only when it has no memory or no entropy. Going on would hand out guessable secrets.
void Require(bool ok) {
  if (!ok) std::abort();
}

// Looking the algorithm up costs more than digesting a short text, so it is done once.
const EVP_MD* Sha256Algorithm() {
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  Require(algorithm != nullptr);
  return algorithm;
}

}  // namespace

std::string Sha256(std::string_view data) {
  std::string digest(kSha256Size, '\0');
  Require(EVP_Digest(data.data(), data.size(), Writable(digest), nullptr, Sha256Algorithm(), nullptr) == 1);
  return digest;
}

Sha256Stream::Sha256Stream() : context_(EVP_MD_CTX_new()) {
  Require(context_ != nullptr && EVP_DigestInit_ex(context_, Sha256Algorithm(), nullptr) == 1);
}

Sha256Stream::~Sha256Stream() { EVP_MD_CTX_free(context_); }

void Sha256Stream::Add(std::string_view data) {
  Require(EVP_DigestUpdate(context_, data.data(), data.size()) == 1);
}

std::string Sha256Stream::Digest() const {
  EVP_MD_CTX* so_far = EVP_MD_CTX_new();
  std::string digest(kSha256Size, '\0');
  Require(so_far != nullptr && EVP_MD_CTX_copy_ex(so_far, context_) == 1 &&
          EVP_DigestFinal_ex(so_far, Writable(digest), nullptr) == 1);
  EVP_MD_CTX_free(so_far);
  return digest;
}

std::string HmacSha256(std::string_view key, std::string_view data) {
  std::string digest(kSha256Size, '\0');
  Require(HMAC(Sha256Algorithm(), Readable(key), static_cast<int>(key.size()), Readable(data), data.size(),
               Writable(digest), nullptr) != nullptr);
  return digest;
}

std::string RandomBytes(std::size_t count) {
  std::string bytes(count, '\0');
  Require(RAND_bytes(Writable(bytes), static_cast<int>(count)) == 1);
  return bytes;
}

bool EqualInConstantTime(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace plenary
