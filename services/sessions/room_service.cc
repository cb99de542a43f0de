#include "sessions/room_service.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_access.h"
#include "events/event_view.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/field_mask.h"
#include "messages/resource.h"
#include "resource/present.h"
#include "resource/referrers.h"
#include "sessions/room_store.h"
#include "sessions/session_store.h"
#include "sessions/session_view.h"

namespace plenary::sessions {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using v1::Room;

void Show(const rpc::Call& call, const events::StoredEvent& event, Room& room) {
  resource::Present(call, call.clearance().sees, events::LanguagesOf(event), room);
}

void NoteChange(journal::Write& write, const events::StoredEvent& event, std::string_view before,
                const Room& room) {
  write.Changed(event.event.name(), room.name(), before, events::AudienceOf(event), room);
}

}  // namespace

void RoomService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(lanes, this, &RoomService::CreateRoom);
  router.Bind(lanes, this, &RoomService::GetRoom);
  router.Bind(lanes, this, &RoomService::ListRooms);
  router.Bind(lanes, this, &RoomService::UpdateRoom);
  router.Bind(lanes, this, &RoomService::DeleteRoom);
}

absl::StatusOr<Room> RoomService::CommitRoom(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<Room>(journal::Write&)>& body) {
  ASSIGN_OR_RETURN(Room room,
                   journal::Commit<Room>(call, connection, {context_.secrets.payloads, name},
                                         std::bind_front(sessions::GetRoom, std::ref(connection)), body));
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, name));
  Show(call, event, room);
  return room;
}

absl::StatusOr<Room> RoomService::CreateRoom(rpc::Call& call, db::Connection& connection,
                                             const v1::CreateRoomRequest& request) {
  Room given = request.room();
  messages::ClearOutputOnly(given);
  given.set_name(RoomName(contract::EventIdOf(request.parent()), messages::IdOrNew(request.room_id())));
  return CommitRoom(call, connection, given.name(), [&](journal::Write& write) -> absl::StatusOr<Room> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, request.parent()));
    Room room = given;
    RETURN_IF_ERROR(InsertRoom(connection, room));
    NoteChange(write, event, journal::kNobody, room);
    return room;
  });
}

absl::StatusOr<Room> RoomService::GetRoom(rpc::Call& call, db::Connection& connection,
                                          const v1::GetRoomRequest& request) {
  ASSIGN_OR_RETURN(Room room, sessions::GetRoom(connection, request.name()));
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.name()));
  Show(call, event, room);
  return room;
}

absl::StatusOr<v1::ListRoomsResponse> RoomService::ListRooms(rpc::Call& call, db::Connection& connection,
                                                             const v1::ListRoomsRequest& request) {
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.parent()));
  ASSIGN_OR_RETURN(v1::ListRoomsResponse response,
                   sessions::ListRooms(connection, call, context_.tokens,
                                       resource::ListQuery::From(request, event.event.time_zone())));
  for (Room& room : *response.mutable_rooms()) Show(call, event, room);
  return response;
}

absl::StatusOr<Room> RoomService::UpdateRoom(rpc::Call& call, db::Connection& connection,
                                             const v1::UpdateRoomRequest& request) {
  const Room& changes = request.room();
  return CommitRoom(call, connection, changes.name(), [&](journal::Write& write) -> absl::StatusOr<Room> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, changes.name()));
    ASSIGN_OR_RETURN(const Room before, LockRoom(connection, changes.name(), changes.etag()));
    Room room = before;
    RETURN_IF_ERROR(messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, room));
    if (MessageDifferencer::Equals(before, room)) return before;
    RETURN_IF_ERROR(sessions::UpdateRoom(connection, room));
    NoteChange(write, event, events::AudienceOf(event), room);
    return room;
  });
}

absl::StatusOr<Empty> RoomService::DeleteRoom(rpc::Call& call, db::Connection& connection,
                                              const v1::DeleteRoomRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, name));
    RETURN_IF_ERROR(LockRoom(connection, name, request.etag()).status());
    RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
    ASSIGN_OR_RETURN(const auto vacated, VacateRoom(connection, name));
    for (const StoredSession& stored : vacated) {
      write.Changed(event.event.name(), stored.session.name(), AudienceOf(stored), AudienceOf(stored),
                    stored.session);
    }
    RETURN_IF_ERROR(sessions::DeleteRoom(connection, name));
    write.Removed(event.event.name(), name, events::AudienceOf(event));
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

}  // namespace plenary::sessions
