#include "plenary/state_steps.h"

#include <set>

namespace plenary::client {
namespace {

enum class Direction {
  kOn,
  // It takes back what was done.
  kBack,
};

struct StateStep {
  std::string_view type;
  std::string_view from;
  std::string_view to;
  // Null: it needs more than the name of the resource, or is no step of its own.
  const char* method;
  Direction direction = Direction::kOn;
};

// Nobody comes back by a file that was written before they left, so there is no step out of WITHDRAWN,
// REJECTED or DECLINED; and none to VOIDED, which takes a reason.
constexpr StateStep kSteps[] = {
    {"Event", "DRAFT", "ANNOUNCED", "AnnounceEvent"},
    {"Event", "POSTPONED", "ANNOUNCED", "AnnounceEvent", Direction::kBack},
    {"Event", "ANNOUNCED", "POSTPONED", "PostponeEvent"},
    {"Event", "ANNOUNCED", "CONCLUDED", "ConcludeEvent"},
    {"Event", "DRAFT", "CANCELLED", "CancelEvent"},
    {"Event", "ANNOUNCED", "CANCELLED", "CancelEvent"},
    {"Event", "POSTPONED", "CANCELLED", "CancelEvent"},
    {"Event", "CONCLUDED", "ANNOUNCED", "ReopenEvent", Direction::kBack},
    {"Event", "CANCELLED", "ANNOUNCED", "ReopenEvent", Direction::kBack},
    {"Event", "CONCLUDED", "ARCHIVED", "ArchiveEvent"},
    {"Participant", "INVITED", "CONFIRMED", "AcceptInvitation"},
    {"Participant", "INVITED", "DECLINED", "DeclineInvitation"},
    {"Participant", "INVITED", "PENDING", nullptr},
    {"Participant", "INVITED", "WAITLISTED", nullptr},
    {"Participant", "PENDING", "WAITLISTED", nullptr},
    {"Participant", "CONFIRMED", "VOIDED", nullptr},
    {"Participant", "INVITED", "VOIDED", nullptr},
    {"Participant", "PENDING", "VOIDED", nullptr},
    {"Participant", "WAITLISTED", "VOIDED", nullptr},
    {"Participant", "REJECTED", "VOIDED", nullptr},
    {"Participant", "DECLINED", "VOIDED", nullptr},
    {"Participant", "WITHDRAWN", "VOIDED", nullptr},
    {"Participant", "REVOKED", "VOIDED", nullptr},
    {"Participant", "PENDING", "CONFIRMED", "ApproveParticipant"},
    {"Participant", "PENDING", "REJECTED", "RejectParticipant"},
    {"Participant", "WAITLISTED", "CONFIRMED", "ApproveParticipant"},
    {"Participant", "WAITLISTED", "REJECTED", "RejectParticipant"},
    {"Participant", "INVITED", "WITHDRAWN", "WithdrawParticipant"},
    {"Participant", "PENDING", "WITHDRAWN", "WithdrawParticipant"},
    {"Participant", "WAITLISTED", "WITHDRAWN", "WithdrawParticipant"},
    {"Participant", "CONFIRMED", "WITHDRAWN", "WithdrawParticipant"},
    {"Participant", "CONFIRMED", "REVOKED", "RevokeParticipant"},
    {"Participant", "REVOKED", "CONFIRMED", "ReinstateParticipant", Direction::kBack},
    {"Session", "SCHEDULED", "LIVE", "StartSession"},
    {"Session", "LIVE", "SUSPENDED", "SuspendSession"},
    {"Session", "SUSPENDED", "LIVE", "ResumeSession", Direction::kBack},
    {"Session", "LIVE", "ENDED", "EndSession"},
    {"Session", "SCHEDULED", "CANCELLED", "CancelSession"},
    {"Statement", "DRAFT", "SUBMITTED", "SubmitStatement"},
    {"Statement", "DRAFT", "DELIVERED", "DeliverStatement"},
    {"Statement", "SUBMITTED", "DELIVERED", "DeliverStatement"},
    {"Statement", "SUBMITTED", "PUBLISHED", "PublishStatement"},
    {"Statement", "DELIVERED", "PUBLISHED", "PublishStatement"},
    {"Statement", "PUBLISHED", "RETRACTED", nullptr},
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

// Steps that are taken one after the other, since nobody wants the states between them: `by` is the first.
struct Way {
  std::string_view type;
  std::string_view from;
  std::string_view by;
  std::string_view to;
};

constexpr Way kWays[] = {
    {"Session", "SCHEDULED", "LIVE", "SUSPENDED"},
    {"Session", "SCHEDULED", "LIVE", "ENDED"},
};

}  // namespace

const google::protobuf::MethodDescriptor* FindStateStep(const ResourceType& type, std::string_view from,
                                                        std::string_view to) {
  for (const StateStep& step : kSteps) {
    if (step.type == type.title() && step.from == from && step.to == to && step.method != nullptr) {
      return type.create->service()->FindMethodByName(step.method);
    }
  }
  return nullptr;
}

std::vector<const google::protobuf::MethodDescriptor*> FindStateSteps(const ResourceType& type,
                                                                      std::string_view from,
                                                                      std::string_view to) {
  if (const auto* step = FindStateStep(type, from, to)) return {step};
  for (const Way& way : kWays) {
    if (way.type == type.title() && way.from == from && way.to == to) {
      return {FindStateStep(type, from, way.by), FindStateStep(type, way.by, to)};
    }
  }
  return {};
}

bool HasPassed(const ResourceType& type, std::string_view passed, std::string_view state) {
  std::set<std::string_view> reached = {passed};
  for (std::size_t before = 0; before < reached.size();) {
    before = reached.size();
    for (const StateStep& step : kSteps) {
      const bool on = step.type == type.title() && step.direction == Direction::kOn;
      if (on && reached.contains(step.from)) reached.insert(step.to);
    }
  }
  return state != passed && reached.contains(state);
}

}  // namespace plenary::client
