// The errors of access, one named function each (errors/errors.h says what they have in common).

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

absl::Status LastAdministrator();

// What violated constraints of this folder's tables mean.
std::span<const ConstraintError> AccessConstraints();

}  // namespace plenary::errors
