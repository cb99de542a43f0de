// The named errors of violated database constraints. Validation finds most faults earlier; constraints ensure
// what must hold whatever the code does. Each folder has the rows of its tables, and plenaryd puts them
// together.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"

namespace plenary::errors {

// A constraint or unique index and its error: what the error is about, the field at fault, and, if another id
// would not help, a sentence: what to do.
struct ConstraintError {
  std::string_view constraint;
  absl::Status (*make)(const ConstraintError& broken);
  std::string_view subject{};
  std::string_view field{};
  std::string_view instead{};
};

// Helpers that make rows. A violated foreign key means that the referred resource does not exist; code that
// deletes reports StillReferenced itself.
absl::Status Taken(const ConstraintError& broken);
absl::Status Doubled(const ConstraintError& broken);
absl::Status Missing(const ConstraintError& broken);
absl::Status OwnAncestor(const ConstraintError& broken);
// Another call does the same at this moment. If this call is sent again, it finds the result.
absl::Status Claimed(const ConstraintError& broken);

// Adds rows for FromConstraint; they live as long as the process. Call it before calls are answered: not
// thread-safe.
void RegisterConstraints(std::span<const ConstraintError> rows);
std::span<const std::span<const ConstraintError>> RegisteredConstraints();

// The named error of a violated constraint; OK if no row has it.
absl::Status FromConstraint(std::string_view constraint);

}  // namespace plenary::errors
