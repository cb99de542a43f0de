// An encoding among those that a text may be in.

#pragma once

#include <string>

namespace plenary {

// One encoding, and how likely the text is in it.
struct RankedEncoding {
  // As FindEncoding takes it and IANA has it, as far as it does: "windows-1250", "IBM852", "x-mac-cyrillic".
  std::string name;
  // Natural logarithm of a likelihood; only differences mean something.
  double score = 0;
  // How usual the encoding is, as a logarithm too; part of the score.
  double prior = 0;
};

}  // namespace plenary
