// AccessService: API keys, role bindings and journals.

#pragma once

#include "absl/status/statusor.h"
#include "access/access_gate.h"
#include "db/connection.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/access_service.pb.h"
#include "resource/service_context.h"
#include "rpc/router.h"

namespace plenary::access {

class AccessService {
 public:
  AccessService(const resource::ServiceContext& context, AccessGate& gate) : context_(context), gate_(gate) {}

  void Bind(rpc::Router& router);

 private:
  void WhoAmI(const rpc::CallPtr& call, const v1::WhoAmIRequest& request);

  absl::StatusOr<v1::ApiKey> CreateApiKey(rpc::Call& call, db::Connection& connection,
                                          const v1::CreateApiKeyRequest& request);
  absl::StatusOr<v1::ListApiKeysResponse> ListApiKeys(rpc::Call& call, db::Connection& connection,
                                                      const v1::ListApiKeysRequest& request);
  absl::StatusOr<v1::ApiKey> RevokeApiKey(rpc::Call& call, db::Connection& connection,
                                          const v1::RevokeApiKeyRequest& request);

  absl::StatusOr<v1::RoleBinding> CreateRoleBinding(rpc::Call& call, db::Connection& connection,
                                                    const v1::CreateRoleBindingRequest& request);
  absl::StatusOr<v1::ListRoleBindingsResponse> ListRoleBindings(rpc::Call& call, db::Connection& connection,
                                                                const v1::ListRoleBindingsRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteRoleBinding(rpc::Call& call, db::Connection& connection,
                                                            const v1::DeleteRoleBindingRequest& request);

  absl::StatusOr<v1::ListJournalResponse> ListJournal(rpc::Call& call, db::Connection& connection,
                                                      const v1::ListJournalRequest& request);
  absl::StatusOr<v1::ListJournalChangesResponse> ListJournalChanges(
      rpc::Call& call, db::Connection& connection, const v1::ListJournalChangesRequest& request);
  absl::StatusOr<v1::VerifyJournalResponse> VerifyJournal(rpc::Call& call, db::Connection& connection,
                                                          const v1::VerifyJournalRequest& request);

  const resource::ServiceContext& context_;
  AccessGate& gate_;
};

}  // namespace plenary::access
