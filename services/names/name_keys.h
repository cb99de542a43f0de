// Keys of names: what ways of writing one name have in common, exact enough to look it up among hundreds of
// thousands by an index. Names that share a key may be one; how well they fit, name_score.h says. Pure.
//
// A name in a reduced form (initials, no vowels) is looked for among all names, and a whole name among the
// reduced ones too; so each name is kept under what others may know of it, and is looked for under what it
// says itself.

#pragma once

#include <cstdint>
#include <vector>

#include "names/name_forms.h"

namespace plenary::names {

// A key to look for, and how much a name that has it has in common with the one that is looked for.
struct SearchKey {
  std::int64_t key;
  int weight;

  auto operator<=>(const SearchKey&) const =
      default;  // NOLINT(modernize-use-nullptr): mistakes what this makes
};

// Under which keys forms are kept, each once. Offices have none.
std::vector<std::int64_t> PersonKeys(const std::vector<NameForm>& forms);
std::vector<std::int64_t> OrganizationKeys(const std::vector<NameForm>& forms);

// Under which keys a name is looked for, each once.
std::vector<SearchKey> PersonSearchKeys(const NameForm& form);
// The same for callers who want nothing that fits less than well (kAlike in name_score.h), of thousands of
// names: the keys of pairs grow with the square of a name's words, and a long name that fits well shares
// many. At most kMostMatchKeys.
std::vector<SearchKey> PersonMatchKeys(const NameForm& form);
inline constexpr std::size_t kMostMatchKeys = 26;
std::vector<SearchKey> OrganizationSearchKeys(const NameForm& form);

}  // namespace plenary::names
