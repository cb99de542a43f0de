#include "events/event_collections.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "access/collection_views.h"
#include "base/status_macros.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "events/plain_collection.h"
#include "events/queries.h"
#include "events/series_store.h"
#include "events/sponsor_store.h"
#include "resource/move_references.h"

namespace plenary::events {
namespace {

absl::StatusOr<bool> HoldIfThere(db::Connection& connection, const std::string& name) {
  const absl::Status held = HoldEvent(connection, name).status();
  if (absl::IsNotFound(held)) return false;
  if (!held.ok()) return held;
  return true;
}

// Moves events that the merged organization hosts to the other one.
absl::StatusOr<std::vector<resource::Touched>> MoveHosts(db::Connection& connection,
                                                         const resource::Move& move) {
  std::vector<resource::Touched> moved;
  if (!absl::StartsWith(move.from, "organizations/")) return moved;
  ASSIGN_OR_RETURN(const std::vector<std::string> names, EventsHostedBy(connection, move.from));
  for (const std::string& name : names) {
    if (!resource::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(auto stored, resource::IfThere(LockEvent(connection, name, "")));
    if (!stored.has_value() || !resource::ReplaceReference(move.from, move.into, stored->event)) continue;
    RETURN_IF_ERROR(UpdateEvent(connection, *stored));
    moved.push_back(resource::MovedOf(AudienceOf(*stored), stored->event));
  }
  return moved;
}

resource::Collection Events() {
  resource::Collection collection;
  collection.resource = v1::Event::descriptor();
  collection.exists = resource::ExistsBy(queries::kEventExists);
  collection.visible = access::VisibleIf<StoredEvent>(GetEvent, SeesEvent, v1::PERMISSION_EVENTS_READ);
  collection.hold = HoldIfThere;
  collection.move = MoveHosts;
  collection.referrers = resource::ReferrersBy(queries::kFindReferringEvents);
  return collection;
}

resource::Collection AllSeries() {
  resource::Collection collection;
  collection.resource = v1::Series::descriptor();
  collection.exists = resource::ExistsBy(queries::kGetSeries);
  collection.visible = access::VisibleToReaders(collection.exists, v1::PERMISSION_EVENTS_READ);
  return collection;
}

}  // namespace

void RegisterCollections(resource::Collections& collections) {
  collections.Register(Events());
  collections.Register(AllSeries());
  collections.Register(SeenWithEvent(Sponsors(), v1::PERMISSION_EVENTS_READ));
}

}  // namespace plenary::events
