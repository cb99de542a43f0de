#include "sessions/session_store.h"

#include <map>
#include <optional>
#include <utility>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/resource.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"
#include "sessions/queries.h"
#include "sessions/room_store.h"
#include "sessions/session_errors.h"
#include "sessions/session_view.h"

namespace plenary::sessions {
namespace {

using google::protobuf::util::MessageDifferencer;
using v1::Session;

constexpr resource::Reference kReferences[] = {
    {"sessions_parent_fkey", "a session that is a part of it (delete with force to delete those too)"},
    {"sessions_parent_during_fkey", "a session that is a part of it (delete with force to delete those too)"},
    {"sessions_parent_room_fkey", "a session that is a part of it (delete with force to delete those too)"},
    {"statements_session_fkey", "a statement"},
    {"document_adoptions_session_fkey", "a document that was adopted in it"},
    {"document_adoption_corrections_session_fkey", "a document that was adopted in it"},
};

// How to list the sessions of one event, or of all events.
const resource::EventListing& Listing() {
  static const resource::ListFields kFields(
      *Session::descriptor(),
      {
          {"name", "('events/' || s.event_id || '/sessions/' || s.id)", /*nullable=*/false},
          {"title", "s.title", /*nullable=*/false},
          {"names", "s.names"},
          {"kind", "s.kind"},
          {"state", "s.state"},
          {"room", "('events/' || s.event_id || '/rooms/' || s.room_id)"},
          {"parent_session", "('events/' || s.event_id || '/sessions/' || s.parent_id)"},
          {"track", "s.track"},
          {"languages", "s.languages"},
          {"interval.start_time", "lower(s.during)"},
          {"interval.end_time", "upper(s.during)"},
          {"appearances.participant",
           "ARRAY(SELECT 'events/' || a.event_id || '/participants/' || a.participant_id FROM "
           "session_appearances a "
           "WHERE a.event_id = s.event_id AND a.session_id = s.id)"},
          {"create_time", "s.create_time"},
          {"update_time", "s.update_time"},
      });
  static const resource::EventListing kListing{
      kFields.By(queries::kListSessions, "s.id"),
      kFields.By(queries::kListAllSessions, "(s.event_id || '/' || s.id)")};
  return kListing;
}

// Columns as in get_session.sql.
absl::StatusOr<StoredSession> FromRow(const db::Row& row) {
  StoredSession stored;
  Session& session = stored.session;
  if (!session.ParseFromString(row.Bytes(8))) return absl::DataLossError("sessions.detail does not parse");
  resource::SetTimesAndEtag(row, session);
  session.set_name(contract::NameOf<v1::Session>(row.Text(3), row.Text(4)));
  session.set_state(static_cast<Session::State>(row.Int(5)));
  if (!row.IsNull(6)) session.set_room(contract::NameOf<v1::Room>(row.Text(3), row.Text(6)));
  if (!row.IsNull(7)) session.set_parent_session(contract::NameOf<v1::Session>(row.Text(3), row.Text(7)));
  stored.event_public = row.Bool(9);
  stored.event_languages = resource::ListIn(row, 10);
  return stored;
}

absl::StatusOr<std::vector<StoredSession>> FromRows(const db::Result& rows, int count) {
  std::vector<StoredSession> sessions;
  for (int i = 0; i < count; ++i) {
    ASSIGN_OR_RETURN(StoredSession stored, FromRow(rows[i]));
    sessions.push_back(std::move(stored));
  }
  return sessions;
}

// The fields without a column. The interval is also here, with all of its digits.
std::string Detail(const Session& session) {
  return resource::DetailOf(
      session, {Session::kStateFieldNumber, Session::kRoomFieldNumber, Session::kParentSessionFieldNumber});
}

// Both ends of the interval, unknown if there is none.
void AddInterval(const Session& session, db::Params& params) {
  const v1::Interval& interval = session.interval();
  if (!session.has_interval()) {
    params.Null().Null();
  } else {
    params.Time(messages::MicrosFrom(interval.start_time())).Time(messages::MicrosFrom(interval.end_time()));
  }
}

db::Params Columns(const Session& session) {
  db::Params params = resource::IdsIn(session.name());
  params.Text(resource::OrderText(resource::OriginalText(session.title())));
  params.Text(resource::SearchText().Add(session.title()).text());
  params.Int(session.kind()).Int(session.state());
  AddInterval(session, params);
  params.TextOrNull(contract::LastId(session.room())).Text(session.track());
  params.Texts(std::vector<std::string>(session.languages().begin(), session.languages().end()));
  params.TextOrNull(contract::LastId(session.parent_session())).Bytes(Detail(session));
  return params;
}

// Who appears, each at its position.
struct Participants {
  std::vector<std::int64_t> positions;
  std::vector<std::string> ids;

  static Participants Of(const Session& session) {
    Participants participants;
    for (int i = 0; i < session.appearances_size(); ++i) {
      const std::string& name = session.appearances(i).participant();
      if (name.empty()) continue;
      participants.positions.push_back(i);
      participants.ids.emplace_back(contract::LastId(name));
    }
    return participants;
  }

  bool operator==(const Participants&) const = default;
};

// Writes the appearances of the session, if they differ from those of `before`.
absl::Status WriteAppearances(db::Connection& connection, const Participants& before,
                              const Session& session) {
  const Participants participants = Participants::Of(session);
  if (participants == before) return absl::OkStatus();
  return connection
      .Execute(queries::kWriteAppearances,
               resource::IdsIn(session.name()).Ints(participants.positions).Texts(participants.ids))
      .status();
}

absl::Status Write(db::Connection& connection, const db::Statement& statement, const Participants& before,
                   Session& session) {
  const absl::StatusOr<db::Result> written = connection.Execute(statement, Columns(session));
  if (db::Violates(written.status(), "sessions_pkey")) return errors::AlreadyExists(session.name());
  if (db::Violates(written.status(), "sessions_room_fkey")) {
    return errors::ReferenceNotFound("session.room", session.room());
  }
  if (db::Violates(written.status(), "sessions_room_taken")) {
    return errors::RoomTaken(session.room(), "");
  }
  RETURN_IF_ERROR(written.status());
  resource::SetTimesAndEtag((*written)[0], session);
  return WriteAppearances(connection, before, session);
}

// Both ends of an interval, as columns.
struct Ends {
  std::vector<std::optional<std::int64_t>> starts, ends;

  void Add(const Session* session) {
    const bool known = session != nullptr && session->has_interval();
    starts.push_back(known ? std::optional(messages::MicrosFrom(session->interval().start_time()))
                           : std::nullopt);
    ends.push_back(known ? std::optional(messages::MicrosFrom(session->interval().end_time()))
                         : std::nullopt);
  }
};

absl::StatusOr<StoredSession> ReadOne(db::Connection& connection, const db::Statement& statement,
                                      const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, statement, name));
  return FromRow(found[0]);
}

// The name of the session whose id a statement found; empty if it found none.
absl::StatusOr<std::string> FindOther(db::Connection& connection, const db::Statement& statement,
                                      const db::Params& params, const Session& session) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, params));
  return rows.empty() ? ""
                      : contract::NameOf<v1::Session>(contract::EventIdOf(session.name()), rows[0].Text(0));
}

}  // namespace

absl::StatusOr<StoredSession> GetSession(db::Connection& connection, const std::string& name) {
  return ReadOne(connection, queries::kGetSession, name);
}

absl::StatusOr<StoredSession> LockSession(db::Connection& connection, const std::string& name,
                                          std::string_view etag) {
  ASSIGN_OR_RETURN(StoredSession stored, ReadOne(connection, queries::kLockSession, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, stored.session.etag()));
  return stored;
}

absl::Status LockProgramme(db::Connection& connection, std::string_view event_id) {
  return connection.Execute(queries::kLockProgramme, db::Params().Text(event_id)).status();
}

absl::StatusOr<std::vector<StoredSession>> LockDescendants(db::Connection& connection,
                                                           const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kLockDescendants, resource::IdsIn(name)));
  return FromRows(rows, rows.size());
}

absl::StatusOr<std::vector<StoredSession>> ReadSessionsOf(db::Connection& connection,
                                                          const std::string& event_id) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadSessionsOf, db::Params().Text(event_id)));
  return FromRows(rows, rows.size());
}

absl::StatusOr<std::vector<StoredSession>> LockSessionsOf(db::Connection& connection,
                                                          const std::string& event_id) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kLockProgrammeSessions, db::Params().Text(event_id)));
  return FromRows(rows, rows.size());
}

absl::StatusOr<std::vector<StoredSession>> VacateRoom(db::Connection& connection, const std::string& room) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kVacateRoom, resource::IdsIn(room)));
  std::vector<StoredSession> sessions;
  for (const db::Row row : rows) {
    ASSIGN_OR_RETURN(
        StoredSession stored,
        GetSession(connection, contract::NameOf<v1::Session>(contract::EventIdOf(room), row.Text(0))));
    sessions.push_back(std::move(stored));
  }
  return sessions;
}

void SessionRows::Add(const Session& before, Session& session, const Session* parent, bool changed) {
  entries_.push_back({&before, &session, changed});
  parents_.push_back(parent);
}

absl::Status SessionRows::Write(db::Connection& connection) {
  if (entries_.empty()) return absl::OkStatus();
  std::vector<std::string> ids, titles, names, rooms, tracks, languages, parents, details;
  std::vector<std::int64_t> kinds, states;
  std::vector<std::optional<std::int64_t>> parents_cancelled;
  std::vector<bool> changed;
  std::map<std::string, Entry> by_id;
  Ends own, of_parents;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Session& session = *entries_[i].session;
    const Session* parent = parents_[i];
    ids.emplace_back(contract::LastId(session.name()));
    by_id.emplace(ids.back(), entries_[i]);
    titles.emplace_back(resource::OrderText(resource::OriginalText(session.title())));
    names.push_back(resource::SearchText().Add(session.title()).text());
    kinds.push_back(session.kind());
    states.push_back(session.state());
    own.Add(&session);
    rooms.emplace_back(contract::LastId(session.room()));
    tracks.push_back(session.track());
    languages.push_back(
        db::ArrayText(std::vector<std::string>(session.languages().begin(), session.languages().end())));
    parents.emplace_back(contract::LastId(session.parent_session()));
    details.push_back(Detail(session));
    of_parents.Add(parent);
    parents_cancelled.push_back(
        parent == nullptr ? std::nullopt
                          : std::optional<std::int64_t>(parent->state() == Session::STATE_CANCELLED ? 1 : 0));
    changed.push_back(entries_[i].changed);
  }
  db::Params params = db::Params().Text(contract::EventIdOf(entries_[0].session->name()));
  params.Texts(ids).Texts(titles).Texts(names).Ints(kinds).Ints(states);
  params.TimesOrNull(own.starts).TimesOrNull(own.ends).TextsOrNull(rooms).Texts(tracks).Texts(languages);
  params.TextsOrNull(parents).BytesArray(details);
  params.TimesOrNull(of_parents.starts).TimesOrNull(of_parents.ends).IntsOrNull(parents_cancelled);
  params.Bools(changed);
  ASSIGN_OR_RETURN(const db::Result written, connection.Execute(queries::kUpdateSessions, params));
  for (const db::Row row : written) {
    const Entry& entry = by_id.at(row.String(3));
    if (!entry.changed) continue;
    resource::SetTimesAndEtag(row, *entry.session);
    RETURN_IF_ERROR(WriteAppearances(connection, Participants::Of(*entry.before), *entry.session));
  }
  return absl::OkStatus();
}

absl::Status InsertSession(db::Connection& connection, StoredSession& stored) {
  return Write(connection, queries::kInsertSession, {}, stored.session);
}

absl::Status UpdateSession(db::Connection& connection, const StoredSession& before, StoredSession& stored) {
  const std::string& name = stored.session.name();
  const bool moves = before.session.room() != stored.session.room();
  if (moves && stored.session.room().empty()) {
    RETURN_IF_ERROR(connection.Execute(queries::kLeaveRoom, resource::IdsIn(name)).status());
  }
  RETURN_IF_ERROR(
      Write(connection, queries::kUpdateSession, Participants::Of(before.session), stored.session));
  if (!MessageDifferencer::Equals(before.session.interval(), stored.session.interval())) {
    RETURN_IF_ERROR(connection.Execute(queries::kFollowTime, resource::IdsIn(name)).status());
  }
  if (!moves) return absl::OkStatus();
  return connection.Execute(queries::kFollowRoom, resource::IdsIn(name)).status();
}

absl::Status DeleteSession(db::Connection& connection, const std::string& name) {
  return resource::ExplainDelete(connection.Execute(queries::kDeleteSession, resource::IdsIn(name)).status(),
                                 name, kReferences);
}

absl::StatusOr<bool> IsWithin(db::Connection& connection, const std::string& name,
                              const std::string& ancestor) {
  ASSIGN_OR_RETURN(
      const db::Result found,
      connection.Execute(queries::kIsWithin, resource::IdsIn(name).Text(contract::LastId(ancestor))));
  return !found.empty();
}

absl::StatusOr<std::string> ChildOutside(db::Connection& connection, const Session& session) {
  db::Params params = resource::IdsIn(session.name());
  AddInterval(session, params);
  params.Bool(!session.room().empty());
  return FindOther(connection, queries::kFindChildOutside, params, session);
}

absl::StatusOr<std::string> RoomHolder(db::Connection& connection, const Session& session) {
  db::Params params = resource::IdsIn(session.name());
  params.Text(contract::LastId(session.room())).Text(contract::LastId(session.parent_session()));
  AddInterval(session, params);
  return FindOther(connection, queries::kFindRoomHolder, params, session);
}

absl::StatusOr<resource::PageOf<StoredSession>> ListSessions(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(const resource::Page page, resource::RunPage(list, Listing(), VisibleSessions));
  resource::PageOf<StoredSession> sessions(page);
  ASSIGN_OR_RETURN(sessions.items, FromRows(page.rows, page.size));
  return sessions;
}

}  // namespace plenary::sessions
