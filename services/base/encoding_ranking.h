// Ranks the possible encodings of a text that has no byte order mark and is not UTF-8, by how well its
// letters fit the languages of each encoding. Pure and thread-safe.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ranked_encoding.h"

namespace plenary {

// At most six encodings that can read `texts`, the likeliest first. If several give the same text, only the
// most usual one is listed. `texts` have bytes beyond ASCII, and no line ends. Empty if no encoding fits.
// Takes a few ms for 10 KiB, and more for longer texts.
std::vector<RankedEncoding> RankEncodings(std::span<const std::string_view> texts);

// The bytes decoded to UTF-8; empty if they are not valid in this encoding.
std::string ReadAs(std::string_view bytes, const std::string& encoding);
// The UTF-8 text encoded; empty if the encoding lacks a character of it.
std::string WriteAs(std::string_view text, const std::string& encoding);

}  // namespace plenary
