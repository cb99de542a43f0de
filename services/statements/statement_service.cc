#include "statements/statement_service.h"

#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/initial_state.h"
#include "base/ids.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_errors.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/answer_size.h"
#include "messages/field_mask.h"
#include "messages/output_only.h"
#include "messages/redaction.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "resource/page.h"
#include "resource/referrers.h"
#include "rpc/clocks.h"
#include "statements/revision_store.h"
#include "statements/segment_rules.h"
#include "statements/statement_errors.h"
#include "statements/statement_view.h"
#include "statements/statement_visibility.h"

namespace plenary::statements {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using v1::Statement;
using v1::StatementRevision;

// Maximum of texts read for one answer: those that go into it, of which an editor gets two copies, and those
// that do not fit.
constexpr std::int64_t kMostBytesShown = messages::kMostAnswerBytes / 2;
constexpr std::int64_t kMostBytesRead = 16 * kMostBytesShown;

absl::Status CheckEventPublic(bool event_public, const std::string& name) {
  if (event_public) return absl::OkStatus();
  return errors::EventNotPublic(contract::EventOf(name), "a statement is published");
}

// The statement in a request, checked as far as the request alone allows.
absl::StatusOr<StoredStatement> GivenStatement(const rpc::Call& call,
                                               const v1::CreateStatementRequest& request) {
  const Statement::State state = request.initial_state() == Statement::STATE_UNSPECIFIED
                                     ? Statement::STATE_DRAFT
                                     : request.initial_state();
  RETURN_IF_ERROR(access::CheckInitialState(call.caller(), state, Statement::STATE_DRAFT));
  StoredStatement given;
  given.statement = request.statement();
  Statement& statement = given.statement;
  messages::ClearOutputOnly(statement);
  statement.set_name(contract::NameOf<v1::Statement>(contract::EventIdOf(request.parent()),
                                                     messages::IdOrNew(request.statement_id())));
  statement.set_state(state);
  rules::GiveIds(*statement.mutable_segments());
  RETURN_IF_ERROR(rules::CheckStatement(statement));
  return given;
}

// Applies the changes of an update or a correction.
template <class Request>
absl::Status ApplyChanges(const rpc::Call& call, const Request& request, Statement& statement) {
  const Statement before = statement;
  RETURN_IF_ERROR(
      messages::ApplyUpdate(request.statement(), request.update_mask(), call.clearance().sees, statement));
  rules::GiveIds(*statement.mutable_segments());
  rules::MarkOutdated(before, statement);
  return absl::OkStatus();
}

// Makes an id for the segment, or takes the given one.
v1::Segment Appended(const v1::Segment& given) {
  v1::Segment segment = given;
  messages::ClearOutputOnly(segment);
  if (segment.id().empty()) segment.set_id(NewResourceId());
  return segment;
}

// Whether the clocks allow to set the time of delivery.
absl::Status CheckClocks(const v1::DeliverStatementRequest& request, const Statement& statement,
                         std::int64_t now) {
  if (request.now()) return rpc::CheckClocks(now);
  const auto& time = request.has_deliver_time() ? request.deliver_time() : statement.delivered_time();
  return rpc::CheckBeyondDoubt(messages::MicrosFrom(time), now);
}

// Sets the time of delivery to the one in the request; without one, the statement's own time stays.
void SetDeliveredTime(const v1::DeliverStatementRequest& request, std::int64_t now, Statement& statement) {
  if (!request.has_deliver_time() && !request.now()) return;
  *statement.mutable_delivered_time() =
      request.now() ? messages::TimestampFromMicros(now) : request.deliver_time();
  statement.clear_delivered_date();
}

// The existing ones of `names`, each read once, even if it is given several times.
absl::StatusOr<std::map<std::string, StoredStatement>> ReadEach(db::Connection& connection,
                                                                const std::vector<std::string>& names) {
  const std::set<std::string> once(names.begin(), names.end());
  const std::vector<std::string> keys(once.begin(), once.end());
  ASSIGN_OR_RETURN(auto found, GetStatements(connection, keys));
  std::map<std::string, StoredStatement> statements;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (found[i].has_value()) statements.emplace(keys[i], *std::move(found[i]));
  }
  return statements;
}

std::vector<Shown> ShownOf(std::vector<StoredStatement>& stored) {
  std::vector<Shown> shown;
  for (StoredStatement& one : stored) shown.push_back({&one.statement, &one.event_languages});
  return shown;
}

// The statement as its caller sees it.
absl::StatusOr<Statement> ShownTo(const rpc::Call& call, db::Connection& connection, v1::View view,
                                  StoredStatement stored) {
  if (view != v1::VIEW_BASIC) AddWarnings(call, stored.statement);
  const Shown shown{&stored.statement, &stored.event_languages};
  RETURN_IF_ERROR(Present(call, connection, view, {&shown, 1}));
  return std::move(stored.statement);
}

// The statement `name`, if the caller sees it.
absl::StatusOr<StoredStatement> SeenStatement(const rpc::Call& call, db::Connection& connection,
                                              const std::string& name) {
  ASSIGN_OR_RETURN(StoredStatement stored, GetStatement(connection, name));
  if (!SeesStatement(StandingOf(stored), call.clearance())) return errors::NotFound(name);
  return stored;
}

// NotFound for the first of `names` that the caller does not see; otherwise how many of them, from the first
// on, can be read for one answer.
absl::StatusOr<std::size_t> CheckBatch(const rpc::Call& call, db::Connection& connection,
                                       const std::vector<std::string>& names, v1::View view) {
  ASSIGN_OR_RETURN(const auto standings, GetStandings(connection, names));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool seen = standings[i].has_value() && SeesStatement(*standings[i], call.clearance());
    if (!seen) return errors::NotFound(names[i]);
  }
  ASSIGN_OR_RETURN(const std::vector<std::int64_t> bytes, CountBytes(connection, names));
  return messages::CountFitting(bytes, view == v1::VIEW_BASIC ? kMostBytesRead : kMostBytesShown);
}

}  // namespace

void StatementService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(lanes, this, &StatementService::CreateStatement);
  router.Bind(lanes, this, &StatementService::GetStatement);
  router.Bind(lanes, this, &StatementService::ListStatements);
  router.Bind(lanes, this, &StatementService::UpdateStatement);
  router.Bind(lanes, this, &StatementService::DeleteStatement);
  router.Bind(lanes, this, &StatementService::BatchGetStatements);
  router.Bind(lanes, this, &StatementService::ListStatementRevisions);
  router.Bind(lanes, this, &StatementService::AppendSegment);
  router.Bind(lanes, this, &StatementService::SetTranslation);
  router.Bind(lanes, this, &StatementService::SubmitStatement);
  router.Bind(lanes, this, &StatementService::DeliverStatement);
  router.Bind(lanes, this, &StatementService::PublishStatement);
  router.Bind(lanes, this, &StatementService::CorrectStatement);
  router.Bind(lanes, this, &StatementService::RetractStatement);
}

absl::StatusOr<Statement> StatementService::CommitStatement(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<StoredStatement>(journal::Write&)>& body) {
  ASSIGN_OR_RETURN(StoredStatement stored,
                   journal::Commit<StoredStatement>(
                       call, connection, {context_.secrets.payloads, name},
                       std::bind_front(statements::GetStatement, std::ref(connection)), body));
  return ShownTo(call, connection, v1::VIEW_FULL, std::move(stored));
}

absl::StatusOr<Statement> StatementService::CommitChange(rpc::Call& call, db::Connection& connection,
                                                         const std::string& name, const std::string& etag,
                                                         Hold& hold, const Change& change) {
  return CommitStatement(
      call, connection, name, [&](journal::Write& write) -> absl::StatusOr<StoredStatement> {
        RETURN_IF_ERROR(hold(call, connection, name).status());
        ASSIGN_OR_RETURN(const StoredStatement before, LockStatement(connection, name, etag));
        StoredStatement stored = before;
        RETURN_IF_ERROR(change(stored));
        if (MessageDifferencer::Equals(before.statement, stored.statement)) return before;
        write.Changed(stored.statement, AudienceOf(before), AudienceOf(stored));
        return stored;
      });
}

// ---- Reading.

absl::StatusOr<Statement> StatementService::GetStatement(rpc::Call& call, db::Connection& connection,
                                                         const v1::GetStatementRequest& request) {
  ASSIGN_OR_RETURN(StoredStatement stored, SeenStatement(call, connection, request.name()));
  return ShownTo(call, connection, request.view(), std::move(stored));
}

absl::StatusOr<v1::ListStatementsResponse> StatementService::ListStatements(
    rpc::Call& call, db::Connection& connection, const v1::ListStatementsRequest& request) {
  ASSIGN_OR_RETURN(resource::ListQuery query, events::QueryInEvents(call, connection, request));
  const v1::View view = request.view() == v1::VIEW_FULL ? v1::VIEW_FULL : v1::VIEW_BASIC;
  ASSIGN_OR_RETURN(resource::PageOf<StoredStatement> page,
                   statements::ListStatements({connection, call, context_.tokens, query}, view));
  RETURN_IF_ERROR(Present(call, connection, view, ShownOf(page.items)));
  v1::ListStatementsResponse response;
  for (StoredStatement& stored : page.items) *response.add_statements() = std::move(stored.statement);
  resource::TellRest(page, response);
  return response;
}

absl::StatusOr<v1::BatchGetStatementsResponse> StatementService::BatchGetStatements(
    rpc::Call& call, db::Connection& connection, const v1::BatchGetStatementsRequest& request) {
  const std::vector<std::string> names(request.names().begin(), request.names().end());
  std::vector<errors::FieldViolation> violations;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (contract::EventIdOf(names[i]) == contract::EventIdOf(request.parent())) continue;
    violations.push_back({absl::StrCat("names[", i, "]"), "must name a statement of the parent event"});
  }
  if (!violations.empty()) return errors::InvalidFields(violations);
  ASSIGN_OR_RETURN(const std::size_t readable, CheckBatch(call, connection, names, request.view()));
  const std::vector<std::string> read(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(readable));
  ASSIGN_OR_RETURN(const auto found, ReadEach(connection, read));
  std::vector<StoredStatement> statements;
  for (const std::string& name : read) {
    const auto stored = found.find(name);
    // It may have been hidden meanwhile.
    if (stored == found.end() || !SeesStatement(StandingOf(stored->second), call.clearance())) {
      return errors::NotFound(name);
    }
    statements.push_back(stored->second);
  }
  RETURN_IF_ERROR(Present(call, connection, request.view(), ShownOf(statements)));
  std::vector<Statement*> shown;
  for (StoredStatement& stored : statements) shown.push_back(&stored.statement);
  v1::BatchGetStatementsResponse response;
  messages::MoveFitting<Statement>(shown, *response.mutable_statements(),
                                   *response.mutable_remaining_names());
  response.mutable_remaining_names()->Add(names.begin() + static_cast<std::ptrdiff_t>(readable), names.end());
  return response;
}

absl::StatusOr<v1::ListStatementRevisionsResponse> StatementService::ListStatementRevisions(
    rpc::Call& call, db::Connection& connection, const v1::ListStatementRevisionsRequest& request) {
  // A hidden statement takes as long as one that does not exist.
  RETURN_IF_ERROR(SeenStatement(call, connection, request.name()).status());
  ASSIGN_OR_RETURN(
      v1::ListStatementRevisionsResponse response,
      ListRevisions({connection, call, context_.tokens, resource::ListQuery::From(request)}, request.name()));
  // Checks again, so that a statement hidden meanwhile is not returned.
  ASSIGN_OR_RETURN(const StoredStatement stored, SeenStatement(call, connection, request.name()));
  std::vector<Shown> shown;
  for (StatementRevision& revision : *response.mutable_revisions()) {
    shown.push_back({revision.mutable_statement(), &stored.event_languages});
  }
  RETURN_IF_ERROR(Present(call, connection, v1::VIEW_FULL, shown));
  for (StatementRevision& revision : *response.mutable_revisions()) {
    messages::Redact(revision, call.clearance().sees);
  }
  return response;
}

// ---- The text.

absl::StatusOr<Statement> StatementService::CreateStatement(rpc::Call& call, db::Connection& connection,
                                                            const v1::CreateStatementRequest& request) {
  ASSIGN_OR_RETURN(const StoredStatement given, GivenStatement(call, request));
  const std::string& name = given.statement.name();
  return CommitStatement(
      call, connection, name, [&](journal::Write& write) -> absl::StatusOr<StoredStatement> {
        ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, name));
        StoredStatement stored = given;
        stored.event_public = event.was_public;
        stored.event_languages = events::LanguagesOf(event);
        const bool published = rules::WasPublished(stored.statement.state());
        if (published) RETURN_IF_ERROR(CheckEventPublic(event.was_public, name));
        RETURN_IF_ERROR(InsertStatement(connection, stored));
        RETURN_IF_ERROR(SetCredits(connection, stored.statement));
        if (published) {
          RETURN_IF_ERROR(InsertPublication(connection, stored.statement, Publication::kFirst));
        }
        write.Changed(stored.statement, journal::kNobody, AudienceOf(stored));
        return stored;
      });
}

absl::StatusOr<Statement> StatementService::UpdateStatement(rpc::Call& call, db::Connection& connection,
                                                            const v1::UpdateStatementRequest& request) {
  const Statement& changes = request.statement();
  const auto update = [&](StoredStatement& stored) -> absl::Status {
    const Statement before = stored.statement;
    Statement& statement = stored.statement;
    RETURN_IF_ERROR(ApplyChanges(call, request, statement));
    RETURN_IF_ERROR(rules::CheckEditable(before));
    if (MessageDifferencer::Equals(before, statement)) return absl::OkStatus();
    RETURN_IF_ERROR(rules::CheckStatement(statement));
    RETURN_IF_ERROR(ReviseStatement(connection, StatementRevision::CHANGE_EDITED, "", stored));
    return SetCredits(connection, statement);
  };
  return CommitChange(call, connection, changes.name(), changes.etag(), events::OpenEvent, update);
}

absl::StatusOr<Empty> StatementService::DeleteStatement(rpc::Call& call, db::Connection& connection,
                                                        const v1::DeleteStatementRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, name));
    ASSIGN_OR_RETURN(const StoredStatement stored, LockStatement(connection, name, request.etag()));
    if (rules::WasPublished(stored.statement.state())) return errors::StatementWasPublic(name);
    RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
    RETURN_IF_ERROR(statements::DeleteStatement(connection, name));
    write.Removed(name, AudienceOf(stored));
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

absl::StatusOr<Statement> StatementService::AppendSegment(rpc::Call& call, db::Connection& connection,
                                                          const v1::AppendSegmentRequest& request) {
  const v1::Segment segment = Appended(request.segment());
  const auto append = [&](StoredStatement& stored) -> absl::Status {
    RETURN_IF_ERROR(rules::CheckEditable(stored.statement));
    RETURN_IF_ERROR(rules::CheckAppended(stored.statement, segment));
    return statements::AppendSegment(connection, segment, stored);
  };
  return CommitChange(call, connection, request.name(), request.etag(), events::OpenEvent, append);
}

absl::StatusOr<Statement> StatementService::SetTranslation(rpc::Call& call, db::Connection& connection,
                                                           const v1::SetTranslationRequest& request) {
  const auto translate = [&](StoredStatement& stored) -> absl::Status {
    const Statement before = stored.statement;
    Statement& statement = stored.statement;
    RETURN_IF_ERROR(rules::CheckTranslatable(statement));
    v1::Segment* const segment = rules::FindSegment(*statement.mutable_segments(), request.segment_id());
    if (segment == nullptr) {
      return errors::ReferenceNotFound(
          "segment_id", absl::StrCat("The segment ", request.segment_id(), " of ", request.name()));
    }
    const rules::GivenTranslation given{request.translation(), request.quoted_spans()};
    RETURN_IF_ERROR(rules::CheckTranslation(statement, *segment, given));
    rules::SetTranslation(given, *segment);
    if (MessageDifferencer::Equals(before, statement)) return absl::OkStatus();
    RETURN_IF_ERROR(ReviseStatement(connection, StatementRevision::CHANGE_TRANSLATED, "", stored));
    if (!rules::WasPublished(statement.state())) return absl::OkStatus();
    // Translators publish no credits: those of the revision before stay.
    return InsertPublication(connection, statement, Publication::kLater);
  };
  return CommitChange(call, connection, request.name(), request.etag(), events::OpenEvent, translate);
}

// ---- The steps of a statement.

template <class Request>
absl::StatusOr<Statement> StatementService::TakeStep(rpc::Call& call, db::Connection& connection,
                                                     const Request& request, Hold& hold) {
  const auto take = [&](StoredStatement& stored) -> absl::Status {
    RETURN_IF_ERROR(messages::CheckStep(stored.statement, request));
    stored.statement.set_state(messages::TargetState<Statement::State>(request));
    stored.statement.set_state_reason(request.reason());
    return UpdateState(connection, stored);
  };
  return CommitChange(call, connection, request.name(), request.etag(), hold, take);
}

absl::StatusOr<Statement> StatementService::SubmitStatement(rpc::Call& call, db::Connection& connection,
                                                            const v1::SubmitStatementRequest& request) {
  return TakeStep(call, connection, request, events::OpenEvent);
}

absl::StatusOr<Statement> StatementService::RetractStatement(rpc::Call& call, db::Connection& connection,
                                                             const v1::RetractStatementRequest& request) {
  return TakeStep(call, connection, request, events::HeldEvent);
}

absl::StatusOr<Statement> StatementService::DeliverStatement(rpc::Call& call, db::Connection& connection,
                                                             const v1::DeliverStatementRequest& request) {
  const auto deliver = [&](StoredStatement& stored) -> absl::Status {
    const Statement before = stored.statement;
    Statement& statement = stored.statement;
    RETURN_IF_ERROR(rules::CheckDelivery(statement, request));
    RETURN_IF_ERROR(CheckClocks(request, statement, stored.now));
    RETURN_IF_ERROR(rules::CheckDeliveryTime(request, statement, stored.now));
    SetDeliveredTime(request, stored.now, statement);
    const bool says_more = !MessageDifferencer::Equals(before, statement);
    statement.set_state(Statement::STATE_DELIVERED);
    statement.set_state_reason(request.reason());
    if (!says_more) return UpdateState(connection, stored);
    return ReviseStatement(connection, StatementRevision::CHANGE_EDITED, request.reason(), stored);
  };
  return CommitChange(call, connection, request.name(), request.etag(), events::OpenEvent, deliver);
}

absl::StatusOr<Statement> StatementService::PublishStatement(rpc::Call& call, db::Connection& connection,
                                                             const v1::PublishStatementRequest& request) {
  const auto publish = [&](StoredStatement& stored) -> absl::Status {
    Statement& statement = stored.statement;
    RETURN_IF_ERROR(rules::CheckPublishable(statement, request));
    RETURN_IF_ERROR(CheckEventPublic(stored.event_public, statement.name()));
    RETURN_IF_ERROR(rules::CheckPublication(statement));
    statement.set_state(Statement::STATE_PUBLISHED);
    statement.set_state_reason(request.reason());
    RETURN_IF_ERROR(UpdateState(connection, stored));
    RETURN_IF_ERROR(SetCredits(connection, statement));
    return InsertPublication(connection, statement, Publication::kFirst);
  };
  return CommitChange(call, connection, request.name(), request.etag(), events::OpenEvent, publish);
}

absl::StatusOr<Statement> StatementService::CorrectStatement(rpc::Call& call, db::Connection& connection,
                                                             const v1::CorrectStatementRequest& request) {
  const Statement& changes = request.statement();
  const auto correct = [&](StoredStatement& stored) -> absl::Status {
    const Statement before = stored.statement;
    Statement& statement = stored.statement;
    RETURN_IF_ERROR(ApplyChanges(call, request, statement));
    RETURN_IF_ERROR(rules::CheckCorrectable(before));
    if (MessageDifferencer::Equals(before, statement)) return absl::OkStatus();
    RETURN_IF_ERROR(rules::CheckStatement(statement));
    // A statement recorded in a later state may lack fields, but existing ones must not be removed.
    if (rules::CheckPublication(before).ok()) RETURN_IF_ERROR(rules::CheckPublication(statement));
    RETURN_IF_ERROR(
        ReviseStatement(connection, StatementRevision::CHANGE_CORRECTED, request.reason(), stored));
    RETURN_IF_ERROR(SetCredits(connection, statement));
    return InsertPublication(connection, statement, Publication::kLater);
  };
  return CommitChange(call, connection, changes.name(), changes.etag(), events::HeldEvent, correct);
}

}  // namespace plenary::statements
