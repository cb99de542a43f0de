// The errors of doors, one named function each (errors/errors.h says what they have in common).

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// Of `participant` at `checkpoint`. `objection` without prefix ("NOT_CONFIRMED"), `why` as the rest of a
// sentence that begins with the participant, `instead` a sentence: what to do.
absl::Status EntryRefused(std::string_view participant, std::string_view checkpoint,
                          std::string_view objection, std::string_view why, std::string_view instead);
absl::Status UnknownBadge(std::string_view event);
absl::Status NonceReused();

// What violated constraints of this folder's tables mean.
std::span<const ConstraintError> CheckInConstraints();

}  // namespace plenary::errors
