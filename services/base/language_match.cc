#include "base/language_match.h"

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "absl/strings/match.h"

namespace plenary {
namespace {

constexpr int kOnlyLanguage = 1;
constexpr int kPartOfOtherScript = kServes;
constexpr int kSameScript = 3;
constexpr int kSameRegion = 4;
constexpr int kPart = 5;  // and its length
constexpr int kItself = 1'000'000;

// How many tags are kept. Callers may send any tag, so there is a limit.
constexpr std::size_t kMostKept = 1'000;
// No language tag in use is longer.
constexpr std::size_t kLongestTag = 50;

// A tag with its likely subtags added. Empty if it is not a tag.
struct Whole {
  std::string language;
  std::string script;
  std::string region;
};

Whole Complete(const std::string& tag) {
  UErrorCode error = U_ZERO_ERROR;
  char name[ULOC_FULLNAME_CAPACITY];
  std::int32_t understood = 0;
  uloc_forLanguageTag(tag.c_str(), name, sizeof(name), &understood, &error);
  if (U_FAILURE(error) || static_cast<std::size_t>(understood) != tag.size()) return {};
  // "iw" is "he", "cmn" is "zh".
  icu::Locale locale = icu::Locale::createCanonical(name);
  // An unknown language would be completed to English.
  if (*locale.getLanguage() == '\0') return {};
  locale.addLikelySubtags(error);
  if (U_FAILURE(error)) return {};
  const std::string language = locale.getLanguage();
  // Norwegian ("no") is treated as Bokmål.
  return {language == "nb" ? "no" : language, locale.getScript(), locale.getCountry()};
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// Valid until the thread calls this again.
const Whole& CompletedOnce(std::string_view tag) {
  thread_local std::unordered_map<std::string, Whole, Hash, std::equal_to<>> kept;
  thread_local Whole other;
  if (tag.size() > kLongestTag) return other;
  if (const auto found = kept.find(tag); found != kept.end()) return found->second;
  const std::string key(tag);
  if (kept.size() < kMostKept) return kept.emplace(key, Complete(key)).first->second;
  return other = Complete(key);
}

bool StartsWith(std::string_view text, std::string_view start) {
  const auto lower = [](unsigned char c) { return std::tolower(c); };
  return text.size() >= start.size() &&
         std::ranges::equal(text.substr(0, start.size()), start, {}, lower, lower);
}

// Whether `range`, shortened from its end, becomes `tag` (RFC 4647, 3.4).
bool IsCutBackTo(std::string_view range, std::string_view tag) {
  // A single letter never ends a tag: it begins an extension ("x-…", "u-…").
  if (tag.size() < 2 || tag[tag.size() - 2] == '-') return false;
  return range.size() > tag.size() && range[tag.size()] == '-' && StartsWith(range, tag);
}

}  // namespace

int MatchLanguage(std::string_view wanted, std::string_view offered) {
  const bool part = IsCutBackTo(wanted, offered);
  if (wanted.size() == offered.size() && StartsWith(wanted, offered)) return kItself;
  const Whole reader = CompletedOnce(wanted);
  const Whole& text = CompletedOnce(offered);
  const bool known = !reader.language.empty() && !text.language.empty();
  const bool same_script = reader.script == text.script;
  if (part) return !known || same_script ? kPart + static_cast<int>(offered.size()) : kPartOfOtherScript;
  if (!known || reader.language != text.language) return 0;
  if (!same_script) return kOnlyLanguage;
  return reader.region == text.region ? kSameRegion : kSameScript;
}

bool IsSameLanguage(std::string_view a, std::string_view b) {
  return absl::EqualsIgnoreCase({a.data(), a.size()}, {b.data(), b.size()});
}

}  // namespace plenary
