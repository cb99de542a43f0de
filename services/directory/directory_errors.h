// The errors of organizations and people, one named function each. errors/errors.h says what all errors have
// in common.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// The resource was merged into another.
absl::Status Merged(std::string_view resource, std::string_view into);
// `changed` is not empty: resources, or fields of them, that changed after the merge of `resource`.
absl::Status ChangedSinceMerge(std::string_view resource, const std::vector<std::string>& changed);

// The meanings of this folder's database constraints.
std::span<const ConstraintError> DirectoryConstraints();

}  // namespace plenary::errors
