#include "events/event_collections.h"

#include "access/roles.h"
#include "events/event_store.h"
#include "events/event_view.h"
#include "events/series_store.h"

namespace plenary::events {
namespace {

absl::StatusOr<bool> EventVisible(db::Connection& connection, const rpc::Caller& caller,
                                  const std::string& name) {
  const absl::StatusOr<StoredEvent> stored = GetEvent(connection, name);
  if (absl::IsNotFound(stored.status())) return false;
  if (!stored.ok()) return stored.status();
  return SeesEvent(*stored, access::ClearanceFor(caller, v1::PERMISSION_EVENTS_READ, name));
}

rpc::Collection Events() {
  rpc::Collection collection;
  collection.resource = v1::Event::descriptor();
  collection.exists = EventExists;
  collection.visible = EventVisible;
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
