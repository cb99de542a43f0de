#include "sessions/session_collections.h"

#include "access/roles.h"
#include "base/status_macros.h"
#include "events/event_rules.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "journal/journal.h"
#include "rpc/resource_name.h"
#include "sessions/room_store.h"
#include "sessions/session_rules.h"
#include "sessions/session_store.h"
#include "sessions/session_view.h"

namespace plenary::sessions {
namespace {

// A room is seen with its event.
absl::StatusOr<bool> RoomVisible(db::Connection& connection, const rpc::Caller& caller,
                                 const std::string& name) {
  ASSIGN_OR_RETURN(const bool exists, RoomExists(connection, name));
  if (!exists) return false;
  ASSIGN_OR_RETURN(const events::StoredEvent event,
                   events::GetEvent(connection, events::EventName(rpc::EventIdOf(name))));
  return events::SeesEvent(event, access::ClearanceFor(caller, v1::PERMISSION_SESSIONS_READ, name));
}

absl::StatusOr<bool> SessionVisible(db::Connection& connection, const rpc::Caller& caller,
                                    const std::string& name) {
  const absl::StatusOr<StoredSession> stored = GetSession(connection, name);
  if (absl::IsNotFound(stored.status())) return false;
  if (!stored.ok()) return stored.status();
  return SeesSession(*stored, access::ClearanceFor(caller, v1::PERMISSION_SESSIONS_READ, name));
}

absl::StatusOr<std::shared_ptr<const v1::Session>> CloneSession(db::Connection& connection,
                                                                const v1::Event& to,
                                                                std::optional<absl::civil_diff_t> days,
                                                                StoredSession stored) {
  const std::string_view event_id = rpc::LastId(to.name());
  ASSIGN_OR_RETURN(v1::Session clone, rules::CloneOf(stored.session, to, days));
  clone.set_name(SessionName(event_id, rpc::LastId(clone.name())));
  if (!clone.room().empty()) clone.set_room(RoomName(event_id, rpc::LastId(clone.room())));
  if (!clone.parent_session().empty()) {
    clone.set_parent_session(SessionName(event_id, rpc::LastId(clone.parent_session())));
  }
  stored.session = std::move(clone);
  RETURN_IF_ERROR(InsertSession(connection, stored));
  return std::make_shared<const v1::Session>(std::move(stored.session));
}

absl::StatusOr<rpc::Made> CloneSessions(db::Connection& connection, const std::string& from_event_id,
                                        const std::string& to_event_id) {
  ASSIGN_OR_RETURN(const events::StoredEvent from,
                   events::GetEvent(connection, events::EventName(from_event_id)));
  ASSIGN_OR_RETURN(const events::StoredEvent to,
                   events::GetEvent(connection, events::EventName(to_event_id)));
  const auto days = events::rules::DaysBetween(from.event.start_date(), to.event.start_date());
  ASSIGN_OR_RETURN(std::vector<StoredSession> sessions, ReadSessionsOf(connection, from_event_id));
  rpc::Made made;
  for (StoredSession& stored : sessions) {
    if (stored.session.state() == v1::Session::STATE_CANCELLED) continue;
    ASSIGN_OR_RETURN(auto clone, CloneSession(connection, to.event, days, std::move(stored)));
    made.push_back(std::move(clone));
  }
  return made;
}

rpc::Collection Rooms() {
  rpc::Collection collection;
  collection.resource = v1::Room::descriptor();
  collection.exists = RoomExists;
  collection.visible = RoomVisible;
  collection.clone = CloneRooms;
  collection.remove = DeleteRoomsOf;
  return collection;
}

rpc::Collection Sessions() {
  rpc::Collection collection;
  collection.resource = v1::Session::descriptor();
  collection.exists = SessionExists;
  collection.visible = SessionVisible;
  collection.clone = CloneSessions;
  collection.remove = DeleteSessionsOf;
  collection.built_on = FindAppearing;
  collection.expects = FindExpecting;
  return collection;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  collections.Register(Rooms());
  collections.Register(Sessions());
}

}  // namespace plenary::sessions
