// The sessions of SessionService: their content and their steps.

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
#include "sessions/session_rules.h"
#include "sessions/session_store.h"

namespace plenary::sessions {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class SessionService {
 public:
  explicit SessionService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Session> CreateSession(rpc::Call& call, db::Connection& connection,
                                            const v1::CreateSessionRequest& request);
  absl::StatusOr<v1::Session> GetSession(rpc::Call& call, db::Connection& connection,
                                         const v1::GetSessionRequest& request);
  absl::StatusOr<v1::ListSessionsResponse> ListSessions(rpc::Call& call, db::Connection& connection,
                                                        const v1::ListSessionsRequest& request);
  absl::StatusOr<v1::Session> UpdateSession(rpc::Call& call, db::Connection& connection,
                                            const v1::UpdateSessionRequest& request);
  absl::StatusOr<v1::BatchUpdateSessionsResponse> BatchUpdateSessions(
      rpc::Call& call, db::Connection& connection, const v1::BatchUpdateSessionsRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteSession(rpc::Call& call, db::Connection& connection,
                                                        const v1::DeleteSessionRequest& request);

  absl::StatusOr<v1::Session> StartSession(rpc::Call& call, db::Connection& connection,
                                           const v1::StartSessionRequest& request);
  absl::StatusOr<v1::Session> SuspendSession(rpc::Call& call, db::Connection& connection,
                                             const v1::SuspendSessionRequest& request);
  absl::StatusOr<v1::Session> ResumeSession(rpc::Call& call, db::Connection& connection,
                                            const v1::ResumeSessionRequest& request);
  absl::StatusOr<v1::Session> EndSession(rpc::Call& call, db::Connection& connection,
                                         const v1::EndSessionRequest& request);
  absl::StatusOr<v1::Session> ResetSession(rpc::Call& call, db::Connection& connection,
                                           const v1::ResetSessionRequest& request);
  absl::StatusOr<v1::Session> CancelSession(rpc::Call& call, db::Connection& connection,
                                            const v1::CancelSessionRequest& request);

  // Takes one step with the session of a request with `name`, `reason` and `etag`.
  template <class Request>
  absl::StatusOr<v1::Session> TakeStep(rpc::Call& call, db::Connection& connection, const Request& request);
  // Commits a write of a session and answers with it as its caller sees it.
  absl::StatusOr<v1::Session> CommitSession(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<StoredSession>(journal::Write&)>& body);

  const resource::ServiceContext context_;
};

}  // namespace plenary::sessions
