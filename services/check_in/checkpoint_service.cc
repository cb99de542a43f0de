#include "check_in/checkpoint_service.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "base/status_macros.h"
#include "check_in/checkpoint_store.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_access.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/field_mask.h"
#include "messages/resource.h"
#include "participants/participant_store.h"
#include "resource/present.h"
#include "resource/referrers.h"

namespace plenary::check_in {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using v1::Checkpoint;

void Show(const rpc::Call& call, const events::StoredEvent& event, Checkpoint& checkpoint) {
  resource::Present(call, call.clearance().sees, events::LanguagesOf(event), checkpoint);
}

// Seen by those who check in there, who are of the staff.
void NoteChange(journal::Write& write, std::string_view before, const Checkpoint& checkpoint) {
  write.Changed(journal::OfEvent(contract::EventIdOf(checkpoint.name())), checkpoint.name(), before,
                journal::kStaff, checkpoint);
}

absl::Status CheckAdmits(const Checkpoint& checkpoint) {
  const absl::Status status = participants::CheckFilter(checkpoint.admits(), checkpoint.name());
  if (status.ok()) return status;
  const std::string told(status.message());
  return errors::InvalidField(
      "checkpoint.admits", absl::StrCat("must be a filter of participants: ", absl::StripSuffix(told, ".")));
}

}  // namespace

void CheckpointService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(lanes, this, &CheckpointService::CreateCheckpoint);
  router.Bind(lanes, this, &CheckpointService::GetCheckpoint);
  router.Bind(lanes, this, &CheckpointService::ListCheckpoints);
  router.Bind(lanes, this, &CheckpointService::UpdateCheckpoint);
  router.Bind(lanes, this, &CheckpointService::DeleteCheckpoint);
}

absl::StatusOr<Checkpoint> CheckpointService::CommitCheckpoint(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<Checkpoint>(journal::Write&)>& body) {
  ASSIGN_OR_RETURN(
      Checkpoint checkpoint,
      journal::Commit<Checkpoint>(call, connection, {context_.secrets.payloads, name},
                                  std::bind_front(check_in::GetCheckpoint, std::ref(connection)), body));
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, name));
  Show(call, event, checkpoint);
  return checkpoint;
}

absl::StatusOr<Checkpoint> CheckpointService::CreateCheckpoint(rpc::Call& call, db::Connection& connection,
                                                               const v1::CreateCheckpointRequest& request) {
  Checkpoint given = request.checkpoint();
  messages::ClearOutputOnly(given);
  given.set_name(
      CheckpointName(contract::EventIdOf(request.parent()), messages::IdOrNew(request.checkpoint_id())));
  RETURN_IF_ERROR(CheckAdmits(given));
  return CommitCheckpoint(call, connection, given.name(),
                          [&](journal::Write& write) -> absl::StatusOr<Checkpoint> {
                            RETURN_IF_ERROR(events::OpenEvent(call, connection, request.parent()).status());
                            Checkpoint checkpoint = given;
                            RETURN_IF_ERROR(InsertCheckpoint(connection, checkpoint));
                            NoteChange(write, journal::kNobody, checkpoint);
                            return checkpoint;
                          });
}

absl::StatusOr<Checkpoint> CheckpointService::GetCheckpoint(rpc::Call& call, db::Connection& connection,
                                                            const v1::GetCheckpointRequest& request) {
  ASSIGN_OR_RETURN(Checkpoint checkpoint, check_in::GetCheckpoint(connection, request.name()));
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.name()));
  if (request.view() != v1::VIEW_BASIC) {
    Checkpoint* const counted[] = {&checkpoint};
    RETURN_IF_ERROR(CountCheckIns(connection, counted));
  }
  Show(call, event, checkpoint);
  return checkpoint;
}

absl::StatusOr<v1::ListCheckpointsResponse> CheckpointService::ListCheckpoints(
    rpc::Call& call, db::Connection& connection, const v1::ListCheckpointsRequest& request) {
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.parent()));
  ASSIGN_OR_RETURN(v1::ListCheckpointsResponse response,
                   check_in::ListCheckpoints(connection, call, context_.tokens,
                                             resource::ListQuery::From(request, event.event.time_zone())));
  if (request.view() == v1::VIEW_FULL) {
    std::vector<Checkpoint*> counted;
    for (Checkpoint& checkpoint : *response.mutable_checkpoints()) counted.push_back(&checkpoint);
    RETURN_IF_ERROR(CountCheckIns(connection, counted));
  }
  for (Checkpoint& checkpoint : *response.mutable_checkpoints()) Show(call, event, checkpoint);
  return response;
}

absl::StatusOr<Checkpoint> CheckpointService::UpdateCheckpoint(rpc::Call& call, db::Connection& connection,
                                                               const v1::UpdateCheckpointRequest& request) {
  const Checkpoint& changes = request.checkpoint();
  return CommitCheckpoint(
      call, connection, changes.name(), [&](journal::Write& write) -> absl::StatusOr<Checkpoint> {
        RETURN_IF_ERROR(events::OpenEvent(call, connection, changes.name()).status());
        ASSIGN_OR_RETURN(const Checkpoint before, LockCheckpoint(connection, changes.name(), changes.etag()));
        Checkpoint checkpoint = before;
        RETURN_IF_ERROR(
            messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, checkpoint));
        if (MessageDifferencer::Equals(before, checkpoint)) return before;
        RETURN_IF_ERROR(CheckAdmits(checkpoint));
        RETURN_IF_ERROR(check_in::UpdateCheckpoint(connection, checkpoint));
        NoteChange(write, journal::kStaff, checkpoint);
        return checkpoint;
      });
}

absl::StatusOr<Empty> CheckpointService::DeleteCheckpoint(rpc::Call& call, db::Connection& connection,
                                                          const v1::DeleteCheckpointRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, name));
    RETURN_IF_ERROR(LockCheckpoint(connection, name, request.etag()).status());
    RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
    RETURN_IF_ERROR(check_in::DeleteCheckpoint(connection, name));
    write.Removed(event.event.name(), name, journal::kStaff);
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

}  // namespace plenary::check_in
