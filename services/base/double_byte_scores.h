// How well bytes fit the encodings of Chinese, Japanese and Korean. Part of encoding_ranking.cc. Pure and
// thread-safe.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/ranked_encoding.h"

namespace plenary {

// GB18030, Big5, Shift_JIS, EUC-JP and windows-949 (EUC-KR and more) with their scores for the texts.
std::vector<RankedEncoding> ScoreDoubleBytes(std::span<const std::string_view> texts);

}  // namespace plenary
