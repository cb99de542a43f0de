// How well bytes fit encodings of one byte a letter. Part of encoding_ranking.cc. Pure and thread-safe.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/ranked_encoding.h"

namespace plenary {

// Every encoding of one byte in which some alphabet of language_letters.h can be written, with its score for
// the texts.
std::vector<RankedEncoding> ScoreSingleBytes(std::span<const std::string_view> texts);

}  // namespace plenary
