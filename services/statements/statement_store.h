// Statements as rows. The only caller of their SQL, except for that of their revisions.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/statement_service.pb.h"
#include "resource/page.h"
#include "statements/statement_visibility.h"

namespace plenary::statements {

// In the order of `names`, in one query; nothing in the place of a statement that does not exist.
absl::StatusOr<std::vector<std::optional<StoredStatement>>> GetStatements(db::Connection& connection,
                                                                          std::span<const std::string> names);
// The same, only their standings.
absl::StatusOr<std::vector<std::optional<Standing>>> GetStandings(db::Connection& connection,
                                                                  std::span<const std::string> names);
// The bytes of the texts of each; 0 if it does not exist.
absl::StatusOr<std::vector<std::int64_t>> CountBytes(db::Connection& connection,
                                                     std::span<const std::string> names);
// NotFound if absent.
absl::StatusOr<StoredStatement> GetStatement(db::Connection& connection, const std::string& name);
// As GetStatement, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the current
// one.
absl::StatusOr<StoredStatement> LockStatement(db::Connection& connection, const std::string& name,
                                              std::string_view etag);

// The functions below write a statement and set its times and etag. ReferenceNotFound for a reference to
// something that does not exist. `reason` is the revision's.

// A new one, as its first revision.
absl::Status InsertStatement(db::Connection& connection, StoredStatement& stored);
// A change of its content, as the next revision.
absl::Status ReviseStatement(db::Connection& connection, v1::StatementRevision::Change change,
                             const std::string& reason, StoredStatement& stored);
// Appends a segment, as the next revision; writes only that segment.
absl::Status AppendSegment(db::Connection& connection, const v1::Segment& segment, StoredStatement& stored);
// A change of state alone.
absl::Status UpdateState(db::Connection& connection, StoredStatement& stored);

// Credits the statement's participants as they are now.
absl::Status SetCredits(db::Connection& connection, v1::Statement& statement);

// With its revisions. StillReferenced while a statement or document refers to it.
absl::Status DeleteStatement(db::Connection& connection, const std::string& name);
// Deletes every statement of an event, none of which was ever published, and returns their names.
absl::StatusOr<std::vector<std::string>> DeleteStatementsOf(db::Connection& connection,
                                                            const std::string& event_id);

// A page of statements that the call sees, as stored. It may be short, so that it fits into an answer.
absl::StatusOr<resource::PageOf<StoredStatement>> ListStatements(const resource::ListCall& list,
                                                                 v1::View view);

}  // namespace plenary::statements
