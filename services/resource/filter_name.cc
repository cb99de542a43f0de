#include "resource/filter_name.h"

#include <string>
#include <vector>

#include "base/concat.h"
#include "base/ids.h"
#include "contract/resource_name.h"
#include "errors/errors.h"

namespace plenary::resource {
namespace {

// What precedes the last id in names of the event of `parent`: "events/e/rooms/", "people/"; empty if the
// name includes an event and `parent` has none, or all events.
std::string StemOf(const contract::NamePattern& pattern, std::string_view parent) {
  std::string stem(pattern.pattern().substr(0, pattern.pattern().rfind('{')));
  constexpr std::string_view kEvent = "events/{event}/";
  if (!stem.starts_with(kEvent)) return stem;
  const std::string_view event = contract::EventIdOf(parent);
  if (!IsResourceId(event)) return "";
  stem = Concat("events/", event, "/", std::string_view(stem).substr(kEvent.size()));
  // An endorsement's document is not known from its event.
  return stem.find('{') == std::string::npos ? stem : "";
}

// Whether a name with this pattern can begin so.
bool CanBegin(const contract::NamePattern& pattern, std::string_view text) {
  const std::string_view start = pattern.pattern().substr(0, pattern.pattern().find('{'));
  return text.starts_with(start) || start.starts_with(text);
}

bool Fits(const contract::NamePattern& pattern, const FilterValue& name) {
  return name.prefix ? CanBegin(pattern, name.text) && name.text.find('/') != std::string::npos
                     : pattern.Matches(name.text);
}

// The full names that the value may stand for, the likeliest first.
std::vector<std::string> Completions(const contract::NamePattern& pattern, const std::string& text,
                                     std::string_view parent) {
  const std::string stem = StemOf(pattern, parent);
  if (stem.empty()) return {};
  const std::string event = Concat("events/", contract::EventIdOf(parent), "/");
  if (text.find('/') == std::string::npos) return {Concat(stem, text)};
  const std::string in_event = Concat(event, text);
  return in_event.starts_with(stem) ? std::vector{in_event} : std::vector<std::string>();
}

absl::Status NoName(int position, std::string_view expected) {
  return errors::InvalidFilter("filter", position, expected);
}

}  // namespace

absl::StatusOr<FilterValue> CompleteName(std::string_view type, FilterValue value, std::string_view parent) {
  if (value.text.empty()) return value;
  if (type.empty()) {
    if (value.prefix || !contract::ResourceTypeOf(value.text).empty()) return value;
    return NoName(value.position, "expected the full name of a resource, such as \"events/ID\"");
  }
  const contract::NamePattern& pattern = *contract::NamePattern::OfType(type);
  if (Fits(pattern, value)) return value;
  for (std::string& completed : Completions(pattern, value.text, parent)) {
    const FilterValue name{std::move(completed), value.prefix, value.position};
    if (Fits(pattern, name)) return name;
  }
  return NoName(value.position, Concat("expected a full name, \"", pattern.pattern(), "\""));
}

}  // namespace plenary::resource
