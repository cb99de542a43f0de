#include "events/event_access.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_rules.h"
#include "events/event_view.h"

namespace plenary::events {
namespace {

// `stored`, if the caller sees it.
absl::StatusOr<StoredEvent> IfSeen(const rpc::Call& call, std::string_view name,
                                   absl::StatusOr<StoredEvent> stored) {
  if (stored.ok() && !SeesEvent(*stored, call)) return errors::NotFound(name);
  return stored;
}

}  // namespace

absl::StatusOr<StoredEvent> SeenEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name) {
  return IfSeen(call, name, GetEvent(connection, contract::EventOf(name)));
}

absl::StatusOr<StoredEvent> HeldEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name) {
  return IfSeen(call, name, HoldEvent(connection, contract::EventOf(name)));
}

absl::StatusOr<StoredEvent> OpenEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name) {
  ASSIGN_OR_RETURN(StoredEvent stored, HeldEvent(call, connection, name));
  RETURN_IF_ERROR(rules::CheckNotArchived(stored.event));
  return stored;
}

}  // namespace plenary::events
