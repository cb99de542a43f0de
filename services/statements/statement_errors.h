// The errors of statements, one named function each (errors/errors.h says what they have in common).

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// Of a statement in state `from`, asked to be delivered.
absl::Status WrittenOnly(std::string_view statement, std::string_view from);
// Of a statement that is to be deleted.
absl::Status StatementWasPublic(std::string_view statement);

// What violated constraints of this folder's tables mean.
std::span<const ConstraintError> StatementConstraints();

}  // namespace plenary::errors
