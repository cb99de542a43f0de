// Checkpoints as rows.

#pragma once

#include <span>

#include "absl/status/status.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/plain_rows.h"

namespace plenary::check_in {

const resource::PlainRows<v1::Checkpoint>& Checkpoints();

// Counts the check-ins at checkpoints of one event, and sets `counts`.
absl::Status CountCheckIns(db::Connection& connection, std::span<v1::Checkpoint* const> checkpoints);

// StillReferenced if the checkpoint, which is locked, has any check-in.
absl::Status CheckUnused(db::Connection& connection, const std::string& checkpoint);

}  // namespace plenary::check_in
