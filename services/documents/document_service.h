// The documents of DocumentService: outcome documents that an event adopted or negotiates.

#pragma once

#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "documents/document_rules.h"
#include "documents/document_store.h"
#include "events/event_access.h"
#include "events/event_store.h"
#include "google/protobuf/empty.pb.h"
#include "journal/write.h"
#include "plenary/v1/document_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::documents {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class DocumentService {
 public:
  explicit DocumentService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Document> CreateDocument(rpc::Call& call, db::Connection& connection,
                                              const v1::CreateDocumentRequest& request);
  absl::StatusOr<v1::Document> GetDocument(rpc::Call& call, db::Connection& connection,
                                           const v1::GetDocumentRequest& request);
  absl::StatusOr<v1::ListDocumentsResponse> ListDocuments(rpc::Call& call, db::Connection& connection,
                                                          const v1::ListDocumentsRequest& request);
  absl::StatusOr<v1::Document> UpdateDocument(rpc::Call& call, db::Connection& connection,
                                              const v1::UpdateDocumentRequest& request);
  absl::StatusOr<v1::Document> SetDocumentTranslation(rpc::Call& call, db::Connection& connection,
                                                      const v1::SetDocumentTranslationRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteDocument(rpc::Call& call, db::Connection& connection,
                                                         const v1::DeleteDocumentRequest& request);
  absl::StatusOr<v1::ListDocumentRevisionsResponse> ListDocumentRevisions(
      rpc::Call& call, db::Connection& connection, const v1::ListDocumentRevisionsRequest& request);

  absl::StatusOr<v1::Document> TableDocument(rpc::Call& call, db::Connection& connection,
                                             const v1::TableDocumentRequest& request);
  absl::StatusOr<v1::Document> OpenNegotiation(rpc::Call& call, db::Connection& connection,
                                               const v1::OpenNegotiationRequest& request);
  absl::StatusOr<v1::Document> AdoptDocument(rpc::Call& call, db::Connection& connection,
                                             const v1::AdoptDocumentRequest& request);
  absl::StatusOr<v1::Document> CorrectAdoption(rpc::Call& call, db::Connection& connection,
                                               const v1::CorrectAdoptionRequest& request);
  absl::StatusOr<v1::Document> RejectDocument(rpc::Call& call, db::Connection& connection,
                                              const v1::RejectDocumentRequest& request);
  absl::StatusOr<v1::Document> WithdrawDocument(rpc::Call& call, db::Connection& connection,
                                                const v1::WithdrawDocumentRequest& request);

  // A change of a document whose event is held.
  using Change = std::function<absl::Status(const events::StoredEvent& event, StoredDocument& stored)>;
  // How to hold the event: OpenEvent or HeldEvent.
  using Hold = decltype(events::OpenEvent);
  // Commits a change of the document `name`, which is locked, and answers with it as its caller sees it.
  // Writes nothing if nothing changes.
  absl::StatusOr<v1::Document> ChangeDocument(rpc::Call& call, db::Connection& connection,
                                              const std::string& name, const std::string& etag, Hold& hold,
                                              const Change& change);
  // Takes one step with the document of a request with `name`, `reason` and `etag`.
  template <class Request>
  absl::StatusOr<v1::Document> TakeStep(rpc::Call& call, db::Connection& connection, const Request& request);
  // Commits a write of a document and answers with it as its caller sees it.
  absl::StatusOr<v1::Document> CommitDocument(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<StoredDocument>(journal::Write&)>& body);

  const resource::ServiceContext context_;
};

}  // namespace plenary::documents
