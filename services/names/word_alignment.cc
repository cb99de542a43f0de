#include "names/word_alignment.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "names/name_sound.h"
#include "names/name_words.h"

namespace plenary::names {
namespace {

constexpr double kInitialSimilarity = 0.85;
constexpr double kSoundsAlike = 0.85;
constexpr double kOneConsonant = 0.65;  // without vowels a match says little

// Words that sound the same score higher the closer their spelling; short words often sound the same by
// chance.
constexpr std::size_t kShortSound = 5;  // vowels and consonants
constexpr double kLongSound = 0.8, kLongSoundSpread = 0.15;
constexpr double kShortSoundLeast = 0.45, kShortSoundSpread = 0.6, kShortSoundMost = 0.93;

// A pair of words that hardly fits counts more against a match than the other pairs count for it.
constexpr double kWeakestShare = 0.3;

constexpr double kParticleWeight = 0.2;
constexpr double kInitialWeight = 0.5;
constexpr double kUnmatchedInitialWeight = 2;  // it stands for a name that is unknown
constexpr double kExtraCost = 0.15;

constexpr std::size_t kLongest = 64;  // letters of a word

// Distance of Damerau and Levenshtein in which no letter moves twice.
int Distance(std::string_view a, std::string_view b) {
  std::array<std::array<int, kLongest + 1>, 3> rows;  // NOLINT: each is written before it is read
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

double SpellingSimilarity(std::string_view a, std::string_view b) {
  const std::size_t longest = std::max(a.size(), b.size());
  if (longest > kLongest) return 0;
  return 1.0 - static_cast<double>(Distance(a, b)) / static_cast<double>(longest);
}

// One letter changed in a short word makes another word.
bool MayBeMisspelled(std::string_view a, std::string_view b, double similarity) {
  const std::size_t shortest = std::min(a.size(), b.size());
  if (shortest < 4) return false;
  return similarity >= (shortest < 6 ? 0.74 : 0.7);
}

double SoundSimilarity(std::string_view sound, double spelling) {
  if (sound.size() >= kShortSound) return kLongSound + kLongSoundSpread * spelling;
  return std::min(kShortSoundMost, kShortSoundLeast + kShortSoundSpread * spelling);
}

double WeightOf(std::string_view word) {
  if (words::IsInitial(word)) return kInitialWeight;
  return words::IsParticle(word) ? kParticleWeight : 1;
}

// A word and its sound, or its consonants if vowels are left out. The sound is computed once for many
// comparisons.
struct HeardWord {
  HeardWord(std::string_view the_word, bool vocalized)
      : word(the_word), sound(vocalized ? Sound(the_word) : Consonants(the_word)) {}

  std::string_view word;
  std::string sound;
};

std::vector<HeardWord> Heard(const std::vector<std::string>& words, bool vocalized) {
  std::vector<HeardWord> heard;
  heard.reserve(words.size());
  for (const std::string& word : words) heard.emplace_back(word, vocalized);
  return heard;
}

// Fast check: words that differ by typing errors have nearly the same length.
bool AreNearlyAsLong(std::string_view a, std::string_view b) {
  const std::size_t longest = std::max(a.size(), b.size());
  const std::size_t shortest = std::min(a.size(), b.size());
  return MayBeMisspelled(a, b, static_cast<double>(shortest) / static_cast<double>(longest));
}

WordMatch Compare(const HeardWord& a, const HeardWord& b, bool vocalized) {
  if (a.word == b.word) return {Likeness::kSame, 1};
  if (words::IsInitial(a.word) || words::IsInitial(b.word)) {
    if (FirstSound(a.word) != FirstSound(b.word)) return {};
    return {Likeness::kInitial,
            a.word.front() == b.word.front() ? kInitialSimilarity : kInitialSimilarity - 0.1};
  }
  const bool sounds_same = a.sound == b.sound;
  if (!vocalized) {
    if (a.sound.empty() || !sounds_same) return {};
    return {Likeness::kSound, a.sound.size() == 1 ? kOneConsonant : kSoundsAlike};
  }
  if (!sounds_same && !AreNearlyAsLong(a.word, b.word)) return {};
  const double spelling = SpellingSimilarity(a.word, b.word);
  if (sounds_same) return {Likeness::kSound, SoundSimilarity(a.sound, spelling)};
  if (MayBeMisspelled(a.word, b.word, spelling)) return {Likeness::kSpelling, spelling};
  return {};
}

struct WordPair {
  std::size_t a, b;
  WordMatch match;
};

std::vector<WordPair> PairsByLikeness(const std::vector<std::string>& words_a,
                                      const std::vector<std::string>& words_b, bool vocalized) {
  const std::vector<HeardWord> a = Heard(words_a, vocalized);
  const std::vector<HeardWord> b = Heard(words_b, vocalized);
  std::vector<WordPair> pairs;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      const WordMatch match = Compare(a[i], b[j], vocalized);
      if (match.likeness != Likeness::kNone) pairs.push_back({i, j, match});
    }
  }
  std::ranges::stable_sort(
      pairs, [](const WordPair& x, const WordPair& y) { return x.match.similarity > y.match.similarity; });
  return pairs;
}

double Unmatched(const std::vector<std::string>& words, const std::vector<bool>& taken) {
  double weight = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (taken[i]) continue;
    weight += words::IsInitial(words[i]) ? kUnmatchedInitialWeight : WeightOf(words[i]);
  }
  return weight;
}

void Note(Likeness likeness, Alignment& alignment) {
  alignment.initials |= likeness == Likeness::kInitial;
  alignment.sound |= likeness == Likeness::kSound;
  alignment.spelling |= likeness == Likeness::kSpelling;
}

// Whether pairs that are sorted by `a` are also sorted by `b`.
bool InOrder(std::vector<WordPair> pairs) {
  std::ranges::sort(pairs, {}, &WordPair::a);
  return std::ranges::is_sorted(pairs, {}, &WordPair::b);
}

}  // namespace

WordMatch CompareWords(std::string_view a, std::string_view b, bool vocalized) {
  return Compare(HeardWord(a, vocalized), HeardWord(b, vocalized), vocalized);
}

Alignment Align(const std::vector<std::string>& a, const std::vector<std::string>& b, bool vocalized) {
  Alignment alignment;
  std::vector<bool> taken_a(a.size());
  std::vector<bool> taken_b(b.size());
  std::vector<WordPair> chosen;
  for (const WordPair& pair : PairsByLikeness(a, b, vocalized)) {
    if (taken_a[pair.a] || taken_b[pair.b]) continue;
    taken_a[pair.a] = taken_b[pair.b] = true;
    const double weight = std::min(WeightOf(a[pair.a]), WeightOf(b[pair.b]));
    alignment.matched += weight;
    alignment.fit += weight * pair.match.similarity;
    if (weight == 1) {
      ++alignment.full_words;
      alignment.weakest = std::min(alignment.weakest, pair.match.similarity);
    }
    Note(pair.match.likeness, alignment);
    chosen.push_back(pair);
  }
  const double left_a = Unmatched(a, taken_a);
  const double left_b = Unmatched(b, taken_b);
  alignment.conflict = std::min(left_a, left_b);
  alignment.extra = std::max(left_a, left_b) - alignment.conflict;
  alignment.in_order = InOrder(std::move(chosen));
  return alignment;
}

double ScoreOf(const Alignment& alignment) {
  if (alignment.matched == 0) return 0;
  const double fit =
      (1 - kWeakestShare) * alignment.fit + kWeakestShare * alignment.weakest * alignment.matched;
  return fit / (alignment.matched + alignment.conflict + kExtraCost * alignment.extra);
}

}  // namespace plenary::names
