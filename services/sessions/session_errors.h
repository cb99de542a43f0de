// The errors of sessions, one named function each. errors/errors.h says what all errors have in common.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// `by`, the session that holds the room, may be empty if it is unknown.
absl::Status RoomTaken(std::string_view room, std::string_view by);
absl::Status OutsideParent(std::string_view session, std::string_view parent);
// The session is to be deleted.
absl::Status SessionWasPublic(std::string_view session);

// The meanings of this folder's database constraints.
std::span<const ConstraintError> SessionConstraints();

}  // namespace plenary::errors
