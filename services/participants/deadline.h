// Deadlines, compared with the clocks.

#pragma once

#include <cstdint>

#include "absl/status/status.h"
#include "events/admission.h"
#include "google/protobuf/timestamp.pb.h"
#include "participants/participant_rules.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participants {

// All of them return ClocksDiffer if the time is uncertain. `now` is the database's clock, in microseconds
// since 1970.

// InvalidField unless a deadline that is set is in the future.
absl::Status CheckToCome(const google::protobuf::Timestamp& respond_by_time, std::int64_t now);
// InvitationExpired if the participant should have answered earlier.
absl::Status CheckInTime(const v1::Participant& invited, std::int64_t now);
// Whether registration has begun, and ended. Staff registers at any time.
absl::Status CheckWindowIsKnown(const events::Admission& admission, rules::Registrant registrant);

}  // namespace plenary::participants
