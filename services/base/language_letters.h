// The letters beyond ASCII of each language, and their frequencies, to find the encoding of a text. Facts
// about languages, for services/base/encoding_ranking.h. Pure and thread-safe.

#pragma once

#include <span>
#include <string_view>

namespace plenary {

// A language that is written in an alphabet.
struct LanguageLetters {
  // BCP 47.
  std::string_view language;
  // How many millions write it, roughly: the prior likelihood where a text has little evidence.
  int writers;
  // Lower-case letters beyond ASCII in UTF-8, the most frequent first; letters without case as they are.
  std::string_view letters;
};

std::span<const LanguageLetters> AlphabeticLanguages();

// A language that is written in characters of two bytes.
struct LanguageCharacters {
  std::string_view language;
  int writers;
  // Frequent characters in names of people and institutions, in UTF-8, in no order.
  std::string_view common;
};

extern const LanguageCharacters kSimplifiedChinese;
extern const LanguageCharacters kTraditionalChinese;
extern const LanguageCharacters kJapanese;
extern const LanguageCharacters kKorean;

}  // namespace plenary
