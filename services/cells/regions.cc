#include "cells/regions.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "base/compare_form.h"
#include "cells/text_parts.h"
#include "cells/word_lists.h"
#include "cells/words.h"

namespace plenary::cells {
namespace {

using Standing = v1::Delegation::Standing;

// The languages for which ICU gives short names; the two forms of Chinese and of Portuguese have different
// names.
constexpr std::array<const char*, 14> kLocales = {"en", "fr", "es", "ru",    "ar", "zh", "zh_Hant",
                                                  "de", "pt", "it", "pt_PT", "ja", "ko", "tr"};
// The languages of state_forms.tsv, in its order, as in kLocales.
constexpr std::array<const char*, 12> kFormLocales = {"en", "fr", "es", "ru", "ar", "zh",
                                                      "de", "pt", "it", "ja", "ko", "tr"};

// Those of them that have two short names.
constexpr std::size_t kEnglish = 0;
constexpr std::size_t kChinese = 5;

constexpr std::size_t kMostNear = 3;
// In bytes; longer texts are not names.
constexpr std::size_t kLongestRegion = 200;

std::vector<std::string_view> Columns(std::string_view line) {
  std::vector<std::string_view> columns;
  while (true) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    columns.push_back(line.substr(0, end));
    if (end == line.size()) return columns;
    line.remove_prefix(end + 1);
  }
}

// Calls `use` with the columns of each row that is not a comment.
template <typename Use>
void ForEachRow(std::string_view table, Use use) {
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (!line.empty() && line.front() != '#') use(Columns(line));
  }
}

Standing StandingOf(std::string_view word) {
  Standing standing = v1::Delegation::STANDING_UNSPECIFIED;
  v1::Delegation::Standing_Parse(absl::StrCat("STANDING_", std::string(word)), &standing);
  return standing;
}

bool IsJoining(std::string_view word) {
  static constexpr std::array<std::string_view, 30> kJoining = {
      "of",  "and", "de",    "la",   "le",  "les", "du",      "des",    "el",  "los",
      "las", "d",   "l",     "y",    "et",  "e",   "da",      "do",     "dos", "das",
      "del", "di",  "della", "dell", "und", "s",   "острова", "остров", "о",   "ва"};
  return std::find(kJoining.begin(), kJoining.end(), word) != kJoining.end();
}

// The significant words of a name, sorted. An apostrophe separates words: "d'Andorre", "People's".
std::vector<std::string> TellingWords(std::string_view name) {
  const std::string parted =
      absl::StrReplaceAll(absl::string_view(name.data(), name.size()), {{"'", " "}, {"’", " "}});
  std::vector<std::string> words = absl::StrSplit(CompareForm(parted), ' ', absl::SkipEmpty());
  words.erase(std::remove_if(words.begin(), words.end(), IsJoining), words.end());
  std::sort(words.begin(), words.end());
  return words;
}

// Whether each word of `few` is one of `many`.
bool AreAmong(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return std::includes(many.begin(), many.end(), few.begin(), few.end());
}

// Whether the words are equal, or abbreviations of each other: "rep" for "republic".
bool AreCutShort(const std::vector<std::string>& cut, const std::vector<std::string>& whole) {
  constexpr std::size_t kFewestLetters = 3;
  if (cut.size() != whole.size() || cut.size() < 2) return false;
  std::vector<bool> used(whole.size(), false);
  bool same = false;
  for (const std::string& word : cut) {
    std::size_t at = 0;
    while (at < whole.size() && (used[at] || whole[at] != word)) ++at;
    same = same || at < whole.size();
    if (at == whole.size()) {
      at = 0;
      while (at < whole.size() && (used[at] || !whole[at].starts_with(word))) ++at;
      if (at == whole.size() || word.size() < kFewestLetters) return false;
    }
    used[at] = true;
  }
  return same;
}

// Names of regions or organizations, each with its number.
class NameIndex {
 public:
  void Add(std::string_view name, int thing) {
    const std::string letters = FoldWord(name);
    if (letters.empty() || !by_letters_.emplace(letters, thing).second) return;
    std::vector<std::string> words = TellingWords(name);
    if (!words.empty()) by_words_.emplace(absl::StrJoin(words, " "), thing);
    names_.push_back({letters, std::move(words), thing});
  }

  std::optional<int> Find(std::string_view text) const {
    if (const auto found = by_letters_.find(FoldWord(text)); found != by_letters_.end()) return found->second;
    const auto found = by_words_.find(absl::StrJoin(TellingWords(text), " "));
    return found == by_words_.end() ? std::nullopt : std::optional(found->second);
  }

  std::set<int> Near(std::string_view text) const {
    constexpr std::size_t kFewestLetters = 4;
    const std::string letters = FoldWord(text);
    const std::vector<std::string> words = TellingWords(text);
    std::set<int> typing, cut, among;
    for (const Name& name : names_) {
      if (OneTypingErrorApart(letters, name.letters)) typing.insert(name.thing);
      if (AreCutShort(words, name.words)) cut.insert(name.thing);
      if (letters.size() >= kFewestLetters && !words.empty() && AreAmong(words, name.words))
        among.insert(name.thing);
    }
    return !typing.empty() ? typing : !cut.empty() ? cut : among;
  }

 private:
  struct Name {
    std::string letters;
    std::vector<std::string> words;
    int thing;
  };

  std::unordered_map<std::string, int> by_letters_;
  std::unordered_map<std::string, int> by_words_;
  std::vector<Name> names_;
};

// ---- Regions.

struct Region {
  std::string_view code;
  std::string_view title;
  Standing standing;
};

// A form's patterns for long names, indexed by their language in kFormLocales.
using Forms = std::unordered_map<std::string_view, std::vector<std::string_view>>;

Forms ReadForms() {
  Forms forms;
  ForEachRow(words::kStateForms, [&](std::vector<std::string_view> columns) {
    const std::string_view form = columns.front();
    columns.erase(columns.begin());
    forms.emplace(form, std::move(columns));
  });
  return forms;
}

std::string ShortName(std::string_view code, const char* locale) {
  const icu::Locale region("und", std::string(code).c_str());
  icu::UnicodeString name;
  region.getDisplayCountry(icu::Locale(locale), name);
  std::string text;
  return name.toUTF8String(text);
}

std::string LongName(std::string_view pattern, std::string_view short_name) {
  const std::size_t star = std::min(pattern.find('*'), pattern.size());
  std::string name(pattern.substr(0, star));
  if (star == pattern.size()) return name;
  return name.append(short_name).append(pattern.substr(star + 1));
}

struct Regions {
  std::vector<Region> regions;
  NameIndex names;

  Regions() {
    const Forms forms = ReadForms();
    std::vector<std::vector<std::string_view>> rows;
    ForEachRow(words::kRegions,
               [&](std::vector<std::string_view> columns) { rows.push_back(std::move(columns)); });
    // A code is only a code, and a listed name has precedence over a derived one.
    for (const auto& row : rows) AddCodes(row);
    for (std::size_t i = 0; i < rows.size(); ++i) AddListed(rows[i], static_cast<int>(i));
    for (std::size_t i = 0; i < rows.size(); ++i) AddMade(rows[i], forms, static_cast<int>(i));
  }

  const Region* FindCode(std::string_view code) const {
    const auto found =
        std::find_if(regions.begin(), regions.end(), [&](const Region& one) { return one.code == code; });
    return found == regions.end() ? nullptr : &*found;
  }

 private:
  enum Column { kCode, kThreeLetters, kNumber, kStanding, kForms, kTitle, kNames };

  void AddCodes(const std::vector<std::string_view>& row) {
    Standing standing = v1::Delegation::STANDING_OTHER;
    if (row[kStanding] == "state") standing = v1::Delegation::STANDING_STATE;
    if (row[kStanding] == "observer") standing = v1::Delegation::STANDING_OBSERVER;
    const int number = static_cast<int>(regions.size());
    regions.push_back({row[kCode], row[kTitle], standing});
    for (const Column column : {kCode, kThreeLetters, kNumber}) names.Add(row[column], number);
  }

  void AddListed(const std::vector<std::string_view>& row, int number) {
    names.Add(row[kTitle], number);
    ForEachItem(row[kNames], [&](std::string_view name) { names.Add(name, number); });
  }

  void AddMade(const std::vector<std::string_view>& row, const Forms& forms, int number) {
    for (const char* locale : kLocales) names.Add(ShortName(row[kCode], locale), number);
    ForEachItem(row[kForms], [&](std::string_view form) {
      const std::vector<std::string_view>& patterns = forms.at(form);
      for (std::size_t i = 0; i < patterns.size(); ++i)
        names.Add(LongName(patterns[i], ShortName(row[kCode], kFormLocales[i])), number);
      names.Add(LongName(patterns[kEnglish], row[kTitle]), number);
      names.Add(LongName(patterns[kChinese], ShortName(row[kCode], "zh_Hant")), number);
    });
  }
};

const Regions& AllRegions() {
  static const auto* const regions = new Regions();
  return *regions;
}

// ---- Organizations.

struct Organizations {
  std::vector<Seat> seats;
  NameIndex names;

  Organizations() {
    ForEachRow(words::kSeats, [&](const std::vector<std::string_view>& row) {
      const int number = static_cast<int>(seats.size());
      seats.push_back({row[1], "", StandingOf(row[0])});
      names.Add(row[1], number);
      ForEachItem(row[2], [&](std::string_view name) { names.Add(name, number); });
    });
  }
};

const Organizations& AllOrganizations() {
  static const auto* const organizations = new Organizations();
  return *organizations;
}

// The index entries for a text, as a whole or in all of its parts.
std::optional<int> FindThing(const NameIndex& names, std::string_view text) {
  if (text.size() > kLongestRegion) return std::nullopt;
  if (const std::optional<int> whole = names.Find(text); whole.has_value()) return whole;
  std::optional<int> thing;
  for (const std::string& part : PartsOf(text)) {
    const std::optional<int> found = names.Find(part);
    if (!found.has_value() || (thing.has_value() && *thing != *found)) return std::nullopt;
    thing = found;
  }
  return thing;
}

}  // namespace

std::optional<std::string> FindRegion(std::string_view text) {
  const Regions& all = AllRegions();
  const std::optional<int> found = FindThing(all.names, text);
  if (!found.has_value()) return std::nullopt;
  return std::string(all.regions[static_cast<std::size_t>(*found)].code);
}

std::string_view RegionTitle(std::string_view code) {
  const Region* region = AllRegions().FindCode(code);
  return region == nullptr ? std::string_view() : region->title;
}

std::vector<std::string> NearRegions(std::string_view text) {
  const Regions& all = AllRegions();
  std::vector<std::string> codes;
  if (text.size() > kLongestRegion) return codes;
  for (const int near : all.names.Near(text))
    codes.emplace_back(all.regions[static_cast<std::size_t>(near)].code);
  if (codes.size() > kMostNear) codes.clear();
  return codes;
}

std::optional<Seat> FindSeat(std::string_view text) {
  const Regions& all = AllRegions();
  if (const std::optional<int> found = FindThing(all.names, text); found.has_value()) {
    const Region& region = all.regions[static_cast<std::size_t>(*found)];
    return Seat{region.title, std::string(region.code), region.standing};
  }
  const std::optional<int> found = FindThing(AllOrganizations().names, text);
  if (!found.has_value()) return std::nullopt;
  return AllOrganizations().seats[static_cast<std::size_t>(*found)];
}

std::optional<Standing> FindSection(std::string_view heading) {
  static const auto* const sections = [] {
    auto* made = new std::unordered_map<std::string, Standing>();
    ForEachWord(words::kSections, [&](const ListedWord& word) {
      made->emplace(FoldWord(word.word), StandingOf(word.section));
    });
    return made;
  }();
  const auto found = sections->find(FoldWord(heading));
  return found == sections->end() ? std::nullopt : std::optional(found->second);
}

std::string NoRegion(std::string_view text) {
  if (const std::optional<Seat> seat = FindSeat(text); seat.has_value()) {
    return absl::StrCat(
        "must be a state or territory; \"", std::string(seat->title),
        "\" is an organization: map the column to \"delegation\" or \"affiliation\", or leave the cell "
        "empty");
  }
  std::vector<std::string> near;
  for (const std::string& code : NearRegions(text)) {
    near.push_back(absl::StrCat("\"", std::string(RegionTitle(code)), "\" (", code, ")"));
  }
  if (near.empty()) return "must be a state or territory, preferably as its two letters (ISO 3166-1)";
  return absl::StrCat("must be a state or territory; did you mean ", absl::StrJoin(near, " or "), "?");
}

}  // namespace plenary::cells
