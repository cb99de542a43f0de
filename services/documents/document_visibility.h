// Who sees a document. The rule exists twice: for a loaded row, and as a condition in SQL. A test compares
// the two.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/document.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"

namespace plenary::documents {

// A document as stored, with what is not part of its message.
struct StoredDocument {
  v1::Document document;
  bool was_visible = false;  // somebody who is not staff can see it, or could once
  bool event_public = false;
  std::vector<std::string> event_languages;
  std::int64_t now = 0;  // the database's clock, in microseconds since 1970
};

// Staff sees every document. Others see documents of public events according to their visibility, after the
// embargo; before its end, the press sees those that are visible to everybody.
bool SeesDocument(const StoredDocument& stored, const contract::Clearance& clearance);

// Like SeesDocument, for rows `d` of documents and `e` of their events; parameters from $`first_parameter`
// on. `parent` is "events/{event}" or "events/-".
resource::SqlFragment VisibleDocuments(const rpc::Call& call, std::string_view parent, int first_parameter);

// For rows `r` of the revisions of a visible document `d`: all for staff, the current one for others.
resource::SqlFragment VisibleRevisions(const rpc::Call& call);

// Whether anybody who is not staff sees the document.
bool IsSeenOutside(const StoredDocument& stored);

// Who could see the document, for the journal. A document under embargo counts as for staff, although the
// press sees it too.
std::string_view AudienceOf(const StoredDocument& stored);

}  // namespace plenary::documents
