// The event of a call about something in it: whether the caller sees the event, and whether anything in it
// may change.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/event_store.h"
#include "google/protobuf/message.h"
#include "resource/page.h"
#include "rpc/call.h"

namespace plenary::events {

// The event `name`, or the event of the resource `name`; NotFound, for `name`, if the call's clearance does
// not see it.
absl::StatusOr<StoredEvent> SeenEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name);

// The same for a call that changes something in the event: locks the event against steps until the
// transaction ends. For corrections and retractions, which an archived event still allows.
absl::StatusOr<StoredEvent> HeldEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name);
// Like HeldEvent; EventArchived if only corrections are still allowed.
absl::StatusOr<StoredEvent> OpenEvent(const rpc::Call& call, db::Connection& connection,
                                      std::string_view name);

// The query of a List call whose parent is an event, in its time zone; NotFound if the call does not see the
// event. Of all events ("events/-") as it is.
absl::StatusOr<resource::ListQuery> QueryInEvents(const rpc::Call& call, db::Connection& connection,
                                                  const google::protobuf::Message& list_request);

}  // namespace plenary::events
