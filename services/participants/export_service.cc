#include "participants/export_service.h"

#include <utility>

#include "base/status_macros.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "participants/participant_export.h"
#include "participants/participant_view.h"
#include "rpc/errors.h"

namespace plenary::participants {

void ExportService::Bind(rpc::Router& router) {
  router.Bind(context_.bulk, this, &ExportService::ExportParticipants);
}

absl::StatusOr<std::unique_ptr<rpc::Source<v1::ExportParticipantsResponse>>>
ExportService::ExportParticipants(rpc::Call& call, db::Connection& connection,
                                  const v1::ExportParticipantsRequest& request) {
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::GetEvent(connection, request.parent()));
  if (!events::SeesEvent(event, call.clearance())) return rpc::errors::NotFound(request.parent());
  ASSIGN_OR_RETURN(
      rpc::ReadMask mask,
      rpc::ReadMask::Parse(request.read_mask(), v1::Participant::descriptor(), SeenOfAny(call.clearance())));
  auto file = MakeParticipantFile(request.format(), event.event, mask);
  return std::make_unique<ParticipantExport>(request, context_.tokens, std::move(mask), std::move(file));
}

}  // namespace plenary::participants
