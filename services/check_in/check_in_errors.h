// The errors of check-in, one named function each. errors/errors.h says what all errors have in common.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// `participant` is refused at `checkpoint`. `objection` has no prefix ("NOT_CONFIRMED"); `why` is the rest of
// a sentence that begins with the participant; `instead` is a sentence: what to do.
absl::Status EntryRefused(std::string_view participant, std::string_view checkpoint,
                          std::string_view objection, std::string_view why, std::string_view instead);
absl::Status UnknownBadge(std::string_view event);
absl::Status NonceReused();

// The meanings of this folder's database constraints.
std::span<const ConstraintError> CheckInConstraints();

}  // namespace plenary::errors
