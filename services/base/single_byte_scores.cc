#include "base/single_byte_scores.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>

#include "base/language_letters.h"

namespace plenary {
namespace {

// An encoding, and the logarithm of how frequent its files are, compared with the first one.
struct Candidate {
  const char* name;
  double prior;
};

constexpr double kUsual = -1;
constexpr double kIso = -2;
constexpr double kDos = -3;
constexpr double kMac = -3;
constexpr double kUsualInWest = 0.2;  // of encodings that give the same text, the best-known one
constexpr Candidate kCandidates[] = {
    {"windows-1252", 0},
    {"windows-1250", kUsual},
    {"windows-1251", kUsual},
    {"windows-1253", kUsual},
    {"windows-1254", kUsual},
    {"windows-1255", kUsual},
    {"windows-1256", kUsual},
    {"windows-1257", kUsual},
    {"windows-1258", kUsual},
    {"windows-874", kUsual},
    {"KOI8-R", kUsual},
    {"KOI8-U", kUsual},
    {"ISO-8859-2", kIso},
    {"ISO-8859-4", kIso - 1},
    {"ISO-8859-5", kIso},
    {"ISO-8859-6", kIso},
    {"ISO-8859-7", kIso},
    {"ISO-8859-8", kIso},
    {"ISO-8859-13", kIso},
    {"ISO-8859-15", kIso},
    {"IBM437", kDos + kUsualInWest / 2},
    {"IBM737", kDos},
    {"IBM775", kDos},
    {"IBM850", kDos + kUsualInWest},
    {"IBM852", kDos},
    {"IBM855", kDos},
    {"IBM857", kDos},
    {"IBM862", kDos},
    {"IBM866", kDos},
    {"macintosh", kMac + kUsualInWest},
    {"x-mac-centraleurroman", kMac},
    {"x-mac-cyrillic", kMac},
    {"x-mac-greek", kMac},
    {"x-mac-turkish", kMac},
};

// Logarithms of the likelihood of a character beyond ASCII. A letter of the language has its own frequency.
constexpr double kLetters = -0.05;   // all letters of the language together
constexpr double kOtherLetter = -8;  // of the same script
constexpr double kOtherScript = -12;
constexpr double kTypographic = -6;  // a quotation mark, a dash
constexpr double kSymbol = -12;      // not in a name: a box, a fraction, a control character
constexpr double kUndefined = -30;
// Penalties for a character in an unlikely position.
constexpr double kUpperAfterLower = -5;  // "KováČ"
constexpr double kLowerAmongUpper = -4;  // "GARCíA"
constexpr double kLowerFirst = -1.5;     // names begin with a capital letter
constexpr double kForeignPair = -1.5;    // two letters beyond ASCII in a row, where most are ASCII
constexpr double kMixedScripts = -7;     // a letter that is not Latin beside one that is
constexpr double kSymbolInWord = -6;

enum class Kind : std::uint8_t { kNone, kAscii, kLower, kUpper, kOther, kTypographic, kSymbol, kUndefined };

// The meaning of a byte in the encoding.
struct Byte {
  char32_t c = 0;
  Kind kind = Kind::kNone;
  bool is_mark = false;  // is placed above or below a letter
  bool joins = false;    // an apostrophe or a hyphen, which may stand within a word
  UScriptCode script = USCRIPT_INVALID_CODE;
};

bool IsLetter(Kind kind) { return kind == Kind::kLower || kind == Kind::kUpper || kind == Kind::kOther; }

Byte FactsOf(char32_t c) {
  constexpr std::u32string_view kMarks = U"“”„«»–—…·°ºª€§№¿¡\u00A0\u00AD®™";
  constexpr std::u32string_view kJoining = U"’‘·\u00AD\u2010\u2011";
  Byte byte{.c = c};
  const auto code = static_cast<UChar32>(c);
  const int type = u_charType(code);
  UErrorCode error = U_ZERO_ERROR;
  byte.script = uscript_getScript(code, &error);
  byte.joins = kJoining.find(c) != std::u32string_view::npos;
  byte.is_mark = type == U_NON_SPACING_MARK;
  if (byte.joins || kMarks.find(c) != std::u32string_view::npos) {
    byte.kind = Kind::kTypographic;
  } else if (type == U_LOWERCASE_LETTER) {
    byte.kind = Kind::kLower;
  } else if (type == U_UPPERCASE_LETTER) {
    byte.kind = Kind::kUpper;
  } else if (type == U_OTHER_LETTER || byte.is_mark) {
    byte.kind = Kind::kOther;
  } else {
    byte.kind = type == U_UNASSIGNED || c == 0xFFFD ? Kind::kUndefined : Kind::kSymbol;
  }
  return byte;
}

// How likely each byte is in one language.
struct LanguageScores {
  double prior = 0;
  bool latin = false;
  bool pairs = false;  // whether letters beyond ASCII often follow each other
  std::array<float, 256> score{};
};

struct Encoding {
  const Candidate* candidate = nullptr;
  std::array<Byte, 256> bytes{};
  std::vector<LanguageScores> languages;
};

// The letters of a language with their frequencies, which fall off as in real texts.
std::map<char32_t, double> FrequenciesOf(const LanguageLetters& language) {
  const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(
      {language.letters.data(), static_cast<std::int32_t>(language.letters.size())});
  const int count = letters.countChar32();
  std::map<char32_t, double> frequencies;
  double sum = 0;
  int rank = 0;
  for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    const double weight = std::exp(-2.7 * rank++ / count);
    frequencies[static_cast<char32_t>(letters.char32At(i))] = weight;
    sum += weight;
  }
  for (auto& [letter, frequency] : frequencies) frequency /= sum;
  return frequencies;
}

double ScoreOf(const Byte& byte, const std::map<char32_t, double>& letters, UScriptCode script) {
  if (byte.kind == Kind::kUndefined) return kUndefined;
  if (byte.kind == Kind::kSymbol) return kSymbol;
  if (byte.kind == Kind::kTypographic) return kTypographic;
  auto found = letters.find(byte.c);
  if (found == letters.end()) {
    found = letters.find(static_cast<char32_t>(u_tolower(static_cast<UChar32>(byte.c))));
  }
  if (found != letters.end()) return kLetters + std::log(found->second);
  return byte.script == script || byte.is_mark ? kOtherLetter : kOtherScript;
}

void AddLanguage(const LanguageLetters& language, Encoding& encoding) {
  const std::map<char32_t, double> letters = FrequenciesOf(language);
  double writable = 0;
  for (const Byte& byte : encoding.bytes) {
    if (const auto found = letters.find(byte.c); found != letters.end()) writable += found->second;
  }
  constexpr double kEnough = 0.85;
  if (writable < kEnough) return;
  UErrorCode error = U_ZERO_ERROR;
  UScriptCode script = USCRIPT_LATIN;
  for (const auto& [letter, frequency] : letters) {
    const UScriptCode its = uscript_getScript(static_cast<UChar32>(letter), &error);
    if (its != USCRIPT_INHERITED) script = its;
  }
  LanguageScores scores;
  scores.prior = std::sqrt(language.writers);
  scores.latin = script == USCRIPT_LATIN;
  scores.pairs = !scores.latin || language.language == "vi";
  for (std::size_t i = 0x80; i < encoding.bytes.size(); ++i) {
    scores.score[i] = static_cast<float>(ScoreOf(encoding.bytes[i], letters, script));
  }
  encoding.languages.push_back(scores);
}

std::vector<Encoding> MakeEncodings() {
  std::vector<Encoding> encodings;
  for (const Candidate& candidate : kCandidates) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(candidate.name, &error));
    if (U_FAILURE(error)) continue;  // ICU may be built with fewer
    Encoding encoding;
    encoding.candidate = &candidate;
    for (int i = 0; i < 256; ++i) {
      const char byte = static_cast<char>(i);
      const char* source = &byte;
      UErrorCode bad = U_ZERO_ERROR;
      const UChar32 c = ucnv_getNextUChar(converter.getAlias(), &source, source + 1, &bad);
      encoding.bytes[i] = FactsOf(U_FAILURE(bad) ? 0xFFFD : static_cast<char32_t>(c));
      ucnv_resetToUnicode(converter.getAlias());
    }
    for (const LanguageLetters& language : AlphabeticLanguages()) AddLanguage(language, encoding);
    if (!encoding.languages.empty()) encodings.push_back(std::move(encoding));
  }
  return encodings;
}

const std::vector<Encoding>& Encodings() {
  static const std::vector<Encoding> encodings = MakeEncodings();
  return encodings;
}

bool IsForeign(char c) { return static_cast<signed char>(c) < 0; }
bool EndsWord(char c) { return !IsForeign(c) && u_isalnum(c) == 0 && c != '\'' && c != '-' && c != '.'; }

// The words of the texts that are not ASCII.
std::vector<std::string_view> ForeignWords(std::span<const std::string_view> texts) {
  std::vector<std::string_view> words;
  for (std::string_view text : texts) {
    while (!text.empty()) {
      const auto* const end = std::find_if(text.begin(), text.end(), EndsWord);
      const std::string_view word = text.substr(0, end - text.begin());
      if (std::any_of(word.begin(), word.end(), IsForeign)) words.push_back(word);
      text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
  }
  return words;
}

// The part of a word's score that depends on the positions of characters, not on the language.
struct Standing {
  double any = 0;      // in every language
  double latin = 0;    // in one whose letters are mostly ASCII
  double unlatin = 0;  // in one of another script
};

Standing StandingOf(std::string_view word, const Encoding& encoding) {
  Standing standing;
  const auto at = [&](std::size_t i) -> const Byte& {
    static const Byte kNone;
    return i < word.size() ? encoding.bytes[static_cast<unsigned char>(word[i])] : kNone;
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!IsForeign(word[i])) continue;
    const Byte& here = at(i);
    const Byte& before = at(i - 1);  // the first byte has no byte before it: the index wraps around
    const Byte& after = at(i + 1);
    if (!IsLetter(here.kind)) {
      if (IsLetter(before.kind) && IsLetter(after.kind) && !here.joins) standing.any += kSymbolInWord;
      continue;
    }
    if (here.kind == Kind::kUpper && before.kind == Kind::kLower) standing.any += kUpperAfterLower;
    if (here.kind == Kind::kLower && before.kind == Kind::kUpper && after.kind == Kind::kUpper) {
      standing.any += kLowerAmongUpper;
    }
    if (here.kind == Kind::kLower && !IsLetter(before.kind)) standing.any += kLowerFirst;
    if (IsLetter(before.kind) && i > 0 && IsForeign(word[i - 1])) standing.latin += kForeignPair;
    const auto is_ascii_letter = [&](std::size_t j) {
      return j < word.size() && !IsForeign(word[j]) && IsLetter(at(j).kind);
    };
    if (is_ascii_letter(i - 1) || is_ascii_letter(i + 1)) standing.unlatin += kMixedScripts;
  }
  return standing;
}

// log(exp(a) + exp(b) + …)
double LogSum(std::span<const double> logs) {
  const double most = *std::max_element(logs.begin(), logs.end());
  double sum = 0;
  for (const double one : logs) sum += std::exp(one - most);
  return most + std::log(sum);
}

// Each word is in one of the languages. A language is as frequent as its words.
double ScoreOf(std::span<const std::string_view> words, const Encoding& encoding) {
  const std::size_t count = encoding.languages.size();
  std::vector<double> scores(words.size() * count);  // of each word in each language
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Standing standing = StandingOf(words[i], encoding);
    for (std::size_t j = 0; j < count; ++j) {
      const LanguageScores& language = encoding.languages[j];
      double score =
          standing.any + (language.latin ? 0 : standing.unlatin) + (language.pairs ? 0 : standing.latin);
      for (const char c : words[i]) score += language.score[static_cast<unsigned char>(c)];
      scores[i * count + j] = score;
    }
  }
  std::vector<double> prior(count);
  double all = 0;
  for (const LanguageScores& language : encoding.languages) all += language.prior;
  for (std::size_t j = 0; j < count; ++j) prior[j] = encoding.languages[j].prior / all;

  constexpr int kRounds = 3;
  constexpr double kPriorWords = 2;  // the weight of the prior, in words
  std::vector<double> share = prior;
  std::vector<double> logs(count);
  double score = 0;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<double> next(count);
    score = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t j = 0; j < count; ++j) logs[j] = std::log(share[j]) + scores[i * count + j];
      const double sum = LogSum(logs);
      score += sum;
      for (std::size_t j = 0; j < count; ++j) next[j] += std::exp(logs[j] - sum);
    }
    for (std::size_t j = 0; j < count; ++j) {
      share[j] = (next[j] + kPriorWords * prior[j]) / (static_cast<double>(words.size()) + kPriorWords);
    }
  }
  return score;
}

}  // namespace

std::vector<RankedEncoding> ScoreSingleBytes(std::span<const std::string_view> texts) {
  const std::vector<std::string_view> words = ForeignWords(texts);
  std::vector<RankedEncoding> ranked;
  if (words.empty()) return ranked;
  for (const Encoding& encoding : Encodings()) {
    const double prior = encoding.candidate->prior;
    ranked.push_back({encoding.candidate->name, ScoreOf(words, encoding) + prior, prior});
  }
  return ranked;
}

}  // namespace plenary
