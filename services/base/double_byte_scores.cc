#include "base/double_byte_scores.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <cmath>
#include <cstdint>
#include <set>
#include <string>

#include "base/language_letters.h"

namespace plenary {
namespace {

// Ranges of characters in the table of an encoding. The first level has the frequent ones.
struct Range {
  std::uint8_t first_lead;
  std::uint8_t last_lead;
  std::uint8_t first_trail;
  std::uint8_t last_trail;
  double share;  // of all characters
  int characters;
};

struct DoubleByteEncoding {
  const char* name;
  const LanguageCharacters* language;
  double common;  // share of the common characters
  std::span<const Range> ranges;
};

constexpr Range kGb18030[] = {
    {0xB0, 0xD7, 0xA1, 0xFE, 0.45, 3755},  // GB 2312, level 1
    {0xD8, 0xF7, 0xA1, 0xFE, 0.03, 3008},  // level 2
    {0xA1, 0xA9, 0xA1, 0xFE, 0.02, 700},   // marks
    {0x81, 0xFE, 0x30, 0xFE, 0.004, 14500},
};
constexpr Range kBig5[] = {
    {0xA4, 0xC6, 0x40, 0xFE, 0.45, 5401},  // the frequent characters
    {0xC9, 0xF9, 0x40, 0xFE, 0.03, 7652},
    {0xA1, 0xA3, 0x40, 0xFE, 0.02, 400},
    {0x81, 0xFE, 0x40, 0xFE, 0.001, 5000},
};
constexpr Range kShiftJis[] = {
    {0x82, 0x83, 0x40, 0xFC, 0.2, 180},   // kana
    {0x88, 0x98, 0x40, 0xFC, 0.3, 2965},  // JIS X 0208, level 1
    {0x98, 0xEA, 0x40, 0xFC, 0.015, 3390}, {0x81, 0x84, 0x40, 0xFC, 0.02, 300},
    {0xA1, 0xDF, 0, 0, 0.001, 63},  // half-width kana
    {0x81, 0xFC, 0x40, 0xFC, 0.001, 5000},
};
constexpr Range kEucJp[] = {
    {0xA4, 0xA5, 0xA1, 0xFE, 0.2, 180},    {0xB0, 0xCF, 0xA1, 0xFE, 0.3, 2965},
    {0xD0, 0xF4, 0xA1, 0xFE, 0.015, 3390}, {0xA1, 0xA8, 0xA1, 0xFE, 0.02, 500},
    {0x8E, 0xFE, 0xA1, 0xFE, 0.001, 5000},
};
constexpr Range kEucKr[] = {
    {0xB0, 0xC8, 0xA1, 0xFE, 0.35, 2350},  // KS X 1001, Hangul
    {0xCA, 0xFD, 0xA1, 0xFE, 0.01, 4888},  // hanja
    {0xA1, 0xAC, 0xA1, 0xFE, 0.02, 900},
    {0x81, 0xFE, 0x41, 0xFE, 0.002, 8800},
};

const DoubleByteEncoding kDoubleByteEncodings[] = {
    {"GB18030", &kSimplifiedChinese, 0.5, kGb18030}, {"Big5", &kTraditionalChinese, 0.5, kBig5},
    {"Shift_JIS", &kJapanese, 0.45, kShiftJis},      {"EUC-JP", &kJapanese, 0.45, kEucJp},
    {"windows-949", &kKorean, 0.6, kEucKr},
};

constexpr double kInvalid = -25;
// A letter of ASCII that is read as half of a character leaves one letter less to explain.
constexpr double kAsciiLetter = 3;
// Logarithm of how frequent files in the other encodings are, compared with the first one.
constexpr double kPrior = -1;

std::set<UChar32> CommonOf(const LanguageCharacters& language) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      {language.common.data(), static_cast<std::int32_t>(language.common.size())});
  std::set<UChar32> common;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) common.insert(text.char32At(i));
  return common;
}

double RangeScore(std::string_view bytes, const DoubleByteEncoding& encoding) {
  const auto lead = static_cast<std::uint8_t>(bytes[0]);
  const auto trail = static_cast<std::uint8_t>(bytes.size() > 1 ? bytes[1] : '\0');
  for (const Range& range : encoding.ranges) {
    if (lead < range.first_lead || lead > range.last_lead) continue;
    if (trail < range.first_trail || trail > range.last_trail) continue;
    return std::log(range.share / range.characters);
  }
  return kInvalid;
}

double ScoreOf(std::string_view text, const DoubleByteEncoding& encoding, const std::set<UChar32>& common,
               UConverter* converter) {
  const char* source = text.data();
  const char* const end = source + text.size();
  double score = 0;
  while (source < end) {
    const char* const begin = source;
    UErrorCode error = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter, &source, end, &error);
    if (source == begin) return score + kInvalid;
    if (U_FAILURE(error)) {
      score += kInvalid;
      ucnv_resetToUnicode(converter);
      continue;
    }
    const std::string_view bytes(begin, source - begin);
    if (static_cast<signed char>(bytes[0]) >= 0) continue;
    const bool is_common = common.find(c) != common.end();
    score += is_common ? std::log(encoding.common / static_cast<double>(common.size()))
                       : RangeScore(bytes, encoding);
    if (bytes.size() == 2 && static_cast<signed char>(bytes[1]) >= 0) score += kAsciiLetter;
  }
  return score;
}

}  // namespace

std::vector<RankedEncoding> ScoreDoubleBytes(std::span<const std::string_view> texts) {
  std::vector<RankedEncoding> ranked;
  for (const DoubleByteEncoding& encoding : kDoubleByteEncodings) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(encoding.name, &error));
    ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    if (U_FAILURE(error)) continue;
    const std::set<UChar32> common = CommonOf(*encoding.language);
    double score = kPrior;
    for (const std::string_view text : texts) {
      score += ScoreOf(text, encoding, common, converter.getAlias());
      ucnv_resetToUnicode(converter.getAlias());
    }
    ranked.push_back({encoding.name, score, kPrior});
  }
  return ranked;
}

}  // namespace plenary
