#include "sessions/room_store.h"

namespace plenary::sessions {

const resource::PlainRows<v1::Room>& Rooms() {
  static const resource::PlainRows<v1::Room> kRooms(
      {.name = "rooms", .references = {{"sessions_room_fkey", "a session that is held in it"}}});
  return kRooms;
}

}  // namespace plenary::sessions
