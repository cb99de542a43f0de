#include "documents/document_visibility.h"

#include "absl/strings/str_cat.h"
#include "access/event_scopes.h"
#include "journal/journal.h"
#include "messages/resource.h"
#include "rpc/clocks.h"

namespace plenary::documents {

namespace {

using v1::Document;

bool IsEmbargoed(const StoredDocument& stored) {
  const Document& document = stored.document;
  return document.has_embargo_time() &&
         !rpc::BothPassed(messages::MicrosFrom(document.embargo_time()), stored.now);
}

}  // namespace

bool SeesDocument(const StoredDocument& stored, const contract::Clearance& clearance) {
  if (clearance.staff) return true;
  if (!stored.event_public) return false;
  switch (stored.document.visibility()) {
    case Document::VISIBILITY_PUBLIC:
      return clearance.early || !IsEmbargoed(stored);
    case Document::VISIBILITY_PARTICIPANTS:
      return clearance.sees.Contains(v1::AUDIENCE_CLASS_PARTICIPANTS) && !IsEmbargoed(stored);
    default:
      return false;
  }
}

resource::SqlFragment VisibleDocuments(const rpc::Call& call, std::string_view parent, int first_parameter) {
  if (call.clearance().staff) return {"TRUE", {}};
  const access::EventScopes scopes = access::ScopesOf(call.caller(), v1::PERMISSION_DOCUMENTS_READ, parent);
  resource::SqlFragment visible;
  const auto is_any_of = [&](const std::vector<std::string>& values) {
    visible.params.Texts(values);
    return " = ANY ($" + std::to_string(first_parameter + visible.params.size() - 1) + "::text[])";
  };
  visible.params.Time(rpc::ServerNow());
  const std::string free = rpc::BothPassedSql("d.embargo_time", first_parameter);
  visible.sql = "(d.event_id" + is_any_of(scopes.staff);
  visible.sql +=
      absl::StrCat(" OR (e.was_public AND ((d.visibility = ", Document::VISIBILITY_PUBLIC, " AND (", free);
  // By a role for all events, or for this one.
  if (call.clearance().early) visible.sql += " OR TRUE";
  visible.sql += " OR d.event_id" + is_any_of(scopes.early) + "))";
  visible.sql += absl::StrCat(" OR (d.visibility = ", Document::VISIBILITY_PARTICIPANTS, " AND ", free,
                              " AND d.event_id", is_any_of(scopes.participants), "))))");
  return visible;
}

resource::SqlFragment VisibleRevisions(const rpc::Call& call) {
  if (call.clearance().staff) return {"TRUE", {}};
  return {"r.revision = d.revision", {}};
}

bool IsSeenOutside(const StoredDocument& stored) {
  if (!stored.event_public) return false;
  const Document& document = stored.document;
  // The press also sees it under embargo.
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

}  // namespace plenary::documents
