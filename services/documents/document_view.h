// Who sees a document, and what of it. The rule stands here twice, for a row in hand and as a condition in
// SQL; a test holds the two against each other.

#pragma once

#include <span>
#include <string_view>

#include "access/clearances.h"
#include "documents/document_store.h"
#include "plenary/v1/types.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"

namespace plenary::documents {

// Staff sees every document. Others see what is shown to them, of events that are public, once its embargo is
// over; before that, the press what is shown to everybody.
bool SeesDocument(const StoredDocument& stored, const contract::Clearance& clearance);

// As SeesDocument, for rows `d` of documents and `e` of their events; parameters from $`first_parameter` on.
// `parent` is "events/{event}" or "events/-".
resource::SqlFragment VisibleDocuments(const rpc::Call& call, std::string_view parent, int first_parameter);

// Of rows `r` of the revisions of a document `d` that is seen: all for staff, the current one for others.
resource::SqlFragment VisibleRevisions(const rpc::Call& call);

// Whether anybody who is no staff sees the document.
bool IsSeenOutside(const StoredDocument& stored);

// Who could see the document, for the journal. Under embargo it is for staff, though the press see it too.
std::string_view AudienceOf(const StoredDocument& stored);

// Takes from each of `documents` the statements and documents that it names and the caller does not see.
absl::Status HideUnseen(const rpc::Call& call, db::Connection& connection,
                        std::span<v1::Document* const> documents);

// Adds what stands out in the document, if the caller is staff there.
absl::Status AddWarnings(const rpc::Call& call, db::Connection& connection, v1::Document& document);

// Leaves of each what the caller gets.
absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<StoredDocument> documents);

}  // namespace plenary::documents
