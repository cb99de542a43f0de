#include "sessions/session_service.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/initial_state.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "events/event_access.h"
#include "events/event_errors.h"
#include "events/event_view.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/answer_size.h"
#include "messages/field_mask.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "participants/participant_references.h"
#include "resource/known.h"
#include "resource/page.h"
#include "resource/referrers.h"
#include "rpc/clocks.h"
#include "sessions/placement.h"
#include "sessions/programme.h"
#include "sessions/session_errors.h"
#include "sessions/session_view.h"
#include "sessions/session_warnings.h"

namespace plenary::sessions {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using v1::Session;

// The field of request `i` in a batch.
std::string PartOf(int i) { return absl::StrCat("requests[", i, "]."); }

// The participants who appear in a session, which is at `part` of the request.
void AddAppearing(const std::string& part, const Session& session,
                  std::vector<resource::NamedReference>& references) {
  for (int i = 0; i < session.appearances_size(); ++i) {
    const std::string& name = session.appearances(i).participant();
    const std::string field = absl::StrCat(part, "session.appearances[", i, "].participant");
    if (!name.empty()) references.push_back({field, name});
  }
}

// Participants who appear must exist.
absl::Status CheckAppearances(db::Connection& connection, const Session& session) {
  std::vector<resource::NamedReference> references;
  AddAppearing("", session, references);
  return participants::CheckParticipants(connection, references);
}

// The time of a request's step; most have none.
template <class Request>
rules::Moment MomentOf(const Request&) {
  return {};
}
rules::Moment MomentOf(const v1::StartSessionRequest& request) {
  return {.field = "start_time",
          .time = request.has_start_time() ? std::optional(request.start_time()) : std::nullopt,
          .now = request.now()};
}
rules::Moment MomentOf(const v1::EndSessionRequest& request) {
  return {.field = "end_time",
          .time = request.has_end_time() ? std::optional(request.end_time()) : std::nullopt,
          .now = request.now()};
}

// Whether the clocks allow what the moment needs.
absl::Status CheckClocks(const rules::Moment& moment, std::int64_t now) {
  if (moment.now) return rpc::CheckClocks(now);
  return moment.time ? rpc::CheckBeyondDoubt(messages::MicrosFrom(*moment.time), now) : absl::OkStatus();
}

// Nothing begins or continues at a cancelled event; what has begun can be ended or reset.
absl::Status CheckEventGoesOn(const v1::Event& event, Session::State to) {
  const bool goes_on = to == Session::STATE_LIVE || to == Session::STATE_SUSPENDED;
  if (!goes_on || event.state() != v1::Event::STATE_CANCELLED) return absl::OkStatus();
  return errors::EventOver(event.name(), "CANCELLED", "sessions begin or go on");
}

// Every fault that shows in the requests of a batch alone.
absl::Status CheckBatch(const v1::BatchUpdateSessionsRequest& batch) {
  std::vector<errors::FieldViolation> violations;
  std::set<std::string> names;
  for (int i = 0; i < batch.requests_size(); ++i) {
    const v1::UpdateSessionRequest& request = batch.requests(i);
    const std::string part = PartOf(i);
    if (contract::EventIdOf(request.session().name()) != contract::EventIdOf(batch.parent())) {
      violations.push_back({part + "session.name", "must be a session of the parent"});
    } else if (!names.insert(request.session().name()).second) {
      violations.push_back(
          {part + "session.name", "must not occur twice: put all changes of a session into one request"});
    }
    if (!request.request_id().empty()) {
      violations.push_back({part + "request_id", "leave it empty: the request as a whole has one"});
    }
    if (request.validate_only()) {
      violations.push_back({part + "validate_only", "leave it empty: the request as a whole has one"});
    }
  }
  return errors::InvalidFieldsIfAny(violations);
}

// Applies the request to `session`.
absl::Status ApplyChange(const rpc::Call& call, const v1::UpdateSessionRequest& request,
                         const StoredSession& before, Session& session) {
  const std::string& etag = request.session().etag();
  RETURN_IF_ERROR(messages::CheckEtag(session.name(), etag, before.session.etag()));
  RETURN_IF_ERROR(
      messages::ApplyUpdate(request.session(), request.update_mask(), call.clearance().sees, session));
  rules::Complete(session);
  return rules::CheckSession(session);
}

// Changes the sessions in `programme` as the requests say; reports all invalid fields at once.
absl::Status ApplyChanges(const rpc::Call& call, const v1::BatchUpdateSessionsRequest& batch,
                          Programme& programme) {
  std::vector<errors::FieldViolation> violations;
  std::vector<resource::NamedReference> appearing;
  for (int i = 0; i < batch.requests_size(); ++i) {
    const std::string& name = batch.requests(i).session().name();
    StoredSession* stored = programme.Change(name);
    absl::Status status = stored == nullptr
                              ? errors::NotFound(name)
                              : ApplyChange(call, batch.requests(i), programme.Before(name), stored->session);
    status = errors::OfPart(PartOf(i), "session", status);
    const std::vector<errors::FieldViolation> found = errors::ViolationsOf(status);
    if (!status.ok() && found.empty()) return status;
    violations.insert(violations.end(), found.begin(), found.end());
    if (status.ok()) AddAppearing(PartOf(i), stored->session, appearing);
  }
  RETURN_IF_ERROR(errors::InvalidFieldsIfAny(violations));
  return participants::CheckParticipants(programme.connection(), appearing);
}

// All parts of the session changed with it.
absl::Status NoteDescendants(journal::Write& write, const std::string& name) {
  ASSIGN_OR_RETURN(const auto descendants, LockDescendants(write.connection(), name));
  for (const StoredSession& stored : descendants)
    write.Changed(stored.session, AudienceOf(stored), AudienceOf(stored));
  return absl::OkStatus();
}

// Cancels one session.
absl::Status Cancel(journal::Write& write, const std::string& reason, StoredSession& stored) {
  const StoredSession before = stored;
  rules::Take(Session::STATE_CANCELLED, reason, std::nullopt, stored.session);
  RETURN_IF_ERROR(sessions::UpdateSession(write.connection(), before, stored));
  write.Changed(stored.session, AudienceOf(before), AudienceOf(stored));
  return absl::OkStatus();
}

// The parts to be cancelled with the session, parents first. Parts already cancelled stay as they are.
absl::StatusOr<std::vector<StoredSession>> ToCancelWith(db::Connection& connection,
                                                        const v1::CancelSessionRequest& request) {
  ASSIGN_OR_RETURN(std::vector<StoredSession> parts, LockDescendants(connection, request.name()));
  std::erase_if(
      parts, [](const StoredSession& stored) { return stored.session.state() == Session::STATE_CANCELLED; });
  for (const StoredSession& stored : parts) {
    RETURN_IF_ERROR(messages::CheckStep(stored.session, request));
  }
  return parts;
}

}  // namespace

void SessionService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(lanes, this, &SessionService::CreateSession);
  router.Bind(lanes, this, &SessionService::GetSession);
  router.Bind(lanes, this, &SessionService::ListSessions);
  router.Bind(lanes, this, &SessionService::UpdateSession);
  router.Bind(lanes, this, &SessionService::BatchUpdateSessions);
  router.Bind(lanes, this, &SessionService::DeleteSession);
  router.Bind(lanes, this, &SessionService::StartSession);
  router.Bind(lanes, this, &SessionService::SuspendSession);
  router.Bind(lanes, this, &SessionService::ResumeSession);
  router.Bind(lanes, this, &SessionService::EndSession);
  router.Bind(lanes, this, &SessionService::ResetSession);
  router.Bind(lanes, this, &SessionService::CancelSession);
}

absl::StatusOr<Session> SessionService::CommitSession(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<StoredSession>(journal::Write&)>& body) {
  // In the transaction, so that a call that only validates leaves nothing behind.
  const auto warned = [&](absl::StatusOr<StoredSession> stored) -> absl::StatusOr<StoredSession> {
    if (stored.ok()) RETURN_IF_ERROR(AddWarnings(call, connection, {&*stored, 1}));
    return stored;
  };
  ASSIGN_OR_RETURN(StoredSession stored, journal::Commit<StoredSession>(
                                             call, connection, {context_.secrets.payloads, name},
                                             [&](const std::string& repeated) {
                                               return warned(sessions::GetSession(connection, repeated));
                                             },
                                             [&](journal::Write& write) { return warned(body(write)); }));
  RETURN_IF_ERROR(Present(call, connection, v1::VIEW_FULL, {&stored, 1}));
  return std::move(stored.session);
}

// ---- Sessions.

absl::StatusOr<Session> SessionService::CreateSession(rpc::Call& call, db::Connection& connection,
                                                      const v1::CreateSessionRequest& request) {
  RETURN_IF_ERROR(
      access::CheckInitialState(call.caller(), request.initial_state(), Session::STATE_SCHEDULED));
  Session given = request.session();
  messages::ClearOutputOnly(given);
  given.set_name(contract::NameOf<v1::Session>(contract::EventIdOf(request.parent()),
                                               messages::IdOrNew(request.session_id())));
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
                           RETURN_IF_ERROR(LockProgramme(connection, contract::EventIdOf(request.parent())));
                         }
                         ASSIGN_OR_RETURN(const std::optional<Session> parent, ParentOf(connection, session));
                         if (parent.has_value())
                           RETURN_IF_ERROR(rules::TakeRoomOf(*parent, Session(), session));
                         RETURN_IF_ERROR(CheckAppearances(connection, session));
                         RETURN_IF_ERROR(CheckPlace(connection, parent, Session(), session));
                         RETURN_IF_ERROR(InsertSession(connection, stored));
                         write.Changed(stored.session, journal::kNobody, AudienceOf(stored));
                         return stored;
                       });
}

absl::StatusOr<Session> SessionService::GetSession(rpc::Call& call, db::Connection& connection,
                                                   const v1::GetSessionRequest& request) {
  ASSIGN_OR_RETURN(StoredSession stored, sessions::GetSession(connection, request.name()));
  if (!SeesSession(stored, call.clearance())) return errors::NotFound(request.name());
  if (request.view() != v1::VIEW_BASIC) RETURN_IF_ERROR(AddWarnings(call, connection, {&stored, 1}));
  RETURN_IF_ERROR(Present(call, connection, request.view(), {&stored, 1}));
  return std::move(stored.session);
}

absl::StatusOr<v1::ListSessionsResponse> SessionService::ListSessions(
    rpc::Call& call, db::Connection& connection, const v1::ListSessionsRequest& request) {
  ASSIGN_OR_RETURN(resource::ListQuery query, events::QueryInEvents(call, connection, request));
  ASSIGN_OR_RETURN(resource::PageOf<StoredSession> page,
                   sessions::ListSessions({connection, call, context_.tokens, query}));
  const v1::View view = request.view() == v1::VIEW_FULL ? v1::VIEW_FULL : v1::VIEW_BASIC;
  RETURN_IF_ERROR(Present(call, connection, view, page.items));
  v1::ListSessionsResponse response;
  for (StoredSession& stored : page.items) *response.add_sessions() = std::move(stored.session);
  resource::TellRest(page, response);
  return response;
}

absl::StatusOr<Session> SessionService::UpdateSession(rpc::Call& call, db::Connection& connection,
                                                      const v1::UpdateSessionRequest& request) {
  const Session& changes = request.session();
  return CommitSession(
      call, connection, changes.name(), [&](journal::Write& write) -> absl::StatusOr<StoredSession> {
        RETURN_IF_ERROR(events::OpenEvent(call, connection, changes.name()).status());
        RETURN_IF_ERROR(LockProgramme(connection, contract::EventIdOf(changes.name())));
        ASSIGN_OR_RETURN(const StoredSession before, LockSession(connection, changes.name(), changes.etag()));
        StoredSession stored = before;
        Session& session = stored.session;
        RETURN_IF_ERROR(
            messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, session));
        rules::Complete(session);
        if (MessageDifferencer::Equals(before.session, session)) return before;
        RETURN_IF_ERROR(rules::CheckSession(session));
        ASSIGN_OR_RETURN(const std::optional<Session> parent, ParentOf(connection, session));
        if (parent.has_value()) RETURN_IF_ERROR(rules::TakeRoomOf(*parent, before.session, session));
        if (MessageDifferencer::Equals(before.session, session)) return before;
        RETURN_IF_ERROR(CheckAppearances(connection, session));
        RETURN_IF_ERROR(CheckPlace(connection, parent, before.session, session));
        RETURN_IF_ERROR(sessions::UpdateSession(connection, before, stored));
        write.Changed(stored.session, AudienceOf(before), AudienceOf(stored));
        if (session.room() != before.session.room()) RETURN_IF_ERROR(NoteDescendants(write, session.name()));
        return stored;
      });
}

absl::StatusOr<v1::BatchUpdateSessionsResponse> SessionService::BatchUpdateSessions(
    rpc::Call& call, db::Connection& connection, const v1::BatchUpdateSessionsRequest& request) {
  RETURN_IF_ERROR(CheckBatch(request));
  using Sessions = std::vector<StoredSession>;
  const auto change = [&](journal::Write& write) -> absl::StatusOr<Sessions> {
    RETURN_IF_ERROR(events::OpenEvent(call, connection, request.parent()).status());
    ASSIGN_OR_RETURN(Programme programme,
                     Programme::Lock(connection, std::string(contract::EventIdOf(request.parent()))));
    RETURN_IF_ERROR(ApplyChanges(call, request, programme));
    std::map<std::string, std::string> parts;
    for (int i = 0; i < request.requests_size(); ++i) {
      parts.emplace(request.requests(i).session().name(), PartOf(i));
    }
    RETURN_IF_ERROR(programme.Settle(parts));
    RETURN_IF_ERROR(programme.Write());
    for (const std::size_t at : programme.changed()) {
      write.Changed(programme.after()[at].session, AudienceOf(programme.before()[at]),
                    AudienceOf(programme.after()[at]));
    }
    Sessions changed;
    for (const auto& one : request.requests()) changed.push_back(*programme.Change(one.session().name()));
    RETURN_IF_ERROR(AddWarnings(call, connection, changed));
    return changed;
  };
  const auto read = [&](const std::string&) -> absl::StatusOr<Sessions> {
    Sessions sessions;
    for (const auto& one : request.requests()) {
      ASSIGN_OR_RETURN(StoredSession stored, sessions::GetSession(connection, one.session().name()));
      sessions.push_back(std::move(stored));
    }
    RETURN_IF_ERROR(AddWarnings(call, connection, sessions));
    return sessions;
  };
  ASSIGN_OR_RETURN(Sessions sessions,
                   journal::Commit<Sessions>(call, connection, {context_.secrets.payloads, request.parent()},
                                             read, change));
  RETURN_IF_ERROR(Present(call, connection, v1::VIEW_FULL, sessions));
  v1::BatchUpdateSessionsResponse response;
  std::vector<Session*> changed;
  for (StoredSession& stored : sessions) changed.push_back(&stored.session);
  messages::MoveFitting<Session>(changed, *response.mutable_sessions(), *response.mutable_remaining_names());
  return response;
}

absl::StatusOr<Empty> SessionService::DeleteSession(rpc::Call& call, db::Connection& connection,
                                                    const v1::DeleteSessionRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    RETURN_IF_ERROR(events::OpenEvent(call, connection, name).status());
    RETURN_IF_ERROR(LockProgramme(connection, contract::EventIdOf(name)));
    ASSIGN_OR_RETURN(const StoredSession stored, LockSession(connection, name, request.etag()));
    if (stored.event_public) return errors::SessionWasPublic(name);
    std::vector<std::string> names = {name};
    if (request.force()) {
      ASSIGN_OR_RETURN(const auto descendants, LockDescendants(connection, name));
      for (const StoredSession& part : descendants) names.push_back(part.session.name());
    }
    // Parts before their parents, so that an error names the session that something refers to.
    for (auto removed = names.rbegin(); removed != names.rend(); ++removed) {
      RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, *removed,
                                                  [](const resource::Collection& collection) {
                                                    return collection.resource == Session::descriptor();
                                                  }));
      RETURN_IF_ERROR(sessions::DeleteSession(connection, *removed));
      write.Removed(*removed, AudienceOf(stored));
    }
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

// ---- The steps of a session.

template <class Request>
absl::StatusOr<Session> SessionService::TakeStep(rpc::Call& call, db::Connection& connection,
                                                 const Request& request) {
  return CommitSession(
      call, connection, request.name(), [&](journal::Write& write) -> absl::StatusOr<StoredSession> {
        ASSIGN_OR_RETURN(const events::StoredEvent event,
                         events::OpenEvent(call, connection, request.name()));
        ASSIGN_OR_RETURN(const StoredSession before, LockSession(connection, request.name(), request.etag()));
        RETURN_IF_ERROR(messages::CheckStep(before.session, request));
        const auto to = messages::TargetState<Session::State>(request);
        RETURN_IF_ERROR(CheckEventGoesOn(event.event, to));
        ASSIGN_OR_RETURN(const std::int64_t now, rpc::DatabaseNow(connection));
        RETURN_IF_ERROR(CheckClocks(MomentOf(request), now));
        ASSIGN_OR_RETURN(const auto time, rules::TimeOf(MomentOf(request), now, before.session));
        StoredSession stored = before;
        rules::Take(to, request.reason(), time, stored.session);
        RETURN_IF_ERROR(sessions::UpdateSession(connection, before, stored));
        write.Changed(stored.session, AudienceOf(before), AudienceOf(stored));
        return stored;
      });
}

absl::StatusOr<Session> SessionService::StartSession(rpc::Call& call, db::Connection& connection,
                                                     const v1::StartSessionRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<Session> SessionService::SuspendSession(rpc::Call& call, db::Connection& connection,
                                                       const v1::SuspendSessionRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<Session> SessionService::ResumeSession(rpc::Call& call, db::Connection& connection,
                                                      const v1::ResumeSessionRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<Session> SessionService::EndSession(rpc::Call& call, db::Connection& connection,
                                                   const v1::EndSessionRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<Session> SessionService::ResetSession(rpc::Call& call, db::Connection& connection,
                                                     const v1::ResetSessionRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<Session> SessionService::CancelSession(rpc::Call& call, db::Connection& connection,
                                                      const v1::CancelSessionRequest& request) {
  return CommitSession(
      call, connection, request.name(), [&](journal::Write& write) -> absl::StatusOr<StoredSession> {
        RETURN_IF_ERROR(events::OpenEvent(call, connection, request.name()).status());
        RETURN_IF_ERROR(LockProgramme(connection, contract::EventIdOf(request.name())));
        ASSIGN_OR_RETURN(StoredSession stored, LockSession(connection, request.name(), request.etag()));
        RETURN_IF_ERROR(messages::CheckStep(stored.session, request));
        ASSIGN_OR_RETURN(std::vector<StoredSession> parts, ToCancelWith(connection, request));
        // From the innermost outwards, so that no cancelled session has a part that continues.
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
          RETURN_IF_ERROR(Cancel(write, request.reason(), *part));
        }
        RETURN_IF_ERROR(Cancel(write, request.reason(), stored));
        return stored;
      });
}

}  // namespace plenary::sessions
