// Makes names comparable: lower-case words of Latin letters, whatever their script, case, diacritics and
// punctuation. Only this file uses ICU's transliteration. Pure, thread-safe; the same version of ICU folds
// the same name to the same words (FoldingVersion).

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::names {

// The words of a name, in the order of the name.
struct FoldedName {
  std::vector<std::string>
      words;  // at most kMostWords; of "a".."z" and digits, or in a script that has no romanization
  bool vocalized = true;  // false if the script leaves out vowels: Arabic, Hebrew, Thai
};

inline constexpr int kMostWords = 12;

// For a person's name, without titles and suffixes ("Dr.", "Jr."), and with "Abd al-Rahman" as one word. A
// name without letters and digits has no words. Only the first 300 characters count.
FoldedName FoldPersonName(std::string_view name);

// For the name of an organization, or a title, without "the", "of" and their equivalents in some languages,
// and with frequent words for organizations in one form: "universidad" is "university".
FoldedName FoldTitle(std::string_view title);

// The name with case, blanks and composition normalized, and Chinese in simplified characters, to compare
// whether two names are written the same: "LIN  Wei" and "Lin Wei".
std::string SameCase(std::string_view name);

// The script of a name, as far as it matters for whether two names with the same folded words are the same.
enum class NameScript { kLatin, kHan, kOther };
NameScript ScriptOfName(std::string_view name);

// The version of everything that folding depends on besides the name. If it differs, names were folded
// differently.
std::string FoldingVersion();

}  // namespace plenary::names
