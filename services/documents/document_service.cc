#include "documents/document_service.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "access/initial_state.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "documents/credits.h"
#include "documents/document_errors.h"
#include "documents/document_references.h"
#include "documents/document_translation.h"
#include "documents/document_view.h"
#include "documents/document_visibility.h"
#include "errors/errors.h"
#include "events/event_errors.h"
#include "events/event_rules.h"
#include "events/event_view.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/field_mask.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "resource/page.h"
#include "resource/present.h"
#include "resource/referrers.h"
#include "rpc/clocks.h"

namespace plenary::documents {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using v1::Document;

// The document, if the caller sees it.
absl::StatusOr<StoredDocument> SeenDocument(const rpc::Call& call, db::Connection& connection,
                                            const std::string& name) {
  ASSIGN_OR_RETURN(StoredDocument stored, documents::GetDocument(connection, name));
  if (!SeesDocument(stored, call.clearance())) return errors::NotFound(name);
  return stored;
}

absl::StatusOr<Document> Presented(const rpc::Call& call, db::Connection& connection, StoredDocument stored,
                                   v1::View view = v1::VIEW_FULL) {
  if (view != v1::VIEW_BASIC) RETURN_IF_ERROR(AddWarnings(call, connection, stored.document));
  RETURN_IF_ERROR(Present(call, connection, view, {&stored, 1}));
  return std::move(stored.document);
}

// An adopted document of a public event is kept, so a draft event adopts nothing.
absl::Status CheckPublic(const events::StoredEvent& event) {
  if (event.was_public) return absl::OkStatus();
  return errors::EventNotPublic(event.event.name(), "a document is adopted");
}

// Records the adoption of this revision of `document`.
void Adopt(const Document::Adoption& adoption, std::int64_t revision, Document& document) {
  *document.mutable_adoption() = adoption;
  messages::ClearOutputOnly(*document.mutable_adoption());
  document.mutable_adoption()->set_revision(revision);
}

// The latest possible day at the event now. If its time zone is unknown, the day where days begin first.
absl::CivilDay LatestDayAt(const events::StoredEvent& event, std::int64_t now) {
  constexpr std::int64_t kFirstZone = 14LL * 60 * 60 * 1'000'000;
  const bool zone_known = !event.event.time_zone().empty();
  return events::rules::DayAt(event.event, now + (zone_known ? 0 : kFirstZone));
}

// Adds the faults of an adoption's date; ClocksDiffer if today's date is uncertain.
absl::Status CheckAdoptionDate(const events::StoredEvent& event, const Document::Adoption& adoption,
                               rules::Violations& violations) {
  if (!adoption.has_date()) return absl::OkStatus();
  const absl::CivilDay today = LatestDayAt(event, event.now);
  if (today != LatestDayAt(event, rpc::ServerNow())) RETURN_IF_ERROR(rpc::CheckClocks(event.now));
  rules::CheckAdoptionDate(adoption, today, violations);
  return absl::OkStatus();
}

// Every fault of an adoption of the document `name` in `event`.
absl::Status CheckAdoption(const events::StoredEvent& event, const std::string& name,
                           const Document::Adoption& adoption) {
  rules::Violations violations;
  rules::CheckAdoption(name, adoption, violations);
  RETURN_IF_ERROR(CheckAdoptionDate(event, adoption, violations));
  return errors::InvalidFieldsIfAny(violations);
}

// The document to create from a request; adds every fault of it, except those that need the event.
StoredDocument MakeDocument(const v1::CreateDocumentRequest& request, rules::Violations& violations) {
  StoredDocument stored;
  Document& document = stored.document;
  document = request.document();
  messages::ClearOutputOnly(document);
  document.set_name(contract::NameOf<v1::Document>(contract::EventIdOf(request.parent()),
                                                   messages::IdOrNew(request.document_id())));
  const bool recorded = request.initial_state() != Document::STATE_UNSPECIFIED;
  document.set_state(recorded ? request.initial_state() : Document::STATE_DRAFTING);
  document.set_revision(1);
  rules::CheckDocument(document, violations);
  rules::CheckAdoption(document.name(), request.adoption(), violations);
  const bool adopted = document.state() == Document::STATE_ADOPTED;
  if (adopted) {
    Adopt(request.adoption(), document.revision(), document);
  } else if (request.has_adoption()) {
    violations.push_back({"adoption", "must be left out unless initial_state is STATE_ADOPTED"});
  }
  rules::GiveIds(document);
  return stored;
}

}  // namespace

void DocumentService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(lanes, this, &DocumentService::CreateDocument);
  router.Bind(lanes, this, &DocumentService::GetDocument);
  router.Bind(lanes, this, &DocumentService::ListDocuments);
  router.Bind(lanes, this, &DocumentService::UpdateDocument);
  router.Bind(lanes, this, &DocumentService::SetDocumentTranslation);
  router.Bind(lanes, this, &DocumentService::DeleteDocument);
  router.Bind(lanes, this, &DocumentService::ListDocumentRevisions);
  router.Bind(lanes, this, &DocumentService::TableDocument);
  router.Bind(lanes, this, &DocumentService::OpenNegotiation);
  router.Bind(lanes, this, &DocumentService::AdoptDocument);
  router.Bind(lanes, this, &DocumentService::CorrectAdoption);
  router.Bind(lanes, this, &DocumentService::RejectDocument);
  router.Bind(lanes, this, &DocumentService::WithdrawDocument);
}

absl::StatusOr<v1::Document> DocumentService::CommitDocument(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<StoredDocument>(journal::Write&)>& body) {
  ASSIGN_OR_RETURN(
      StoredDocument stored,
      journal::Commit<StoredDocument>(call, connection, {context_.secrets.payloads, name},
                                      std::bind_front(documents::GetDocument, std::ref(connection)), body));
  return Presented(call, connection, std::move(stored));
}

absl::StatusOr<v1::Document> DocumentService::CreateDocument(rpc::Call& call, db::Connection& connection,
                                                             const v1::CreateDocumentRequest& request) {
  RETURN_IF_ERROR(
      access::CheckInitialState(call.caller(), request.initial_state(), Document::STATE_DRAFTING));
  rules::Violations violations;
  const StoredDocument given = MakeDocument(request, violations);
  const std::string& name = given.document.name();
  return CommitDocument(call, connection, name, [&](journal::Write& write) -> absl::StatusOr<StoredDocument> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, name));
    rules::Violations faults = violations;
    RETURN_IF_ERROR(CheckAdoptionDate(event, request.adoption(), faults));
    RETURN_IF_ERROR(errors::InvalidFieldsIfAny(faults));
    StoredDocument stored = given;
    stored.event_public = event.was_public;
    stored.event_languages = events::LanguagesOf(event);
    stored.now = event.now;
    stored.was_visible = IsSeenOutside(stored);
    if (stored.document.has_adoption()) RETURN_IF_ERROR(CheckPublic(event));
    RETURN_IF_ERROR(CheckReferences(connection, call.caller(), Document(), stored.document));
    RETURN_IF_ERROR(CreditSponsors(connection, stored.document));
    RETURN_IF_ERROR(CheckReferences(connection, stored.document.adoption()));
    RETURN_IF_ERROR(InsertDocument(connection, stored));
    write.Changed(stored.document, journal::kNobody, AudienceOf(stored));
    return stored;
  });
}

absl::StatusOr<v1::Document> DocumentService::GetDocument(rpc::Call& call, db::Connection& connection,
                                                          const v1::GetDocumentRequest& request) {
  ASSIGN_OR_RETURN(StoredDocument stored, SeenDocument(call, connection, request.name()));
  return Presented(call, connection, std::move(stored), request.view());
}

absl::StatusOr<v1::ListDocumentsResponse> DocumentService::ListDocuments(
    rpc::Call& call, db::Connection& connection, const v1::ListDocumentsRequest& request) {
  ASSIGN_OR_RETURN(resource::ListQuery query, events::QueryInEvents(call, connection, request));
  ASSIGN_OR_RETURN(resource::PageOf<StoredDocument> page,
                   documents::ListDocuments({connection, call, context_.tokens, query}));
  const v1::View view = request.view() == v1::VIEW_FULL ? v1::VIEW_FULL : v1::VIEW_BASIC;
  RETURN_IF_ERROR(Present(call, connection, view, page.items));
  v1::ListDocumentsResponse response;
  for (StoredDocument& stored : page.items) *response.add_documents() = std::move(stored.document);
  resource::TellRest(page, response);
  return response;
}

absl::StatusOr<v1::ListDocumentRevisionsResponse> DocumentService::ListDocumentRevisions(
    rpc::Call& call, db::Connection& connection, const v1::ListDocumentRevisionsRequest& request) {
  // A document that is not visible takes as long as one that does not exist.
  RETURN_IF_ERROR(SeenDocument(call, connection, request.name()).status());
  ASSIGN_OR_RETURN(
      v1::ListDocumentRevisionsResponse response,
      ListRevisions({connection, call, context_.tokens, resource::ListQuery::From(request)}, request.name()));
  // Checks again, so that a document hidden meanwhile is not returned.
  ASSIGN_OR_RETURN(const StoredDocument stored, SeenDocument(call, connection, request.name()));
  std::vector<Document*> texts;
  for (auto& revision : *response.mutable_revisions()) texts.push_back(revision.mutable_document());
  RETURN_IF_ERROR(HideUnseen(call, connection, texts));
  for (v1::DocumentRevision& revision : *response.mutable_revisions()) {
    resource::Present(call, call.clearance().sees, stored.event_languages, revision);
  }
  return response;
}

absl::StatusOr<v1::Document> DocumentService::ChangeDocument(rpc::Call& call, db::Connection& connection,
                                                             const std::string& name, const std::string& etag,
                                                             Hold& hold, const Change& change) {
  return CommitDocument(call, connection, name, [&](journal::Write& write) -> absl::StatusOr<StoredDocument> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, hold(call, connection, name));
    ASSIGN_OR_RETURN(const StoredDocument before, LockDocument(connection, name, etag));
    StoredDocument stored = before;
    RETURN_IF_ERROR(change(event, stored));
    if (MessageDifferencer::Equals(before.document, stored.document)) return before;
    // Somebody may have seen it, for example when its embargo ended by the clock.
    stored.was_visible = before.was_visible || IsSeenOutside(before) || IsSeenOutside(stored);
    RETURN_IF_ERROR(documents::UpdateDocument(connection, before, stored));
    write.Changed(stored.document, AudienceOf(before), AudienceOf(stored));
    return stored;
  });
}

absl::StatusOr<v1::Document> DocumentService::UpdateDocument(rpc::Call& call, db::Connection& connection,
                                                             const v1::UpdateDocumentRequest& request) {
  const Document& changes = request.document();
  const auto update = [&](const events::StoredEvent&, StoredDocument& stored) -> absl::Status {
    const Document before = stored.document;
    Document& document = stored.document;
    RETURN_IF_ERROR(messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, document));
    RETURN_IF_ERROR(CreditSponsors(connection, document));
    rules::MarkOutdated(before, document);
    if (MessageDifferencer::Equals(rules::TextOf(before), rules::TextOf(document))) return absl::OkStatus();
    rules::Violations violations;
    rules::CheckDocument(document, violations);
    RETURN_IF_ERROR(errors::InvalidFieldsIfAny(violations));
    RETURN_IF_ERROR(rules::CheckTextOpen(before));
    rules::GiveIds(document);
    return CheckReferences(connection, call.caller(), before, document);
  };
  return ChangeDocument(call, connection, changes.name(), changes.etag(), events::OpenEvent, update);
}

absl::StatusOr<v1::Document> DocumentService::SetDocumentTranslation(
    rpc::Call& call, db::Connection& connection, const v1::SetDocumentTranslationRequest& request) {
  const auto translate = [&](const events::StoredEvent&, StoredDocument& stored) {
    return rules::SetTranslation(request, stored.document);
  };
  return ChangeDocument(call, connection, request.name(), request.etag(), events::HeldEvent, translate);
}

absl::StatusOr<Empty> DocumentService::DeleteDocument(rpc::Call& call, db::Connection& connection,
                                                      const v1::DeleteDocumentRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    ASSIGN_OR_RETURN(const events::StoredEvent event, events::OpenEvent(call, connection, name));
    ASSIGN_OR_RETURN(const StoredDocument stored, LockDocument(connection, name, request.etag()));
    if (stored.was_visible || IsSeenOutside(stored) || stored.document.has_adoption()) {
      return errors::DocumentWasPublic(name);
    }
    RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
    RETURN_IF_ERROR(documents::DeleteDocument(connection, name));
    write.Removed(name, AudienceOf(stored));
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, {context_.secrets.payloads, name}, journal::Gone, remove);
}

// ---- The steps of a document.

template <class Request>
absl::StatusOr<v1::Document> DocumentService::TakeStep(rpc::Call& call, db::Connection& connection,
                                                       const Request& request) {
  return ChangeDocument(call, connection, request.name(), request.etag(), events::OpenEvent,
                        [&](const events::StoredEvent&, StoredDocument& stored) -> absl::Status {
                          RETURN_IF_ERROR(messages::CheckStep(stored.document, request));
                          stored.document.set_state(messages::TargetState<v1::Document::State>(request));
                          stored.document.set_state_reason(request.reason());
                          return absl::OkStatus();
                        });
}

absl::StatusOr<v1::Document> DocumentService::TableDocument(rpc::Call& call, db::Connection& connection,
                                                            const v1::TableDocumentRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<v1::Document> DocumentService::OpenNegotiation(rpc::Call& call, db::Connection& connection,
                                                              const v1::OpenNegotiationRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<v1::Document> DocumentService::AdoptDocument(rpc::Call& call, db::Connection& connection,
                                                            const v1::AdoptDocumentRequest& request) {
  const auto adopt = [&](const events::StoredEvent& event, StoredDocument& stored) -> absl::Status {
    RETURN_IF_ERROR(CheckAdoption(event, request.name(), request.adoption()));
    RETURN_IF_ERROR(messages::CheckStep(stored.document, request));
    RETURN_IF_ERROR(CheckPublic(event));
    RETURN_IF_ERROR(rules::CheckHasText(stored.document));
    RETURN_IF_ERROR(CheckReferences(connection, request.adoption()));
    stored.document.set_state(v1::Document::STATE_ADOPTED);
    stored.document.set_state_reason(request.reason());
    Adopt(request.adoption(), stored.document.revision(), stored.document);
    return absl::OkStatus();
  };
  return ChangeDocument(call, connection, request.name(), request.etag(), events::OpenEvent, adopt);
}

absl::StatusOr<v1::Document> DocumentService::CorrectAdoption(rpc::Call& call, db::Connection& connection,
                                                              const v1::CorrectAdoptionRequest& request) {
  const auto correct = [&](const events::StoredEvent& event, StoredDocument& stored) -> absl::Status {
    RETURN_IF_ERROR(CheckAdoption(event, request.name(), request.adoption()));
    RETURN_IF_ERROR(rules::CheckAdoptionCorrectable(stored.document));
    RETURN_IF_ERROR(CheckReferences(connection, request.adoption()));
    stored.document.set_state_reason(request.reason());
    Adopt(request.adoption(), stored.document.adoption().revision(), stored.document);
    return absl::OkStatus();
  };
  return ChangeDocument(call, connection, request.name(), request.etag(), events::HeldEvent, correct);
}

absl::StatusOr<v1::Document> DocumentService::RejectDocument(rpc::Call& call, db::Connection& connection,
                                                             const v1::RejectDocumentRequest& request) {
  return TakeStep(call, connection, request);
}

absl::StatusOr<v1::Document> DocumentService::WithdrawDocument(rpc::Call& call, db::Connection& connection,
                                                               const v1::WithdrawDocumentRequest& request) {
  return TakeStep(call, connection, request);
}

}  // namespace plenary::documents
