// Check-in, for one call or for thousands: one transaction of set-based statements, one journal entry an
// event, an answer for each scan. There is no other way to record a check-in.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "journal/group_commit.h"
#include "plenary/v1/check_in.pb.h"
#include "rpc/call.h"

namespace plenary::check_in {

// One scan that is to be recorded.
struct CheckInWish {
  rpc::CallPtr call;
  v1::Scan scan;  // checked by itself (rules::CheckScan)

  // While it is undecided: who holds its checkpoint, if somebody does.
  std::string held_by{};
  // What became of it; set when it is done.
  absl::StatusOr<v1::CheckIn> outcome = absl::UnknownError("not decided");
};

// What records check-ins, in groups or one by itself. A group locks its checkpoints.
const journal::GroupCommit<CheckInWish>& Recorder();

// Records all scans of one call that are not decided yet, in their order, in as many transactions as it
// takes; outcomes stand where their wishes do. Stops with an error when the database is away: what was
// recorded before stays.
absl::Status RecordAll(db::Connection& connection, std::vector<CheckInWish>& wishes, journal::Keep keep);

}  // namespace plenary::check_in
