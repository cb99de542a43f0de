// Names made comparable: whatever their script, case, diacritics and punctuation, as lower-case words of
// Latin letters. What ICU knows of scripts and transliteration is used here alone. Pure, thread-safe; the
// same version of ICU folds the same name to the same words (FoldingVersion).

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::names {

// The words of a name, in its own order.
struct FoldedName {
  std::vector<std::string>
      words;              // at most kMostWords; of "a".."z" and digits, or of a script that nobody romanizes
  bool vocalized = true;  // false where the script leaves out vowels: Arabic, Hebrew, Thai
};

inline constexpr int kMostWords = 12;

// Of a person's name, without what is no part of it ("Dr.", "Jr."), and with "Abd al-Rahman" as one word.
// What has no letter or digit has no words. Only the first 300 characters count.
FoldedName FoldPersonName(std::string_view name);

// Of the name of an organization, or of a title, without "the", "of" and their like in some languages, and
// with what organizations are called most often in one form: "universidad" is "university".
FoldedName FoldTitle(std::string_view title);

// Cased, spaced and composed alike, and Chinese in simplified characters, for whether two names are written
// the same: "LIN  Wei" and "Lin Wei".
std::string SameCase(std::string_view name);

// In which script a name is written, as far as it matters for whether two that fold alike are alike.
enum class NameScript { kLatin, kHan, kOther };
NameScript ScriptOfName(std::string_view name);

// What folding depends on besides the name. Where it differs, names were folded otherwise.
std::string FoldingVersion();

}  // namespace plenary::names
