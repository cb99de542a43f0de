#include "sessions/session_errors.h"

#include "base/concat.h"
#include "errors/error.h"
#include "errors/errors.h"

namespace plenary::errors {
namespace {

absl::Status RoomHeld(const ConstraintError& broken) { return RoomTaken(broken.subject, ""); }
absl::Status Outside(const ConstraintError& broken) { return OutsideParent("The session", broken.subject); }

constexpr ConstraintError kConstraints[] = {
    {"sessions_pkey", Taken, "The session"},
    {"sessions_event_fkey", Missing, "The event", "parent"},
    {"sessions_room_fkey", Missing, "The room", "session.room"},
    {"sessions_own_parent_check", OwnAncestor, "the session", "session.parent_session"},
    {"sessions_parent_fkey", Missing, "The session", "session.parent_session"},
    {"sessions_parent_during_fkey", Outside, "the session"},
    {"sessions_parent_room_fkey", Outside, "the session"},
    {"sessions_within_parent_check", Outside, "the session"},
    {"sessions_parent_holds_check", Outside, "the session"},
    {"sessions_room_taken", RoomHeld, "the room"},
    {"session_appearances_participant_fkey", Missing, "The participant", "session.appearances"},
};

}  // namespace

absl::Status RoomTaken(std::string_view room, std::string_view by) {
  return FailedPrecondition(v1::ROOM_TAKEN, room,
                            Concat(by.empty() ? "Another session" : by, " holds ", room,
                                   " at that time. Choose another room or another time."))
      .With("by", by);
}

absl::Status OutsideParent(std::string_view session, std::string_view parent) {
  return FailedPrecondition(v1::OUTSIDE_PARENT, session,
                            Concat(session, " would not lie within ", parent,
                                   ", which it is a part of. Change the time of one of them."))
      .With("parent", parent);
}

absl::Status SessionWasPublic(std::string_view session) {
  return WasPublic(session, "Cancel it instead, with CancelSession.");
}

std::span<const ConstraintError> SessionConstraints() { return kConstraints; }

}  // namespace plenary::errors
