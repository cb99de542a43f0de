// The errors of documents, one named function each. errors/errors.h says what all errors have in common.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// The document is to be deleted.
absl::Status DocumentWasPublic(std::string_view document);

// The meanings of this folder's database constraints.
std::span<const ConstraintError> DocumentConstraints();

}  // namespace plenary::errors
