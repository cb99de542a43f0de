// Warnings about a participant who leaves.

#pragma once

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/participant.pb.h"
#include "resource/collection.h"

namespace plenary::participants {

// Adds warnings to `after`, which was `before`, if it leaves: about sessions and statements that still need
// it, and the delegation that has no head any more.
absl::Status WarnOfLeaving(db::Connection& connection, const resource::Collections& collections,
                           const v1::Participant& before, v1::Participant& after);

}  // namespace plenary::participants
