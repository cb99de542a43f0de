// The endorsements of DocumentService.

#pragma once

#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "journal/write.h"
#include "plenary/v1/document_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::documents {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class EndorsementService {
 public:
  explicit EndorsementService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Endorsement> EndorseDocument(rpc::Call& call, db::Connection& connection,
                                                  const v1::EndorseDocumentRequest& request);
  absl::StatusOr<v1::Endorsement> GetEndorsement(rpc::Call& call, db::Connection& connection,
                                                 const v1::GetEndorsementRequest& request);
  absl::StatusOr<v1::Endorsement> WithdrawEndorsement(rpc::Call& call, db::Connection& connection,
                                                      const v1::WithdrawEndorsementRequest& request);
  absl::StatusOr<v1::ListEndorsementsResponse> ListEndorsements(rpc::Call& call, db::Connection& connection,
                                                                const v1::ListEndorsementsRequest& request);

  // Commits a write of an endorsement and answers with it as its caller sees it.
  absl::StatusOr<v1::Endorsement> CommitEndorsement(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<v1::Endorsement>(journal::Write&)>& body);

  const resource::ServiceContext context_;
};

}  // namespace plenary::documents
