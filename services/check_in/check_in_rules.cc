#include "check_in/check_in_rules.h"

#include <algorithm>
#include <iterator>

#include "check_in/check_in_errors.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_rules.h"
#include "messages/resource.h"
#include "participants/participant_rules.h"

namespace plenary::check_in::rules {
namespace {

using v1::CheckIn;
using v1::Scan;
using Violations = std::vector<errors::FieldViolation>;

constexpr std::int64_t kFirstMoment = -62'135'596'800'000'000;  // 0001-01-01T00:00:00Z

void CheckWho(const Scan& scan, const std::string& path, Violations& violations) {
  if (!scan.participant().empty() && !scan.code().empty()) {
    violations.push_back({path + ".code", "leave it empty: the participant is named already"});
  }
  if (scan.participant().empty() && scan.code().empty()) {
    violations.push_back({path + ".code", "give the code of the badge, or name the participant"});
  }
  for (const auto* field : {&scan.voids(), &scan.voids_nonce()}) {
    if (field->empty()) continue;
    violations.push_back({path + ".kind", "must be KIND_VOID where a check-in is to be cancelled"});
    return;
  }
}

void CheckVoid(const Scan& scan, const std::string& path, Violations& violations) {
  if (scan.voids().empty() == scan.voids_nonce().empty()) {
    violations.push_back(
        {path + ".voids", "name the check-in that is cancelled, or give its nonce: one of them"});
  }
  if (!scan.participant().empty() || !scan.code().empty()) {
    violations.push_back(
        {path + ".participant", "leave it and the code empty: the check-in that is cancelled says who"});
  }
}

void CheckSameEvent(const std::string& event, const std::string& name, const std::string& field,
                    Violations& violations) {
  if (!name.empty() && contract::EventIdOf(name) != contract::EventIdOf(event))
    violations.push_back({field, "must be of the same event"});
}

// What an objection says of a participant, and what to do.
struct Words {
  Objection objection;
  std::string_view why;
  std::string_view instead;
};
constexpr Words kWords[] = {
    {CheckIn::OBJECTION_EVENT_CANCELLED, "comes to an event that is cancelled",
     "Nobody is let in, unless the organizers reopen the event."},
    {CheckIn::OBJECTION_BADGE_REVOKED, "comes with a badge that is revoked",
     "Keep the badge, and check the participant in by name or issue another."},
    {CheckIn::OBJECTION_NOT_CONFIRMED, "is not confirmed", "Ask the registrars to confirm it."},
    {CheckIn::OBJECTION_COLLECTIVE, "stands for a group", "Register those who come, each by itself."},
    {CheckIn::OBJECTION_NOT_ADMITTED, "belongs to a category that this checkpoint does not let in",
     "Show the way to another checkpoint, or ask the organizers."},
};

absl::Status Refusal(Objection objection, const Passenger& passenger, const std::string& checkpoint) {
  const auto* words = std::find_if(std::begin(kWords), std::end(kWords),
                                   [&](const Words& each) { return each.objection == objection; });
  if (words == std::end(kWords)) return absl::InternalError("an objection without a text");
  const std::string name = CheckIn::Objection_Name(objection).substr(std::string_view("OBJECTION_").size());
  return errors::EntryRefused(passenger.participant, checkpoint, name, words->why, words->instead);
}

}  // namespace

CheckIn::Kind KindOf(const Scan& scan) {
  return scan.kind() == CheckIn::KIND_UNSPECIFIED ? CheckIn::KIND_ENTRY : scan.kind();
}

absl::Status CheckScan(const Scan& scan, const std::string& event, Sent sent, const std::string& path) {
  Violations violations;
  CheckSameEvent(event, scan.checkpoint(), path + ".checkpoint", violations);
  CheckSameEvent(event, scan.participant(), path + ".participant", violations);
  CheckSameEvent(event, scan.voids(), path + ".voids", violations);
  if (KindOf(scan) == CheckIn::KIND_VOID) {
    CheckVoid(scan, path, violations);
  } else {
    CheckWho(scan, path, violations);
  }
  if (scan.nonce().empty() && (sent == Sent::kInBatch || scan.has_offline())) {
    violations.push_back({path + ".nonce", "is required: a UUID, so that the scan is recorded once"});
  }
  if (scan.device().empty() && scan.has_offline()) {
    violations.push_back({path + ".device", "is required: which device was offline"});
  }
  return errors::InvalidFieldsIfAny(violations);
}

std::vector<Objection> ObjectionsTo(const Passenger& passenger) {
  std::vector<Objection> objections;
  if (passenger.event_cancelled) objections.push_back(CheckIn::OBJECTION_EVENT_CANCELLED);
  if (passenger.participant.empty()) {
    objections.push_back(CheckIn::OBJECTION_UNKNOWN_BADGE);
    return objections;
  }
  if (passenger.badge_revoked) objections.push_back(CheckIn::OBJECTION_BADGE_REVOKED);
  if (passenger.state != v1::Participant::STATE_CONFIRMED)
    objections.push_back(CheckIn::OBJECTION_NOT_CONFIRMED);
  if (passenger.collective) objections.push_back(CheckIn::OBJECTION_COLLECTIVE);
  if (!passenger.admitted) objections.push_back(CheckIn::OBJECTION_NOT_ADMITTED);
  return objections;
}

std::vector<Objection> ObjectionsToTime(const Scan& scan, const v1::Event& event,
                                        std::int64_t effective_time) {
  std::vector<Objection> objections;
  if (!scan.has_offline()) return objections;
  if (events::rules::IsOutside(event, events::rules::DayAt(event, effective_time))) {
    objections.push_back(CheckIn::OBJECTION_OUTSIDE_EVENT);
  }
  if (!scan.offline().has_clock_offset_ms()) objections.push_back(CheckIn::OBJECTION_CLOCK_NOT_MEASURED);
  return objections;
}

absl::Status CheckPassage(const Scan& scan, const Passenger& passenger,
                          const std::vector<Objection>& objections) {
  if (objections.empty() || scan.has_offline()) return absl::OkStatus();
  if (passenger.participant.empty()) {
    return errors::UnknownBadge(contract::EventOf(scan.checkpoint()));
  }
  if (KindOf(scan) == CheckIn::KIND_EXIT) return absl::OkStatus();
  return rules::Refusal(objections.front(), passenger, scan.checkpoint());
}

Moment MomentOf(const Scan& scan, std::int64_t record_time) {
  if (!scan.has_offline()) return {record_time, false};
  const std::int64_t told =
      messages::MicrosFrom(scan.offline().device_time()) + scan.offline().clock_offset_ms() * 1000;
  return {std::clamp(told, kFirstMoment, record_time), told > record_time};
}

}  // namespace plenary::check_in::rules
