// Events as rows. The only caller of their SQL.

#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/event_service.pb.h"
#include "resource/page.h"

namespace plenary::events {

// An event as stored, with what is not part of its message.
struct StoredEvent {
  v1::Event event;
  bool was_public = false;  // it has been public, so it is kept
  std::int64_t now = 0;     // the database's clock, in microseconds since 1970
};

// The ids among `event_ids` of events that everybody sees.
absl::StatusOr<std::set<std::string>> PublicAmong(db::Connection& connection,
                                                  const std::vector<std::string>& event_ids);
// NotFound if absent.
absl::StatusOr<StoredEvent> GetEvent(db::Connection& connection, const std::string& name);
// As GetEvent, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the current one.
// The lock does not block new references to the event.
absl::StatusOr<StoredEvent> LockEvent(db::Connection& connection, const std::string& name,
                                      std::string_view etag);

// As GetEvent, with a shared lock until the transaction ends. For code that changes something in the event.
absl::StatusOr<StoredEvent> HoldEvent(db::Connection& connection, const std::string& name);

// Names of the events that the organization hosts, in order.
absl::StatusOr<std::vector<std::string>> EventsHostedBy(db::Connection& connection,
                                                        const std::string& organization);

// Writes the event with its hosts and sets its times and etag. ReferenceNotFound for a host that does not
// exist.
absl::Status InsertEvent(db::Connection& connection, StoredEvent& stored);
absl::Status UpdateEvent(db::Connection& connection, StoredEvent& stored);
// StillReferenced while anything belongs to it.
absl::Status DeleteEvent(db::Connection& connection, const std::string& name);

// Events that the caller may see, as stored.
absl::StatusOr<resource::PageOf<StoredEvent>> ListEvents(const resource::ListCall& list);

}  // namespace plenary::events
