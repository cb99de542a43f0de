// The rooms of SessionService: where sessions are held.

#pragma once

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/plain_service.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::sessions {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class RoomService {
 public:
  explicit RoomService(const resource::ServiceContext& context);

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

  const rpc::CallLanes calls_;
  const events::PlainService<v1::Room> rooms_;
};

}  // namespace plenary::sessions
