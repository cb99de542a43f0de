// StatementService: the record of what was said.

#pragma once

#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/event_access.h"
#include "google/protobuf/empty.pb.h"
#include "journal/write.h"
#include "plenary/v1/statement_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"
#include "statements/statement_rules.h"
#include "statements/statement_store.h"

namespace plenary::statements {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Every write holds the event, and locks the statement after it. Thread-safe.
class StatementService {
 public:
  explicit StatementService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the service's methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  // Changes a statement that is locked, and writes it if anything changed.
  using Change = std::function<absl::Status(StoredStatement&)>;
  // How to hold the event: OpenEvent or HeldEvent.
  using Hold = decltype(events::OpenEvent);

  absl::StatusOr<v1::Statement> CreateStatement(rpc::Call& call, db::Connection& connection,
                                                const v1::CreateStatementRequest& request);
  absl::StatusOr<v1::Statement> GetStatement(rpc::Call& call, db::Connection& connection,
                                             const v1::GetStatementRequest& request);
  absl::StatusOr<v1::ListStatementsResponse> ListStatements(rpc::Call& call, db::Connection& connection,
                                                            const v1::ListStatementsRequest& request);
  absl::StatusOr<v1::Statement> UpdateStatement(rpc::Call& call, db::Connection& connection,
                                                const v1::UpdateStatementRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteStatement(rpc::Call& call, db::Connection& connection,
                                                          const v1::DeleteStatementRequest& request);
  absl::StatusOr<v1::BatchGetStatementsResponse> BatchGetStatements(
      rpc::Call& call, db::Connection& connection, const v1::BatchGetStatementsRequest& request);
  absl::StatusOr<v1::ListStatementRevisionsResponse> ListStatementRevisions(
      rpc::Call& call, db::Connection& connection, const v1::ListStatementRevisionsRequest& request);
  absl::StatusOr<v1::Statement> AppendSegment(rpc::Call& call, db::Connection& connection,
                                              const v1::AppendSegmentRequest& request);
  absl::StatusOr<v1::Statement> SetTranslation(rpc::Call& call, db::Connection& connection,
                                               const v1::SetTranslationRequest& request);
  absl::StatusOr<v1::Statement> SubmitStatement(rpc::Call& call, db::Connection& connection,
                                                const v1::SubmitStatementRequest& request);
  absl::StatusOr<v1::Statement> DeliverStatement(rpc::Call& call, db::Connection& connection,
                                                 const v1::DeliverStatementRequest& request);
  absl::StatusOr<v1::Statement> PublishStatement(rpc::Call& call, db::Connection& connection,
                                                 const v1::PublishStatementRequest& request);
  absl::StatusOr<v1::Statement> CorrectStatement(rpc::Call& call, db::Connection& connection,
                                                 const v1::CorrectStatementRequest& request);
  absl::StatusOr<v1::Statement> RetractStatement(rpc::Call& call, db::Connection& connection,
                                                 const v1::RetractStatementRequest& request);

  // Commits a write of a statement and answers with it as its caller sees it.
  absl::StatusOr<v1::Statement> CommitStatement(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<StoredStatement>(journal::Write&)>& body);
  // Commits a change of the statement `name`.
  absl::StatusOr<v1::Statement> CommitChange(rpc::Call& call, db::Connection& connection,
                                             const std::string& name, const std::string& etag, Hold& hold,
                                             const Change& change);
  // Commits a step that changes only the state, with its reason.
  template <class Request>
  absl::StatusOr<v1::Statement> TakeStep(rpc::Call& call, db::Connection& connection, const Request& request,
                                         Hold& hold);

  const resource::ServiceContext context_;
};

}  // namespace plenary::statements
