#include "base/state_steps.h"

namespace plenary {
namespace {

constexpr StateStep kSteps[] = {
    {"Event", "DRAFT", "ANNOUNCED", "AnnounceEvent"},
    {"Event", "POSTPONED", "ANNOUNCED", "AnnounceEvent"},
    {"Event", "ANNOUNCED", "POSTPONED", "PostponeEvent"},
    {"Event", "ANNOUNCED", "CONCLUDED", "ConcludeEvent"},
    {"Event", "DRAFT", "CANCELLED", "CancelEvent"},
    {"Event", "ANNOUNCED", "CANCELLED", "CancelEvent"},
    {"Event", "POSTPONED", "CANCELLED", "CancelEvent"},
    {"Event", "CONCLUDED", "ANNOUNCED", "ReopenEvent"},
    {"Event", "CANCELLED", "ANNOUNCED", "ReopenEvent"},
    {"Event", "CONCLUDED", "ARCHIVED", "ArchiveEvent"},
    {"Participant", "INVITED", "CONFIRMED", "AcceptInvitation"},
    {"Participant", "INVITED", "DECLINED", "DeclineInvitation"},
    {"Participant", "PENDING", "CONFIRMED", "ApproveParticipant"},
    {"Participant", "PENDING", "REJECTED", "RejectParticipant"},
    {"Participant", "WAITLISTED", "CONFIRMED", "ApproveParticipant"},
    {"Participant", "WAITLISTED", "REJECTED", "RejectParticipant"},
    {"Participant", "INVITED", "WITHDRAWN", "WithdrawParticipant"},
    {"Participant", "PENDING", "WITHDRAWN", "WithdrawParticipant"},
    {"Participant", "WAITLISTED", "WITHDRAWN", "WithdrawParticipant"},
    {"Participant", "CONFIRMED", "WITHDRAWN", "WithdrawParticipant"},
    {"Participant", "CONFIRMED", "REVOKED", "RevokeParticipant"},
    {"Participant", "REVOKED", "CONFIRMED", "ReinstateParticipant"},
    {"Session", "SCHEDULED", "LIVE", "StartSession"},
    {"Session", "LIVE", "SUSPENDED", "SuspendSession"},
    {"Session", "SUSPENDED", "LIVE", "ResumeSession"},
    {"Session", "LIVE", "ENDED", "EndSession"},
    {"Session", "SCHEDULED", "CANCELLED", "CancelSession"},
    {"Statement", "DRAFT", "SUBMITTED", "SubmitStatement"},
    {"Statement", "DRAFT", "DELIVERED", "DeliverStatement"},
    {"Statement", "SUBMITTED", "DELIVERED", "DeliverStatement"},
    {"Statement", "SUBMITTED", "PUBLISHED", "PublishStatement"},
    {"Statement", "DELIVERED", "PUBLISHED", "PublishStatement"},
    {"Document", "DRAFTING", "TABLED", "TableDocument"},
    {"Document", "TABLED", "NEGOTIATION", "OpenNegotiation"},
    {"Document", "TABLED", "ADOPTED", "AdoptDocument"},
    {"Document", "NEGOTIATION", "ADOPTED", "AdoptDocument"},
    {"Document", "TABLED", "REJECTED", "RejectDocument"},
    {"Document", "NEGOTIATION", "REJECTED", "RejectDocument"},
    {"Document", "DRAFTING", "WITHDRAWN", "WithdrawDocument"},
    {"Document", "TABLED", "WITHDRAWN", "WithdrawDocument"},
    {"Document", "NEGOTIATION", "WITHDRAWN", "WithdrawDocument"},
};

}  // namespace

std::span<const StateStep> StateSteps() { return kSteps; }

std::string_view MethodBetween(std::string_view type, std::string_view from, std::string_view to) {
  for (const StateStep& step : kSteps) {
    if (step.type == type && step.from == from && step.to == to) return step.method;
  }
  return {};
}

}  // namespace plenary
