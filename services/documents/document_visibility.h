// Who sees a document. The rule stands here twice, for a row in hand and as a condition in SQL; a test holds
// the two against each other.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/document.pb.h"
#include "resource/filter.h"
#include "rpc/call.h"

namespace plenary::documents {

// A document as stored, and what its message does not say.
struct StoredDocument {
  v1::Document document;
  bool was_visible = false;  // somebody who is no staff could see it, now or once
  bool event_public = false;
  std::vector<std::string> event_languages;
  std::int64_t now = 0;  // the database's clock, in microseconds since 1970
};

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

}  // namespace plenary::documents
