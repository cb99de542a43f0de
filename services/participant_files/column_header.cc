#include "participant_files/column_header.h"

#include <algorithm>
#include <array>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "base/concat.h"
#include "cells/cell_text.h"
#include "cells/word_lists.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files {
namespace {

using Form = ColumnField::Form;
using Policy = v1::Event::RegistrationPolicy;
using Target = std::optional<ColumnTarget>;

// Maximum of columns for single items of a list.
constexpr int kMaxPosition = 50;
// A longer header can only be the text of a question.
constexpr std::size_t kLongHeader = 120;

bool HasLanguages(const ColumnField& field) {
  return field.form == Form::kLocalized || field.form == Form::kLocalizedList;
}

bool IsCalled(const Policy::Question& question, std::string_view name) {
  const std::string folded = FoldWord(name);
  return FoldWord(question.question_id()) == folded ||
         std::any_of(question.text().entries().begin(), question.text().entries().end(),
                     [&](const auto& entry) { return FoldWord(entry.text()) == folded; });
}

Target FindQuestion(std::string_view name, const Policy& policy) {
  for (const Policy::Question& question : policy.questions()) {
    if (IsCalled(question, name))
      return ColumnTarget{FindColumnField("answer"), "", 0, question.question_id()};
  }
  return std::nullopt;
}

// Words and what follows them: "(zh)", a number, ": key".
struct Parts {
  std::string words;
  std::string aside;
};

// Splits at the last of `opens`; if `close` is not empty, the words must end with it.
std::optional<Parts> SplitAt(std::string_view words, std::string_view open, std::string_view close) {
  if (!words.ends_with(close)) return std::nullopt;
  words.remove_suffix(close.size());
  const std::size_t at = words.rfind(open);
  if (at == std::string_view::npos) return std::nullopt;
  return Parts{Trimmed(words.substr(0, at)), Trimmed(words.substr(at + open.size()))};
}

// "affiliation 2", and names without a number.
Target ParseNumbered(std::string_view words) {
  if (const ColumnField* field = FindColumnField(words); field != nullptr)
    return ColumnTarget{field, "", 0, ""};
  const std::size_t digits = words.find_last_not_of("0123456789") + 1;
  int position = 0;
  if (digits == words.size() || !absl::SimpleAtoi(std::string(words.substr(digits)), &position))
    return std::nullopt;
  const ColumnField* field = FindColumnField(words.substr(0, digits));
  if (field == nullptr || !IsList(*field) || position < 1 || position > kMaxPosition) return std::nullopt;
  return ColumnTarget{field, "", position, ""};
}

// The language in a header. A code must be of a real language, not just any word in the form of a code
// ("family"); "Latin letters" is a script.
std::optional<std::string> LanguageAside(std::string_view aside) {
  const std::string folded = FoldWord(aside);
  if (folded == "latin" || folded == "roman" || folded == "romanized" || folded == "latinletters")
    return "und-Latn";
  std::optional<std::string> language = FindLanguage(aside);
  if (!language.has_value()) return std::nullopt;
  const std::size_t primary = std::min(language->find('-'), language->size());
  if (primary > 3) return std::nullopt;
  return primary == language->size() ? absl::AsciiStrToLower(*language) : *language;
}

// "Name (family)" is a family name.
Target ParseCombined(const Parts& parts) {
  for (const std::string& words :
       {Concat(parts.aside, " ", parts.words), Concat(parts.words, " ", parts.aside)}) {
    if (const ColumnField* field = FindColumnField(words); field != nullptr)
      return ColumnTarget{field, "", 0, ""};
  }
  // "Name (surname)", "Nombre (apellidos)".
  const ColumnField* whole = FindColumnField(parts.words);
  const ColumnField* part = FindColumnField(parts.aside);
  const bool is_part = part == FindColumnField("given name") || part == FindColumnField("family name");
  if (whole == FindColumnField("name") && is_part) return ColumnTarget{part, "", 0, ""};
  return std::nullopt;
}

// "name (zh)", "Name（中文）", "name_zh".
Target ParseLocalized(std::string_view words) {
  constexpr std::array<std::array<std::string_view, 2>, 4> kBrackets = {
      {{"(", ")"}, {"（", "）"}, {"[", "]"}, {"_", ""}}};
  for (const auto& [open, close] : kBrackets) {
    const std::optional<Parts> parts = SplitAt(words, open, close);
    if (!parts.has_value()) continue;
    Target target = ParseNumbered(parts->words);
    if (!target.has_value()) continue;
    const std::optional<std::string> language = LanguageAside(parts->aside);
    if (language.has_value() && HasLanguages(*target->field)) {
      target->language = *language;
      return target;
    }
    if (close.empty()) continue;
    if (const Target combined = ParseCombined(*parts); combined.has_value()) return combined;
    // "Phone (with country code)" is a phone.
    return target;
  }
  return std::nullopt;
}

// "answer: diet", "consent: listing".
Target ParseKeyed(std::string_view words, const Policy& policy) {
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const ColumnField* field = FindColumnField(words.substr(0, colon));
  const std::string key = Trimmed(words.substr(colon + 1));
  if (field == nullptr || field->form != Form::kKeyed || key.empty()) return std::nullopt;
  if (field == FindColumnField("answer")) return FindQuestion(key, policy);
  return ColumnTarget{field, "", 0, key};
}

bool NeedsKey(const ColumnTarget& target) {
  return target.field == FindColumnField("answer") && target.key.empty();
}

// ---- Headers of other systems.

using cells::PeopleWord;

// Whether a folded word is of a kind.
auto Is(PeopleWord kind) {
  return [kind](const std::string& word) { return cells::IsPeopleWord(kind, word); };
}

bool IsLetterOrDigit(char c) { return absl::ascii_isalnum(c) || static_cast<signed char>(c) < 0; }

// The words of a header, folded: "AttendeeName" and "attendee_name" both have two.
std::vector<std::string> WordsOf(std::string_view header) {
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(FoldWord(word));
    word.clear();
  };
  for (std::size_t i = 0; i < header.size(); ++i) {
    const char c = header[i];
    if (!IsLetterOrDigit(c)) {
      end();
      continue;
    }
    if (i > 0 && absl::ascii_isupper(c) && absl::ascii_islower(header[i - 1])) end();
    word += c;
  }
  end();
  return words;
}

Target FindWords(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined.append(joined.empty() ? "" : " ").append(word);
  if (joined.empty()) return std::nullopt;
  return ParseNumbered(joined);
}

// "SURNAME First name": both parts of a name, which together are a whole name.
Target ReadBothParts(const std::vector<std::string>& words) {
  const ColumnField* given = FindColumnField("given name");
  const ColumnField* family = FindColumnField("family name");
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto middle = words.begin() + static_cast<std::ptrdiff_t>(i);
    const Target first = FindWords({words.begin(), middle});
    const Target second = FindWords({middle, words.end()});
    if (!first.has_value() || !second.has_value()) continue;
    const bool both = (first->field == family && second->field == given) ||
                      (first->field == given && second->field == family);
    if (both) return ColumnTarget{FindColumnField("name"), "", 0, ""};
  }
  return std::nullopt;
}

// "Attendee name", "Name of the participant", "Your e-mail".
Target ReadQualified(std::string_view header) {
  std::vector<std::string> words = WordsOf(header);
  if (std::any_of(words.begin(), words.end(), Is(PeopleWord::kOther))) return std::nullopt;
  std::erase_if(words, Is(PeopleWord::kFiller));
  if (const Target target = FindWords(words); target.has_value()) return target;
  if (const Target target = ReadBothParts(words); target.has_value()) return target;
  std::erase_if(words, Is(PeopleWord::kParticipant));
  if (const Target target = FindWords(words); target.has_value()) return target;
  // "Contact e-mail", "Business phone".
  std::erase_if(words, Is(PeopleWord::kContact));
  const Target target = FindWords(words);
  return target.has_value() && TopLevelField(*target->field) == "contact" ? target : std::nullopt;
}

// Removes what precedes the words in "3. Name", "a) Name", "Q4: Name" and "* Name", and what follows them in
// "Name *".
std::string_view WithoutMarks(std::string_view header) {
  constexpr std::string_view kMarks = "*:#.?!- \t\r\n";
  const auto is_mark = [&](char c) { return kMarks.find(c) != std::string_view::npos; };
  while (!header.empty() && is_mark(header.back())) header.remove_suffix(1);
  while (!header.empty() && is_mark(header.front())) header.remove_prefix(1);
  const std::size_t number = header.find_first_of(".)");
  if (number != std::string_view::npos && number > 0 && number <= 3 && number + 1 < header.size()) {
    const std::string_view label = header.substr(0, number);
    const bool counts =
        std::all_of(label.begin(), label.end(), [](char c) { return absl::ascii_isdigit(c); });
    if (counts || (label.size() == 1 && absl::ascii_isalpha(label[0]))) header.remove_prefix(number + 1);
  }
  return header;
}

// One part of a header.
Target ReadPart(std::string_view part, const Policy& policy) {
  const std::string trimmed = Trimmed(WithoutMarks(Trimmed(part)));
  if (trimmed.empty()) return std::nullopt;
  if (const Target target = ParseTarget(trimmed, policy); target.has_value()) return target;
  if (trimmed.size() > kLongHeader) return std::nullopt;
  // "Attendee name: Given name" means the part after the colon; the part before it says whose name it is.
  const std::size_t colon = trimmed.rfind(':');
  if (colon != std::string::npos && colon + 1 < trimmed.size()) {
    const std::vector<std::string> owner = WordsOf(trimmed.substr(0, colon));
    if (std::any_of(owner.begin(), owner.end(), Is(PeopleWord::kOther))) return std::nullopt;
    return ReadPart(std::string_view(trimmed).substr(colon + 1), policy);
  }
  // Without "(required)" and similar marks.
  const std::size_t open = trimmed.find_last_of("([");
  if (open != std::string::npos && open > 0 && (trimmed.back() == ')' || trimmed.back() == ']'))
    return ReadPart(std::string_view(trimmed).substr(0, open), policy);
  return ReadQualified(trimmed);
}

// The two parts of a header in two scripts, "姓名 Name"; only the header itself if it is in one.
std::vector<std::string> ByScript(std::string_view header) {
  // Letters from here on belong to scripts without Latin letters (UTF-8 of U+0370 and above).
  const auto is_foreign = [](std::string_view word) { return static_cast<unsigned char>(word[0]) >= 0xCD; };
  std::array<std::string, 2> parts;
  for (const std::string& word : std::vector<std::string>(
           absl::StrSplit(std::string(header), absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty()))) {
    std::string& part = parts[is_foreign(word) ? 1 : 0];
    part.append(part.empty() ? "" : " ").append(word);
  }
  if (parts[0].empty() || parts[1].empty()) return {std::string(header)};
  return {parts[0], parts[1]};
}

// In a header in two languages, all parts that are understood must mean the same.
Target ReadTogether(const std::vector<std::string>& parts, const Policy& policy) {
  Target common;
  for (const std::string& part : parts) {
    const Target target = ReadPart(part, policy);
    if (!target.has_value()) continue;
    if (common.has_value() && !(*common == *target)) return std::nullopt;
    common = target;
  }
  return common;
}

}  // namespace

Target ParseTarget(std::string_view words, const Policy& policy) {
  const std::string trimmed = Trimmed(words);
  Target target = ParseKeyed(trimmed, policy);
  if (!target.has_value()) target = ParseNumbered(trimmed);
  if (!target.has_value()) target = ParseLocalized(trimmed);
  if (!target.has_value() || NeedsKey(*target)) target = FindQuestion(trimmed, policy);
  return target;
}

Target ReadHeader(std::string_view header, const Policy& policy) {
  if (const Target target = ReadPart(header, policy); target.has_value()) return target;
  if (header.size() > kLongHeader) return std::nullopt;
  const std::vector<std::string> parts =
      absl::StrSplit(std::string(header), absl::ByAnyChar("/|\n"), absl::SkipEmpty());
  if (parts.size() > 1) return ReadTogether(parts, policy);
  const std::vector<std::string> scripts = ByScript(header);
  return scripts.size() > 1 ? ReadTogether(scripts, policy) : std::nullopt;
}

bool MeansPeople(std::string_view header) {
  std::vector<std::string> words = WordsOf(WithoutMarks(header));
  std::erase_if(words, Is(PeopleWord::kFiller));
  return !words.empty() && words.size() <= 2 &&
         std::all_of(words.begin(), words.end(), Is(PeopleWord::kParticipant));
}

std::string ColumnLetters(int index) {
  std::string letters;
  for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

int ColumnIndex(std::string_view name, int columns) {
  int number = 0;
  const auto all = [&](auto is) { return std::all_of(name.begin(), name.end(), is); };
  if (name.empty() || name.size() > 4) return -1;
  if (all([](char c) { return absl::ascii_isdigit(c); })) {
    for (const char c : name) number = number * 10 + (c - '0');
  } else if (name.size() <= 3 && all([](char c) { return absl::ascii_isalpha(c); })) {
    for (const char c : name) number = number * 26 + (absl::ascii_toupper(c) - 'A' + 1);
  }
  return number >= 1 && number <= columns ? number - 1 : -1;
}

}  // namespace plenary::participant_files
