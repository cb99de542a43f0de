#include "documents/document_collections.h"

#include "access/roles.h"
#include "base/status_macros.h"
#include "documents/document_store.h"
#include "documents/document_view.h"
#include "documents/endorsement_store.h"

namespace plenary::documents {
namespace {

// Whether `caller` sees the document `name`, as far as it exists.
absl::StatusOr<bool> DocumentVisible(db::Connection& connection, const rpc::Caller& caller,
                                     const std::string& name) {
  const absl::StatusOr<StoredDocument> stored = GetDocument(connection, name);
  if (absl::IsNotFound(stored.status())) return false;
  if (!stored.ok()) return stored.status();
  return SeesDocument(*stored, access::ClearanceFor(caller, v1::PERMISSION_DOCUMENTS_READ, name));
}

// A declaration is seen with its document.
absl::StatusOr<bool> EndorsementVisible(db::Connection& connection, const rpc::Caller& caller,
                                        const std::string& name) {
  ASSIGN_OR_RETURN(const bool exists, EndorsementExists(connection, name));
  if (!exists) return false;
  const DocumentKey document = KeyOf(name);
  return DocumentVisible(connection, caller, DocumentName(document.first, document.second));
}

rpc::Collection Documents() {
  rpc::Collection collection;
  collection.resource = v1::Document::descriptor();
  collection.exists = DocumentExists;
  collection.visible = DocumentVisible;
  collection.remove = DeleteDocumentsOf;
  return collection;
}

// There are none in an event that can be deleted: only what a public event adopted is endorsed.
rpc::Collection Endorsements() {
  rpc::Collection collection;
  collection.resource = v1::Endorsement::descriptor();
  collection.exists = EndorsementExists;
  collection.visible = EndorsementVisible;
  collection.built_on = FindEndorsedBy;
  return collection;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  collections.Register(Documents());
  collections.Register(Endorsements());
}

}  // namespace plenary::documents
