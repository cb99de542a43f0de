#include "participants/participant_view.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/event_scopes.h"
#include "access/roles.h"
#include "base/concat.h"
#include "contract/resource_name.h"
#include "journal/journal.h"
#include "resource/present.h"
#include "resource/rows.h"

namespace plenary::participants {
namespace {

using v1::Participant;

bool Contains(const std::vector<std::string>& names, const std::string& name) {
  return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool IsOwn(const StoredParticipant& stored, const contract::Clearance& clearance) {
  const bool registered = stored.self_registered && !clearance.registrant.empty() &&
                          stored.participant.registered_by() == clearance.registrant;
  return registered || Contains(clearance.people, stored.participant.person()) ||
         Contains(clearance.delegations, stored.participant.delegation());
}

namespace {

// Whether the clearance sees it without its rights at check-in.
bool SeesWithoutDoor(const StoredParticipant& stored, const contract::Clearance& clearance) {
  const Participant& participant = stored.participant;
  if (clearance.staff) return true;
  if (participant.state() == Participant::STATE_VOIDED) return false;
  if (IsOwn(stored, clearance)) return true;
  if (!stored.event_public || participant.state() != Participant::STATE_CONFIRMED) return false;
  if (participant.listing() == Participant::LISTING_PUBLIC) return true;
  return participant.listing() == Participant::LISTING_PARTICIPANTS &&
         clearance.sees.Contains(v1::AUDIENCE_CLASS_PARTICIPANTS);
}

}  // namespace

bool SeesParticipant(const StoredParticipant& stored, const contract::Clearance& clearance) {
  const bool at_door =
      clearance.door && stored.event_public && stored.participant.state() != Participant::STATE_VOIDED;
  return at_door || SeesWithoutDoor(stored, clearance);
}

namespace {

// Conditions on rows `p` of participants and `e` of their events, and their parameters.
class Conditions {
 public:
  Conditions(const rpc::Call& call, std::string_view parent, int first_parameter)
      : call_(call),
        clearance_(call.clearance()),
        scopes_(access::ScopesOf(call.caller(), call.method().permission, parent)),
        everywhere_(access::ClearanceFor(call.caller(), call.method().permission, "")),
        first_parameter_(first_parameter) {}

  std::string Sees() {
    if (clearance_.staff) return "TRUE";
    std::string sees = absl::StrCat("(p.event_id", IsAnyOf(scopes_.staff));
    absl::StrAppend(&sees, " OR (p.state <> ", Participant::STATE_VOIDED, " AND (", Own());
    absl::StrAppend(&sees, " OR (e.was_public AND p.state = ", Participant::STATE_CONFIRMED,
                    " AND (p.listing = ", Participant::LISTING_PUBLIC,
                    " OR (p.listing = ", Participant::LISTING_PARTICIPANTS, " AND p.event_id",
                    IsAnyOf(scopes_.participants), ")))");
    // Who checks in sees the participants of its event, or of all events if its role is for all.
    if (clearance_.door) sees += " OR e.was_public";
    return sees + ")))";
  }

  // Whether the caller is the participant, or registered it. Indexes find them by person and by key.
  std::string IsCallers() {
    std::string is =
        absl::StrCat("(p.person_id", IsAnyOf(resource::LastIds(clearance_.people)), " AND ", Person(), ")");
    if (!call_.caller().anonymous()) absl::StrAppend(&is, " OR ", RegisteredBy(call_.caller().principal));
    return absl::StrCat("(", is, ")");
  }

  const db::Params& params() const { return params_; }

 private:
  // As IsOwn for a row in hand.
  std::string Own() {
    // A focal point's delegations as "event/delegation".
    std::vector<std::string> delegations;
    for (const std::string& name : clearance_.delegations) {
      delegations.push_back(Concat(contract::EventIdOf(name), "/", contract::LastId(name)));
    }
    std::string own =
        absl::StrCat(Person(), " OR (p.event_id || '/' || p.delegation_id)", IsAnyOf(delegations));
    if (!clearance_.registrant.empty()) {
      absl::StrAppend(&own, " OR (p.self_registered AND ", RegisteredBy(clearance_.registrant), ")");
    }
    return own;
  }

  // Whether the caller is the participant: as a person in every event, or in single ones.
  std::string Person() {
    return absl::StrCat("(p.person_id", IsAnyOf(resource::LastIds(everywhere_.people)),
                        " OR (p.event_id || '/' || p.person_id)", IsAnyOf(scopes_.people), ")");
  }

  std::string RegisteredBy(const std::string& principal) {
    params_.Text(principal);
    return absl::StrCat("(p.registered_by <> '' AND p.registered_by = $", Last(), "::text)");
  }

  std::string IsAnyOf(const std::vector<std::string>& values) {
    params_.Texts(values);
    return absl::StrCat(" = ANY ($", Last(), "::text[])");
  }

  int Last() const { return first_parameter_ + static_cast<int>(params_.size()) - 1; }

  const rpc::Call& call_;
  const contract::Clearance& clearance_;
  const access::EventScopes scopes_;
  const contract::Clearance everywhere_;
  const int first_parameter_;
  db::Params params_;
};

}  // namespace

resource::SqlFragment VisibleParticipants(const rpc::Call& call, std::string_view parent, Whose whose,
                                          int first_parameter) {
  Conditions conditions(call, parent, first_parameter);
  std::string sql = conditions.Sees();
  if (whose == Whose::kCallers) absl::StrAppend(&sql, " AND ", conditions.IsCallers());
  return {std::move(sql), conditions.params()};
}

contract::AudienceSet SeenOf(const StoredParticipant& stored, const contract::Clearance& clearance) {
  if (IsOwn(stored, clearance)) return clearance.sees.Union(clearance.sees_own);
  const bool only_at_door = clearance.door && !SeesWithoutDoor(stored, clearance);
  return only_at_door ? contract::AudienceSet::AtDoor() : clearance.sees;
}

std::optional<contract::AudienceSet> AskedOfAll(const contract::Clearance& clearance) {
  if (!clearance.door || clearance.staff) return std::nullopt;
  return contract::AudienceSet::AtDoor();
}

contract::AudienceSet SeenOfAny(const contract::Clearance& clearance) {
  const bool has_own =
      !clearance.people.empty() || !clearance.delegations.empty() || !clearance.registrant.empty();
  return has_own ? clearance.sees.Union(clearance.sees_own) : clearance.sees;
}

std::string_view AudienceOf(const StoredParticipant& stored) {
  const Participant& participant = stored.participant;
  if (!stored.event_public || participant.state() != Participant::STATE_CONFIRMED) return journal::kStaff;
  if (participant.listing() == Participant::LISTING_PUBLIC) return journal::kPublic;
  if (participant.listing() == Participant::LISTING_PARTICIPANTS) return journal::kParticipants;
  return journal::kStaff;
}

v1::Participant& Present(const rpc::Call& call, const contract::Clearance& clearance, v1::View view,
                         StoredParticipant& stored) {
  Participant& participant = stored.participant;
  if (view == v1::VIEW_BASIC) {
    participant.clear_answers();
    participant.clear_consents();
    participant.clear_citations();
    participant.clear_media();
  }
  resource::Present(call, SeenOf(stored, clearance), stored.event_languages, participant);
  return participant;
}

}  // namespace plenary::participants
