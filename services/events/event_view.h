// Who sees an event, and how much of it.

#pragma once

#include "events/event_store.h"
#include "plenary/v1/types.pb.h"
#include "rpc/call.h"

namespace plenary::events {

// An event is public from its announcement on; before, only its staff sees it.
bool SeesEvent(const StoredEvent& stored, const contract::Clearance& clearance);
// For a call about something in the event: visible to callers who read the event, and those who work there.
bool SeesEvent(const StoredEvent& stored, const rpc::Call& call);

// Who could see the event, for the journal.
std::string_view AudienceOf(const StoredEvent& stored);

// The event's working languages: its texts are in one of these for callers who ask for no language.
std::vector<std::string> LanguagesOf(const StoredEvent& stored);

// The event as a caller with `clearance` sees it, with its derived fields.
v1::Event ViewOf(const StoredEvent& stored, const rpc::Call& call, const contract::Clearance& clearance,
                 v1::View view);

}  // namespace plenary::events
