// How well a text in one language serves a reader of another (BCP 47 tags).

#pragma once

#include <string_view>

namespace plenary {

// The least that reads as what was asked for: of the same language in the same script, or what RFC 4647
// finds.
inline constexpr int kServes = 2;

// 0 if the languages differ, 1 if the language is the same in another script, from kServes on the better the
// more: a part of the tag where that is of another script ("zh-TW" finds "zh"); the same script ("pt-PT"
// finds "pt-BR"); that and the same region ("zh-TW" finds "zh-Hant", "pt" finds "pt-BR"); a part of the tag
// (RFC 4647, 3.4), the longer the better; the tag itself. What a tag leaves out is what is likeliest (Unicode
// likely subtags). Without regard to case. Thread-safe; keeps what it finds for each thread.
int MatchLanguage(std::string_view wanted, std::string_view offered);

}  // namespace plenary
