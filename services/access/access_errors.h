// The errors of access, one named function each. errors/errors.h says what all errors have in common.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

absl::Status LastAdministrator();

// The meanings of this folder's database constraints.
std::span<const ConstraintError> AccessConstraints();

}  // namespace plenary::errors
