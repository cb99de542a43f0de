// Who sees an event, and what of it.

#pragma once

#include "events/event_store.h"
#include "plenary/v1/types.pb.h"
#include "rpc/call.h"

namespace plenary::events {

// An event is public from its announcement on; before, its staff alone sees it.
bool SeesEvent(const StoredEvent& stored, const contract::Clearance& clearance);
// For a call about something in the event: those who read the event, and those who work there.
bool SeesEvent(const StoredEvent& stored, const rpc::Call& call);

// Who could see the event, for the journal.
std::string_view AudienceOf(const StoredEvent& stored);

// The event's working languages, in which its texts are shown to those who ask for no other.
std::vector<std::string> LanguagesOf(const StoredEvent& stored);

// The event as a caller with `clearance` gets it, with what is derived.
v1::Event ViewOf(const StoredEvent& stored, const rpc::Call& call, const contract::Clearance& clearance,
                 v1::View view);

}  // namespace plenary::events
