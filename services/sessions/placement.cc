#include "sessions/placement.h"

#include <string>
#include <utility>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "sessions/session_errors.h"
#include "sessions/session_rules.h"
#include "sessions/session_store.h"

namespace plenary::sessions {
namespace {

using v1::Session;

constexpr char kParentField[] = "session.parent_session";

absl::Status CheckParent(db::Connection& connection, const Session& parent, const Session& before,
                         const Session& session) {
  if (session.parent_session() != before.parent_session()) {
    RETURN_IF_ERROR(rules::CheckNotUnderCancelled(parent, session));
    ASSIGN_OR_RETURN(const bool circle, IsWithin(connection, parent.name(), session.name()));
    if (circle) return errors::Cycle(session.name(), kParentField);
  }
  return rules::CheckWithin(parent, session);
}

absl::Status CheckChildren(db::Connection& connection, const Session& session) {
  ASSIGN_OR_RETURN(const std::string outside, ChildOutside(connection, session));
  return outside.empty() ? absl::OkStatus() : errors::OutsideParent(outside, session.name());
}

absl::Status CheckRoom(db::Connection& connection, const Session& session) {
  if (!rules::HoldsRoom(session)) return absl::OkStatus();
  ASSIGN_OR_RETURN(const std::string holder, RoomHolder(connection, session));
  return holder.empty() ? absl::OkStatus() : errors::RoomTaken(session.room(), holder);
}

}  // namespace

absl::StatusOr<std::optional<Session>> ParentOf(db::Connection& connection, const Session& session) {
  const std::string& name = session.parent_session();
  if (name.empty()) return std::nullopt;
  absl::StatusOr<StoredSession> parent = GetSession(connection, name);
  if (absl::IsNotFound(parent.status())) return std::nullopt;
  if (!parent.ok()) return parent.status();
  return std::move(parent->session);
}

absl::Status CheckPlace(db::Connection& connection, const std::optional<Session>& parent,
                        const Session& before, const Session& session) {
  if (parent.has_value()) {
    RETURN_IF_ERROR(CheckParent(connection, *parent, before, session));
  } else if (!session.parent_session().empty()) {
    return errors::ReferenceNotFound(kParentField, session.parent_session());
  }
  RETURN_IF_ERROR(CheckChildren(connection, session));
  return CheckRoom(connection, session);
}

}  // namespace plenary::sessions
