#include "sessions/room_service.h"

#include "base/status_macros.h"
#include "events/event_view.h"
#include "sessions/room_store.h"
#include "sessions/session_store.h"
#include "sessions/session_view.h"

namespace plenary::sessions {
namespace {

using google::protobuf::Empty;
using v1::Room;

// Cancelled sessions keep no room.
absl::Status Vacate(journal::Write& write, const std::string& room) {
  ASSIGN_OR_RETURN(const auto vacated, VacateRoom(write.connection(), room));
  for (const StoredSession& stored : vacated) {
    write.Changed(stored.session, AudienceOf(stored), AudienceOf(stored));
  }
  return absl::OkStatus();
}

}  // namespace

RoomService::RoomService(const resource::ServiceContext& context)
    : calls_(context.calls),
      rooms_(context, Rooms(), {.audience = events::AudienceOf, .before_delete = Vacate}) {}

void RoomService::Bind(rpc::Router& router) {
  router.Bind(calls_, this, &RoomService::CreateRoom);
  router.Bind(calls_, this, &RoomService::GetRoom);
  router.Bind(calls_, this, &RoomService::ListRooms);
  router.Bind(calls_, this, &RoomService::UpdateRoom);
  router.Bind(calls_, this, &RoomService::DeleteRoom);
}

absl::StatusOr<Room> RoomService::CreateRoom(rpc::Call& call, db::Connection& connection,
                                             const v1::CreateRoomRequest& request) {
  return rooms_.Create(call, connection, request.parent(), request.room_id(), request.room());
}

absl::StatusOr<Room> RoomService::GetRoom(rpc::Call& call, db::Connection& connection,
                                          const v1::GetRoomRequest& request) {
  return rooms_.Get(call, connection, request.name());
}

absl::StatusOr<v1::ListRoomsResponse> RoomService::ListRooms(rpc::Call& call, db::Connection& connection,
                                                             const v1::ListRoomsRequest& request) {
  return rooms_.List(call, connection, request, &v1::ListRoomsResponse::mutable_rooms);
}

absl::StatusOr<Room> RoomService::UpdateRoom(rpc::Call& call, db::Connection& connection,
                                             const v1::UpdateRoomRequest& request) {
  return rooms_.Update(call, connection, request.room(), request.update_mask());
}

absl::StatusOr<Empty> RoomService::DeleteRoom(rpc::Call& call, db::Connection& connection,
                                              const v1::DeleteRoomRequest& request) {
  return rooms_.Delete(call, connection, request.name(), request.etag());
}

}  // namespace plenary::sessions
