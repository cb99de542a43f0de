#include "names/name_keys.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_join.h"
#include "base/concat.h"
#include "base/crypto.h"
#include "names/name_sound.h"
#include "names/name_words.h"

namespace plenary::names {
namespace {

using Words = std::vector<std::string>;

// The kinds of keys: the first letter of the text that is digested.
constexpr char kLetters = 'a';  // all letters of the name, sorted, so that blanks and order do not matter
constexpr char kPair = 'p';     // the sounds of two words
constexpr char kConsonantsOfAll =
    'c';  // the consonants of two words: for every name, so that names without vowels find it
constexpr char kConsonantsOnly = 'u';  // the same, for names without vowels, so that they find every name
constexpr char kInitialOfAll =
    'i';  // a word's sound and another's initial: for every name, so that names with initials find it
constexpr char kInitialOnly = 'j';  // the same, for names with initials, so that they find every name
constexpr char kEnds = 'e';   // a word's sound and another's beginning and end: for errors within that word
constexpr char kTitle = 't';  // the sounds of a title, with at most one word left out
constexpr char kTitleEnds =
    'n';  // the same, with one word by its beginning and end: for errors within that word
constexpr char kAcronym = 'y';  // the first letters of a title

constexpr int kExact = 8;
constexpr int kNear = 4;
constexpr int kVague = 1;

// The words of a longer name beyond this are ignored.
constexpr std::size_t kMostPersonWords = 5;
constexpr std::size_t kMostTitleWords = 10;
// From this many words on, two names that fit well in spite of one misspelled word share two other words.
constexpr std::size_t kLongName = 3;
constexpr std::size_t kShortestAcronym = 3;

std::int64_t KeyOf(char kind, std::string_view text) {
  const std::string digest = Sha256(Concat(std::string_view(&kind, 1), text));
  std::int64_t key = 0;
  std::memcpy(&key, digest.data(), sizeof(key));
  return key;
}

std::string Pair(std::string a, std::string b) {
  if (b < a) std::swap(a, b);
  return Concat(a, " ", b);
}

std::string SortedLetters(const Words& words) {
  std::string letters = absl::StrJoin(words, "");
  std::ranges::sort(letters);
  return letters;
}

// The significant words of a name; all words if fewer than two are significant.
Words Telling(const Words& all) {
  Words telling;
  for (const std::string& word : all) {
    if (!words::IsParticle(word)) telling.push_back(word);
  }
  if (telling.size() < 2) telling = all;
  if (telling.size() > kMostPersonWords) telling.resize(kMostPersonWords);
  return telling;
}

using Pairs = std::set<std::pair<std::string, std::string>>;

void AddPair(const std::string& a, const std::string& b, Pairs& pairs) {
  if (!words::IsInitial(a) && !words::IsInitial(b)) pairs.emplace(a, b);
}

// Pairs of words. If a name may be written in fewer words, as Chinese and Korean ones may, also with two
// neighbours joined.
Pairs PairsOf(const Words& telling, const Words& all) {
  Pairs pairs;
  const auto add = [&pairs](const Words& of) {
    for (std::size_t i = 0; i < of.size(); ++i) {
      for (std::size_t j = i + 1; j < of.size(); ++j) AddPair(of[i], of[j], pairs);
    }
  };
  add(telling);
  // Particles are also joined to their word: "Ben Ali" is "Benali".
  const Words& words = all.size() <= kMostPersonWords ? all : telling;
  for (std::size_t i = 0; words.size() > 2 && i + 1 < words.size(); ++i) {
    Words joined = words;
    joined[i] += joined[i + 1];
    joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    add(joined);
  }
  return pairs;
}

// The pairs of a long name of which every name that fits well has at least one. Of three or four words, two
// are enough to fit, so all pairs are needed. Of five, three are needed, and two of those are neighbours, if
// the last word is a neighbour of the first.
Pairs FewPairs(const Words& telling, const Words& all) {
  if (telling.size() == kLongName) return PairsOf(telling, all);
  Pairs pairs;
  for (std::size_t i = 0; i < telling.size(); ++i) {
    for (std::size_t j = i + 1; j < telling.size(); ++j) {
      const bool beside = j == i + 1 || (i == 0 && j + 1 == telling.size());
      if (beside || telling.size() < kMostPersonWords) AddPair(telling[i], telling[j], pairs);
    }
  }
  return pairs;
}

// Keys with their weights, while they are collected.
class Keys {
 public:
  void Add(char kind, std::string_view text, int weight) { keys_.push_back({KeyOf(kind, text), weight}); }

  std::vector<SearchKey> Search() && {
    std::ranges::sort(keys_, std::ranges::greater());  // the heaviest of equal keys first
    const auto same = [](const SearchKey& a, const SearchKey& b) { return a.key == b.key; };
    keys_.erase(std::unique(keys_.begin(), keys_.end(), same), keys_.end());
    return std::move(keys_);
  }

  std::vector<std::int64_t> Kept() && {
    std::vector<std::int64_t> kept;
    for (const SearchKey& key : std::move(*this).Search()) kept.push_back(key.key);
    return kept;
  }

 private:
  std::vector<SearchKey> keys_;
};

// The letters of the name, with and without its particles: "al-Assad" is "Assad" and "Alassad".
void AddLetters(const NameForm& form, const Words& telling, Keys& keys) {
  keys.Add(kLetters, SortedLetters(form.words), kExact);
  if (telling.size() < form.words.size()) keys.Add(kLetters, SortedLetters(telling), kExact);
}

void AddPairs(const Pairs& pairs, const Words& telling, char kind, std::string (*sound)(std::string_view),
              Keys& keys) {
  if (telling.size() == 1) keys.Add(kind, sound(telling.front()), kNear);
  for (const auto& [a, b] : pairs) keys.Add(kind, Pair(sound(a), sound(b)), kNear);
}

// Each full word with the initial of another word.
void AddInitial(const Words& telling, const std::string& other, char kind, Keys& keys) {
  for (const std::string& full : telling) {
    if (words::IsInitial(full) || &other == &full) continue;
    keys.Add(kind, Concat(Sound(full), " ", std::string(1, FirstSound(other))), kVague);
  }
}

// Each full word with the initial of each other word; with `initials`, only of words that are initials.
void AddInitials(const Words& telling, char kind, bool initials, Keys& keys) {
  for (const std::string& other : telling) {
    if (!initials || words::IsInitial(other)) AddInitial(telling, other, kind, keys);
  }
}

// Each word with the beginning and end of each other word.
void AddEnds(const Words& telling, Keys& keys) {
  for (const std::string& word : telling) {
    const std::string consonants = Consonants(word);
    if (consonants.size() < 2) continue;
    const std::string ends{consonants.front(), consonants.back()};
    for (const std::string& other : telling) {
      if (&other == &word || words::IsInitial(other)) continue;
      keys.Add(kEnds, Concat(Sound(other), " ", ends), kVague);
    }
  }
}

bool HasInitials(const Words& words) { return std::ranges::any_of(words, words::IsInitial); }

// Roughly, "Studies" to "Study".
std::string_view WithoutPlural(std::string_view word) {
  const bool plural = word.size() > 4 && word.ends_with('s') && !word.ends_with("ss");
  return plural ? word.substr(0, word.size() - 1) : word;
}

void AddTitle(const NameForm& form, Keys& keys) {
  keys.Add(kLetters, SortedLetters(form.words), kExact);
  Words sounds, ends;
  for (const std::string& word : form.words) {
    if (sounds.size() == kMostTitleWords) break;
    const std::string_view singular = WithoutPlural(word);
    const std::string consonants = Consonants(singular);
    sounds.push_back(form.vocalized ? Sound(singular) : consonants);
    ends.push_back(consonants.size() < 2 ? "" : std::string{consonants.front(), consonants.back()});
  }
  const auto joined = [](Words words) {
    std::ranges::sort(words);
    return absl::StrJoin(words, " ");
  };
  keys.Add(kTitle, joined(sounds), kNear);
  for (std::size_t i = 0; sounds.size() > 1 && i < sounds.size(); ++i) {
    Words others = sounds;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    if (others.size() > 1) keys.Add(kTitle, joined(others), kVague);
    if (!ends[i].empty()) keys.Add(kTitleEnds, Concat(ends[i], " ", joined(others)), kVague);
  }
}

}  // namespace

std::vector<std::int64_t> PersonKeys(const std::vector<NameForm>& forms) {
  Keys keys;
  for (const NameForm& form : forms) {
    if (form.kind == NameForm::Kind::kOffice) continue;
    const Words telling = Telling(form.words);
    const Pairs pairs = PairsOf(telling, form.words);
    AddLetters(form, telling, keys);
    AddPairs(pairs, telling, kConsonantsOfAll, Consonants, keys);
    if (!form.vocalized) AddPairs(pairs, telling, kConsonantsOnly, Consonants, keys);
    if (form.vocalized) {
      AddPairs(pairs, telling, kPair, Sound, keys);
      AddEnds(telling, keys);
    }
    AddInitials(telling, kInitialOfAll, /*initials=*/false, keys);
    if (HasInitials(telling)) AddInitials(telling, kInitialOnly, /*initials=*/true, keys);
  }
  return std::move(keys).Kept();
}

std::vector<SearchKey> PersonSearchKeys(const NameForm& form) {
  Keys keys;
  const Words telling = Telling(form.words);
  const Pairs pairs = PairsOf(telling, form.words);
  AddLetters(form, telling, keys);
  if (form.vocalized) {
    AddPairs(pairs, telling, kPair, Sound, keys);
    AddPairs(pairs, telling, kConsonantsOnly, Consonants, keys);
    AddEnds(telling, keys);
  } else {
    AddPairs(pairs, telling, kConsonantsOfAll, Consonants, keys);
  }
  AddInitials(telling, kInitialOnly, /*initials=*/false, keys);
  if (HasInitials(telling)) AddInitials(telling, kInitialOfAll, /*initials=*/true, keys);
  return std::move(keys).Search();
}

std::vector<SearchKey> PersonMatchKeys(const NameForm& form) {
  const Words telling = Telling(form.words);
  if (telling.size() < kLongName) return PersonSearchKeys(form);
  Keys keys;
  const Pairs pairs = FewPairs(telling, form.words);
  AddLetters(form, telling, keys);
  if (form.vocalized) {
    AddPairs(pairs, telling, kPair, Sound, keys);
    // Without vowels, a name fits well only as a whole.
    Pairs outer;
    AddPair(telling[0], telling[1], outer);
    AddPair(telling[telling.size() - 2], telling.back(), outer);
    AddPairs(outer, telling, kConsonantsOnly, Consonants, keys);
  } else {
    AddPairs(pairs, telling, kConsonantsOfAll, Consonants, keys);
  }
  for (const std::string* other : {&telling.front(), &telling.back()}) {
    AddInitial(telling, *other, kInitialOnly, keys);
    if (words::IsInitial(*other)) AddInitial(telling, *other, kInitialOfAll, keys);
  }
  return std::move(keys).Search();
}

std::vector<std::int64_t> OrganizationKeys(const std::vector<NameForm>& forms) {
  Keys keys;
  for (const NameForm& form : forms) {
    AddTitle(form, keys);
    if (form.words.size() >= kShortestAcronym) keys.Add(kAcronym, words::AcronymOf(form.words), kNear);
  }
  return std::move(keys).Kept();
}

std::vector<SearchKey> OrganizationSearchKeys(const NameForm& form) {
  Keys keys;
  AddTitle(form, keys);
  if (form.words.size() == 1) keys.Add(kAcronym, form.words.front(), kNear);
  return std::move(keys).Search();
}

}  // namespace plenary::names
