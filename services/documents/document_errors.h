// The errors of documents, one named function each (errors/errors.h says what they have in common).

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// Of a document that is to be deleted.
absl::Status DocumentWasPublic(std::string_view document);

// What violated constraints of this folder's tables mean.
std::span<const ConstraintError> DocumentConstraints();

}  // namespace plenary::errors
