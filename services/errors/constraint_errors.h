// What a violated constraint of the schema means to a caller. Validation finds faults before; constraints are
// for what must never be false whatever the code does.

#pragma once

#include <string_view>

#include "absl/status/status.h"

namespace plenary::errors {

// The named error of a violated constraint; OK if the constraint has none. A foreign key is read as a
// reference to what is not there; who deletes tells StillReferenced itself.
absl::Status FromConstraint(std::string_view constraint);

}  // namespace plenary::errors
