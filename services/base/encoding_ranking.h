// In which encodings a text may be that no byte order mark tells and that is not UTF-8: how well its letters
// fit the languages that each encoding is for. Pure and thread-safe.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

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

// At most six that `texts` can be read in, the likeliest first; of those that read all of them alike only the
// most usual. `texts` have bytes beyond ASCII, and no line ends; empty if there is none. Time grows with
// their length: a few ms for 10 KiB.
std::vector<RankedEncoding> RankEncodings(std::span<const std::string_view> texts);

// The bytes in this encoding as UTF-8; empty if they cannot be read in it.
std::string ReadAs(std::string_view bytes, const std::string& encoding);
// The bytes of UTF-8 in this encoding; empty if it cannot have them.
std::string WriteAs(std::string_view text, const std::string& encoding);

}  // namespace plenary
