// States, territories and organizations that take seats, by what they are called: words/regions.tsv,
// state_forms.tsv and seats.tsv, and the short names that ICU knows. A closed list: nothing else is one. Pure
// and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/delegation.pb.h"

namespace plenary::cells {

// ISO 3166-1 alpha-2, from that, from its other codes, from a flag, or from the name of a state or territory:
// official, short or former, in twelve languages, in whatever order of words ("Korea, Republic of"). Also
// from several of these that all mean the same ("CN - China", "中国 China").
std::optional<std::string> FindRegion(std::string_view text);

// By which name the region is listed in the United Nations, or by ISO 3166-1; empty if there is no such code.
std::string_view RegionTitle(std::string_view code);

// The codes that a text may mean that is none: one typing error away, cut short ("Rep. of Korea"), or a part
// of more than one name ("Korea"). At most 3, in the order of codes; empty where there would be more.
std::vector<std::string> NearRegions(std::string_view text);

// Who takes a seat.
struct Seat {
  // By which name it is listed in the United Nations.
  std::string_view title;
  // Of a state or territory; empty for organizations.
  std::string region_code;
  v1::Delegation::Standing standing = v1::Delegation::STANDING_UNSPECIFIED;
};

// The state, territory or organization that is called so.
std::optional<Seat> FindSeat(std::string_view text);

// The kind of delegations that stand under a heading such as "Member States" or "NGOs".
std::optional<v1::Delegation::Standing> FindSection(std::string_view heading);

// Why a text is no region, as the rest of a sentence that begins with its column.
std::string NoRegion(std::string_view text);

}  // namespace plenary::cells
