// Rooms as rows. The only caller of their SQL.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/session_service.pb.h"
#include "resource/collection.h"
#include "resource/page.h"

namespace plenary::sessions {

std::string RoomName(std::string_view event_id, std::string_view id);

absl::StatusOr<bool> RoomExists(db::Connection& connection, const std::string& name);
// NotFound if absent.
absl::StatusOr<v1::Room> GetRoom(db::Connection& connection, const std::string& name);
// As GetRoom, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the current one.
absl::StatusOr<v1::Room> LockRoom(db::Connection& connection, const std::string& name, std::string_view etag);
absl::Status InsertRoom(db::Connection& connection, v1::Room& room);
absl::Status UpdateRoom(db::Connection& connection, v1::Room& room);
// StillReferenced while sessions are held in it.
absl::Status DeleteRoom(db::Connection& connection, const std::string& name);
absl::StatusOr<v1::ListRoomsResponse> ListRooms(db::Connection& connection, const rpc::Call& call,
                                                const resource::PageTokens& tokens,
                                                const resource::ListQuery& query);

// Copies the rooms of an event to another, and returns the copies.
absl::StatusOr<resource::Made> CloneRooms(db::Connection& connection, const std::string& from_event_id,
                                          const std::string& to_event_id);
// Deletes every room of an event and returns their names.
absl::StatusOr<std::vector<std::string>> DeleteRoomsOf(db::Connection& connection,
                                                       const std::string& event_id);

}  // namespace plenary::sessions
