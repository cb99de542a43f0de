#include "participants/waiting.h"

#include <set>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "events/admission_store.h"
#include "participants/participant_rules.h"

namespace plenary::participants {
namespace {

bool Waits(const StoredParticipant& stored) {
  return stored.participant.state() == v1::Participant::STATE_WAITLISTED;
}

std::string EventIdOf(const StoredParticipant& stored) {
  return std::string(contract::EventIdOf(stored.participant.name()));
}

}  // namespace

void TellLimits(const events::Admission& admission, StoredParticipant& stored) {
  stored.participant.clear_waits_for();
  if (!Waits(stored)) return;
  for (const auto limit : events::LimitsAgainst(admission, rules::PlaceOf(stored.participant))) {
    stored.participant.add_waits_for(limit);
  }
}

absl::Status TellLimits(db::Connection& connection, std::span<StoredParticipant* const> participants) {
  std::set<std::string> ids;
  for (const StoredParticipant* stored : participants) {
    if (Waits(*stored)) ids.insert(EventIdOf(*stored));
  }
  if (ids.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto limits, events::ReadLimits(connection, {ids.begin(), ids.end()}));
  for (StoredParticipant* stored : participants) {
    const auto admission = limits.find(EventIdOf(*stored));
    if (admission != limits.end()) TellLimits(admission->second, *stored);
  }
  return absl::OkStatus();
}

absl::Status TellLimits(db::Connection& connection, std::span<StoredParticipant> participants) {
  std::vector<StoredParticipant*> pointers;
  pointers.reserve(participants.size());
  for (StoredParticipant& stored : participants) pointers.push_back(&stored);
  return TellLimits(connection, std::span<StoredParticipant* const>(pointers));
}

}  // namespace plenary::participants
