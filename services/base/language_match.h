// How well a text in one language serves a reader of another (BCP 47 tags).

#pragma once

#include <string_view>

namespace plenary {

// The lowest score that serves the reader: the same language in the same script, or a match of RFC 4647.
inline constexpr int kServes = 2;

// 0 if the languages differ, 1 if the language is the same in another script. From kServes upward, from worse
// to better: a prefix of the tag in another script ("zh-TW" finds "zh"); the same script ("pt-PT" finds
// "pt-BR"); the same script and region ("zh-TW" finds "zh-Hant", "pt" finds "pt-BR"); a prefix of the tag
// (RFC 4647, 3.4), the longer the better; the tag itself. Subtags that a tag leaves out are completed by
// Unicode likely subtags. Without regard to case. Thread-safe; each thread caches its results.
int MatchLanguage(std::string_view wanted, std::string_view offered);

// Whether two tags are the same, without regard to case (RFC 5646, 2.1.1). Thread-safe.
bool IsSameLanguage(std::string_view a, std::string_view b);

}  // namespace plenary
