// The event that a call is about something in: whether the caller sees it, and whether anything in it may
// change.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/event_store.h"
#include "rpc/call.h"

namespace plenary::events {

// The event that `name` is or belongs to; NotFound, for `name`, if the call's clearance does not see it.
absl::StatusOr<StoredEvent> SeenEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name);

// The same for a call that changes something in the event: it is held until the transaction ends, so that no
// step of the event comes in between. For corrections and retractions, which an archived event still takes.
absl::StatusOr<StoredEvent> HeldEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name);
// As HeldEvent; EventArchived if only corrections remain.
absl::StatusOr<StoredEvent> OpenEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name);

}  // namespace plenary::events
