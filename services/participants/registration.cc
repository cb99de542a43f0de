#include "participants/registration.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "events/event_store.h"
#include "journal/group_commit.h"
#include "journal/write.h"
#include "messages/resource.h"
#include "participants/deadline.h"
#include "participants/delegation_lead.h"
#include "participants/participant_errors.h"
#include "participants/participant_references.h"
#include "participants/participant_view.h"
#include "participants/promotion.h"
#include "participants/queries.h"
#include "participants/waiting.h"
#include "resource/idempotency.h"
#include "resource/known.h"
#include "rpc/clocks.h"

namespace plenary::participants {
namespace {

using v1::Participant;
using Group = std::vector<Registration*>;

std::string EventIdOf(const Registration& registration) {
  return std::string(contract::EventIdOf(registration.participant.name()));
}

// How a call registers is part of its remembered payload, so that a caller whose rights have changed since
// gets an answer by the present ones.
std::string_view MarkOf(rules::Registrant registrant) {
  switch (registrant) {
    case rules::Registrant::kStaff:
      return "staff";
    case rules::Registrant::kFocalPoint:
      return "focal point";
    case rules::Registrant::kSelf:
      return "";
  }
  return "";
}

// As what the call with the remembered payload `hash` registered; nothing if that was another call.
std::optional<rules::Registrant> MadeAs(const std::string& payload_key, const rpc::Call& call,
                                        std::string_view hash) {
  using enum rules::Registrant;
  for (const rules::Registrant registrant : {kStaff, kFocalPoint, kSelf}) {
    if (resource::PayloadHash(payload_key, call, MarkOf(registrant)) == hash) return registrant;
  }
  return std::nullopt;
}

// Drafts are only for their staff.
bool SeesDraft(const contract::Caller& caller, std::string_view event) {
  return access::ClearanceFor(caller, v1::PERMISSION_EVENTS_READ, event).staff;
}

// Whether the caller may now see what it made before.
bool IsStillSeen(const Registration& made) {
  const StoredParticipant& stored = *made.outcome;
  if (made.shown_as_own && stored.participant.state() != Participant::STATE_VOIDED) return true;
  return SeesParticipant(stored, ReadersClearance(*made.call));
}

// Removes the wishes from `group` for which `condition` holds.
template <class Condition>
void Remove(Group& group, Condition condition) {
  std::erase_if(group, [&](Registration* one) { return condition(*one); });
}

// The locked admissions of a transaction, by event id, before and after it.
struct Held {
  std::vector<events::Admission> before;
  std::vector<events::Admission> after;

  events::Admission* Find(const std::string& event_id) {
    const auto found = std::lower_bound(
        after.begin(), after.end(), event_id,
        [](const events::Admission& admission, const std::string& id) { return admission.event_id < id; });
    return found != after.end() && found->event_id == event_id ? &*found : nullptr;
  }
};

// One transaction for a group. With Keep::kNothing it writes nothing and remembers no request.
class RegistrationWork : public journal::GroupWork<Registration> {
 public:
  // `payload_key`: see rpc::Secrets.
  RegistrationWork(db::Connection& connection, Group group, journal::Keep keep,
                   const std::string& payload_key)
      : connection_(connection), group_(std::move(group)), keep_(keep), payload_key_(payload_key) {}

  absl::Status Lock(journal::OnHeld on_held, Group& held) override;
  absl::Status Judge(Group& held) override;
  absl::Status Write() override;
  // Sets the limits for which waiting participants wait, as they are now.
  absl::Status Answer() override;

  bool empty() const override { return group_.empty(); }
  bool answers_any() const override { return !group_.empty() || answers_repeated_; }

 private:
  // Answers callers who do not see the event, before anything of it is locked or read, so that neither the
  // answer nor the time distinguishes a draft from an event that does not exist.
  absl::Status CheckSeen();
  // Answers repeated calls with what they made. The locks block the same call made now.
  absl::Status AnswerRequestsMadeBefore(Group& held);
  // Refuses callers who set a field that they may not set, may not register now, refer to something that does
  // not exist, or take part already.
  void CheckOwnWords();
  void CheckOpen();
  absl::Status CheckAnswers();
  absl::Status CheckOrganizations();
  absl::Status CheckObstacles();
  // Admits in order of arrival. A registration that frees a place for others is admitted in a group of its
  // own, so that nobody overtakes a waiting participant; those behind it are tried again.
  void Place(Group& held);
  // The ids, and people who take part, that no other registration of the event may have after this one is
  // admitted.
  static std::vector<std::string> TakenBy(const Registration& one);
  // Whether somebody of the group with the same id or person was admitted. Refused ones do not count.
  absl::Status CheckAdmitted(const Registration& one) const;
  void Admit(Registration& one, const rules::Landing& landing, const events::Admission& admission);
  // The former heads of delegations that others of the group are to lead, and the changed delegations. No
  // query if nobody is to lead.
  absl::Status MakeWay();
  absl::Status NoteNewHeads();
  absl::Status Fill();
  absl::Status RememberRequests();
  absl::Status AnswerRepeated(Registration& registration, const std::string& name, rules::Registrant made_as);

  db::Connection& connection_;
  Group group_;  // not refused
  const journal::Keep keep_;
  const std::string& payload_key_;
  Held held_;
  bool answers_repeated_ = false;  // a repeated call
  std::map<std::string, rpc::CallPtr>
      filling_;  // events with places for waiting participants, and the calls that freed them
  // New heads of delegations of an event, and the calls that set them.
  struct Leading {
    rpc::CallPtr call;
    Leads leads;
  };
  std::map<std::string, Leading> leading_;  // by event
  std::vector<StoredParticipant> admitted_;
  std::set<std::string> taken_;  // by these callers
};

absl::Status RegistrationWork::CheckSeen() {
  std::vector<std::string> asked;  // by callers who are not staff
  for (const Registration* one : group_) {
    const std::string id = EventIdOf(*one);
    if (!SeesDraft(one->call->caller(), contract::EventName(id))) asked.push_back(id);
  }
  if (asked.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const std::set<std::string> seen, events::PublicAmong(connection_, asked));
  Remove(group_, [&](Registration& one) {
    const std::string id = EventIdOf(one);
    const std::string event = contract::EventName(id);
    if (seen.contains(id) || SeesDraft(one.call->caller(), event)) return false;
    return Refuse(one, errors::NotFound(event));
  });
  return absl::OkStatus();
}

absl::Status RegistrationWork::Lock(journal::OnHeld on_held, Group& held) {
  RETURN_IF_ERROR(CheckSeen());
  if (group_.empty()) return absl::OkStatus();
  const bool skip_held = on_held == journal::OnHeld::kSkip;
  std::set<std::string> ids;
  for (const Registration* one : group_) ids.insert(EventIdOf(*one));
  const std::vector<std::string> wanted(ids.begin(), ids.end());
  ASSIGN_OR_RETURN(held_.before, skip_held ? events::LockFreeAdmissions(connection_, wanted)
                                           : events::LockAdmissions(connection_, wanted));
  held_.after = held_.before;
  if (held_.after.size() == wanted.size()) return absl::OkStatus();

  std::vector<std::string> missing;
  for (const std::string& id : wanted) {
    if (held_.Find(id) == nullptr) missing.push_back(id);
  }
  std::map<std::string, std::string> holders;
  if (skip_held) {
    ASSIGN_OR_RETURN(holders, events::FindAdmissionHolders(connection_, missing));
  }
  Remove(group_, [&](Registration& one) {
    const std::string id = EventIdOf(one);
    if (held_.Find(id) != nullptr) return false;
    return LeaveOrRefuse(one, holders, id, errors::NotFound(contract::EventName(id)), held);
  });
  return absl::OkStatus();
}

absl::Status RegistrationWork::AnswerRepeated(Registration& registration, const std::string& name,
                                              rules::Registrant made_as) {
  answers_repeated_ = true;
  const auto itself = rules::Registrant::kSelf;
  registration.shown_as_own = made_as == itself && registration.registrant == itself;
  registration.outcome = GetParticipant(connection_, name);
  if (registration.outcome.ok()) {
    TellLimits(*held_.Find(EventIdOf(registration)), *registration.outcome);
    if (!IsStillSeen(registration)) registration.outcome = errors::NotFound(name);
  }
  // What the call made may have been deleted since; any other error fails the transaction.
  const absl::Status& status = registration.outcome.status();
  return status.ok() || errors::ReasonOf(status) == v1::NOT_FOUND ? absl::OkStatus() : status;
}

absl::Status RegistrationWork::AnswerRequestsMadeBefore(Group& held) {
  std::vector<Registration*> asking;
  std::vector<const rpc::Call*> calls;
  std::set<std::pair<std::string, std::string>> seen;
  Remove(group_, [&](Registration& one) {
    const std::string id(resource::RequestIdOf(one.call->request()));
    if (id.empty()) return false;
    // The same id twice in a group: the second one is tried again, and finds what the first one made.
    if (!seen.emplace(one.call->caller().principal, id).second) {
      held.push_back(&one);
      return true;
    }
    asking.push_back(&one);
    calls.push_back(&*one.call);
    return false;
  });
  if (calls.empty()) return absl::OkStatus();

  ASSIGN_OR_RETURN(const auto earlier, resource::FindEarlier(connection_, calls));
  std::set<const Registration*> answered;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    if (!earlier[i].has_value()) continue;
    Registration& one = *asking[i];
    answered.insert(&one);
    const std::optional<rules::Registrant> made_as =
        MadeAs(payload_key_, *one.call, earlier[i]->payload_hash);
    if (!made_as.has_value()) {
      one.outcome = errors::RequestIdReused();
    } else {
      RETURN_IF_ERROR(AnswerRepeated(one, earlier[i]->resource, *made_as));
    }
  }
  Remove(group_, [&](Registration& one) { return answered.contains(&one); });
  return absl::OkStatus();
}

absl::Status RegistrationWork::RememberRequests() {
  std::vector<resource::NewClaim> claims;
  for (const Registration* one : group_) {
    if (resource::RequestIdOf(one->call->request()).empty()) continue;
    claims.push_back({&*one->call, resource::PayloadHash(payload_key_, *one->call, MarkOf(one->registrant)),
                      one->participant.name()});
  }
  return resource::ClaimNew(connection_, claims);
}

void RegistrationWork::CheckOwnWords() {
  Remove(group_, [&](Registration& one) {
    std::vector<errors::FieldViolation> faults = one.faults.always;
    if (!held_.Find(EventIdOf(one))->approval_required) {
      faults.insert(faults.end(), one.faults.unapproved.begin(), one.faults.unapproved.end());
    }
    return !faults.empty() && Refuse(one, errors::InvalidFields(faults));
  });
}

void RegistrationWork::CheckOpen() {
  Remove(group_, [&](Registration& one) {
    const events::Admission& admission = *held_.Find(EventIdOf(one));
    absl::Status open = CheckWindowIsKnown(admission, one.registrant);
    if (open.ok()) open = rules::CheckOpen(admission, one.registrant, one.call->caller().anonymous());
    return !open.ok() && Refuse(one, open);
  });
}

absl::Status RegistrationWork::CheckAnswers() {
  std::map<std::string, v1::Event::RegistrationPolicy> policies;
  for (const Registration* one : group_) {
    const std::string id = EventIdOf(*one);
    if (policies.contains(id)) continue;
    if (!held_.Find(id)->has_questions && one->participant.answers().empty()) continue;
    ASSIGN_OR_RETURN(const events::StoredEvent stored,
                     events::GetEvent(connection_, contract::EventName(id)));
    policies[id] = stored.event.registration_policy();
  }
  Remove(group_, [&](Registration& one) {
    const auto policy = policies.find(EventIdOf(one));
    if (policy == policies.end()) return false;
    const bool required_too = one.registrant == rules::Registrant::kSelf;
    const absl::Status answers =
        rules::CheckAnswers(one.participant, policy->second, required_too, "participant");
    return !answers.ok() && Refuse(one, answers);
  });
  return absl::OkStatus();
}

absl::Status RegistrationWork::CheckOrganizations() {
  // Few registrations name organizations, so each has its own query.
  absl::Status failure;
  Remove(group_, [&](Registration& one) {
    const absl::Status known =
        resource::CheckKnown(connection_, OrganizationsOf(one.participant, "participant"));
    if (known.ok()) return false;
    if (errors::ReasonOf(known) == v1::ERROR_REASON_UNSPECIFIED) failure = known;
    return Refuse(one, known);
  });
  return failure;
}

absl::Status RegistrationWork::CheckObstacles() {
  std::vector<Participant> participants;
  for (const Registration* one : group_) participants.push_back(one->participant);
  ASSIGN_OR_RETURN(const std::vector<Obstacle> obstacles, FindObstacles(connection_, participants));
  std::map<const Registration*, absl::Status> refusals;
  for (const Obstacle& obstacle : obstacles) {
    refusals.emplace(group_[obstacle.position],
                     ErrorOf(obstacle, participants[obstacle.position], "participant"));
  }
  Remove(group_, [&](Registration& one) {
    const auto refusal = refusals.find(&one);
    return refusal != refusals.end() && Refuse(one, refusal->second);
  });
  return absl::OkStatus();
}

std::vector<std::string> RegistrationWork::TakenBy(const Registration& one) {
  const Participant& participant = one.participant;
  std::vector<std::string> taken = {participant.name()};
  const bool active =
      one.initial_state == Participant::STATE_UNSPECIFIED || rules::IsActive(one.initial_state);
  const auto take = [&](const char* what, const std::string& value) {
    if (active && !value.empty()) taken.push_back(absl::StrCat(EventIdOf(one), "\n", what, "\n", value));
  };
  take("person", participant.person());
  take("external id", participant.external_id());
  return taken;
}

absl::Status RegistrationWork::CheckAdmitted(const Registration& one) const {
  const Participant& participant = one.participant;
  if (taken_.contains(participant.name())) return errors::AlreadyExists(participant.name());
  for (const std::string& taken : TakenBy(one)) {
    if (!taken_.contains(taken)) continue;
    return errors::AlreadyParticipating(contract::EventName(EventIdOf(one)), participant.name());
  }
  return absl::OkStatus();
}

absl::Status RegistrationWork::Judge(Group& held) {
  if (keep_ == journal::Keep::kAll) RETURN_IF_ERROR(AnswerRequestsMadeBefore(held));
  CheckOwnWords();
  CheckOpen();
  RETURN_IF_ERROR(CheckAnswers());
  RETURN_IF_ERROR(CheckOrganizations());
  RETURN_IF_ERROR(CheckObstacles());
  Place(held);
  return absl::OkStatus();
}

void RegistrationWork::Place(Group& held) {
  std::set<std::string> begun;   // events in which somebody has been admitted
  std::set<std::string> closed;  // events in which nobody more is admitted in this group
  std::set<std::string> led;     // delegations with a new head
  Remove(group_, [&](Registration& one) {
    if (const absl::Status there = CheckAdmitted(one); !there.ok()) return Refuse(one, there);
    events::Admission& admission = *held_.Find(EventIdOf(one));
    const std::string& event_id = admission.event_id;
    const events::Place place = rules::PlaceOf(one.participant);
    const bool takes_place = !one.participant.collective();
    const bool alone =
        takes_place && admission.last_waitlist_number > 0 && events::TakesTwoReserved(admission, place);
    // A delegation has one head: the next one takes over after the previous one is stored.
    const bool second_head = one.participant.delegation_role() == Participant::DELEGATION_ROLE_HEAD &&
                             !led.insert(one.participant.delegation()).second;
    if (closed.contains(event_id) || (alone && begun.contains(event_id)) || second_head) {
      closed.insert(event_id);
      held.push_back(&one);
      return true;
    }
    begun.insert(event_id);
    if (alone) {
      closed.insert(event_id);
      filling_.emplace(event_id, one.call);
    }

    const bool asked = one.initial_state != Participant::STATE_UNSPECIFIED;
    const absl::StatusOr<rules::Landing> landing =
        asked ? rules::LandIn(admission, place, one.initial_state, takes_place)
              : rules::Land(admission, place, /*approved=*/false, takes_place);
    if (!landing.ok()) return Refuse(one, landing.status());
    Admit(one, *landing, admission);
    return false;
  });
}

void RegistrationWork::Admit(Registration& one, const rules::Landing& landing,
                             const events::Admission& admission) {
  StoredParticipant stored{.participant = one.participant,
                           .self_registered = one.registrant == rules::Registrant::kSelf,
                           .event_public = admission.event_public,
                           .event_languages = admission.languages};
  stored.participant.set_state(landing.state);
  stored.participant.set_waitlist_number(landing.waitlist_number);
  stored.participant.set_registered_by(one.call->caller().principal);
  *stored.participant.mutable_create_time() = messages::TimestampFromMicros(admission.now);
  *stored.participant.mutable_update_time() = messages::TimestampFromMicros(admission.now);
  stored.participant.set_etag(messages::EtagOf(1));

  if (const std::string led = rules::LedBy(stored.participant); !led.empty()) {
    Leading& leading = leading_[admission.event_id];
    leading.call = one.call;
    leading.leads[led] = stored.participant.name();
  }
  changes_.push_back(journal::ChangeBy(*one.call, stored.participant, journal::kNobody, AudienceOf(stored)));
  for (std::string& taken : TakenBy(one)) taken_.insert(std::move(taken));
  one.outcome = stored;
  admitted_.push_back(std::move(stored));
}

absl::Status RegistrationWork::MakeWay() {
  for (const auto& [event_id, leading] : leading_) {
    journal::Write write(*leading.call, connection_);
    RETURN_IF_ERROR(GiveWay(write, leading.leads));
    changes_.insert(changes_.end(), write.changes().begin(), write.changes().end());
  }
  return absl::OkStatus();
}

absl::Status RegistrationWork::NoteNewHeads() {
  for (const auto& [event_id, leading] : leading_) {
    journal::Write write(*leading.call, connection_);
    std::set<std::string> delegations;
    for (const auto& [delegation, head] : leading.leads) delegations.insert(delegation);
    RETURN_IF_ERROR(NoteHeads(write, delegations));
    changes_.insert(changes_.end(), write.changes().begin(), write.changes().end());
  }
  return absl::OkStatus();
}

// Promotes participants to the places that have become free.
absl::Status RegistrationWork::Fill() {
  for (const auto& [event_id, call] : filling_) {
    ASSIGN_OR_RETURN(const auto promoted, Promote(connection_, *held_.Find(event_id)));
    journal::Write write(*call, connection_);
    write.Touched(promoted);
    changes_.insert(changes_.end(), write.changes().begin(), write.changes().end());
  }
  return absl::OkStatus();
}

absl::Status RegistrationWork::Write() {
  if (keep_ == journal::Keep::kNothing || group_.empty()) return absl::OkStatus();
  RETURN_IF_ERROR(RememberRequests());
  RETURN_IF_ERROR(MakeWay());
  RETURN_IF_ERROR(InsertParticipants(connection_, admitted_));
  RETURN_IF_ERROR(NoteNewHeads());
  RETURN_IF_ERROR(Fill());
  return events::SaveAdmissions(connection_, held_.before, held_.after);
}

absl::Status RegistrationWork::Answer() {
  for (Registration* one : group_) {
    if (one->outcome.ok()) TellLimits(*held_.Find(EventIdOf(*one)), *one->outcome);
  }
  return absl::OkStatus();
}

}  // namespace

contract::Clearance ReadersClearance(const rpc::Call& call) {
  return access::ClearanceFor(call.caller(), v1::PERMISSION_PARTICIPANTS_READ, call.resource());
}

absl::Status CheckInitialState(const rpc::Call& call, Participant::State state) {
  if (state == Participant::STATE_UNSPECIFIED) return absl::OkStatus();
  if (state == Participant::STATE_VOIDED) {
    return errors::InvalidField("initial_state", "must not be VOIDED: this state is only for corrections");
  }
  const bool administrator = !access::ClearanceFor(call.caller(), v1::PERMISSION_ACCESS_WRITE, "").denied();
  const auto admits = access::ClearanceFor(call.caller(), v1::PERMISSION_PARTICIPANTS_ADMIT, call.resource());
  if (administrator || (admits.by_role && state == Participant::STATE_CONFIRMED)) return absl::OkStatus();
  const auto needed =
      state == Participant::STATE_CONFIRMED ? v1::PERMISSION_PARTICIPANTS_ADMIT : v1::PERMISSION_ACCESS_WRITE;
  return access::Denied(needed, call.resource());
}

journal::GroupCommit<Registration> MakeRegistrar(std::string_view payload_key) {
  return journal::GroupCommit<Registration>(
      [key = std::string(payload_key)](db::Connection& connection, const Group& group, journal::Keep keep) {
        return std::make_unique<RegistrationWork>(connection, group, keep, key);
      });
}

}  // namespace plenary::participants
