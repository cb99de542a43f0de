// Rules of check-ins. Pure: no database, no clock.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/v1/check_in.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::check_in::rules {

using Objection = v1::CheckIn::Objection;

// All faults of a scan at a checkpoint of `event` that show in the scan alone; `path` is its field in the
// request. A scan in a batch needs a nonce.
enum class Sent { kAlone, kInBatch };
absl::Status CheckScan(const v1::Scan& scan, const std::string& event, Sent sent, const std::string& path);

// An entry by default.
v1::CheckIn::Kind KindOf(const v1::Scan& scan);

// What is known of the participant who comes or goes.
struct Passenger {
  std::string participant;  // name; empty if the badge is not known
  v1::Participant::State state = v1::Participant::STATE_UNSPECIFIED;
  bool collective = false;
  bool badge_revoked = false;  // the badge that was scanned
  bool admitted = true;        // let in by the checkpoint's filter
  bool event_cancelled = false;
};
// The objections to the participant, for an entry or an exit.
std::vector<Objection> ObjectionsTo(const Passenger& passenger);
// The objections to a time that a device reports for a scan from when it was offline. They refuse nothing.
std::vector<Objection> ObjectionsToTime(const v1::Scan& scan, const v1::Event& event,
                                        std::int64_t effective_time);

// UnknownBadge, or EntryRefused for the first objection. Never refuses the exit of a known participant, or a
// scan from when a device was offline, because that has already happened.
absl::Status CheckPassage(const v1::Scan& scan, const Passenger& passenger,
                          const std::vector<Objection>& objections);

// When a scan happened, in microseconds since 1970.
struct Moment {
  std::int64_t effective_time;
  bool clock_ahead;  // the device's time would be after `record_time`
};
Moment MomentOf(const v1::Scan& scan, std::int64_t record_time);

}  // namespace plenary::check_in::rules
