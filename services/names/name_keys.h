// Keys of names: what spellings of one name have in common, precise enough to look a name up by an index
// among hundreds of thousands. Names that share a key may be the same; name_score.h says how well they fit.
// Pure.
//
// A reduced name (with initials, or without vowels) is looked for among all names, and a full name among the
// reduced ones too. So each name is stored under all keys by which others may look for it, and is looked for
// under its own keys.

#pragma once

#include <cstdint>
#include <vector>

#include "names/name_forms.h"

namespace plenary::names {

// A key to look up, and how much of the name is shared by a name that has this key.
struct SearchKey {
  std::int64_t key;
  int weight;

  auto operator<=>(const SearchKey&) const =
      default;  // NOLINT(modernize-use-nullptr): mistakes what this makes
};

// The keys under which forms are stored, each once. Offices have none.
std::vector<std::int64_t> PersonKeys(const std::vector<NameForm>& forms);
std::vector<std::int64_t> OrganizationKeys(const std::vector<NameForm>& forms);

// The keys by which a name is looked for, each once.
std::vector<SearchKey> PersonSearchKeys(const NameForm& form);
// Fewer keys, for callers that look for thousands of names and want only those that fit well (kAlike in
// name_score.h): the number of pairs grows with the square of a name's words, and a long name that fits well
// shares many. At most kMostMatchKeys.
std::vector<SearchKey> PersonMatchKeys(const NameForm& form);
inline constexpr std::size_t kMostMatchKeys = 26;
std::vector<SearchKey> OrganizationSearchKeys(const NameForm& form);

}  // namespace plenary::names
