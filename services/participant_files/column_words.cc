#include "participant_files/column_words.h"

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <unordered_map>

#include "absl/strings/ascii.h"
#include "cells/cell_text.h"
#include "cells/word_lists.h"
#include "cells/words.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {
namespace {

using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;

// The languages in which names of languages are known.
constexpr const char* kLocales[] = {"en", "zh", "zh_Hant", "es", "fr", "ru", "ar",
                                    "pt", "de", "it",      "ja", "ko", "tr"};

using Words = std::unordered_map<std::string, int>;
using Names = std::unordered_map<std::string, std::string>;

// "STATE_" of "STATE_INVITED", after the zero value's "STATE_UNSPECIFIED".
std::size_t PrefixLength(const EnumDescriptor* type) {
  constexpr std::string_view kZero = "UNSPECIFIED";
  return type->FindValueByNumber(0)->name().size() - kZero.size();
}

std::string ShortName(const EnumValueDescriptor* value) {
  return value->name().substr(PrefixLength(value->type()));
}

void AddListed(const EnumDescriptor* type, Words& known) {
  cells::ForEachWord(cells::words::kValues, [&](const cells::ListedWord& listed) {
    const EnumValueDescriptor* value = type->FindValueByName(std::string(listed.section));
    if (value != nullptr) known.try_emplace(FoldWord(listed.word), value->number());
  });
}

Words WordsOf(const EnumDescriptor* type) {
  Words words;
  for (int i = 0; i < type->value_count(); ++i) {
    const EnumValueDescriptor* value = type->value(i);
    words.try_emplace(FoldWord(value->name()), value->number());
    if (value->number() != 0) words.try_emplace(FoldWord(ShortName(value)), value->number());
  }
  AddListed(type, words);
  return words;
}

// Made once for each enum of a participant.
const Words* FindWords(const EnumDescriptor* type) {
  static const auto* const all = [] {
    auto* made = new std::unordered_map<const EnumDescriptor*, Words>();
    const auto* participant = v1::Participant::descriptor();
    for (int i = 0; i < participant->enum_type_count(); ++i) {
      made->emplace(participant->enum_type(i), WordsOf(participant->enum_type(i)));
    }
    return made;
  }();
  const auto found = all->find(type);
  return found == all->end() ? nullptr : &found->second;
}

void AddName(const icu::UnicodeString& name, const std::string& code, Names& names) {
  std::string text;
  names.try_emplace(FoldWord(name.toUTF8String(text)), code);
}

Names NamesOfLanguages() {
  Names names;
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    const icu::Locale language(*code);
    icu::UnicodeString own;
    AddName(language.getDisplayLanguage(language, own), *code, names);
    for (const char* locale : kLocales) {
      icu::UnicodeString name;
      AddName(language.getDisplayLanguage(icu::Locale(locale), name), *code, names);
    }
  }
  // As Chinese files call it.
  names.try_emplace("汉语", "zh");
  return names;
}

std::optional<std::string> Find(const Names& names, std::string_view text) {
  const auto found = names.find(FoldWord(text));
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

Words YesAndNo() {
  Words made;
  cells::ForEachWord(cells::words::kYesNo, [&](const cells::ListedWord& listed) {
    made.try_emplace(FoldWord(listed.word), listed.section == "yes" ? 1 : 0);
  });
  return made;
}

}  // namespace

std::string Trimmed(std::string_view text) {
  return std::string(absl::StripAsciiWhitespace(absl::string_view(text.data(), text.size())));
}

std::optional<int> FindEnumValue(const EnumDescriptor* type, std::string_view text) {
  const Words* words = FindWords(type);
  if (words == nullptr) return std::nullopt;
  const auto found = words->find(FoldWord(text));
  return found == words->end() ? std::nullopt : std::optional(found->second);
}

std::string EnumWord(const EnumDescriptor* type, int number) {
  const EnumValueDescriptor* value = number == 0 ? nullptr : type->FindValueByNumber(number);
  if (value == nullptr) return "";
  std::string word = absl::AsciiStrToLower(ShortName(value));
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

std::string EnumWords(const EnumDescriptor* type) {
  std::string words;
  for (int i = 0; i < type->value_count(); ++i) {
    const std::string word = EnumWord(type, type->value(i)->number());
    if (!word.empty()) words.append(words.empty() ? "" : ", ").append(word);
  }
  return words;
}

std::optional<std::string> FindLanguage(std::string_view text) {
  static const Names* const names = new Names(NamesOfLanguages());
  // "zh-Hans" is a tag, and "English" has the form of one; only two or three letters, or a text with a
  // hyphen, are taken as a tag.
  const bool is_code = text.size() < 4 || text.find('-') != std::string_view::npos;
  if (is_code && cells::IsLanguageTag(text)) return std::string(text);
  const std::optional<std::string> named = Find(*names, text);
  if (named.has_value()) return named;
  return cells::IsLanguageTag(text) ? std::optional(std::string(text)) : std::nullopt;
}

std::optional<bool> FindYesNo(std::string_view text) {
  static const Words* const words = new Words(YesAndNo());
  const auto found = words->find(FoldWord(text));
  return found == words->end() ? std::nullopt : std::optional(found->second == 1);
}

}  // namespace plenary::participant_files
