// The imports of ParticipantService: lists of participants that are planned, committed and undone.

#pragma once

#include <memory>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"
#include "rpc/stream.h"

namespace plenary::imports {

// One method for each RPC. The caller may admit participants to the event, and the request is valid as far
// as the proto says. Thread-safe.
class ImportService {
 public:
  explicit ImportService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  using Plan = rpc::Sink<v1::PlanImportRequest, v1::Import>;

  absl::StatusOr<std::unique_ptr<Plan>> PlanImport(rpc::Call& call, db::Connection& connection,
                                                   const v1::PlanImportRequest& request);
  absl::StatusOr<v1::Import> GetImport(rpc::Call& call, db::Connection& connection,
                                       const v1::GetImportRequest& request);
  absl::StatusOr<v1::ListImportsResponse> ListImports(rpc::Call& call, db::Connection& connection,
                                                      const v1::ListImportsRequest& request);
  absl::StatusOr<v1::ListImportRowsResponse> ListImportRows(rpc::Call& call, db::Connection& connection,
                                                            const v1::ListImportRowsRequest& request);
  absl::StatusOr<v1::Import> CommitImport(rpc::Call& call, db::Connection& connection,
                                          const v1::CommitImportRequest& request);
  absl::StatusOr<v1::Import> UndoImport(rpc::Call& call, db::Connection& connection,
                                        const v1::UndoImportRequest& request);

  const resource::ServiceContext context_;
};

}  // namespace plenary::imports
