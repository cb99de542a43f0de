#include "names/name_folding.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <utility>
#include <vector>

#include "names/name_words.h"

namespace plenary::names {
namespace {

// Increase it with every change of how names are folded or of their keys.
constexpr char kRulesVersion[] = "2";

constexpr int kMostCharacters = 300;

icu::UnicodeString Decoded(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

bool IsAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A chain of ICU's transliterators. They are expensive to make and not thread-safe: each call takes an idle
// one, on any thread, and makes a new one if all are in use.
class Romanizer {
 public:
  explicit Romanizer(const char* chain) : chain_(chain) { idle_.push_back(Make()); }

  void Apply(icu::UnicodeString& text) const {
    std::unique_ptr<icu::Transliterator> mine = Take();
    mine->transliterate(text);
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(mine));
  }

 private:
  std::unique_ptr<icu::Transliterator> Make() const {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance(chain_, UTRANS_FORWARD, error));
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU has no transliterator ") + chain_);
    return made;
  }

  std::unique_ptr<icu::Transliterator> Take() const {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        std::unique_ptr<icu::Transliterator> taken = std::move(idle_.back());
        idle_.pop_back();
        return taken;
      }
    }
    return Make();
  }

  const char* const chain_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<icu::Transliterator>> idle_;
};

const Romanizer& FromGreek() {
  static const Romanizer romanizer("Greek-Latin/UNGEGN; NFC");
  return romanizer;
}
const Romanizer& FromCyrillic() {
  static const Romanizer romanizer("Russian-Latin/BGN");
  return romanizer;
}
const Romanizer& FromAnyScript() {
  static const Romanizer romanizer("Any-Latin");
  return romanizer;
}
const Romanizer& FromLatin() {
  static const Romanizer romanizer("Latin-ASCII; Lower");
  return romanizer;
}

const Romanizer& ToSimplified() {
  static const Romanizer romanizer("Traditional-Simplified");
  return romanizer;
}

UScriptCode ScriptOf(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_getScript(c, &error);
}

bool LeavesOutVowels(UScriptCode script) {
  return script == USCRIPT_ARABIC || script == USCRIPT_HEBREW || script == USCRIPT_THAI ||
         script == USCRIPT_SYRIAC;
}

// The transformations that the scripts of a name need.
struct Scripts {
  bool greek = false;
  bool cyrillic = false;
  bool hangul = false;
  bool arabic = false;
  bool vocalized = true;
};

Scripts ScriptsIn(const icu::UnicodeString& text) {
  Scripts scripts;
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UScriptCode script = ScriptOf(text.char32At(i));
    scripts.greek |= script == USCRIPT_GREEK;
    scripts.cyrillic |= script == USCRIPT_CYRILLIC;
    scripts.hangul |= script == USCRIPT_HANGUL;
    scripts.arabic |= script == USCRIPT_ARABIC;
    if (LeavesOutVowels(script)) scripts.vocalized = false;
  }
  return scripts;
}

// NFKC with case folded, without hidden marks such as direction marks and joiners.
icu::UnicodeString Casefolded(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString whole = Decoded(text);
  const int end = whole.moveIndex32(0, kMostCharacters);
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(error);
  icu::UnicodeString folded = normalizer->normalize(whole.tempSubString(0, end), error);
  return U_FAILURE(error) ? icu::UnicodeString() : folded;
}

// A Korean given name is split into syllables; in Latin it is written in one word, two, or with a hyphen.
void PartSyllables(icu::UnicodeString& text) {
  icu::UnicodeString parted;
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    parted.append(c);
    if (ScriptOf(c) == USCRIPT_HANGUL) parted.append(u' ');
  }
  text = parted;
}

// The ending that is pronounced "a", as in Fatima.
void SoftenEndings(icu::UnicodeString& text) { text.findAndReplace(u"\u0629", u"\u0647"); }

// The Arabic article, which is attached to its word.
void PartArticles(icu::UnicodeString& text) {
  constexpr char16_t kArticle[] = u"\u0627\u0644";
  constexpr int kShortest = 5;  // shorter words may begin so without an article
  for (int begin = 0; begin < text.length();) {
    int end = text.indexOf(u' ', begin);
    if (end < 0) end = text.length();
    if (end - begin >= kShortest && text.compare(begin, 2, kArticle) == 0) {
      text.insert(begin + 2, u' ');
      ++end;
    }
    begin = end + 1;
  }
}

bool IsApostrophe(UChar32 c) {
  return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x00B4 || (c >= 0x02B9 && c <= 0x02C8);
}

// Letters and digits form words; apostrophes belong to them, and all other characters separate them.
std::vector<std::string> WordsOf(const icu::UnicodeString& text) {
  constexpr std::size_t kLongest = 60;
  std::vector<std::string> words(1);
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (IsApostrophe(c)) continue;
    if (u_isalnum(c) || (u_charType(c) == U_NON_SPACING_MARK && !words.back().empty())) {
      if (words.back().size() < kLongest) icu::UnicodeString(c).toUTF8String(words.back());
    } else if (!words.back().empty()) {
      if (words.size() == kMostWords) break;
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::vector<std::string> AsciiWordsOf(std::string_view text) {
  icu::UnicodeString lower = Decoded(text.substr(0, kMostCharacters));
  lower.toLower(icu::Locale::getRoot());
  return WordsOf(lower);
}

struct Folding {
  FoldedName name;
  bool korean = false;
};

Folding Fold(std::string_view text) {
  if (IsAscii(text)) return {.name = {.words = AsciiWordsOf(text)}};
  icu::UnicodeString folded = Casefolded(text);
  const Scripts scripts = ScriptsIn(folded);
  if (scripts.hangul) PartSyllables(folded);
  if (scripts.arabic) {
    SoftenEndings(folded);
    PartArticles(folded);
  }
  if (scripts.greek) FromGreek().Apply(folded);
  if (scripts.cyrillic) FromCyrillic().Apply(folded);
  FromAnyScript().Apply(folded);
  FromLatin().Apply(folded);
  return {.name = {.words = WordsOf(folded), .vocalized = scripts.vocalized}, .korean = scripts.hangul};
}

}  // namespace

FoldedName FoldPersonName(std::string_view name) {
  Folding folding = Fold(name);
  std::vector<std::string>& words = folding.name.words;
  if (folding.korean && !words.empty()) words.front() = words::KoreanSurname(words.front());
  words::DropForms(words);
  words::JoinServants(words);
  return std::move(folding.name);
}

FoldedName FoldTitle(std::string_view title) {
  FoldedName name = Fold(title).name;
  words::KeepTelling(name.words);
  return name;
}

std::string SameCase(std::string_view name) {
  icu::UnicodeString folded = Casefolded(name);
  if (ScriptOfName(name) == NameScript::kHan) ToSimplified().Apply(folded);
  std::string same;
  bool space = false;
  for (int i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (u_isUWhiteSpace(c)) {
      space = !same.empty();
      continue;
    }
    if (space) same += ' ';
    space = false;
    icu::UnicodeString(c).toUTF8String(same);
  }
  return same;
}

NameScript ScriptOfName(std::string_view name) {
  if (IsAscii(name)) return NameScript::kLatin;
  const icu::UnicodeString text = Decoded(name);
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (!u_isalpha(text.char32At(i))) continue;
    const UScriptCode script = ScriptOf(text.char32At(i));
    if (script == USCRIPT_LATIN) return NameScript::kLatin;
    return script == USCRIPT_HAN ? NameScript::kHan : NameScript::kOther;
  }
  return NameScript::kLatin;
}

std::string FoldingVersion() { return std::string(kRulesVersion) + "/" + U_ICU_VERSION; }

}  // namespace plenary::names
