// Resource names (AIP-122) by the patterns in the proto.

#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"

namespace plenary::contract {

// A pattern such as "events/{event}/participants/{participant}", parsed.
class NamePattern {
 public:
  explicit NamePattern(std::string_view pattern);
  // The pattern in the option google.api.resource of a message; for other messages, a pattern that matches
  // nothing.
  static const NamePattern& Of(const google::protobuf::Descriptor* resource);
  // The pattern of a resource type ("plenary.dev/Event"); null if there is none.
  static const NamePattern* OfType(std::string_view type);

  // The ids in `name` in order, or empty if it does not match. With `wildcards`, "-" stands for any id except
  // the last.
  std::vector<std::string> Match(std::string_view name, bool wildcards = false) const;
  // Whether `name` matches. Allocates nothing.
  bool Matches(std::string_view name) const;
  // Whether `parent` matches the parent's pattern; empty for a top-level resource. With `wildcards`, "-"
  // stands for any of its ids.
  bool MatchesParent(std::string_view parent, bool wildcards = false) const;
  // The name with these ids.
  std::string Format(std::initializer_list<std::string_view> ids) const;
  // The pattern of the parent: "events/{event}" for a participant; empty for a top-level resource.
  std::string_view parent_pattern() const { return parent_pattern_; }
  std::string_view pattern() const { return pattern_; }

 private:
  // Visits the ids of `name` against the first `count` segments; "-" is an id in the segments before
  // `wildcards`.
  template <class Visitor>
  bool MatchSegments(std::string_view name, std::size_t count, std::size_t wildcards, Visitor visit) const;

  std::string pattern_;
  std::string parent_pattern_;
  std::vector<std::string> segments_;  // literals; a variable is empty
};

// The type of the resource that can have the name `name` ("plenary.dev/Event"); empty if there is none.
std::string_view ResourceTypeOf(std::string_view name);

// The name of a resource with these ids: NameOf<v1::Room>(event_id, room_id).
template <class Resource, class... Ids>
std::string NameOf(const Ids&... ids) {
  static const NamePattern& pattern = NamePattern::Of(Resource::descriptor());
  return pattern.Format({std::string_view(ids)...});
}
// The same for an event.
std::string EventName(std::string_view event_id);

// "events/e/participants/p" → "events/e".
std::string EventOf(std::string_view name);
// "events/e/participants/p" → "e"; empty unless `name` starts with "events/".
std::string_view EventIdOf(std::string_view name);
// The last segment of a name.
std::string_view LastId(std::string_view name);

}  // namespace plenary::contract
