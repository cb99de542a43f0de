// Reads the lists of words in words/*.words, and looks words up in them. A list has sections that begin with
// "[section]"; a line of a section has a language and its words: "en expert|specialist". Pure and
// thread-safe.

#pragma once

#include <string>
#include <string_view>

#include "absl/functional/function_ref.h"

namespace plenary::cells {

struct ListedWord {
  std::string_view section;
  // BCP 47; "und" for words of exporting systems, and for words of no language.
  std::string_view language;
  std::string_view word;
};

// Calls `use` with each word of a list, in its order.
void ForEachWord(std::string_view list, absl::FunctionRef<void(const ListedWord&)> use);

// Calls `use` with each item of a text between "|", without empty ones.
void ForEachItem(std::string_view items, absl::FunctionRef<void(std::string_view)> use);

// Whether a cell is only a form of address: "Dr", "H.E. Mr.", "Prof./Dr.", "女士".
bool IsHonorific(std::string_view cell);

// The forms of address at the beginning of a name, and the blanks after them: "H.E. Mr. " of "H.E. Mr. Lin
// Wei". Empty if there are none, or if nothing follows them. A single letter needs a full stop: "M." is a
// form of address, "M" is not.
std::string_view HonorificPrefix(std::string_view name);

// The kinds of words about people in a header or row (words/people.words).
enum class PeopleWord { kParticipant, kGroup, kOther, kContact, kFiller };

// Whether `folded`, a word in the form of FoldWord, is of that kind. A word may be of several kinds.
bool IsPeopleWord(PeopleWord kind, const std::string& folded);

// The beginnings of rows that are not participants.
enum class Furniture { kNone, kTotal, kPage, kNote };

// Whether a cell begins like totals ("Total: 984"), lines of a page ("Page 3 of 40", "Printed on 3 May") or
// notes ("Note: by video"). Such a word alone is not enough: it may be somebody's name.
Furniture FindFurniture(std::string_view cell);

}  // namespace plenary::cells
