// A possible encoding of a text.

#pragma once

#include <string>

namespace plenary {

// One encoding, and how likely the text is in it.
struct RankedEncoding {
  // The name that FindEncoding takes, from IANA where it has one: "windows-1250", "IBM852", "x-mac-cyrillic".
  std::string name;
  // Natural logarithm of a likelihood; only differences have a meaning.
  double score = 0;
  // How usual the encoding is, as a logarithm; part of the score.
  double prior = 0;
};

}  // namespace plenary
