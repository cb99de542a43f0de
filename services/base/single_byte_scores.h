// Scores of the single-byte encodings for a text. Part of encoding_ranking.cc. Pure and thread-safe.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/ranked_encoding.h"

namespace plenary {

// Every single-byte encoding that can write some alphabet of language_letters.h, with its score for the
// texts.
std::vector<RankedEncoding> ScoreSingleBytes(std::span<const std::string_view> texts);

}  // namespace plenary
