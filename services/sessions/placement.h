// Where a session may be placed in its event: its parent, its parts, and its room.

#pragma once

#include <optional>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/session.pb.h"

namespace plenary::sessions {

// The session's parent; nothing if it has none, or if it does not exist.
absl::StatusOr<std::optional<v1::Session>> ParentOf(db::Connection& connection, const v1::Session& session);

// Checks whether `session`, which was `before` (empty if it is new), may be placed as it says, as a part of
// `parent`, if that exists. ReferenceNotFound, Cycle, IllegalState under a cancelled parent; OutsideParent
// and RoomTaken name the other session. Another session may take the room before this one is written; then
// the schema refuses it. Locks the programme if the session has or had a parent or children.
absl::Status CheckPlace(db::Connection& connection, const std::optional<v1::Session>& parent,
                        const v1::Session& before, const v1::Session& session);

}  // namespace plenary::sessions
