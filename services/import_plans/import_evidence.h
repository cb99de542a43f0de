// What speaks for a row and a record, or two rows, being of one person, and what against it. Pure.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "directory/matching.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::import_plans {

// The first bytes of a digest, so that nobody can make a file whose texts all collide; never 0.
std::uint64_t DigestOf(std::string_view text);

// What two have in common.
struct Likeness {
  // How alike their names are, 0 to 1, as names/name_score.h; 1 where one has no name.
  double name = 1;
  bool same_affiliation = false;
  // Both have one, and not the same.
  bool other_affiliation = false;
  bool same_address = false;
};

// Of a row, whose names and affiliations are folded in `query`, and a participant on record.
Likeness Compare(const v1::Participant& row, const directory::PersonQuery& query,
                 const v1::Participant& record);

// Whether they are so unlike that an id they have in common is more likely a mistake: another name, and
// neither an affiliation nor an address in common. Quick where the name is the same.
bool AreStrangers(const v1::Participant& row, const directory::PersonQuery& query,
                  const v1::Participant& record);

}  // namespace plenary::import_plans
