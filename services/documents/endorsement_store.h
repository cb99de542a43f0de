// Endorsements as rows. The only caller of their SQL.

#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/document_service.pb.h"
#include "resource/page.h"

namespace plenary::documents {

// NotFound if absent.
absl::StatusOr<v1::Endorsement> GetEndorsement(db::Connection& connection, const std::string& name);
// As GetEndorsement, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the
// current one.
absl::StatusOr<v1::Endorsement> LockEndorsement(db::Connection& connection, const std::string& name,
                                                std::string_view etag);

// Writes the endorsement and sets its times and etag. AlreadyExists if the declarer has another endorsement
// of the same that is not withdrawn.
absl::Status InsertEndorsement(db::Connection& connection, v1::Endorsement& endorsement);
// Sets the time of withdrawal, and its times and etag.
absl::Status WithdrawEndorsement(db::Connection& connection, v1::Endorsement& endorsement);

// The endorsements of the query's parent document; visible to everybody who sees the document.
absl::StatusOr<v1::ListEndorsementsResponse> ListEndorsements(const resource::ListCall& list);

}  // namespace plenary::documents
