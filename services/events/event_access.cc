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

absl::StatusOr<resource::ListQuery> QueryInEvents(const rpc::Call& call, db::Connection& connection,
                                                  const google::protobuf::Message& list_request) {
  resource::ListQuery query = resource::ListQuery::From(list_request);
  if (contract::EventIdOf(query.parent) == "-") return query;
  ASSIGN_OR_RETURN(const StoredEvent event, SeenEvent(call, connection, query.parent));
  query.time_zone = event.event.time_zone();
  return query;
}

}  // namespace plenary::events
