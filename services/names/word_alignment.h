// Compares the words of two folded names. Pure.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::names {

// How two words are alike.
enum class Likeness {
  kNone,
  kSame,
  kInitial,   // one is the first letter of the other
  kSound,     // they sound the same
  kSpelling,  // they differ by a letter or two
};

// 0 to 1.
struct WordMatch {
  Likeness likeness = Likeness::kNone;
  double similarity = 0;
};

// `vocalized` is false if one of the words comes from a script without vowels.
WordMatch CompareWords(std::string_view a, std::string_view b, bool vocalized);

struct Alignment {
  double matched = 0;   // weight of all pairs of words
  double fit = 0;       // the same, each weight multiplied by its similarity
  double conflict = 0;  // weight of words without a partner on both sides
  double extra = 0;     // weight of the additional words of one side
  double weakest = 1;   // the least similarity of a pair of full words
  int full_words = 0;   // pairs of words of which neither is an initial or a particle
  bool in_order = true;
  bool initials = false;
  bool sound = false;
  bool spelling = false;
};

// Pairs the words of both names, best pairs first, in any order.
Alignment Align(const std::vector<std::string>& a, const std::vector<std::string>& b, bool vocalized);

// The part of the names that the alignment explains, from 0 to 1.
double ScoreOf(const Alignment& alignment);

}  // namespace plenary::names
