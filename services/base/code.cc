#include "base/code.h"

#include <cctype>

#include "base/crypto.h"
#include "base/encoding.h"

namespace plenary {

std::string NewCode() { return Base32Encode(RandomBytes(20)); }

std::string PlainCode(std::string_view code) {
  std::string plain;
  for (const char c : code) {
    if (c != ' ' && c != '-') plain.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return plain;
}

std::string HashOfCode(std::string_view code) { return Sha256(PlainCode(code)); }

}  // namespace plenary
