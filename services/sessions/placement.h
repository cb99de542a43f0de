// Where a session stands among the others of its event: what it is a part of, what is a part of it, and whose
// room it is.

#pragma once

#include <optional>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/session.pb.h"

namespace plenary::sessions {

// The session's parent; nothing if it has none, or one that is not there.
absl::StatusOr<std::optional<v1::Session>> ParentOf(db::Connection& connection, const v1::Session& session);

// Whether `session`, which was `before` (empty if it is new), may stand where it says, a part of `parent` if
// that is there: ReferenceNotFound, Cycle, IllegalState under a parent that is cancelled, OutsideParent and
// RoomTaken name who is in the way. Another may take the room in the moment until it is written; what then
// holds is the schema. The programme is locked, if the session has or had a parent or children.
absl::Status CheckPlace(db::Connection& connection, const std::optional<v1::Session>& parent,
                        const v1::Session& before, const v1::Session& session);

}  // namespace plenary::sessions
