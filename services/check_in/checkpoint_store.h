// Checkpoints as rows. The only caller of their SQL.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/collection.h"
#include "resource/page.h"

namespace plenary::check_in {

std::string CheckpointName(std::string_view event_id, std::string_view id);

absl::StatusOr<bool> CheckpointExists(db::Connection& connection, const std::string& name);
// NotFound if absent.
absl::StatusOr<v1::Checkpoint> GetCheckpoint(db::Connection& connection, const std::string& name);
// As GetCheckpoint, and locks the row for the transaction, so that nobody is checked in there meanwhile;
// EtagMismatch unless `etag` is empty or the current one.
absl::StatusOr<v1::Checkpoint> LockCheckpoint(db::Connection& connection, const std::string& name,
                                              std::string_view etag);
// Writes the checkpoint and sets its times and etag.
absl::Status InsertCheckpoint(db::Connection& connection, v1::Checkpoint& checkpoint);
absl::Status UpdateCheckpoint(db::Connection& connection, v1::Checkpoint& checkpoint);
// Of one that is locked. StillReferenced once anything was recorded there.
absl::Status DeleteCheckpoint(db::Connection& connection, const std::string& name);
absl::StatusOr<v1::ListCheckpointsResponse> ListCheckpoints(db::Connection& connection, const rpc::Call& call,
                                                            const resource::PageTokens& tokens,
                                                            const resource::ListQuery& query);

// Counts what was recorded at checkpoints of one event, and sets their `counts`.
absl::Status CountCheckIns(db::Connection& connection, std::span<v1::Checkpoint* const> checkpoints);

// Copies the checkpoints of an event to another, and returns the copies.
absl::StatusOr<resource::Made> CloneCheckpoints(db::Connection& connection, const std::string& from_event_id,
                                                const std::string& to_event_id);
// Deletes every checkpoint of an event and returns their names.
absl::StatusOr<std::vector<std::string>> DeleteCheckpointsOf(db::Connection& connection,
                                                             const std::string& event_id);

}  // namespace plenary::check_in
