// Documents, their revisions and adoptions as rows. The only caller of their SQL.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "documents/document_visibility.h"
#include "plenary/v1/document_service.pb.h"
#include "resource/page.h"

namespace plenary::documents {

// Event id and document id.
using DocumentKey = std::pair<std::string, std::string>;

// The key of a document, or of the document that something belongs to.
DocumentKey KeyOf(std::string_view name);

// In the order of `keys`, in one query; nothing in the place of a document that does not exist.
absl::StatusOr<std::vector<std::optional<StoredDocument>>> GetDocuments(db::Connection& connection,
                                                                        std::span<const DocumentKey> keys);
// NotFound if absent.
absl::StatusOr<StoredDocument> GetDocument(db::Connection& connection, const std::string& name);
// As GetDocument, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the current
// one.
absl::StatusOr<StoredDocument> LockDocument(db::Connection& connection, const std::string& name,
                                            std::string_view etag);

// Writes the document with its first revision, and its adoption if it has one, and sets its times and etag.
absl::Status InsertDocument(db::Connection& connection, StoredDocument& stored);
// Writes the changes since `before`: a changed text as a new revision, a new adoption as such, and a changed
// adoption as a correction. Sets the revision, times and etag.
absl::Status UpdateDocument(db::Connection& connection, const StoredDocument& before, StoredDocument& stored);
// With its revisions. StillReferenced while a later document refers to it.
absl::Status DeleteDocument(db::Connection& connection, const std::string& name);

// A page of documents that the call may see, as stored. It may be short, so that it fits into an answer.
absl::StatusOr<resource::PageOf<StoredDocument>> ListDocuments(const resource::ListCall& list);

// Revisions of the document `name` that the caller may see, if it sees the document. Each has its name,
// number and text.
absl::StatusOr<v1::ListDocumentRevisionsResponse> ListRevisions(const resource::ListCall& list,
                                                                const std::string& name);

// Deletes every document of an event and returns their names.
absl::StatusOr<std::vector<std::string>> DeleteDocumentsOf(db::Connection& connection,
                                                           const std::string& event_id);

}  // namespace plenary::documents
