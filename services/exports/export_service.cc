#include "exports/export_service.h"

#include <string>
#include <utility>

#include "base/crypto.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "exports/participant_export.h"
#include "participants/participant_view.h"

namespace plenary::exports {

using Request = v1::ExportParticipantsRequest;

void ExportService::Bind(rpc::Router& router) {
  router.Bind(context_.bulk, this, &ExportService::ExportParticipants);
}

absl::StatusOr<std::unique_ptr<rpc::Source<v1::ExportParticipantsResponse>>>
ExportService::ExportParticipants(rpc::Call& call, db::Connection& connection, const Request& request) {
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::GetEvent(connection, request.parent()));
  if (!events::SeesEvent(event, call)) return errors::NotFound(request.parent());
  ASSIGN_OR_RETURN(messages::ReadMask mask,
                   messages::ReadMask::Parse(request.read_mask(), v1::Participant::descriptor(),
                                             participants::SeenOfAny(call.clearance())));
  const Request::Format format =
      request.format() == Request::FORMAT_UNSPECIFIED ? Request::FORMAT_CSV : request.format();
  ExportRecord record{.event_id = std::string(contract::EventIdOf(request.parent())),
                      .id = call.id(),
                      .principal = call.caller().principal,
                      .format = format,
                      .filter_hash = HmacSha256(context_.secrets.payloads, request.filter())};
  ASSIGN_OR_RETURN(auto file, participant_files::MakeParticipantFile(format, event.event, mask));
  return std::make_unique<ParticipantExport>(request, event.event.time_zone(), std::move(record),
                                             context_.tokens, std::move(mask), std::move(file));
}

}  // namespace plenary::exports
