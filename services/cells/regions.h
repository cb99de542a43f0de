// Finds states, territories and organizations with a seat by their names: words/regions.tsv, state_forms.tsv
// and seats.tsv, and the short names that ICU has. A closed list. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/delegation.pb.h"

namespace plenary::cells {

// The ISO 3166-1 alpha-2 code of a text: that code itself, another of its codes, a flag, or a name of a state
// or territory: official, short or former, in twelve languages, in any order of words ("Korea, Republic of").
// Also of several of these with one meaning ("CN - China", "中国 China").
std::optional<std::string> FindRegion(std::string_view text);

// The region's name in the list of the United Nations, or in ISO 3166-1; empty if there is no such code.
std::string_view RegionTitle(std::string_view code);

// Codes that may be meant by a text that has no code: one typing error away, abbreviated ("Rep. of Korea"),
// or a part of more than one name ("Korea"). At most 3, ordered by code; empty if there would be more.
std::vector<std::string> NearRegions(std::string_view text);

// A state, territory or organization that takes a seat.
struct Seat {
  // Its name in the list of the United Nations.
  std::string_view title;
  // Of a state or territory; empty for organizations.
  std::string region_code;
  v1::Delegation::Standing standing = v1::Delegation::STANDING_UNSPECIFIED;
};

// The state, territory or organization with this name.
std::optional<Seat> FindSeat(std::string_view text);

// The kind of delegations under a heading such as "Member States" or "NGOs".
std::optional<v1::Delegation::Standing> FindSection(std::string_view heading);

// Why a text is not a region, as the rest of a sentence that begins with its column.
std::string NoRegion(std::string_view text);

}  // namespace plenary::cells
