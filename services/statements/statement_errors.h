// The errors of statements, one named function each. errors/errors.h says what all errors have in common.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// For a statement in state `from` that is to be delivered.
absl::Status WrittenOnly(std::string_view statement, std::string_view from);
// The statement is to be deleted.
absl::Status StatementWasPublic(std::string_view statement);

// The meanings of this folder's database constraints.
std::span<const ConstraintError> StatementConstraints();

}  // namespace plenary::errors
