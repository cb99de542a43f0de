// How well two names fit, and why. Pure.
//
// Also for the names of one file among each other: two rows whose names score kAlike or more may be one
// person.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "names/name_forms.h"
#include "plenary/v1/match.pb.h"

namespace plenary::names {

// Below it names have no more in common than strangers'.
inline constexpr double kLeastScore = 0.55;
// From it on they are most likely ways of writing one name. Namesakes have that in common too.
inline constexpr double kAlike = 0.85;

struct NameMatch {
  double score = 0;                   // 0 to 1; 1 only for what is written the same
  std::set<v1::MatchReason> reasons;  // empty with a score of 0
  std::string_view written;           // the form that fits, as written; of the forms it was found in
};

// Of two names of people, or of organizations. Symmetrical but for the kind of `other`.
NameMatch MatchPersonName(const NameForm& asked, const NameForm& other);
NameMatch MatchTitle(const NameForm& asked, const NameForm& other);

// The best match of `asked` among the names in `forms`; none of them is an office.
NameMatch BestPersonMatch(const NameForm& asked, const std::vector<NameForm>& forms);
NameMatch BestTitleMatch(const NameForm& asked, const std::vector<NameForm>& forms);

// Takes into account where the person was thought to be: `asked` as folded titles, `known` the forms of the
// person's offices and of the organizations they are in. Nothing is said where one of them is empty.
void WeighAffiliations(const std::vector<NameForm>& asked, const std::vector<NameForm>& known,
                       NameMatch& match);

}  // namespace plenary::names
