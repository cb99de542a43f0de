// In which encodings a text may be that no byte order mark tells and that is not UTF-8: how well its letters
// fit the languages that each encoding is for. Pure and thread-safe.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ranked_encoding.h"

namespace plenary {

// At most six that `texts` can be read in, the likeliest first; of those that read all of them alike only the
// most usual. `texts` have bytes beyond ASCII, and no line ends; empty if there is none. Time grows with
// their length: a few ms for 10 KiB.
std::vector<RankedEncoding> RankEncodings(std::span<const std::string_view> texts);

// The bytes in this encoding as UTF-8; empty if they cannot be read in it.
std::string ReadAs(std::string_view bytes, const std::string& encoding);
// The bytes of UTF-8 in this encoding; empty if it cannot have them.
std::string WriteAs(std::string_view text, const std::string& encoding);

}  // namespace plenary
