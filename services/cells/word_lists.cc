#include "cells/word_lists.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "absl/strings/ascii.h"
#include "base/compare_form.h"
#include "cells/words.h"

namespace plenary::cells {
namespace {

std::string_view Stripped(std::string_view text) {
  const absl::string_view stripped = absl::StripAsciiWhitespace({text.data(), text.size()});
  return {stripped.data(), stripped.size()};
}

// Calls `use` with each line of `text` that is neither empty nor a comment.
template <typename Use>
void ForEachListLine(std::string_view text, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.front() != '#') use(line);
  }
}

const std::unordered_set<std::string>& Honorifics() {
  static const auto* const honorifics = [] {
    auto* made = new std::unordered_set<std::string>();
    ForEachWord(words::kHonorifics, [&](const ListedWord& word) { made->insert(FoldWord(word.word)); });
    return made;
  }();
  return *honorifics;
}

bool IsListedHonorific(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  return text.size() <= kLongest && Honorifics().contains(FoldWord(text));
}

// Characters that may separate forms of address.
bool IsBetween(char c) { return c == ' ' || c == '/' || c == ',' || c == '&'; }

// Length in bytes of the character that begins with this byte.
std::size_t CharacterBytes(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Where the form of address at the beginning of `name` ends; 0 if there is none. The longest one: "H.E. Mr."
// is one.
std::size_t EndOfHonorific(std::string_view name) {
  constexpr std::size_t kLongest = 60;
  std::size_t longest = 0;
  for (std::size_t end = 1; end <= std::min(name.size(), kLongest); ++end) {
    const bool after_stop = name[end - 1] == '.' && (end == name.size() || name[end] != '-');
    const bool at_word_end = end == name.size() || IsBetween(name[end]) || after_stop;
    if (!at_word_end || IsBetween(name[end - 1])) continue;
    const std::string_view word = name.substr(0, end);
    const bool letter_alone = word.size() == CharacterBytes(word.front());
    if (!letter_alone && IsListedHonorific(word)) longest = end;
  }
  return longest;
}

PeopleWord KindOf(std::string_view section) {
  if (section == "participant") return PeopleWord::kParticipant;
  if (section == "group") return PeopleWord::kGroup;
  if (section == "other") return PeopleWord::kOther;
  return section == "contact" ? PeopleWord::kContact : PeopleWord::kFiller;
}

struct FurnitureWord {
  std::string word;  // in the form of CompareForm
  Furniture kind;
};

const std::vector<FurnitureWord>& FurnitureWords() {
  static const auto* const furniture = [] {
    auto* made = new std::vector<FurnitureWord>();
    ForEachWord(words::kFurniture, [&](const ListedWord& word) {
      const Furniture kind = word.section == "total"  ? Furniture::kTotal
                             : word.section == "page" ? Furniture::kPage
                                                      : Furniture::kNote;
      made->push_back({CompareForm(word.word), kind});
    });
    return made;
  }();
  return *furniture;
}

// The text without blanks, and with "#" for each number: "page#of#" of "Page 3 of 40".
std::string ShapeOf(std::string_view text) {
  std::string shape;
  for (const char c : FoldSigns(text)) {
    const char kept = absl::ascii_isdigit(static_cast<unsigned char>(c)) ? '#' : c;
    if (kept != '#' || shape.empty() || shape.back() != '#') shape += kept;
  }
  return shape;
}

const std::unordered_map<std::string, Furniture>& Shapes() {
  static const auto* const shapes = [] {
    auto* made = new std::unordered_map<std::string, Furniture>();
    ForEachWord(words::kFurnitureShapes, [&](const ListedWord& word) {
      made->emplace(FoldSigns(word.word), word.section == "total" ? Furniture::kTotal : Furniture::kPage);
    });
    return made;
  }();
  return *shapes;
}

}  // namespace

bool IsPeopleWord(PeopleWord kind, const std::string& folded) {
  static const auto* const listed = [] {
    auto* made = new std::map<PeopleWord, std::unordered_set<std::string>>();
    ForEachWord(words::kPeople,
                [&](const ListedWord& word) { (*made)[KindOf(word.section)].insert(FoldWord(word.word)); });
    return made;
  }();
  return listed->at(kind).contains(folded);
}

void ForEachItem(std::string_view items, absl::FunctionRef<void(std::string_view)> use) {
  while (!items.empty()) {
    const std::size_t end = std::min(items.find('|'), items.size());
    const std::string_view item = Stripped(items.substr(0, end));
    if (!item.empty()) use(item);
    items.remove_prefix(std::min(end + 1, items.size()));
  }
}

void ForEachWord(std::string_view list, absl::FunctionRef<void(const ListedWord&)> use) {
  std::string_view section;
  ForEachListLine(list, [&](std::string_view line) {
    if (line.front() == '[') {
      section = line.substr(1, line.size() - 2);
      return;
    }
    const std::size_t blank = line.find(' ');
    const std::string_view language = line.substr(0, blank);
    ForEachItem(line.substr(blank + 1), [&](std::string_view word) { use({section, language, word}); });
  });
}

bool IsHonorific(std::string_view cell) {
  const std::string_view text = Stripped(cell);
  if (text.empty()) return false;
  return IsListedHonorific(text) || EndOfHonorific(text) == text.size() ||
         HonorificPrefix(text).size() == text.size();
}

std::string_view HonorificPrefix(std::string_view name) {
  std::size_t at = 0;
  while (at < name.size()) {
    const std::size_t length = EndOfHonorific(name.substr(at));
    if (length == 0) break;
    at += length;
    while (at < name.size() && IsBetween(name[at])) ++at;
  }
  return name.substr(0, at);
}

Furniture FindFurniture(std::string_view cell) {
  constexpr std::size_t kLongest = 200;
  if (cell.empty() || cell.size() > kLongest) return Furniture::kNone;
  if (const auto shape = Shapes().find(ShapeOf(cell)); shape != Shapes().end()) return shape->second;
  const std::string form = CompareForm(cell);
  for (const FurnitureWord& listed : FurnitureWords()) {
    if (!form.starts_with(listed.word)) continue;
    const std::string_view rest = std::string_view(form).substr(listed.word.size());
    if (rest.empty() || rest.front() == ' ' || absl::ascii_isdigit(static_cast<unsigned char>(rest.front())))
      return listed.kind;
  }
  return Furniture::kNone;
}

}  // namespace plenary::cells
