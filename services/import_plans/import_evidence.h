// Evidence for and against a row and a record, or two rows, being the same person. Pure.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "directory/matching.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::import_plans {

// The first bytes of a keyed digest, so that nobody can make a file whose texts all collide; never 0.
std::uint64_t DigestOf(std::string_view text);

// What two of them have in common.
struct Likeness {
  // How alike their names are, 0 to 1, from names/name_score.h; 1 if one has no name.
  double name = 1;
  bool same_affiliation = false;
  // Both have one, and they differ.
  bool other_affiliation = false;
  bool same_address = false;
};

// For a row, whose names and affiliations are folded in `query`, and a stored participant.
Likeness Compare(const v1::Participant& row, const directory::PersonQuery& query,
                 const v1::Participant& record);

// Whether they are so different that an id in common is more likely a mistake: another name, and no
// affiliation or address in common. Fast if the name is the same.
bool AreStrangers(const v1::Participant& row, const directory::PersonQuery& query,
                  const v1::Participant& record);

}  // namespace plenary::import_plans
