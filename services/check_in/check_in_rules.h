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

// Every fault that a scan at a checkpoint of `event` has by itself; `path` is where it stands in the request.
// One of a batch needs a nonce.
enum class Sent { kAlone, kInBatch };
absl::Status CheckScan(const v1::Scan& scan, const std::string& event, Sent sent, const std::string& path);

// An entry unless told.
v1::CheckIn::Kind KindOf(const v1::Scan& scan);

// What is known of the one who comes or goes.
struct Passenger {
  std::string participant;  // name; empty if the badge is not known
  v1::Participant::State state = v1::Participant::STATE_UNSPECIFIED;
  bool collective = false;
  bool badge_revoked = false;  // the badge by which it comes
  bool admitted = true;        // by the checkpoint's filter
  bool event_cancelled = false;
};
// What speaks against it, whether it comes or goes.
std::vector<Objection> ObjectionsTo(const Passenger& passenger);
// What speaks against what a device tells of the time: of what happened while it was offline, at
// `effective_time` as it says. These refuse nothing.
std::vector<Objection> ObjectionsToTime(const v1::Scan& scan, const v1::Event& event,
                                        std::int64_t effective_time);

// UnknownBadge, or EntryRefused for the first objection, unless it may pass: known participants may always go
// out, and what happened while a device was offline has happened.
absl::Status CheckPassage(const v1::Scan& scan, const Passenger& passenger,
                          const std::vector<Objection>& objections);

// When something happened, in microseconds since 1970.
struct Moment {
  std::int64_t effective_time;
  bool clock_ahead;  // by the device it would have been after `record_time`
};
Moment MomentOf(const v1::Scan& scan, std::int64_t record_time);

}  // namespace plenary::check_in::rules
