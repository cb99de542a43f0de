// Documents as their callers see them.

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

// Removes from each of `documents` the references to statements and documents that the caller does not see.
absl::Status HideUnseen(const rpc::Call& call, db::Connection& connection,
                        std::span<v1::Document* const> documents);

// Adds warnings to the document, if the caller is staff.
absl::Status AddWarnings(const rpc::Call& call, db::Connection& connection, v1::Document& document);

// Removes from each what the caller may not see.
absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<StoredDocument> documents);

}  // namespace plenary::documents
