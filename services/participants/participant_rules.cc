#include "participants/participant_rules.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/concat.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_errors.h"
#include "events/event_rules.h"
#include "participants/participant_errors.h"

namespace plenary::participants::rules {
namespace {

using v1::Participant;
using Violations = std::vector<errors::FieldViolation>;

constexpr State kActive[] = {Participant::STATE_INVITED, Participant::STATE_PENDING,
                             Participant::STATE_WAITLISTED, Participant::STATE_CONFIRMED};

bool IsListed(const Participant& participant) {
  return participant.listing() == Participant::LISTING_PARTICIPANTS ||
         participant.listing() == Participant::LISTING_PUBLIC;
}

const Participant::Answer* FindAnswer(const Participant& participant, const std::string& question_id) {
  for (const Participant::Answer& answer : participant.answers()) {
    if (answer.question_id() == question_id) return &answer;
  }
  return nullptr;
}

const v1::Event::RegistrationPolicy::Question* FindQuestion(const v1::Event::RegistrationPolicy& policy,
                                                            const std::string& question_id) {
  for (const auto& question : policy.questions()) {
    if (question.question_id() == question_id) return &question;
  }
  return nullptr;
}

bool IsChoice(const v1::Event::RegistrationPolicy::Question& question, const std::string& text) {
  return question.choices().empty() ||
         std::find(question.choices().begin(), question.choices().end(), text) != question.choices().end();
}

// References of a participant must be to its own event.
void CheckSameEvent(const std::string& event, const std::string& name, const std::string& field,
                    Violations& violations) {
  if (!name.empty() && contract::EventIdOf(name) != contract::EventIdOf(event)) {
    violations.push_back({field, "name a delegation of the same event"});
  }
}

std::string Event(const events::Admission& admission) { return contract::EventName(admission.event_id); }

}  // namespace

std::string StateName(State state) {
  return Participant::State_Name(state).substr(std::string("STATE_").size());
}

bool IsActive(State state) {
  return std::find(std::begin(kActive), std::end(kActive), state) != std::end(kActive);
}

void Settle(State state, std::int64_t waitlist_number, Participant& participant) {
  participant.set_state(state);
  participant.set_waitlist_number(waitlist_number);
  const bool head = participant.delegation_role() == Participant::DELEGATION_ROLE_HEAD;
  if (head && !IsActive(state)) participant.clear_delegation_role();
}

std::string LedBy(const Participant& participant) {
  const bool leads = participant.delegation_role() == Participant::DELEGATION_ROLE_HEAD;
  return leads && IsActive(participant.state()) ? participant.delegation() : "";
}

absl::Status CheckParticipant(const Participant& participant, const std::string& event,
                              const std::string& path) {
  Violations violations;
  if (IsListed(participant) && participant.listing_basis() == Participant::LISTING_BASIS_UNSPECIFIED) {
    violations.push_back(
        {path + ".listing_basis", "say why the name may be listed, or set listing to LISTING_NONE"});
  }
  if (participant.listing_basis() == Participant::LISTING_BASIS_CONSENT && participant.consents().empty()) {
    violations.push_back({path + ".consents", "add the consent that the listing rests on"});
  }
  if (participant.listing_basis() == Participant::LISTING_BASIS_PUBLIC_SOURCE &&
      participant.citations().empty()) {
    violations.push_back({path + ".citations", "cite the public source that names the participant"});
  }
  if (participant.collective() && !participant.person().empty()) {
    violations.push_back({path + ".person", "leave it empty: a collective is no person"});
  }
  if (participant.delegation().empty() &&
      participant.delegation_role() != Participant::DELEGATION_ROLE_UNSPECIFIED) {
    violations.push_back(
        {path + ".delegation", "name the delegation in which the participant has this role"});
  }
  const State state = participant.state();
  const bool takes_part = state == Participant::STATE_UNSPECIFIED || IsActive(state);
  if (!takes_part && participant.delegation_role() == Participant::DELEGATION_ROLE_HEAD) {
    violations.push_back(
        {path + ".delegation_role", "must not be HEAD: only somebody who takes part can lead a delegation"});
  }
  CheckSameEvent(event, participant.delegation(), path + ".delegation", violations);
  return errors::InvalidFieldsIfAny(violations);
}

absl::Status CheckAnswers(const Participant& participant, const v1::Event::RegistrationPolicy& policy,
                          bool required_too, const std::string& path) {
  Violations violations;
  std::set<std::string> answered;
  for (int i = 0; i < participant.answers_size(); ++i) {
    const Participant::Answer& answer = participant.answers(i);
    const std::string field = path + ".answers[" + std::to_string(i) + "]";
    const auto* question = FindQuestion(policy, answer.question_id());
    if (question == nullptr) {
      violations.push_back({field + ".question_id", "name one of the event's registration_policy.questions"});
    } else if (!answered.insert(answer.question_id()).second) {
      violations.push_back({field + ".question_id", "answer each question once"});
    } else if (!IsChoice(*question, answer.text())) {
      violations.push_back({field + ".text", "give one of the question's choices"});
    }
  }
  for (const auto& question : policy.questions()) {
    const bool missing = FindAnswer(participant, question.question_id()) == nullptr;
    if (required_too && question.required() && missing) {
      violations.push_back({path + ".answers", "answer the question \"" + question.question_id() + "\""});
    }
  }
  return errors::InvalidFieldsIfAny(violations);
}

absl::Status CheckOpen(const events::Admission& admission, Registrant registrant, bool anonymous) {
  using Policy = v1::Event::RegistrationPolicy;
  const std::string event = Event(admission);
  const v1::Event::State state = admission.event_state;
  if (state == v1::Event::STATE_ARCHIVED) return errors::EventArchived(event);
  if (registrant == Registrant::kStaff) return CheckNotCancelled(event, state, "participants are registered");
  if (state == v1::Event::STATE_CANCELLED || state == v1::Event::STATE_CONCLUDED) {
    return errors::RegistrationClosed(
        event, Concat("the event is ", state == v1::Event::STATE_CANCELLED ? "cancelled" : "concluded"));
  }
  if (state != v1::Event::STATE_ANNOUNCED) {
    return errors::RegistrationClosed(event, "the event is not announced");
  }
  if (admission.window_start.has_value() && admission.now < *admission.window_start) {
    return errors::RegistrationClosed(event, "registration has not begun");
  }
  if (admission.window_end.has_value() && admission.now >= *admission.window_end) {
    return errors::RegistrationClosed(event, "registration has ended");
  }
  if (registrant == Registrant::kFocalPoint || admission.openness == Policy::OPENNESS_ANYONE)
    return absl::OkStatus();
  if (admission.openness == Policy::OPENNESS_AUTHENTICATED && !anonymous) return absl::OkStatus();
  return errors::RegistrationClosed(event, admission.openness == Policy::OPENNESS_AUTHENTICATED
                                               ? "it needs valid credentials"
                                               : "the event's staff registers its participants");
}

absl::Status CheckNotCancelled(const std::string& event, v1::Event::State state, std::string_view step) {
  if (state != v1::Event::STATE_CANCELLED) return absl::OkStatus();
  return errors::EventOver(event, "CANCELLED", step);
}

absl::Status CheckGivesPlaces(const events::Admission& admission) {
  if (admission.event_state == v1::Event::STATE_ARCHIVED) return errors::EventArchived(Event(admission));
  if (events::GivesPlaces(admission)) return absl::OkStatus();
  return errors::EventOver(Event(admission), events::rules::StateName(admission.event_state),
                           "places are given to those who wait or were invited");
}

absl::StatusOr<Landing> Land(events::Admission& admission, const events::Place& place, bool approved,
                             bool takes_place) {
  if (admission.approval_required && !approved) return Landing{.state = Participant::STATE_PENDING};
  if (!takes_place) return Landing{.state = Participant::STATE_CONFIRMED};
  if (events::Fits(admission, place)) {
    events::Take(admission, place);
    return Landing{.state = Participant::STATE_CONFIRMED};
  }
  if (admission.waitlist_disabled) return events::NoPlaceLeft(admission, place);
  return Landing{.state = Participant::STATE_WAITLISTED, .waitlist_number = ++admission.last_waitlist_number};
}

absl::StatusOr<Landing> LandIn(events::Admission& admission, const events::Place& place, State state,
                               bool takes_place) {
  if (state == Participant::STATE_WAITLISTED) {
    if (!takes_place) {
      return errors::InvalidField("initial_state", "must not be WAITLISTED: a collective needs no place");
    }
    return Landing{.state = state, .waitlist_number = ++admission.last_waitlist_number};
  }
  if (state == Participant::STATE_CONFIRMED && takes_place) {
    if (!events::Fits(admission, place)) return events::NoPlaceLeft(admission, place);
    events::Take(admission, place);
  }
  return Landing{.state = state};
}

events::Place PlaceOf(const Participant& participant) {
  return {.category = participant.category(),
          .delegation_id = std::string(contract::LastId(participant.delegation()))};
}

bool HoldsPlace(const Participant& participant) {
  return participant.state() == Participant::STATE_CONFIRMED && !participant.collective();
}

}  // namespace plenary::participants::rules
