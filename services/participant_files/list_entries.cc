#include "participant_files/list_entries.h"

#include <algorithm>
#include <array>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "cells/regions.h"
#include "cells/word_lists.h"
#include "participant_files/column_words.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participant_files {
namespace {

std::string_view Strip(std::string_view text, std::string_view marks) {
  const std::size_t begin = text.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(marks) - begin + 1);
}
std::string_view Strip(std::string_view text) { return Strip(text, " \t\r\n"); }

// The contract's word for a role in a delegation, also for a plural; empty if the text is not a role.
std::string RoleNamed(std::string_view text) {
  const auto* type = v1::Participant::DelegationRole_descriptor();
  std::optional<int> role = FindEnumValue(type, text);
  if (!role.has_value() && text.ends_with('s')) role = FindEnumValue(type, text.substr(0, text.size() - 1));
  return role.has_value() ? EnumWord(type, *role) : "";
}

// "12. SPAIN", "SPAIN (14)" and "Delegation of Spain" without the additions to the name.
std::string_view WithoutAsides(std::string_view text) {
  text = Strip(text, " \t\r\n:*");
  const std::size_t number = text.find_first_not_of("0123456789");
  if (number != std::string_view::npos && number > 0 && (text[number] == '.' || text[number] == ')'))
    text = Strip(text.substr(number + 1));
  const std::size_t open = text.rfind('(');
  if (open != std::string_view::npos && open > 0 && text.ends_with(')')) {
    const std::string_view aside = text.substr(open + 1, text.size() - open - 2);
    if (!aside.empty() &&
        std::all_of(aside.begin(), aside.end(), [](char c) { return absl::ascii_isdigit(c); }))
      text = Strip(text.substr(0, open));
  }
  constexpr std::array<std::string_view, 6> kBefore = {"delegation of the ", "delegation of ",
                                                       "délégation de la ",  "délégation de ",
                                                       "delegación de ",     "delegación del "};
  for (const std::string_view before : kBefore) {
    if (absl::StartsWithIgnoreCase(absl::string_view(text.data(), text.size()),
                                   absl::string_view(before.data(), before.size())))
      return Strip(text.substr(before.size()));
  }
  return text;
}

}  // namespace

std::optional<ListEntry> SplitEntry(std::string_view line) {
  ListEntry entry;
  line = Strip(line);
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos && !RoleNamed(line.substr(0, colon)).empty()) {
    entry.role = Strip(line.substr(0, colon));
    line = Strip(line.substr(colon + 1));
  }
  entry.honorific = cells::HonorificPrefix(line);
  if (entry.honorific.empty()) return std::nullopt;
  const std::string_view rest =
      Strip(line.substr(entry.honorific.data() - line.data() + entry.honorific.size()));
  const std::size_t comma = std::min(rest.find(','), rest.size());
  entry.honorific = Strip(entry.honorific);
  entry.name = Strip(rest.substr(0, comma));
  entry.title = Strip(rest.substr(std::min(comma + 1, rest.size())));
  if (entry.name.empty()) return std::nullopt;
  return entry;
}

bool AreEntries(std::span<const std::string_view> values) {
  std::size_t titles = 0;
  for (const std::string_view value : values) {
    const std::optional<ListEntry> entry = SplitEntry(value);
    if (!entry.has_value()) return false;
    titles += entry->title.empty() ? 0 : 1;
  }
  return !values.empty() && titles * 2 > values.size();
}

ListHeading ReadHeading(std::string_view text) {
  const std::string_view name = WithoutAsides(text);
  ListHeading heading;
  heading.role = RoleNamed(name);
  if (heading.role.empty() && cells::FindSeat(name).has_value()) heading.delegation = std::string(name);
  return heading;
}

}  // namespace plenary::participant_files
