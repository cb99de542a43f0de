#include "events/plain_collection.h"

#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "events/event_store.h"
#include "events/event_view.h"

namespace plenary::events {

decltype(resource::Collection::visible) VisibleWithEvent(decltype(resource::Collection::exists) exists,
                                                         v1::Permission permission) {
  return [exists = std::move(exists), permission](db::Connection& connection, const contract::Caller& caller,
                                                  const std::string& name) -> absl::StatusOr<bool> {
    const absl::StatusOr<StoredEvent> event = GetEvent(connection, contract::EventOf(name));
    if (absl::IsNotFound(event.status())) return false;
    if (!event.ok()) return event.status();
    if (!SeesEvent(*event, access::ClearanceFor(caller, permission, name))) return false;
    return exists(connection, name);
  };
}

absl::StatusOr<std::string> AudienceInEvent(db::Connection& connection, const std::string& event) {
  ASSIGN_OR_RETURN(const StoredEvent stored, GetEvent(connection, event));
  return std::string(AudienceOf(stored));
}

}  // namespace plenary::events
