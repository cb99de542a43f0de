// Sessions as rows. The only caller of their SQL.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/session_service.pb.h"
#include "resource/page.h"
#include "sessions/stored_session.h"

namespace plenary::sessions {

// NotFound if absent.
absl::StatusOr<StoredSession> GetSession(db::Connection& connection, const std::string& name);
// As GetSession, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the current
// one.
absl::StatusOr<StoredSession> LockSession(db::Connection& connection, const std::string& name,
                                          std::string_view etag);
// Blocks other changes of which sessions are parts of which in the event, until the transaction ends. Lock it
// before any of their rows.
absl::Status LockProgramme(db::Connection& connection, std::string_view event_id);
// All parts of the session, at any depth, parents first. Locks the rows.
absl::StatusOr<std::vector<StoredSession>> LockDescendants(db::Connection& connection,
                                                           const std::string& name);
// All of an event, parents first.
absl::StatusOr<std::vector<StoredSession>> ReadSessionsOf(db::Connection& connection,
                                                          const std::string& event_id);

// The same, and locks the rows. The programme is locked.
absl::StatusOr<std::vector<StoredSession>> LockSessionsOf(db::Connection& connection,
                                                          const std::string& event_id);
// Removes the room from the cancelled sessions that have it, and returns them as changed.
absl::StatusOr<std::vector<StoredSession>> VacateRoom(db::Connection& connection, const std::string& room);

// Writes the session, with its appearances, and sets its times and etag. RoomTaken if another session,
// unknown before, holds the room.
absl::Status InsertSession(db::Connection& connection, StoredSession& stored);
// The same for a session that was `before`. Its children get its room and its time; with a new room they get
// new versions.
absl::Status UpdateSession(db::Connection& connection, const StoredSession& before, StoredSession& stored);
// Rows of several sessions of one event that change together.
class SessionRows {
 public:
  // One of them, with the new state of its parent, if it has one. `changed`: the session itself changed, and
  // not only its parent. Sessions must not move in memory until they are written.
  void Add(const v1::Session& before, v1::Session& session, const v1::Session* parent, bool changed);
  // Writes all of them in one statement, with their appearances, and sets the times and etags of those that
  // changed.
  absl::Status Write(db::Connection& connection);

 private:
  struct Entry {
    const v1::Session* before;
    v1::Session* session;
    bool changed;
  };
  std::vector<Entry> entries_;
  std::vector<const v1::Session*> parents_;
};

// StillReferenced if anything refers to it, also a part of it.
absl::Status DeleteSession(db::Connection& connection, const std::string& name);

// Whether session `name` is `ancestor` or a part of it, at any depth.
absl::StatusOr<bool> IsWithin(db::Connection& connection, const std::string& name,
                              const std::string& ancestor);
// A child that would not be within `session`; empty if there is none.
absl::StatusOr<std::string> ChildOutside(db::Connection& connection, const v1::Session& session);
// The session that holds the room that `session` needs; empty if there is none.
absl::StatusOr<std::string> RoomHolder(db::Connection& connection, const v1::Session& session);

// A page of sessions, as stored.
absl::StatusOr<resource::PageOf<StoredSession>> ListSessions(const resource::ListCall& list);

}  // namespace plenary::sessions
