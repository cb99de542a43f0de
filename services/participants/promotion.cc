#include "participants/promotion.h"

#include <memory>
#include <optional>

#include "base/status_macros.h"
#include "events/admission_store.h"
#include "participants/participant_rules.h"
#include "participants/participant_store.h"
#include "participants/participant_view.h"

namespace plenary::participants {

absl::StatusOr<std::vector<rpc::Touched>> Promote(db::Connection& connection, events::Admission& admission) {
  std::vector<rpc::Touched> promoted;
  if (!events::GivesPlaces(admission)) return promoted;
  while (true) {
    ASSIGN_OR_RETURN(std::optional<StoredParticipant> first, FirstFitting(connection, admission));
    if (!first.has_value()) return promoted;
    events::Take(admission, rules::PlaceOf(first->participant));
    const std::string before(AudienceOf(*first));
    first->participant.set_state(v1::Participant::STATE_CONFIRMED);
    first->participant.clear_waitlist_number();
    first->participant.clear_state_reason();
    RETURN_IF_ERROR(UpdateParticipant(connection, *first));
    promoted.push_back({.name = first->participant.name(),
                        .audience_before = before,
                        .audience_after = std::string(AudienceOf(*first)),
                        .resource = std::make_shared<v1::Participant>(first->participant)});
  }
}

absl::StatusOr<std::vector<rpc::Touched>> FillPlaces(db::Connection& connection,
                                                     const std::string& event_id) {
  ASSIGN_OR_RETURN(const events::Admission before, events::LockAdmission(connection, event_id));
  events::Admission after = before;
  ASSIGN_OR_RETURN(std::vector<rpc::Touched> promoted, Promote(connection, after));
  RETURN_IF_ERROR(events::SaveAdmissions(connection, {before}, {after}));
  return promoted;
}

}  // namespace plenary::participants
