// The content of a statement at each of its revisions, and which revisions were published. Rows are only
// added, never changed.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/statement_service.pb.h"
#include "resource/page.h"

namespace plenary::statements {

// Adds the present revision of `statement`; if the change is a correction, it is the statement's last one.
// `content` is a statement too: the whole one, or, if the change only appended something, just that.
absl::Status InsertRevision(db::Connection& connection, v1::Statement& statement,
                            v1::StatementRevision::Change change, const std::string& reason,
                            const v1::Statement& content);

// Writes which revision was the last correction of `statement`, why and when.
void SetLastCorrection(std::int64_t revision, const std::string& reason, std::int64_t micros,
                       v1::Statement& statement);

// Records that the present revision of `statement` is published, with its credits. The first publication is
// at the statement's `publish_time`, a later one now.
enum class Publication { kFirst, kLater };
absl::Status InsertPublication(db::Connection& connection, const v1::Statement& statement,
                               Publication publication);

// Sets the credits of `statement` from two columns of a row, each of which may be NULL.
absl::Status ReadPublishedCredits(const db::Row& row, int first_column, v1::Statement& statement);

// A page of the revisions of `name`, the latest first; unpublished ones only for staff. It may be short, so
// that it fits into an answer.
absl::StatusOr<v1::ListStatementRevisionsResponse> ListRevisions(const resource::ListCall& list,
                                                                 const std::string& name);

}  // namespace plenary::statements
