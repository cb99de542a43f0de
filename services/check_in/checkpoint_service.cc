#include "check_in/checkpoint_service.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "check_in/checkpoint_store.h"
#include "errors/errors.h"
#include "participants/participant_store.h"

namespace plenary::check_in {
namespace {

using google::protobuf::Empty;
using v1::Checkpoint;

// Seen by callers who check in there, who are staff.
std::string_view OfStaff(const events::StoredEvent&) { return journal::kStaff; }

absl::Status CheckAdmits(const Checkpoint& checkpoint) {
  const absl::Status status = participants::CheckFilter(checkpoint.admits(), checkpoint.name());
  if (status.ok()) return status;
  const std::string told(status.message());
  return errors::InvalidField(
      "checkpoint.admits", absl::StrCat("must be a filter of participants: ", absl::StripSuffix(told, ".")));
}

absl::Status BeforeDelete(journal::Write& write, const std::string& name) {
  return CheckUnused(write.connection(), name);
}

}  // namespace

CheckpointService::CheckpointService(const resource::ServiceContext& context)
    : calls_(context.calls),
      checkpoints_(context, Checkpoints(),
                   {.audience = OfStaff,
                    .check = CheckAdmits,
                    .complete = CountCheckIns,
                    .before_delete = BeforeDelete}) {}

void CheckpointService::Bind(rpc::Router& router) {
  router.Bind(calls_, this, &CheckpointService::CreateCheckpoint);
  router.Bind(calls_, this, &CheckpointService::GetCheckpoint);
  router.Bind(calls_, this, &CheckpointService::ListCheckpoints);
  router.Bind(calls_, this, &CheckpointService::UpdateCheckpoint);
  router.Bind(calls_, this, &CheckpointService::DeleteCheckpoint);
}

absl::StatusOr<Checkpoint> CheckpointService::CreateCheckpoint(rpc::Call& call, db::Connection& connection,
                                                               const v1::CreateCheckpointRequest& request) {
  return checkpoints_.Create(call, connection, request.parent(), request.checkpoint_id(),
                             request.checkpoint());
}

absl::StatusOr<Checkpoint> CheckpointService::GetCheckpoint(rpc::Call& call, db::Connection& connection,
                                                            const v1::GetCheckpointRequest& request) {
  return checkpoints_.Get(call, connection, request.name(), /*full=*/request.view() != v1::VIEW_BASIC);
}

absl::StatusOr<v1::ListCheckpointsResponse> CheckpointService::ListCheckpoints(
    rpc::Call& call, db::Connection& connection, const v1::ListCheckpointsRequest& request) {
  return checkpoints_.List(call, connection, request, &v1::ListCheckpointsResponse::mutable_checkpoints,
                           /*full=*/request.view() == v1::VIEW_FULL);
}

absl::StatusOr<Checkpoint> CheckpointService::UpdateCheckpoint(rpc::Call& call, db::Connection& connection,
                                                               const v1::UpdateCheckpointRequest& request) {
  return checkpoints_.Update(call, connection, request.checkpoint(), request.update_mask());
}

absl::StatusOr<Empty> CheckpointService::DeleteCheckpoint(rpc::Call& call, db::Connection& connection,
                                                          const v1::DeleteCheckpointRequest& request) {
  return checkpoints_.Delete(call, connection, request.name(), request.etag());
}

}  // namespace plenary::check_in
