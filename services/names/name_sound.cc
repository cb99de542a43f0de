#include "names/name_sound.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace plenary::names {
namespace {

// Fewer consonants than this need the first vowel as well.
constexpr std::size_t kTellingConsonants = 4;

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }
bool IsFrontVowel(char c) { return c == 'e' || c == 'i' || c == 'y'; }

// Several letters for one sound; longer ones first.
struct Spelling {
  std::string_view letters;
  char sound;
};
constexpr std::array kSpellings = {
    Spelling{"schtsch", 's'}, Spelling{"shch", 's'}, Spelling{"tsch", 's'}, Spelling{"sch", 's'},
    Spelling{"tch", 's'},     Spelling{"tzs", 's'},  Spelling{"chr", 'k'},  Spelling{"chl", 'k'},
    Spelling{"sh", 's'},      Spelling{"ch", 's'},   Spelling{"zh", 's'},   Spelling{"ts", 's'},
    Spelling{"tz", 's'},      Spelling{"cz", 's'},   Spelling{"sz", 's'},   Spelling{"dj", 's'},
    Spelling{"dz", 's'},      Spelling{"kh", 'h'},   Spelling{"gh", 'k'},   Spelling{"ck", 'k'},
    Spelling{"th", 't'},      Spelling{"dh", 't'},   Spelling{"ph", 'f'},   Spelling{"bh", 'p'}};

// Classes of single consonants.
char ClassOf(char c) {
  switch (c) {
    case 'b':
    case 'p':
      return 'p';
    case 'f':
    case 'v':
    case 'w':
      return 'f';
    case 'd':
    case 't':
      return 't';
    case 'g':
    case 'k':
    case 'q':
      return 'k';
    case 's':
    case 'z':
    case 'j':
      return 's';
    default:
      return c;
  }
}

// A sound and the number of letters it takes; '\0' for a silent one.
struct Heard {
  char sound;
  std::size_t letters;
};

// Whether a "j" between these letters is a vowel: "Sergej", "Mihajlov", "Ilja", but "Sanjay".
bool IsGlide(char before, char next) {
  if (IsVowel(before)) return !IsVowel(next);
  return before == 'l' || before == 't' || before == 'k' || before == 'v' || before == 'p';
}

Heard HearSingle(std::string_view word, std::size_t at) {
  const char c = word[at];
  const char next = at + 1 < word.size() ? word[at + 1] : '\0';
  if (IsVowel(c)) return {'\0', 1};
  if (c == 'c') return {IsFrontVowel(next) ? 's' : 'k', 1};
  if (c == 'x') return {'s', 1};  // "Xi", "Xavier"
  if (c == 'h') return {at == 0 ? 'h' : '\0', 1};
  if (c == 'j' && at > 0 && IsGlide(word[at - 1], next)) return {'\0', 1};
  return {ClassOf(c), 1};
}

Heard Hear(std::string_view word, std::size_t at) {
  for (const Spelling& spelling : kSpellings) {
    const bool begins = spelling.letters.front() == word[at];  // most letters do not, and this check is fast
    if (!begins || !word.substr(at).starts_with(spelling.letters)) continue;
    // Of "chr" and "chl" only the "ch".
    const bool followed = spelling.letters.size() == 3 && spelling.sound == 'k';
    const char sound = spelling.sound == 'h' && at > 0 ? '\0' : spelling.sound;
    return {sound, followed ? 2 : spelling.letters.size()};
  }
  return HearSingle(word, at);
}

char FirstVowelClass(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!IsVowel(word[i])) continue;
    // "Yusuf" is also written "Usuf".
    if (word[i] == 'y' && i + 1 < word.size() && IsVowel(word[i + 1])) continue;
    // Korean romanizations: "Jeong" is "Jung", "Hui" is "Hee".
    const std::string_view two = word.substr(i, 2);
    if (two == "eo" || two == "eu") return 'a';
    if (two == "ui") return 'e';
    return IsFrontVowel(word[i]) ? 'e' : 'a';
  }
  return 'a';
}

// "Alexander" is "Aleksandr".
std::string WithoutX(std::string_view word) {
  std::string spelled;
  for (std::size_t i = 0; i < word.size(); ++i) {
    spelled += i > 0 && word[i] == 'x' ? "ks" : std::string(1, word[i]);
  }
  return spelled;
}

// A "w" that is not a vowel begins the word.
std::string WithoutW(std::string_view word) {
  std::string spelled(word);
  const auto dropped = std::remove(spelled.begin() + (spelled.empty() ? 0 : 1), spelled.end(), 'w');
  spelled.erase(dropped, spelled.end());
  return spelled;
}

std::string AllHeard(const std::string& word) {
  std::string consonants;
  std::size_t adjacent = 0;  // if the next sound would follow directly
  for (std::size_t at = 0; at < word.size();) {
    const Heard heard = Hear(word, at);
    const bool doubled = !consonants.empty() && consonants.back() == heard.sound && adjacent == at;
    at += heard.letters;
    if (heard.sound == '\0') continue;
    adjacent = at;
    if (!doubled) consonants += heard.sound;
  }
  return consonants;
}

}  // namespace

std::string Consonants(std::string_view word) { return AllHeard(WithoutX(WithoutW(word))); }

std::string Sound(std::string_view word) {
  std::string consonants = AllHeard(WithoutX(word));
  if (consonants.size() >= kTellingConsonants) return consonants;
  return FirstVowelClass(word) + consonants;
}

char FirstSound(std::string_view word) {
  if (word.empty()) return '\0';
  const char c = word.front();
  if (c == 'y') return 'y';
  if (IsVowel(c)) return IsFrontVowel(c) ? 'e' : 'a';
  // An initial fits every sound that it can begin: "C." fits "Carlos" and "Cecilia".
  return c == 'c' ? 'k' : ClassOf(c);
}

}  // namespace plenary::names
