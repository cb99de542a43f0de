#include "sessions/session_service.h"

#include <optional>
#include <utility>
#include <vector>

#include "access/initial_state.h"
#include "base/status_macros.h"
#include "directory/known.h"
#include "events/event_access.h"
#include "google/protobuf/util/message_differencer.h"
#include "participants/participant_references.h"
#include "rpc/errors.h"
#include "rpc/field_mask.h"
#include "rpc/resource.h"
#include "rpc/resource_name.h"
#include "sessions/placement.h"
#include "sessions/session_view.h"

namespace plenary::sessions {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using v1::Session;

void NoteChange(journal::Write& write, std::string_view before, const StoredSession& stored) {
  const std::string& name = stored.session.name();
  write.Changed(journal::OfEvent(rpc::EventIdOf(name)), name, before, AudienceOf(stored), stored.session);
}

// Who appears has to be there.
absl::Status CheckAppearances(db::Connection& connection, const Session& session) {
  std::vector<directory::NamedReference> references;
  for (int i = 0; i < session.appearances_size(); ++i) {
    const std::string& name = session.appearances(i).participant();
    const std::string field = "session.appearances[" + std::to_string(i) + "].participant";
    if (!name.empty()) references.push_back({field, name});
  }
  return participants::CheckParticipants(connection, references);
}

// Everything that what is a part of the session has changed with it.
absl::Status NoteDescendants(journal::Write& write, const std::string& name) {
  ASSIGN_OR_RETURN(const auto descendants, LockDescendants(write.connection(), name));
  for (const StoredSession& stored : descendants) NoteChange(write, AudienceOf(stored), stored);
  return absl::OkStatus();
}

// Cancels one session at the time `now`.
absl::Status Cancel(journal::Write& write, const std::string& reason, std::int64_t now,
                    StoredSession& stored) {
  const StoredSession before = stored;
  rules::Take(rules::kCancel, reason, now, stored.session);
  RETURN_IF_ERROR(sessions::UpdateSession(write.connection(), before, stored));
  NoteChange(write, AudienceOf(before), stored);
  return absl::OkStatus();
}

// The parts of a session that are to be cancelled with it, parents first. Cancelled ones stay as they are.
absl::StatusOr<std::vector<StoredSession>> ToCancelWith(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(std::vector<StoredSession> parts, LockDescendants(connection, name));
  std::erase_if(
      parts, [](const StoredSession& stored) { return stored.session.state() == Session::STATE_CANCELLED; });
  for (const StoredSession& stored : parts) {
    RETURN_IF_ERROR(rules::CheckStep(stored.session, rules::kCancel));
  }
  return parts;
}

}  // namespace

void SessionService::Bind(rpc::Router& router) {
  db::Lane& lane = context_.general;
  router.Bind(lane, this, &SessionService::CreateSession);
  router.Bind(lane, this, &SessionService::GetSession);
  router.Bind(lane, this, &SessionService::ListSessions);
  router.Bind(lane, this, &SessionService::UpdateSession);
  router.Bind(lane, this, &SessionService::BatchUpdateSessions);
  router.Bind(lane, this, &SessionService::DeleteSession);
  router.Bind(lane, this, &SessionService::StartSession);
  router.Bind(lane, this, &SessionService::SuspendSession);
  router.Bind(lane, this, &SessionService::ResumeSession);
  router.Bind(lane, this, &SessionService::EndSession);
  router.Bind(lane, this, &SessionService::ResetSession);
  router.Bind(lane, this, &SessionService::CancelSession);
}

absl::StatusOr<Session> SessionService::CommitSession(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<StoredSession>(journal::Write&)>& body) {
  ASSIGN_OR_RETURN(
      StoredSession stored,
      journal::Commit<StoredSession>(call, connection, {context_.secrets.payloads, name},
                                     std::bind_front(sessions::GetSession, std::ref(connection)), body));
  RETURN_IF_ERROR(ShowTo(call, connection, v1::VIEW_FULL, {&stored, 1}));
  return std::move(stored.session);
}

// ---- Sessions.

absl::StatusOr<Session> SessionService::CreateSession(rpc::Call& call, db::Connection& connection,
                                                      const v1::CreateSessionRequest& request) {
  RETURN_IF_ERROR(
      access::CheckInitialState(call.caller(), request.initial_state(), Session::STATE_SCHEDULED));
  Session given = request.session();
  rpc::ClearOutputOnly(given);
  given.set_name(SessionName(rpc::EventIdOf(request.parent()), rpc::IdOrNew(request.session_id())));
  const bool recorded = request.initial_state() != Session::STATE_UNSPECIFIED;
  given.set_state(recorded ? request.initial_state() : Session::STATE_SCHEDULED);
  rules::Complete(given);
  RETURN_IF_ERROR(rules::CheckSession(given));

  return CommitSession(call, connection, given.name(),
                       [&](journal::Write& write) -> absl::StatusOr<StoredSession> {
                         ASSIGN_OR_RETURN(const events::StoredEvent event,
                                          events::OpenEvent(call, connection, request.parent()));
                         StoredSession stored{.session = given,
                                              .event_public = event.was_public,
                                              .event_languages = events::LanguagesOf(event)};
                         Session& session = stored.session;
                         if (!session.parent_session().empty()) {
                           RETURN_IF_ERROR(LockProgramme(connection, rpc::EventIdOf(request.parent())));
                         }
                         ASSIGN_OR_RETURN(const std::optional<Session> parent, ParentOf(connection, session));
                         if (parent.has_value())
                           RETURN_IF_ERROR(rules::TakeRoomOf(*parent, Session(), session));
                         RETURN_IF_ERROR(CheckAppearances(connection, session));
                         RETURN_IF_ERROR(CheckPlace(connection, parent, Session(), session));
                         RETURN_IF_ERROR(InsertSession(connection, stored));
                         NoteChange(write, journal::kNobody, stored);
                         return stored;
                       });
}

absl::StatusOr<Session> SessionService::GetSession(rpc::Call& call, db::Connection& connection,
                                                   const v1::GetSessionRequest& request) {
  ASSIGN_OR_RETURN(StoredSession stored, sessions::GetSession(connection, request.name()));
  if (!SeesSession(stored, call.clearance())) return rpc::errors::NotFound(request.name());
  RETURN_IF_ERROR(ShowTo(call, connection, request.view(), {&stored, 1}));
  return std::move(stored.session);
}

absl::StatusOr<v1::ListSessionsResponse> SessionService::ListSessions(
    rpc::Call& call, db::Connection& connection, const v1::ListSessionsRequest& request) {
  rpc::ListQuery query = rpc::ListQuery::From(request);
  if (rpc::EventIdOf(request.parent()) != "-") {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::SeenEvent(call, connection, request.parent()));
    query.time_zone = event.event.time_zone();
  }
  ASSIGN_OR_RETURN(SessionPage page, sessions::ListSessions(connection, call, context_.tokens, query));
  const v1::View view = request.view() == v1::VIEW_FULL ? v1::VIEW_FULL : v1::VIEW_BASIC;
  RETURN_IF_ERROR(ShowTo(call, connection, view, page.sessions));
  v1::ListSessionsResponse response;
  for (StoredSession& stored : page.sessions) *response.add_sessions() = std::move(stored.session);
  response.set_next_page_token(page.next_page_token);
  response.set_total_size(static_cast<int>(page.total_size));
  return response;
}

absl::StatusOr<Session> SessionService::UpdateSession(rpc::Call& call, db::Connection& connection,
                                                      const v1::UpdateSessionRequest& request) {
  const Session& changes = request.session();
  return CommitSession(
      call, connection, changes.name(), [&](journal::Write& write) -> absl::StatusOr<StoredSession> {
        RETURN_IF_ERROR(events::OpenEvent(call, connection, changes.name()).status());
        RETURN_IF_ERROR(LockProgramme(connection, rpc::EventIdOf(changes.name())));
        ASSIGN_OR_RETURN(const StoredSession before, LockSession(connection, changes.name(), changes.etag()));
        StoredSession stored = before;
        Session& session = stored.session;
        RETURN_IF_ERROR(rpc::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, session));
        rules::Complete(session);
        if (MessageDifferencer::Equals(before.session, session)) return before;
        RETURN_IF_ERROR(rules::CheckSession(session));
        ASSIGN_OR_RETURN(const std::optional<Session> parent, ParentOf(connection, session));
        if (parent.has_value()) RETURN_IF_ERROR(rules::TakeRoomOf(*parent, before.session, session));
        if (MessageDifferencer::Equals(before.session, session)) return before;
        RETURN_IF_ERROR(CheckAppearances(connection, session));
        RETURN_IF_ERROR(CheckPlace(connection, parent, before.session, session));
        RETURN_IF_ERROR(sessions::UpdateSession(connection, before, stored));
        NoteChange(write, AudienceOf(before), stored);
        if (session.room() != before.session.room()) RETURN_IF_ERROR(NoteDescendants(write, session.name()));
        return stored;
      });
}

absl::StatusOr<Empty> SessionService::DeleteSession(rpc::Call& call, db::Connection& connection,
                                                    const v1::DeleteSessionRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    RETURN_IF_ERROR(events::OpenEvent(call, connection, name).status());
    RETURN_IF_ERROR(LockProgramme(connection, rpc::EventIdOf(name)));
    ASSIGN_OR_RETURN(const StoredSession stored, LockSession(connection, name, request.etag()));
    if (stored.event_public) return rpc::errors::WasPublic(name);
    std::vector<std::string> names = {name};
    if (request.force()) {
      ASSIGN_OR_RETURN(const auto descendants, LockDescendants(connection, name));
      for (const StoredSession& part : descendants) names.push_back(part.session.name());
    }
    const std::string scope = journal::OfEvent(rpc::EventIdOf(name));
    // Parts go before their wholes, so that an error names the one that something refers to.
    for (auto removed = names.rbegin(); removed != names.rend(); ++removed) {
      RETURN_IF_ERROR(sessions::DeleteSession(connection, *removed));
      write.Removed(scope, *removed, AudienceOf(stored));
    }
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

// ---- The steps of a session.

template <class Request>
absl::StatusOr<Session> SessionService::TakeStep(rpc::Call& call, db::Connection& connection,
                                                 const Request& request, const rules::Step& step) {
  return CommitSession(
      call, connection, request.name(), [&](journal::Write& write) -> absl::StatusOr<StoredSession> {
        RETURN_IF_ERROR(events::OpenEvent(call, connection, request.name()).status());
        ASSIGN_OR_RETURN(const StoredSession before, LockSession(connection, request.name(), request.etag()));
        RETURN_IF_ERROR(rules::CheckStep(before.session, step));
        ASSIGN_OR_RETURN(const std::int64_t now, Now(connection));
        StoredSession stored = before;
        rules::Take(step, request.reason(), now, stored.session);
        RETURN_IF_ERROR(sessions::UpdateSession(connection, before, stored));
        NoteChange(write, AudienceOf(before), stored);
        return stored;
      });
}

absl::StatusOr<Session> SessionService::StartSession(rpc::Call& call, db::Connection& connection,
                                                     const v1::StartSessionRequest& request) {
  return TakeStep(call, connection, request, rules::kStart);
}

absl::StatusOr<Session> SessionService::SuspendSession(rpc::Call& call, db::Connection& connection,
                                                       const v1::SuspendSessionRequest& request) {
  return TakeStep(call, connection, request, rules::kSuspend);
}

absl::StatusOr<Session> SessionService::ResumeSession(rpc::Call& call, db::Connection& connection,
                                                      const v1::ResumeSessionRequest& request) {
  return TakeStep(call, connection, request, rules::kResume);
}

absl::StatusOr<Session> SessionService::EndSession(rpc::Call& call, db::Connection& connection,
                                                   const v1::EndSessionRequest& request) {
  return TakeStep(call, connection, request, rules::kEnd);
}

absl::StatusOr<Session> SessionService::CancelSession(rpc::Call& call, db::Connection& connection,
                                                      const v1::CancelSessionRequest& request) {
  return CommitSession(
      call, connection, request.name(), [&](journal::Write& write) -> absl::StatusOr<StoredSession> {
        RETURN_IF_ERROR(events::OpenEvent(call, connection, request.name()).status());
        RETURN_IF_ERROR(LockProgramme(connection, rpc::EventIdOf(request.name())));
        ASSIGN_OR_RETURN(StoredSession stored, LockSession(connection, request.name(), request.etag()));
        RETURN_IF_ERROR(rules::CheckStep(stored.session, rules::kCancel));
        ASSIGN_OR_RETURN(std::vector<StoredSession> parts, ToCancelWith(connection, request.name()));
        // From the innermost out, since nothing that goes on is a part of what is cancelled.
        ASSIGN_OR_RETURN(const std::int64_t now, Now(connection));
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
          RETURN_IF_ERROR(Cancel(write, request.reason(), now, *part));
        }
        RETURN_IF_ERROR(Cancel(write, request.reason(), now, stored));
        return stored;
      });
}

absl::StatusOr<v1::BatchUpdateSessionsResponse> SessionService::BatchUpdateSessions(
    rpc::Call&, db::Connection&, const v1::BatchUpdateSessionsRequest&) {
  return absl::UnimplementedError("BatchUpdateSessions");
}

absl::StatusOr<v1::Session> SessionService::ResetSession(rpc::Call&, db::Connection&,
                                                         const v1::ResetSessionRequest&) {
  return absl::UnimplementedError("ResetSession");
}

}  // namespace plenary::sessions
