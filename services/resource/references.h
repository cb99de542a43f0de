// References that keep a resource from being deleted.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"

namespace plenary::resource {

// A foreign key, and a description for people: "a delegation".
struct Reference {
  std::string_view constraint;
  std::string_view by;
};

// StillReferenced if `deleted`, the status of deleting `resource`, violates a foreign key. The error says
// which resource refers to it if `references` has the key. Otherwise `deleted` itself.
absl::Status ExplainDelete(absl::Status deleted, std::string_view resource,
                           std::span<const Reference> references);

}  // namespace plenary::resource
