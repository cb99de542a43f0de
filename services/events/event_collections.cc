#include "events/event_collections.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "events/queries.h"
#include "events/series_store.h"
#include "rpc/move_references.h"

namespace plenary::events {
namespace {

absl::StatusOr<bool> EventVisible(db::Connection& connection, const rpc::Caller& caller,
                                  const std::string& name) {
  const absl::StatusOr<StoredEvent> stored = GetEvent(connection, name);
  if (absl::IsNotFound(stored.status())) return false;
  if (!stored.ok()) return stored.status();
  return SeesEvent(*stored, access::ClearanceFor(caller, v1::PERMISSION_EVENTS_READ, name));
}

absl::StatusOr<bool> HoldIfThere(db::Connection& connection, const std::string& name) {
  const absl::Status held = HoldEvent(connection, name).status();
  if (absl::IsNotFound(held)) return false;
  if (!held.ok()) return held;
  return true;
}

// Events that one organization hosts are hosted by another.
absl::StatusOr<std::vector<rpc::Moved>> MoveHosts(db::Connection& connection, const rpc::Move& move) {
  std::vector<rpc::Moved> moved;
  if (!absl::StartsWith(move.from, "organizations/")) return moved;
  ASSIGN_OR_RETURN(const std::vector<std::string> names, EventsHostedBy(connection, move.from));
  for (const std::string& name : names) {
    if (!rpc::Covers(move, name)) continue;
    ASSIGN_OR_RETURN(auto stored, rpc::IfThere(LockEvent(connection, name, "")));
    if (!stored.has_value() || !rpc::ReplaceReference(move.from, move.into, stored->event)) continue;
    RETURN_IF_ERROR(UpdateEvent(connection, *stored));
    moved.push_back(rpc::MovedOf(name, AudienceOf(*stored), stored->event));
  }
  return moved;
}

rpc::Collection Events() {
  rpc::Collection collection;
  collection.resource = v1::Event::descriptor();
  collection.exists = EventExists;
  collection.visible = EventVisible;
  collection.hold = HoldIfThere;
  collection.move = MoveHosts;
  collection.referrers = rpc::ReferrersBy(queries::kFindReferringEvents);
  return collection;
}

rpc::Collection AllSeries() {
  rpc::Collection collection;
  collection.resource = v1::Series::descriptor();
  collection.exists = SeriesExists;
  collection.visible = [](db::Connection& connection, const rpc::Caller&, const std::string& name) {
    return SeriesExists(connection, name);
  };
  return collection;
}

}  // namespace

void RegisterCollections(rpc::Collections& collections) {
  collections.Register(Events());
  collections.Register(AllSeries());
}

}  // namespace plenary::events
