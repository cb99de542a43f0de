// Resource names (AIP-122) by the patterns published in the proto.

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"

namespace plenary::rpc {

// A pattern such as "events/{event}/participants/{participant}", parsed.
class NamePattern {
 public:
  explicit NamePattern(std::string_view pattern);
  // The pattern of a resource message's google.api.resource option.
  static const NamePattern& Of(const google::protobuf::Descriptor* resource);
  // The pattern of a resource type ("plenary.dev/Event"); null if there is none.
  static const NamePattern* OfType(std::string_view type);

  // The ids in `name` in order, or empty if it does not match. With `wildcards`, "-" stands for any id but the last.
  std::vector<std::string> Match(std::string_view name, bool wildcards = false) const;
  bool Matches(std::string_view name) const { return !Match(name).empty(); }
  // The name with these ids.
  std::string Format(std::initializer_list<std::string_view> ids) const;
  // The pattern of the parent: "events/{event}" for a participant; empty for a top-level resource.
  std::string_view parent_pattern() const { return parent_pattern_; }
  std::string_view pattern() const { return pattern_; }

 private:
  std::string pattern_;
  std::string parent_pattern_;
  std::vector<std::string> segments_;  // literals; a variable is empty
};

// "events/e/participants/p" → "e"; empty unless `name` starts with "events/".
std::string_view EventIdOf(std::string_view name);
// The last segment of a name.
std::string_view LastId(std::string_view name);

}  // namespace plenary::rpc
