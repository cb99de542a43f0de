#include "participants/participant_view.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/event_scopes.h"
#include "access/roles.h"
#include "contract/resource_name.h"
#include "journal/journal.h"
#include "resource/present.h"

namespace plenary::participants {
namespace {

using v1::Participant;

bool Contains(const std::vector<std::string>& names, const std::string& name) {
  return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
}

// Last ids of names.
std::vector<std::string> IdsOf(const std::vector<std::string>& names) {
  std::vector<std::string> ids;
  for (const std::string& name : names) ids.emplace_back(contract::LastId(name));
  return ids;
}

}  // namespace

bool IsOwn(const StoredParticipant& stored, const contract::Clearance& clearance) {
  return Contains(clearance.people, stored.participant.person()) ||
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

resource::SqlFragment VisibleParticipants(const rpc::Call& call, std::string_view parent,
                                          int first_parameter) {
  if (call.clearance().staff) return {"TRUE", {}};
  const v1::Permission permission = call.method().permission;
  const access::EventScopes scopes = access::ScopesOf(call.caller(), permission, parent);
  // A focal point's delegations as "event/delegation".
  std::vector<std::string> delegations;
  for (const std::string& name : call.clearance().delegations) {
    delegations.push_back(std::string(contract::EventIdOf(name)) + "/" + std::string(contract::LastId(name)));
  }
  const auto everywhere = access::ClearanceFor(call.caller(), permission, "");
  resource::SqlFragment visible;
  const auto is_any_of = [&](const std::vector<std::string>& values) {
    visible.params.Texts(values);
    return " = ANY ($" + std::to_string(first_parameter + visible.params.size() - 1) + "::text[])";
  };
  visible.sql = "(p.event_id" + is_any_of(scopes.staff);
  // Whether the caller is in every event, or in single ones, a person or a focal point.
  visible.sql += absl::StrCat(" OR (p.state <> ", Participant::STATE_VOIDED, " AND (p.person_id",
                              is_any_of(IdsOf(everywhere.people)));
  visible.sql += " OR (p.event_id || '/' || p.person_id)" + is_any_of(scopes.people);
  visible.sql += " OR (p.event_id || '/' || p.delegation_id)" + is_any_of(delegations);
  visible.sql += absl::StrCat(" OR (e.was_public AND p.state = ", Participant::STATE_CONFIRMED,
                              " AND (p.listing = ", Participant::LISTING_PUBLIC,
                              " OR (p.listing = ", Participant::LISTING_PARTICIPANTS, " AND p.event_id",
                              is_any_of(scopes.participants), ")))");
  // Who checks in sees the participants of its event, or of all events if its role is for all.
  if (call.clearance().door) visible.sql += " OR e.was_public";
  visible.sql += ")))";
  return visible;
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
  const bool has_own = !clearance.people.empty() || !clearance.delegations.empty();
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
