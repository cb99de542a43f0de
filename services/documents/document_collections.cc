#include "documents/document_collections.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/collection_views.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "documents/document_store.h"
#include "documents/document_view.h"
#include "documents/document_visibility.h"
#include "documents/endorsement_store.h"
#include "documents/queries.h"
#include "events/event_rules.h"
#include "resource/rows.h"
#include "rpc/warning.h"

namespace plenary::documents {
namespace {

decltype(resource::Collection::visible) DocumentsVisible() {
  return access::VisibleIf<StoredDocument>(GetDocument, SeesDocument, v1::PERMISSION_DOCUMENTS_READ);
}

// A declaration is visible to all who see its document.
absl::StatusOr<bool> EndorsementVisible(db::Connection& connection, const contract::Caller& caller,
                                        const std::string& name) {
  const auto [event_id, id] = KeyOf(name);
  ASSIGN_OR_RETURN(const bool visible,
                   DocumentsVisible()(connection, caller, contract::NameOf<v1::Document>(event_id, id)));
  if (!visible) return false;
  return resource::Exists(connection, queries::kGetEndorsement, name);
}

// Embargoes move with the event.
absl::StatusOr<std::vector<resource::Touched>> ShiftEmbargoes(db::Connection& connection,
                                                              const v1::Event& event, std::int64_t days) {
  const std::string_view event_id = contract::LastId(event.name());
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kListEmbargoed, db::Params().Text(event_id)));
  std::vector<resource::Touched> touched;
  for (const db::Row row : rows) {
    ASSIGN_OR_RETURN(const StoredDocument before,
                     LockDocument(connection, contract::NameOf<v1::Document>(event_id, row.Text(0)), ""));
    StoredDocument stored = before;
    ASSIGN_OR_RETURN(*stored.document.mutable_embargo_time(),
                     events::rules::Moved(days, event, before.document.embargo_time()));
    stored.was_visible = before.was_visible || IsSeenOutside(before) || IsSeenOutside(stored);
    RETURN_IF_ERROR(UpdateDocument(connection, before, stored));
    touched.push_back({stored.document.name(), std::string(AudienceOf(before)),
                       std::string(AudienceOf(stored)), std::make_shared<v1::Document>(stored.document)});
  }
  return touched;
}

absl::Status WarnOfEarlyEmbargoes(db::Connection& connection, const v1::Event& event,
                                  std::vector<v1::Warning>& warnings) {
  const auto days = events::rules::DaysOf(event);
  if (!days.has_value()) return absl::OkStatus();
  db::Params params = resource::IdsIn(event.name()).Time(days->start);
  ASSIGN_OR_RETURN(const resource::Found found,
                   resource::Find(connection, queries::kFindEarlyEmbargoes, params));
  if (found.count == 0) return absl::OkStatus();
  warnings.push_back(rpc::Warn(
      v1::Warning::REASON_DATE_MISMATCH, "start_date",
      absl::StrCat("the embargo of ", CountOf(found.count, "document"),
                   " neither adopted nor given up ends before the event: ", resource::InWords(found))));
  return absl::OkStatus();
}

resource::Collection Documents() {
  resource::Collection collection;
  collection.resource = v1::Document::descriptor();
  collection.exists = resource::ExistsBy(queries::kDocumentExists);
  collection.visible = DocumentsVisible();
  collection.remove = DeleteDocumentsOf;
  collection.shift = ShiftEmbargoes;
  collection.timed = {"documents under embargo", resource::FinderBy(queries::kFindEmbargoed)};
  collection.open = {"documents that are neither adopted nor given up",
                     resource::FinderBy(queries::kFindUndecided)};
  collection.warn = WarnOfEarlyEmbargoes;
  collection.referrers = resource::ReferrersBy(queries::kFindReferringDocuments);
  return collection;
}

// An event that can be deleted has none: only documents adopted by a public event can be endorsed.
resource::Collection Endorsements() {
  resource::Collection collection;
  collection.resource = v1::Endorsement::descriptor();
  collection.exists = resource::ExistsBy(queries::kGetEndorsement);
  collection.visible = EndorsementVisible;
  collection.built_on = resource::NamingBy(queries::kFindEndorsedBy);
  collection.referrers = resource::ReferrersBy(queries::kFindReferringEndorsements);
  return collection;
}

}  // namespace

void RegisterCollections(resource::Collections& collections) {
  collections.Register(Documents());
  collections.Register(Endorsements());
}

}  // namespace plenary::documents
