#include "sessions/session_warnings.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "events/event_store.h"
#include "plenary/v1/participant.pb.h"
#include "rpc/warning.h"
#include "sessions/queries.h"
#include "sessions/room_store.h"
#include "sessions/session_rules.h"

namespace plenary::sessions {
namespace {

using v1::Session;
using v1::Warning;
using Appearance = Session::Appearance;

// The maximum for all these sessions together.
constexpr int kMostFound = 1'000;

using ById = std::map<std::string, Session*, std::less<>>;

void Add(Warning::Reason reason, std::string field, std::string message, Session& session) {
  *session.add_warnings() = rpc::Warn(reason, std::move(field), std::move(message));
}

// Whether somebody is expected to appear; positions are those of session_appearances.
bool Expected(const Session& session, std::int64_t position) {
  if (position >= session.appearances_size()) return false;
  const Appearance::Status status = session.appearances(static_cast<int>(position)).status();
  return status != Appearance::STATUS_CANCELLED && status != Appearance::STATUS_NO_SHOW;
}

std::string FieldOf(std::int64_t position) { return absl::StrCat("appearances[", position, "].participant"); }

// Parameters of the statements that look for appearances.
db::Params Asked(std::string_view event_id, const ById& sessions) {
  std::vector<std::string> ids;
  for (const auto& [id, session] : sessions) ids.push_back(id);
  return db::Params().Text(event_id).Texts(ids).Int(kMostFound);
}

absl::Status AddDoubleBookings(db::Connection& connection, std::string_view event_id, const ById& sessions) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kFindDoubleBookings, Asked(event_id, sessions)));
  for (const db::Row row : rows) {
    Session& session = *sessions.find(row.Text(0))->second;
    Session other;
    if (!other.ParseFromString(row.Bytes(4))) return absl::DataLossError("sessions.detail does not parse");
    if (!Expected(session, row.Int(1)) || !Expected(other, row.Int(3))) continue;
    const auto& appearance = session.appearances(static_cast<int>(row.Int(1)));
    Add(Warning::REASON_TWO_PLACES_AT_ONCE, FieldOf(row.Int(1)),
        absl::StrCat(appearance.participant(), " appears at the same time in ",
                     contract::NameOf<v1::Session>(event_id, row.Text(2)),
                     ": move one of the two sessions, or call one of the appearances off"),
        session);
  }
  return absl::OkStatus();
}

absl::Status AddUnconfirmed(db::Connection& connection, std::string_view event_id, const ById& sessions) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kFindUnconfirmed, Asked(event_id, sessions)));
  for (const db::Row row : rows) {
    Session& session = *sessions.find(row.Text(0))->second;
    if (session.state() == Session::STATE_CANCELLED || !Expected(session, row.Int(1))) continue;
    const auto& appearance = session.appearances(static_cast<int>(row.Int(1)));
    const auto state = static_cast<v1::Participant::State>(row.Int(2));
    Add(Warning::REASON_NOT_CONFIRMED, FieldOf(row.Int(1)),
        absl::StrCat(appearance.participant(), " is ",
                     v1::Participant::State_Name(state).substr(std::string("STATE_").size()),
                     ", not CONFIRMED: confirm the place, or call the appearance off"),
        session);
  }
  return absl::OkStatus();
}

// How many people are expected, as far as known.
std::int64_t PeopleIn(const Session& session) {
  std::int64_t appearing = 0;
  for (int i = 0; i < session.appearances_size(); ++i) appearing += Expected(session, i) ? 1 : 0;
  return std::max<std::int64_t>(session.capacity(), appearing);
}

absl::Status AddSmallRooms(db::Connection& connection, const ById& sessions) {
  std::map<std::string, std::int64_t> capacities;
  for (const auto& [id, session] : sessions) {
    if (session->room().empty() || session->state() == Session::STATE_CANCELLED) continue;
    const auto [capacity, added] = capacities.try_emplace(session->room());
    if (added) {
      // A participant deleted since the session was read stands for an unknown number.
      const absl::StatusOr<v1::Room> room = Rooms().Get(connection, session->room());
      if (!room.ok() && !absl::IsNotFound(room.status())) return room.status();
      capacity->second = room.ok() ? room->capacity() : 0;
    }
    const std::int64_t people = PeopleIn(*session);
    if (capacity->second == 0 || people <= capacity->second) continue;
    Add(Warning::REASON_ROOM_TOO_SMALL, session->capacity() == people ? "capacity" : "appearances",
        absl::StrCat(people, " people are expected, and ", session->room(), " holds ", capacity->second,
                     ": take a larger room, or expect fewer"),
        *session);
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status AddWarnings(const rpc::Call& call, db::Connection& connection,
                         std::span<StoredSession> sessions) {
  if (sessions.empty()) return absl::OkStatus();
  const std::string event_name = contract::EventOf(sessions[0].session.name());
  if (!access::ClearanceFor(call.caller(), v1::PERMISSION_SESSIONS_READ, event_name).sees_as_staff()) {
    return absl::OkStatus();
  }
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::GetEvent(connection, event_name));
  ById by_id;
  for (StoredSession& stored : sessions) {
    Session& session = stored.session;
    session.clear_warnings();
    for (Warning& warning : rules::Warnings(event.event, session)) {
      *session.add_warnings() = std::move(warning);
    }
    by_id.emplace(contract::LastId(session.name()), &session);
  }
  const std::string_view event_id = contract::LastId(event_name);
  RETURN_IF_ERROR(AddSmallRooms(connection, by_id));
  RETURN_IF_ERROR(AddDoubleBookings(connection, event_id, by_id));
  return AddUnconfirmed(connection, event_id, by_id);
}

}  // namespace plenary::sessions
