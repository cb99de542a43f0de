#include "statements/revision_store.h"

#include <optional>

#include "base/status_macros.h"
#include "messages/resource.h"
#include "resource/list_fields.h"
#include "resource/rows.h"
#include "statements/queries.h"
#include "statements/statement_visibility.h"

namespace plenary::statements {
namespace {

using v1::Statement;
using v1::StatementRevision;

constexpr int kRevisionBytes = 1;  // column of list_revisions.sql

const resource::Listing& RevisionListing() {
  static const resource::ListFields kFields(*v1::StatementRevision::descriptor(),
                                            {
                                                {"revision", "r.revision", /*nullable=*/false},
                                            });
  // Revisions are ordered by their number only.
  static const resource::Listing kListing = kFields.By(queries::kListRevisions, "r.statement_id");
  return kListing;
}

// The content of the statement, without its state and what is recorded elsewhere.
std::string Content(Statement statement) {
  statement.clear_name();
  statement.clear_revision();
  statement.clear_credit();
  statement.clear_delivered_by_credit();
  statement.clear_state();
  statement.clear_state_reason();
  statement.clear_publish_time();
  statement.clear_create_time();
  statement.clear_update_time();
  statement.clear_etag();
  statement.clear_last_correction();
  return statement.SerializeAsString();
}

void AddCredit(bool given, const v1::Participant::Credit& credit, db::Params& params) {
  given ? params.Bytes(credit.SerializeAsString()) : params.Null();
}

// Columns as in read_revisions.sql.
absl::Status ReadRow(const db::Row& row, const std::string& name, StatementRevision& revision) {
  Statement& statement = *revision.mutable_statement();
  if (!statement.ParseFromString(row.Bytes(7))) {
    return absl::DataLossError("statement_revisions.content does not parse");
  }
  statement.set_name(name);
  statement.set_revision(row.Int(0));
  revision.set_change(static_cast<StatementRevision::Change>(row.Int(1)));
  revision.set_reason(row.String(2));
  *revision.mutable_create_time() = messages::TimestampFromMicros(row.Time(3));
  if (row.IsNull(4)) return absl::OkStatus();
  *revision.mutable_publish_time() = messages::TimestampFromMicros(row.Time(4));
  return ReadPublishedCredits(row, 5, statement);
}

}  // namespace

void SetLastCorrection(std::int64_t revision, const std::string& reason, std::int64_t micros,
                       Statement& statement) {
  Statement::Correction& correction = *statement.mutable_last_correction();
  correction.set_revision(revision);
  correction.set_reason(reason);
  *correction.mutable_correct_time() = messages::TimestampFromMicros(micros);
}

absl::Status InsertRevision(db::Connection& connection, Statement& statement,
                            StatementRevision::Change change, const std::string& reason,
                            const Statement& content) {
  db::Params params = resource::IdsIn(statement.name());
  params.Int(statement.revision()).Int(change).Text(reason).Bytes(Content(content));
  ASSIGN_OR_RETURN(const db::Result written, connection.Execute(queries::kInsertRevision, params));
  if (change == StatementRevision::CHANGE_CORRECTED) {
    SetLastCorrection(statement.revision(), reason, written[0].Time(0), statement);
  }
  return absl::OkStatus();
}

absl::Status InsertPublication(db::Connection& connection, const Statement& statement,
                               Publication publication) {
  db::Params params = resource::IdsIn(statement.name());
  params.Int(statement.revision());
  AddCredit(statement.has_credit(), statement.credit(), params);
  AddCredit(statement.has_delivered_by_credit(), statement.delivered_by_credit(), params);
  params.TimeOrNull(publication == Publication::kFirst
                        ? std::optional(messages::MicrosFrom(statement.publish_time()))
                        : std::nullopt);
  return connection.Execute(queries::kInsertPublication, params).status();
}

absl::Status ReadPublishedCredits(const db::Row& row, int first_column, Statement& statement) {
  const auto parses = [&](int column, v1::Participant::Credit& credit) {
    return credit.ParseFromString(row.Bytes(column));
  };
  const int second_column = first_column + 1;
  const bool read =
      (row.IsNull(first_column) || parses(first_column, *statement.mutable_credit())) &&
      (row.IsNull(second_column) || parses(second_column, *statement.mutable_delivered_by_credit()));
  return read ? absl::OkStatus() : absl::DataLossError("statement_publications.credit does not parse");
}

absl::StatusOr<v1::ListStatementRevisionsResponse> ListRevisions(const resource::ListCall& list,
                                                                 const std::string& name) {
  ASSIGN_OR_RETURN(const resource::Page page,
                   resource::RunPage(list, RevisionListing(), resource::IdsIn(name),
                                     VisibleRevisions(list.call), kRevisionBytes));
  std::vector<std::int64_t> revisions;
  for (int i = 0; i < page.size; ++i) revisions.push_back(page.rows[i].Int(0));
  ASSIGN_OR_RETURN(const db::Result rows,
                   list.connection.Execute(queries::kReadRevisions, resource::IdsIn(name).Ints(revisions)));
  v1::ListStatementRevisionsResponse response;
  for (const db::Row row : rows) RETURN_IF_ERROR(ReadRow(row, name, *response.add_revisions()));
  resource::TellRest(page, response);
  return response;
}

}  // namespace plenary::statements
