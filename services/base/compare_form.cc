#include "base/compare_form.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/ascii.h"

namespace plenary {
namespace {

constexpr char32_t kFirstHan = 0x3400;
constexpr char32_t kLastHan = 0x9FFF;

bool IsAsciiWordLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

char AsciiLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Maps each Chinese character to the simplified one. ICU's transliterator is not thread-safe, so it is called
// once for all characters.
std::vector<char16_t> MakeSimplified() {
  icu::UnicodeString all;
  for (char32_t c = kFirstHan; c <= kLastHan; ++c) all.append(static_cast<UChar32>(c)).append(u' ');
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> simplify(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, error));
  if (U_SUCCESS(error)) simplify->transliterate(all);
  std::vector<char16_t> simplified;
  simplified.reserve(kLastHan - kFirstHan + 1);
  std::int32_t at = 0;
  for (char32_t c = kFirstHan; c <= kLastHan; ++c) {
    const std::int32_t end = all.indexOf(u' ', at);
    simplified.push_back(end - at == 1 ? all.charAt(at) : static_cast<char16_t>(c));
    at = end + 1;
  }
  return simplified;
}

UChar32 Simplified(UChar32 c) {
  static const auto* const simplified = new std::vector<char16_t>(MakeSimplified());
  const auto code = static_cast<char32_t>(c);
  return code >= kFirstHan && code <= kLastHan ? (*simplified)[code - kFirstHan] : c;
}

bool IsApostrophe(UChar32 c) {
  return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x00B4 || (c >= 0x02B9 && c <= 0x02C8);
}

// Accents, points and the like, which people often leave out. Marks that a script needs count as letters:
// vowel signs in Indic scripts and Thai, and the voicing of kana.
bool IsAccent(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK && u_charType(c) != U_ENCLOSING_MARK) return false;
  if (c == 0x3099 || c == 0x309A) return false;
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_INHERITED:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
      return true;
    default:
      return false;
  }
}

constexpr UChar32 kTatweel = 0x0640;

// Letters that stand for others and have no Unicode decomposition.
const char16_t* OtherLetters(UChar32 c) {
  switch (c) {
    case 0x0131:  // ı
      return u"i";
    case 0x00F8:  // ø
      return u"o";
    case 0x0111:  // đ
    case 0x00F0:  // ð
      return u"d";
    case 0x0127:  // ħ
      return u"h";
    case 0x0142:  // ł
      return u"l";
    case 0x00E6:  // æ
      return u"ae";
    case 0x0153:  // œ
      return u"oe";
    case 0x00FE:  // þ
      return u"th";
    case 0x0649:  // alef maksura
    case 0x06CC:  // Persian yeh
      return u"\u064A";
    case 0x0629:  // teh marbuta
      return u"\u0647";
    case 0x06A9:  // Persian kaf
      return u"\u0643";
    default:
      return nullptr;
  }
}

bool IsWordCharacter(UChar32 c) {
  return u_isalnum(c) != 0 || u_charType(c) == U_COMBINING_SPACING_MARK ||
         u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_OTHER_SYMBOL;
}

void AppendFolded(UChar32 c, icu::UnicodeString& folded) {
  if (const char16_t* letters = OtherLetters(c); letters != nullptr) {
    folded.append(letters, -1);
  } else if (const std::int32_t digit = u_charDigitValue(c); digit >= 0) {
    folded.append(static_cast<UChar32>('0' + digit));
  } else {
    folded.append(Simplified(c));
  }
}

// The text in lower case, without accents and hidden marks. `other` is called with the text so far for each
// character that is not part of a word.
template <typename Other>
std::string FoldUnicode(std::string_view text, Other other) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(error);
  const icu::UnicodeString all =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const icu::UnicodeString decomposed = apart->normalize(casefold->normalize(all, error), error);
  if (U_FAILURE(error)) return std::string(text);
  icu::UnicodeString folded;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (IsAccent(c) || c == kTatweel) continue;
    // Some modifier letters are letters of their own.
    if (!IsApostrophe(c) && IsWordCharacter(c)) {
      AppendFolded(c, folded);
    } else {
      other(c, folded);
    }
  }
  std::string word;
  return folded.toUTF8String(word);
}

// The words with blanks between them. There may be several blanks, also at the ends.
std::string WordsApart(std::string_view text) {
  if (!IsAscii(text)) {
    return FoldUnicode(text, [](UChar32 c, icu::UnicodeString& folded) {
      if (IsApostrophe(c)) return;
      folded.append(c == '&' ? icu::UnicodeString(u" and ") : icu::UnicodeString(u" "));
    });
  }
  std::string words;
  words.reserve(text.size());
  for (const char written : text) {
    const char c = AsciiLower(written);
    if (IsAsciiWordLetter(c)) {
      words += c;
    } else if (c == '&') {
      words += " and ";
    } else if (!IsApostrophe(c)) {
      words += ' ';
    }
  }
  return words;
}

// Words that are often abbreviated or have two spellings, with one form for each.
std::string_view InOneForm(std::string_view word) {
  static const auto* const forms = new std::unordered_map<std::string_view, std::string_view>{
      {"dept", "department"},
      {"univ", "university"},
      {"govt", "government"},
      {"intl", "international"},
      {"natl", "national"},
      {"assn", "association"},
      {"assoc", "association"},
      {"inst", "institute"},
      {"organisation", "organization"},
      {"organisations", "organizations"},
      {"centre", "center"},
      {"programme", "program"},
      {"labour", "labor"},
      {"defence", "defense"},
      {"st", "saint"},
      {"ste", "sainte"},
  };
  const auto found = forms->find(word);
  return found == forms->end() ? word : found->second;
}

std::u32string CodePoints(std::string_view text) {
  const icu::UnicodeString decoded =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::u32string points;
  for (std::int32_t i = 0; i < decoded.length(); i = decoded.moveIndex32(i, 1)) {
    points += static_cast<char32_t>(decoded.char32At(i));
  }
  return points;
}

}  // namespace

std::string CompareForm(std::string_view text) {
  const std::string apart = WordsApart(text);
  std::string form;
  form.reserve(apart.size());
  for (std::size_t at = 0; at < apart.size();) {
    const std::size_t end = std::min(apart.find(' ', at), apart.size());
    const std::string_view word = std::string_view(apart).substr(at, end - at);
    at = end + 1;
    if (word.empty() || word == "the") continue;
    if (!form.empty()) form += ' ';
    form += InOneForm(word);
  }
  return form.empty() ? std::string(text) : form;
}

std::string FoldWord(std::string_view text) {
  if (!IsAscii(text)) return FoldUnicode(text, [](UChar32, icu::UnicodeString&) {});
  std::string word;
  word.reserve(text.size());
  for (const char written : text) {
    const char c = AsciiLower(written);
    if (IsAsciiWordLetter(c)) word += c;
  }
  return word;
}

std::string FoldSigns(std::string_view text) {
  const auto is_blank = [](UChar32 c) { return u_isUWhiteSpace(c) != 0; };
  if (!IsAscii(text)) {
    return FoldUnicode(text, [&](UChar32 c, icu::UnicodeString& folded) {
      if (!is_blank(c)) folded.append(c);
    });
  }
  std::string signs;
  signs.reserve(text.size());
  for (const char c : text) {
    if (!is_blank(static_cast<unsigned char>(c))) signs += AsciiLower(c);
  }
  return signs;
}

bool OneTypingErrorApart(std::string_view a, std::string_view b) {
  constexpr std::size_t kFewest = 4;
  constexpr std::size_t kMostBytes = 4;  // of one letter
  if (a == b || (a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > kMostBytes) return false;
  std::u32string shorter = CodePoints(a);
  std::u32string longer = CodePoints(b);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  if (shorter.size() < kFewest || longer.size() > shorter.size() + 1) return false;
  const auto [first, first_of_longer] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  const auto same_from = [&](auto in_shorter, auto in_longer) {
    return std::equal(in_shorter, shorter.end(), in_longer, longer.end());
  };
  if (longer.size() > shorter.size()) return same_from(first, first_of_longer + 1);
  if (same_from(first + 1, first_of_longer + 1)) return true;
  return first + 1 != shorter.end() && first[0] == first_of_longer[1] && first[1] == first_of_longer[0] &&
         same_from(first + 2, first_of_longer + 2);
}

std::string FoldAddress(std::string_view address) {
  if (IsAscii(address)) {
    std::string folded(address);
    std::transform(folded.begin(), folded.end(), folded.begin(), AsciiLower);
    return folded;
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const icu::UnicodeString all =
      icu::UnicodeString::fromUTF8({address.data(), static_cast<std::int32_t>(address.size())});
  std::string folded;
  casefold->normalize(all, error).toUTF8String(folded);
  return U_FAILURE(error) ? std::string(address) : folded;
}

}  // namespace plenary
