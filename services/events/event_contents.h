// Warnings and checks of an event together with what belongs to it, from the collections.

#pragma once

#include "absl/status/status.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "plenary/v1/event.pb.h"
#include "resource/collection.h"

namespace plenary::events {

// Adds warnings to the event, if the caller is its staff.
absl::Status AddWarnings(db::Connection& connection, const contract::Caller& caller,
                         const resource::Collections& collections, v1::Event& event);

// Adds a warning to the event if its first day differs from that of `before`, something with a time did not
// move with it, and the caller is its staff.
absl::Status WarnOfLeftBehind(db::Connection& connection, const contract::Caller& caller,
                              const resource::Collections& collections, const v1::Event& before,
                              v1::Event& event);

// Checks whether everything with a time in a copy of `source` that begins on `start`, unless that is null,
// can keep its time.
absl::Status CheckClonable(db::Connection& connection, const resource::Collections& collections,
                           const v1::Event& source, const v1::Date* start);

// StillOpen if something in the event is open.
absl::Status CheckNothingOpen(db::Connection& connection, const resource::Collections& collections,
                              const v1::Event& event);

}  // namespace plenary::events
