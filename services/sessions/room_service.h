// The rooms of SessionService: where sessions are held.

#pragma once

#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "google/protobuf/empty.pb.h"
#include "journal/write.h"
#include "plenary/v1/session_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::sessions {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class RoomService {
 public:
  explicit RoomService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Room> CreateRoom(rpc::Call& call, db::Connection& connection,
                                      const v1::CreateRoomRequest& request);
  absl::StatusOr<v1::Room> GetRoom(rpc::Call& call, db::Connection& connection,
                                   const v1::GetRoomRequest& request);
  absl::StatusOr<v1::ListRoomsResponse> ListRooms(rpc::Call& call, db::Connection& connection,
                                                  const v1::ListRoomsRequest& request);
  absl::StatusOr<v1::Room> UpdateRoom(rpc::Call& call, db::Connection& connection,
                                      const v1::UpdateRoomRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteRoom(rpc::Call& call, db::Connection& connection,
                                                     const v1::DeleteRoomRequest& request);

  // Commits a write of a room and answers with it as its caller sees it.
  absl::StatusOr<v1::Room> CommitRoom(rpc::Call& call, db::Connection& connection, const std::string& name,
                                      const std::function<absl::StatusOr<v1::Room>(journal::Write&)>& body);

  const resource::ServiceContext context_;
};

}  // namespace plenary::sessions
