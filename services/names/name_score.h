// Scores how well two names fit, and says why. Pure.
//
// Also for the names in one file: two rows whose names score kAlike or more may be one person.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "names/name_forms.h"
#include "plenary/v1/match.pb.h"

namespace plenary::names {

// Below it, two names have no more in common than those of strangers.
inline constexpr double kLeastScore = 0.55;
// From it on, they are most likely spellings of one name. Namesakes reach it too.
inline constexpr double kAlike = 0.85;

struct NameMatch {
  double score = 0;                   // 0 to 1; 1 only for names written the same
  std::set<v1::MatchReason> reasons;  // empty with a score of 0
  std::string_view written;           // the form that fits, as written; one of the forms it was found in
};

// For two names of people, or of organizations. Symmetrical except for the kind of `other`.
NameMatch MatchPersonName(const NameForm& asked, const NameForm& other);
NameMatch MatchTitle(const NameForm& asked, const NameForm& other);

// The best match of `asked` among the names in `forms`; offices are not names.
NameMatch BestPersonMatch(const NameForm& asked, const std::vector<NameForm>& forms);
NameMatch BestTitleMatch(const NameForm& asked, const std::vector<NameForm>& forms);

// Adjusts a match by affiliations: `asked` has folded titles, `known` the forms of the person's offices and
// of their organizations. No change if one of them is empty.
void WeighAffiliations(const std::vector<NameForm>& asked, const std::vector<NameForm>& known,
                       NameMatch& match);

}  // namespace plenary::names
