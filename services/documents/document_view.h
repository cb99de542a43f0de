// What a caller gets of the documents that it sees.

#pragma once

#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "access/clearances.h"
#include "db/connection.h"
#include "documents/document_visibility.h"
#include "plenary/v1/types.pb.h"
#include "rpc/call.h"

namespace plenary::documents {

// Takes from each of `documents` the statements and documents that it names and the caller does not see.
absl::Status HideUnseen(const rpc::Call& call, db::Connection& connection,
                        std::span<v1::Document* const> documents);

// Adds what stands out in the document, if the caller is staff there.
absl::Status AddWarnings(const rpc::Call& call, db::Connection& connection, v1::Document& document);

// Leaves of each what the caller gets.
absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<StoredDocument> documents);

}  // namespace plenary::documents
