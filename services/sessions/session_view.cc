#include "sessions/session_view.h"

#include <set>
#include <string>
#include <vector>

#include "access/clearances.h"
#include "access/event_scopes.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "journal/journal.h"
#include "participants/participant_store.h"
#include "participants/participant_view.h"
#include "resource/present.h"

namespace plenary::sessions {
namespace {

using v1::Session;
using Appearance = v1::Session::Appearance;

// The participants to check: all who appear, unless the caller is staff, who sees everybody.
std::vector<participants::ParticipantKey> InQuestion(std::span<const StoredSession> sessions,
                                                     access::Clearances& clearances) {
  std::set<participants::ParticipantKey> keys;
  for (const StoredSession& stored : sessions) {
    if (clearances.In(stored.session.name()).staff) continue;
    for (const Appearance& appearance : stored.session.appearances()) {
      if (!appearance.participant().empty()) keys.insert(participants::KeyOf(appearance.participant()));
    }
  }
  return {keys.begin(), keys.end()};
}

// Removes from appearances the participants whom the caller does not see.
absl::Status HideParticipants(const rpc::Call& call, db::Connection& connection,
                              std::span<StoredSession> sessions) {
  access::Clearances clearances(call.caller(), v1::PERMISSION_PARTICIPANTS_READ);
  const std::vector<participants::ParticipantKey> keys = InQuestion(sessions, clearances);
  if (keys.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto found, participants::GetParticipants(connection, keys));
  std::set<std::string> seen;
  for (const auto& stored : found) {
    if (!stored.has_value()) continue;
    const std::string& name = stored->participant.name();
    if (participants::SeesParticipant(*stored, clearances.In(name))) seen.insert(name);
  }
  for (StoredSession& stored : sessions) {
    if (clearances.In(stored.session.name()).staff) continue;
    for (Appearance& appearance : *stored.session.mutable_appearances()) {
      if (!seen.contains(appearance.participant())) appearance.clear_participant();
    }
  }
  return absl::OkStatus();
}

void LeaveBasics(Session& session) {
  session.clear_abstract();
  session.clear_citations();
  session.clear_media();
  for (Appearance& appearance : *session.mutable_appearances()) appearance.clear_abstract();
}

}  // namespace

bool SeesSession(const StoredSession& stored, const contract::Clearance& clearance) {
  return stored.event_public || clearance.staff;
}

resource::SqlFragment VisibleSessions(const rpc::Call& call, std::string_view parent, int first_parameter) {
  if (call.clearance().staff) return {"TRUE", {}};
  const access::EventScopes scopes = access::ScopesOf(call.caller(), v1::PERMISSION_SESSIONS_READ, parent);
  return {"(e.was_public OR s.event_id = ANY ($" + std::to_string(first_parameter) + "::text[]))",
          db::Params().Texts(scopes.staff)};
}

std::string_view AudienceOf(const StoredSession& stored) {
  return stored.event_public ? journal::kPublic : journal::kStaff;
}

absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<StoredSession> sessions) {
  RETURN_IF_ERROR(HideParticipants(call, connection, sessions));
  access::Clearances clearances(call.caller(), v1::PERMISSION_SESSIONS_READ);
  for (StoredSession& stored : sessions) {
    if (view == v1::VIEW_BASIC) LeaveBasics(stored.session);
    resource::Present(call, clearances.In(stored.session.name()).sees, stored.event_languages,
                      stored.session);
  }
  return absl::OkStatus();
}

}  // namespace plenary::sessions
