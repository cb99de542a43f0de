// The lists of words in words/*.words: what they say, and what is looked up in them. Each begins sections
// with
// "[section]"; a line of a section has a language and its words: "en expert|specialist". Pure and
// thread-safe.

#pragma once

#include <string>
#include <string_view>

#include "absl/functional/function_ref.h"

namespace plenary::cells {

struct ListedWord {
  std::string_view section;
  // BCP 47; "und": of a system that exports it, or of none.
  std::string_view language;
  std::string_view word;
};

// Calls `use` with each word of a list, in its order.
void ForEachWord(std::string_view list, absl::FunctionRef<void(const ListedWord&)> use);

// Calls `use` with each item of a text between "|", without those that are empty.
void ForEachItem(std::string_view items, absl::FunctionRef<void(std::string_view)> use);

// Whether a cell is a form of address and nothing else: "Dr", "H.E. Mr.", "Prof./Dr.", "女士".
bool IsHonorific(std::string_view cell);

// The forms of address that a name begins with, and the blanks after them: "H.E. Mr. " of "H.E. Mr. Lin Wei".
// Empty if there are none, or nothing comes after them. A letter alone is one with a full stop only: "M." is,
// "M" is not.
std::string_view HonorificPrefix(std::string_view name);

// What a word of a header or of a row says of people (words/people.words).
enum class PeopleWord { kParticipant, kGroup, kOther, kContact, kFiller };

// Whether `folded`, a word in the form of FoldWord, is one of that kind. A word may be of several.
bool IsPeopleWord(PeopleWord kind, const std::string& folded);

// What a row that is no participant begins with.
enum class Furniture { kNone, kTotal, kPage, kNote };

// Whether a cell begins as totals ("Total: 984"), lines of a page ("Page 3 of 40", "Printed on 3 May") or
// notes
// ("Note: by video") do. A word of that kind alone does not make a row one: somebody may be called so.
Furniture FindFurniture(std::string_view cell);

}  // namespace plenary::cells
