// What a statement said at each of its revisions, and which of them were published. Rows are added here and
// never changed.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/statement_service.pb.h"
#include "resource/page.h"

namespace plenary::statements {

// Adds the present revision of `statement`, which has it as its last correction if the change is one.
// `content` is a statement too: the whole one, or, where that is what the change was, only what was appended
// to the revision before.
absl::Status InsertRevision(db::Connection& connection, v1::Statement& statement,
                            v1::StatementRevision::Change change, const std::string& reason,
                            const v1::Statement& content);

// Says which revision was the last correction of `statement`, why and when.
void SetLastCorrection(std::int64_t revision, const std::string& reason, std::int64_t micros,
                       v1::Statement& statement);

// Notes that the present revision of `statement` is published, with the credits that stand in it. The first
// publication is at the statement's `publish_time`, a later one now.
enum class Publication { kFirst, kLater };
absl::Status InsertPublication(db::Connection& connection, const v1::Statement& statement,
                               Publication publication);

// Sets the credits of `statement` from two columns of a row, each of which may be NULL.
absl::Status ReadPublishedCredits(const db::Row& row, int first_column, v1::Statement& statement);

// A page of the revisions of `name`, the latest first; those that are not published for staff alone. It may
// end early, so that it fits into an answer.
absl::StatusOr<v1::ListStatementRevisionsResponse> ListRevisions(db::Connection& connection,
                                                                 const rpc::Call& call,
                                                                 const resource::PageTokens& tokens,
                                                                 const resource::ListQuery& query,
                                                                 const std::string& name);

}  // namespace plenary::statements
