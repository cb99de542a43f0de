#include "documents/endorsement_service.h"

#include <utility>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "documents/credits.h"
#include "documents/document_references.h"
#include "documents/document_rules.h"
#include "documents/document_store.h"
#include "documents/document_view.h"
#include "documents/document_visibility.h"
#include "documents/endorsement_store.h"
#include "errors/errors.h"
#include "events/event_access.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "resource/present.h"

namespace plenary::documents {
namespace {

using v1::Endorsement;

// The document `name`, or the document of the endorsement `name`; NotFound, for `name`, if the caller does
// not see it. Checked before endorsements are read, so that a hidden document takes as long as one that does
// not exist; and again afterwards, in case it was hidden meanwhile.
absl::StatusOr<StoredDocument> SeenParent(const rpc::Call& call, db::Connection& connection,
                                          const std::string& name) {
  const DocumentKey key = KeyOf(name);
  absl::StatusOr<StoredDocument> stored =
      GetDocument(connection, contract::NameOf<v1::Document>(key.first, key.second));
  const bool unseen = stored.ok() && !SeesDocument(*stored, call.clearance());
  if (unseen || absl::IsNotFound(stored.status())) return errors::NotFound(name);
  return stored;
}

void PresentEndorsement(const rpc::Call& call, const StoredDocument& document, Endorsement& endorsement) {
  resource::Present(call, call.clearance().sees, document.event_languages, endorsement);
}

// Shows it with its warnings, which are for staff.
void ShowWithWarnings(const rpc::Call& call, const StoredDocument& document, Endorsement& endorsement) {
  for (v1::Warning& warning : rules::Warnings(endorsement)) *endorsement.add_warnings() = std::move(warning);
  PresentEndorsement(call, document, endorsement);
}

absl::Status CheckClause(const v1::Document& document, const std::string& clause_id) {
  if (clause_id.empty() || rules::FindClause(document, clause_id) != nullptr) return absl::OkStatus();
  return errors::InvalidField("endorsement.clause_id", "must be the id of a clause of the document");
}

absl::Status CheckStands(const Endorsement& endorsement) {
  if (!endorsement.has_withdraw_time()) return absl::OkStatus();
  return errors::IllegalState(endorsement.name(), "WITHDRAWN", "WITHDRAWN", "STANDING");
}

}  // namespace

void EndorsementService::Bind(rpc::Router& router) {
  const rpc::CallLanes& lanes = context_.calls;
  router.Bind(lanes, this, &EndorsementService::EndorseDocument);
  router.Bind(lanes, this, &EndorsementService::GetEndorsement);
  router.Bind(lanes, this, &EndorsementService::WithdrawEndorsement);
  router.Bind(lanes, this, &EndorsementService::ListEndorsements);
}

absl::StatusOr<v1::Endorsement> EndorsementService::CommitEndorsement(
    rpc::Call& call, db::Connection& connection, const std::string& name,
    const std::function<absl::StatusOr<v1::Endorsement>(journal::Write&)>& body) {
  ASSIGN_OR_RETURN(
      Endorsement endorsement,
      journal::Commit<Endorsement>(call, connection, {context_.secrets.payloads, name},
                                   std::bind_front(documents::GetEndorsement, std::ref(connection)), body));
  ASSIGN_OR_RETURN(const StoredDocument document, SeenParent(call, connection, name));
  ShowWithWarnings(call, document, endorsement);
  return endorsement;
}

absl::StatusOr<v1::Endorsement> EndorsementService::EndorseDocument(
    rpc::Call& call, db::Connection& connection, const v1::EndorseDocumentRequest& request) {
  Endorsement given = request.endorsement();
  messages::ClearOutputOnly(given);
  given.set_name(contract::NameOf<v1::Endorsement>(contract::EventIdOf(request.parent()),
                                                   contract::LastId(request.parent()),
                                                   messages::IdOrNew(request.endorsement_id())));
  rules::Violations violations;
  rules::CheckEndorsement(given, violations);
  RETURN_IF_ERROR(errors::InvalidFieldsIfAny(violations));
  return CommitEndorsement(
      call, connection, given.name(), [&](journal::Write& write) -> absl::StatusOr<Endorsement> {
        RETURN_IF_ERROR(events::OpenEvent(call, connection, request.parent()).status());
        ASSIGN_OR_RETURN(const StoredDocument document, SeenParent(call, connection, request.parent()));
        // An adopted document stays so, with all of its clauses.
        RETURN_IF_ERROR(rules::CheckAdopted(document.document));
        RETURN_IF_ERROR(CheckClause(document.document, given.clause_id()));
        RETURN_IF_ERROR(CheckReferences(connection, given));
        Endorsement endorsement = given;
        RETURN_IF_ERROR(Credit(connection, endorsement));
        RETURN_IF_ERROR(InsertEndorsement(connection, endorsement));
        write.Changed(endorsement, journal::kNobody, AudienceOf(document));
        return endorsement;
      });
}

absl::StatusOr<v1::Endorsement> EndorsementService::GetEndorsement(rpc::Call& call,
                                                                   db::Connection& connection,
                                                                   const v1::GetEndorsementRequest& request) {
  RETURN_IF_ERROR(SeenParent(call, connection, request.name()).status());
  ASSIGN_OR_RETURN(Endorsement endorsement, documents::GetEndorsement(connection, request.name()));
  ASSIGN_OR_RETURN(const StoredDocument document, SeenParent(call, connection, request.name()));
  ShowWithWarnings(call, document, endorsement);
  return endorsement;
}

absl::StatusOr<v1::Endorsement> EndorsementService::WithdrawEndorsement(
    rpc::Call& call, db::Connection& connection, const v1::WithdrawEndorsementRequest& request) {
  const std::string& name = request.name();
  return CommitEndorsement(call, connection, name, [&](journal::Write& write) -> absl::StatusOr<Endorsement> {
    RETURN_IF_ERROR(events::OpenEvent(call, connection, name).status());
    ASSIGN_OR_RETURN(const StoredDocument document, SeenParent(call, connection, name));
    ASSIGN_OR_RETURN(Endorsement endorsement, LockEndorsement(connection, name, request.etag()));
    RETURN_IF_ERROR(CheckStands(endorsement));
    RETURN_IF_ERROR(documents::WithdrawEndorsement(connection, endorsement));
    write.Changed(endorsement, AudienceOf(document), AudienceOf(document));
    return endorsement;
  });
}

absl::StatusOr<v1::ListEndorsementsResponse> EndorsementService::ListEndorsements(
    rpc::Call& call, db::Connection& connection, const v1::ListEndorsementsRequest& request) {
  RETURN_IF_ERROR(SeenParent(call, connection, request.parent()).status());
  ASSIGN_OR_RETURN(
      v1::ListEndorsementsResponse response,
      documents::ListEndorsements({connection, call, context_.tokens, resource::ListQuery::From(request)}));
  ASSIGN_OR_RETURN(const StoredDocument document, SeenParent(call, connection, request.parent()));
  for (Endorsement& endorsement : *response.mutable_endorsements())
    PresentEndorsement(call, document, endorsement);
  return response;
}

}  // namespace plenary::documents
