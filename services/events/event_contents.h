// What an event says together with what belongs to it, of which the collections tell.

#pragma once

#include "absl/status/status.h"
#include "contract/caller.h"
#include "db/connection.h"
#include "plenary/v1/event.pb.h"
#include "resource/collection.h"

namespace plenary::events {

// Adds to the event what stands out in it, if the caller is of its staff.
absl::Status AddWarnings(db::Connection& connection, const contract::Caller& caller,
                         const resource::Collections& collections, v1::Event& event);

// Adds a warning to the event, if its first day is no longer that of `before` and something did not move with
// it, and the caller is of its staff.
absl::Status WarnOfLeftBehind(db::Connection& connection, const contract::Caller& caller,
                              const resource::Collections& collections, const v1::Event& before,
                              v1::Event& event);

// Whether a copy of `source` that begins on `start`, if that is not null, keeps everything that has a time.
absl::Status CheckClonable(db::Connection& connection, const resource::Collections& collections,
                           const v1::Event& source, const v1::Date* start);

// StillOpen, if something in the event is.
absl::Status CheckNothingOpen(db::Connection& connection, const resource::Collections& collections,
                              const v1::Event& event);

}  // namespace plenary::events
