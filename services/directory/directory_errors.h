// The errors of organizations and people, one named function each (errors/errors.h says what they have in
// common).

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// Of a resource that was merged into another.
absl::Status Merged(std::string_view resource, std::string_view into);
// `changed` is not empty: resources, or fields of them, that are no longer as the merge of `resource` left
// them.
absl::Status ChangedSinceMerge(std::string_view resource, const std::vector<std::string>& changed);

// What violated constraints of this folder's tables mean.
std::span<const ConstraintError> DirectoryConstraints();

}  // namespace plenary::errors
