#include "sessions/room_store.h"

#include <utility>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "resource/collection.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"
#include "sessions/queries.h"

namespace plenary::sessions {
namespace {

using v1::Room;

constexpr resource::Reference kReferences[] = {{"sessions_room_fkey", "a session that is held in it"}};

const resource::Listing& Listing() {
  static const resource::ListFields kFields(
      *v1::Room::descriptor(),
      {
          {"name", "('events/' || r.event_id || '/rooms/' || r.id)", /*nullable=*/false},
          {"title", "r.title", /*nullable=*/false},
          {"names", "r.names"},
          {"create_time", "r.create_time"},
          {"update_time", "r.update_time"},
      });
  static const resource::Listing kListing{queries::kListRooms, kFields.fields(), kFields.default_order(),
                                          "r.id"};
  return kListing;
}

// Columns as in get_room.sql.
absl::StatusOr<Room> FromRow(const db::Row& row) {
  Room room;
  if (!room.ParseFromString(row.Bytes(5))) return absl::DataLossError("rooms.detail does not parse");
  resource::SetTimesAndEtag(row, room);
  room.set_name(RoomName(row.Text(3), row.Text(4)));
  return room;
}

// What has no column of its own.
std::string Detail(Room room) {
  room.clear_name();
  room.clear_create_time();
  room.clear_update_time();
  room.clear_etag();
  return room.SerializeAsString();
}

db::Params Key(std::string_view name) {
  return db::Params().Text(contract::EventIdOf(name)).Text(contract::LastId(name));
}

absl::Status Write(db::Connection& connection, const db::Statement& statement, Room& room) {
  db::Params params = Key(room.name());
  params.Text(resource::OrderText(resource::OriginalText(room.title())));
  params.Text(resource::SearchText().Add(room.title()).text()).Bytes(Detail(room));
  const absl::StatusOr<db::Result> written = connection.Execute(statement, params);
  if (db::Violates(written.status(), "rooms_pkey")) return errors::AlreadyExists(room.name());
  RETURN_IF_ERROR(written.status());
  resource::SetTimesAndEtag((*written)[0], room);
  return absl::OkStatus();
}

absl::StatusOr<Room> ReadOne(db::Connection& connection, const db::Statement& statement,
                             const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, Key(name)));
  if (rows.empty()) return errors::NotFound(name);
  return FromRow(rows[0]);
}

absl::StatusOr<std::vector<Room>> ReadRoomsOf(db::Connection& connection, const std::string& event_id) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadRoomsOf, db::Params().Text(event_id)));
  std::vector<Room> rooms;
  for (const db::Row row : rows) {
    ASSIGN_OR_RETURN(Room room, FromRow(row));
    rooms.push_back(std::move(room));
  }
  return rooms;
}

}  // namespace

std::string RoomName(std::string_view event_id, std::string_view id) {
  return "events/" + std::string(event_id) + "/rooms/" + std::string(id);
}

absl::StatusOr<bool> RoomExists(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kGetRoom, Key(name)));
  return !rows.empty();
}

absl::StatusOr<Room> GetRoom(db::Connection& connection, const std::string& name) {
  return ReadOne(connection, queries::kGetRoom, name);
}

absl::StatusOr<Room> LockRoom(db::Connection& connection, const std::string& name, std::string_view etag) {
  ASSIGN_OR_RETURN(Room room, ReadOne(connection, queries::kLockRoom, name));
  if (!etag.empty() && etag != room.etag()) return errors::EtagMismatch(name);
  return room;
}

absl::Status InsertRoom(db::Connection& connection, Room& room) {
  return Write(connection, queries::kInsertRoom, room);
}

absl::Status UpdateRoom(db::Connection& connection, Room& room) {
  return Write(connection, queries::kUpdateRoom, room);
}

absl::Status DeleteRoom(db::Connection& connection, const std::string& name) {
  const absl::Status deleted = connection.Execute(queries::kDeleteRoom, Key(name)).status();
  return resource::ExplainDelete(deleted, name, kReferences);
}

absl::StatusOr<v1::ListRoomsResponse> ListRooms(db::Connection& connection, const rpc::Call& call,
                                                const resource::PageTokens& tokens,
                                                const resource::ListQuery& query) {
  ASSIGN_OR_RETURN(const resource::Page page,
                   resource::RunPage(connection, call, tokens, Listing(), query,
                                     db::Params().Text(contract::EventIdOf(query.parent)), {"TRUE", {}}));
  v1::ListRoomsResponse response;
  for (int i = 0; i < page.size; ++i) {
    ASSIGN_OR_RETURN(*response.add_rooms(), FromRow(page.rows[i]));
  }
  response.set_next_page_token(page.next_page_token);
  response.set_total_size(static_cast<int>(page.total_size));
  return response;
}

absl::StatusOr<resource::Made> CloneRooms(db::Connection& connection, const std::string& from_event_id,
                                          const std::string& to_event_id) {
  resource::Made made;
  ASSIGN_OR_RETURN(std::vector<Room> rooms, ReadRoomsOf(connection, from_event_id));
  for (Room& room : rooms) {
    room.set_name(RoomName(to_event_id, contract::LastId(room.name())));
    RETURN_IF_ERROR(InsertRoom(connection, room));
    made.push_back(std::make_shared<Room>(std::move(room)));
  }
  return made;
}

absl::StatusOr<std::vector<std::string>> DeleteRoomsOf(db::Connection& connection,
                                                       const std::string& event_id) {
  ASSIGN_OR_RETURN(const db::Result deleted,
                   connection.Execute(queries::kDeleteRoomsOf, db::Params().Text(event_id)));
  return resource::NamesOf(deleted, event_id, "rooms");
}

}  // namespace plenary::sessions
