// Records check-ins, for one call or for thousands: one transaction of set-based statements, one journal
// entry for each event, an outcome for each scan. There is no other way to record a check-in.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "journal/group_commit.h"
#include "plenary/v1/check_in.pb.h"
#include "rpc/call.h"

namespace plenary::check_in {

// One scan to be recorded.
struct CheckInWish {
  rpc::CallPtr call;
  v1::Scan scan;  // already checked by itself (rules::CheckScan)

  // Who holds its checkpoint, while the scan waits for it.
  std::string held_by{};
  // The result; set when the scan is done.
  absl::StatusOr<v1::CheckIn> outcome = absl::UnknownError("has no outcome yet");
};

// Records check-ins, in groups or one at a time. A group locks its checkpoints.
const journal::GroupCommit<CheckInWish>& Recorder();

// Records all scans of one call that have no outcome yet, in their order, in as many transactions as needed;
// sets each scan's outcome. Stops with an error if the database is away; what was recorded before stays.
absl::Status RecordAll(db::Connection& connection, std::vector<CheckInWish>& wishes, journal::Keep keep);

}  // namespace plenary::check_in
