#include "documents/document_view.h"

#include <string>
#include <utility>
#include <vector>

#include "access/event_scopes.h"
#include "documents/document_rules.h"
#include "journal/journal.h"
#include "rpc/present.h"
#include "rpc/resource.h"

namespace plenary::documents {
namespace {

using v1::Document;

bool IsEmbargoed(const StoredDocument& stored) {
  const Document& document = stored.document;
  return document.has_embargo_time() && rpc::MicrosFrom(document.embargo_time()) > stored.now;
}

}  // namespace

bool SeesDocument(const StoredDocument& stored, const rpc::Clearance& clearance) {
  if (clearance.staff) return true;
  if (!stored.event_public) return false;
  switch (stored.document.visibility()) {
    case Document::VISIBILITY_PUBLIC:
      return clearance.by_role || !IsEmbargoed(stored);
    case Document::VISIBILITY_PARTICIPANTS:
      return clearance.sees.Contains(v1::AUDIENCE_CLASS_PARTICIPANTS) && !IsEmbargoed(stored);
    default:
      return false;
  }
}

rpc::SqlFragment VisibleDocuments(const rpc::Call& call, std::string_view parent, int first_parameter) {
  if (call.clearance().staff) return {"TRUE", {}};
  const access::EventScopes scopes = access::ScopesOf(call.caller(), v1::PERMISSION_DOCUMENTS_READ, parent);
  rpc::SqlFragment visible;
  const auto is_any_of = [&](const std::vector<std::string>& values) {
    visible.params.Texts(values);
    return " = ANY ($" + std::to_string(first_parameter + visible.params.size() - 1) + "::text[])";
  };
  const std::string free = "(d.embargo_time IS NULL OR d.embargo_time <= clock_timestamp())";
  visible.sql = "(d.event_id" + is_any_of(scopes.staff);
  visible.sql += " OR (e.was_public AND ((d.visibility = 3 AND (" + free;
  // A role that holds for all events, or for this one.
  if (call.clearance().by_role) visible.sql += " OR TRUE";
  visible.sql += " OR d.event_id" + is_any_of(scopes.by_role) + "))";
  visible.sql +=
      " OR (d.visibility = 2 AND " + free + " AND d.event_id" + is_any_of(scopes.participants) + "))))";
  return visible;
}

rpc::SqlFragment VisibleRevisions(const rpc::Call& call) {
  if (call.clearance().staff) return {"TRUE", {}};
  return {"r.revision = d.revision", {}};
}

bool IsSeenOutside(const StoredDocument& stored) {
  if (!stored.event_public) return false;
  const Document& document = stored.document;
  // The press sees it under embargo too.
  return document.visibility() == Document::VISIBILITY_PUBLIC ||
         (document.visibility() == Document::VISIBILITY_PARTICIPANTS && !IsEmbargoed(stored));
}

std::string_view AudienceOf(const StoredDocument& stored) {
  if (!stored.event_public || IsEmbargoed(stored)) return journal::kStaff;
  switch (stored.document.visibility()) {
    case Document::VISIBILITY_PUBLIC:
      return journal::kPublic;
    case Document::VISIBILITY_PARTICIPANTS:
      return journal::kParticipants;
    default:
      return journal::kStaff;
  }
}

v1::Document& ShowTo(const rpc::Call& call, const rpc::Clearance& clearance, v1::View view,
                     StoredDocument& stored) {
  Document& document = stored.document;
  for (std::string& warning : rules::Warnings(document)) document.add_warnings(std::move(warning));
  if (view == v1::VIEW_BASIC) {
    document.clear_clauses();
    document.clear_citations();
    document.clear_media();
  }
  rpc::Present(call, clearance.sees, stored.event_languages, document);
  return document;
}

}  // namespace plenary::documents
