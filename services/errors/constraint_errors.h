// What a violated constraint of the schema means to a caller. Validation finds faults before; constraints are
// for what must never be false whatever the code does. Each folder has the rows of its tables, and plenaryd
// puts them together.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"

namespace plenary::errors {

// One constraint, or unique index, and the error it means: what the error is about, the field that is at
// fault, and where no other id would help, a sentence: what to do.
struct ConstraintError {
  std::string_view constraint;
  absl::Status (*make)(const ConstraintError& broken);
  std::string_view subject{};
  std::string_view field{};
  std::string_view instead{};
};

// What rows are made with. A foreign key is read as a reference to what is not there; who deletes tells
// StillReferenced itself.
absl::Status Taken(const ConstraintError& broken);
absl::Status Doubled(const ConstraintError& broken);
absl::Status Missing(const ConstraintError& broken);
absl::Status OwnAncestor(const ConstraintError& broken);
// Another call does the same at this moment; sent again, this one finds what came of it.
absl::Status Claimed(const ConstraintError& broken);

// Adds rows, which live as long as the process, to those that FromConstraint knows. Before calls are
// answered: not thread-safe.
void RegisterConstraints(std::span<const ConstraintError> rows);
std::span<const std::span<const ConstraintError>> RegisteredConstraints();

// The named error of a violated constraint; OK if no row has it.
absl::Status FromConstraint(std::string_view constraint);

}  // namespace plenary::errors
